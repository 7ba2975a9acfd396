# Tables of orders written to files, as part of the models room. Paths are relative to models/.
# Debian's pkg-config file of the library names a package that only static linking needs.
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
if(NOT TARGET xlsxwriter::xlsxwriter)
    add_library(xlsxwriter::xlsxwriter INTERFACE IMPORTED GLOBAL)
    set_target_properties(xlsxwriter::xlsxwriter PROPERTIES
        INTERFACE_LINK_LIBRARIES "${XLSXWRITER_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${XLSXWRITER_INCLUDE_DIR}")
endif()

set(EXPORT_SOURCES
    export/csvfile.h export/csvfile.cpp
    export/orderexport.h export/orderexport.cpp
    export/ordersheet.h export/ordersheet.cpp
    export/savewhole.h export/savewhole.cpp
    export/tablefile.h export/tablefile.cpp
    export/xlsxfile.h export/xlsxfile.cpp)
set(EXPORT_LINKS xlsxwriter::xlsxwriter)
