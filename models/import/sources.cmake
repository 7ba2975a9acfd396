# The CSV import, as part of the models room. Paths are relative to models/.
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)
find_library(LIBCSV_LIBRARY csv REQUIRED)
find_path(LIBCSV_INCLUDE_DIR csv.h REQUIRED)
if(NOT TARGET libcsv::libcsv)
    add_library(libcsv::libcsv INTERFACE IMPORTED GLOBAL)
    set_target_properties(libcsv::libcsv PROPERTIES
        INTERFACE_LINK_LIBRARIES "${LIBCSV_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${LIBCSV_INCLUDE_DIR}")
endif()

set(IMPORT_SOURCES
    import/cellissue.h import/cellissue.cpp
    import/cellreaders.h import/cellreaders.cpp
    import/cellwords.cpp
    import/checkqueue.h import/checkqueue.cpp
    import/columnaliases.h import/columnaliases.cpp
    import/columnmatcher.h import/columnmatcher.cpp
    import/columnplan.h import/columnplan.cpp
    import/columnvalues.h import/columnvalues.cpp
    import/csvdelimiter.cpp
    import/csvformat.h import/csvformat.cpp
    import/csvreader.h import/csvreader.cpp
    import/csvrows.h import/csvrows.cpp
    import/csvscanner.h import/csvscanner.cpp
    import/csvsession.h import/csvsession.cpp
    import/csvwriter.h import/csvwriter.cpp
    import/duplicatechoice.h import/duplicatechoice.cpp
    import/foundplaces.h import/foundplaces.cpp
    import/geometryreader.cpp
    import/importkey.h
    import/importchecker.h import/importchecker.cpp
    import/importerrorsfilter.h import/importerrorsfilter.cpp
    import/importfield.h import/importfield.cpp
    import/importloader.h import/importloader.cpp
    import/importmodel.h import/importmodel.cpp
    import/importmodeldata.cpp
    import/importmodelout.cpp
    import/importmodelplaces.cpp
    import/importmodelserver.cpp
    import/importoptions.h
    import/importplacechoices.cpp
    import/importplacerows.cpp
    import/importplaces.h import/importplaces.cpp
    import/importsource.h
    import/importstate.h
    import/importtable.h import/importtable.cpp
    import/importverdicts.h import/importverdicts.cpp
    import/importwork.h import/importwork.cpp
    import/keyindex.h import/keyindex.cpp
    import/rowinterpreter.h import/rowinterpreter.cpp
    import/rowmarks.h
    import/rowplace.cpp
    import/rowreading.h import/rowreading.cpp
    import/rowtimes.cpp
    import/rowvalues.h
    import/serverplaces.h import/serverplaces.cpp
    import/timereader.h import/timereader.cpp
    import/timescanner.h import/timescanner.cpp)
set(IMPORT_LINKS libcsv::libcsv PkgConfig::uchardet Qt6::Concurrent)
