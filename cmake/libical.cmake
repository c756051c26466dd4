# libical's own package file looks for parts that are not used here: found by header and library.
find_path(LIBICAL_INCLUDE_DIR libical/ical.h)
find_library(LIBICAL_LIBRARY ical)
if(NOT LIBICAL_INCLUDE_DIR OR NOT LIBICAL_LIBRARY)
    message(FATAL_ERROR "libical is missing (Debian: libical-dev)")
endif()
if(NOT TARGET Libical::Libical)
    add_library(Libical::Libical UNKNOWN IMPORTED)
    set_target_properties(Libical::Libical PROPERTIES
        IMPORTED_LOCATION ${LIBICAL_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${LIBICAL_INCLUDE_DIR})
endif()
