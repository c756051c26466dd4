# Flags that every target of ours carries; nothing is set globally, so that dependencies stay as they are.
add_library(backbridge_flags INTERFACE)

target_compile_options(backbridge_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wsuggest-override>
)

target_compile_definitions(backbridge_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    BACKBRIDGE_VERSION="${PROJECT_VERSION}"
)

target_include_directories(backbridge_flags INTERFACE ${PROJECT_SOURCE_DIR}/include)

# With BACKBRIDGE_PCH: reads the headers that nearly every file of the target includes once for all of them.
# backbridge_precompile(<target> <header>...)
function(backbridge_precompile target)
    if(BACKBRIDGE_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# A layer of the house: a static library that links the flags and only what is named for it.
# backbridge_layer(<name> SOURCES <file>... LINKS <target>...)
function(backbridge_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(backbridge_${name} STATIC ${arg_SOURCES})
    target_link_libraries(backbridge_${name} PUBLIC ${arg_LINKS} PRIVATE backbridge_flags)
    target_include_directories(backbridge_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include)
endfunction()
