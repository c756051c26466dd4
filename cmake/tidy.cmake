# clang-tidy rides along with the compiler, so that a file is looked at again exactly when it is compiled again.
if(BACKBRIDGE_TIDY)
    set(CMAKE_CXX_CLANG_TIDY clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option)
    # Generated files lie below the build folder; they get one check that never fires, as none at all is an error.
    file(WRITE ${CMAKE_BINARY_DIR}/.clang-tidy "Checks: '-*,llvm-twine-local'\n")
endif()
