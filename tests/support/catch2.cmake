# Catch2 as the distribution has it: version 2 (Debian 12) or 3. Tests include "support/catch.h", which hides
# the difference; this file finds the package and says how to add a test executable.
find_package(Catch2 REQUIRED)
include(Catch)

# A test executable of one folder, with every test case known to CTest by its name.
# backbridge_tests(<folder> SOURCES <file>... LINKS <target>... [GUI])
# GUI: its main() makes an offscreen QApplication and fails on unexpected Qt warnings.
function(backbridge_tests folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "GUI" "" "SOURCES;LINKS")
    set(target backbridge_${folder}_tests)
    add_executable(${target} ${arg_SOURCES})
    if(arg_GUI)
        target_link_libraries(${target} PRIVATE backbridge_test_support_gui)
        backbridge_precompile(${target} <QtWidgets> "${PROJECT_SOURCE_DIR}/tests/support/catch.h")
    else()
        target_link_libraries(${target} PRIVATE backbridge_test_support)
        backbridge_precompile(${target} <QtCore> "${PROJECT_SOURCE_DIR}/tests/support/catch.h")
    endif()
    target_link_libraries(${target} PRIVATE ${arg_LINKS} backbridge_flags)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${target} PRIVATE BACKBRIDGE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    # CMake splits a name at a semicolon, and Catch2 version 2 takes a name that it does not know for success.
    catch_discover_tests(${target} TEST_PREFIX "${folder}: "
        PROPERTIES FAIL_REGULAR_EXPRESSION "No test cases matched")
endfunction()
