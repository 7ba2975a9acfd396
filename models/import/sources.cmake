# The CSV import, as part of the models room. Paths are relative to models/.
find_package(KF6Archive REQUIRED GLOBAL)
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
    import/addressjoin.h import/addressjoin.cpp
    import/cellissue.h import/cellissue.cpp
    import/cellnumber.h import/cellnumber.cpp
    import/cellreaders.h import/cellreaders.cpp
    import/cellwords.cpp
    import/checkqueue.h import/checkqueue.cpp
    import/columnaliases.h import/columnaliases.cpp
    import/columnmatcher.h import/columnmatcher.cpp
    import/columnplan.h import/columnplan.cpp
    import/columnsides.h import/columnsides.cpp
    import/columnvalues.h import/columnvalues.cpp
    import/csvdelimiter.cpp
    import/csvformat.h import/csvformat.cpp
    import/csvreader.h import/csvreader.cpp
    import/csvrows.h import/csvrows.cpp
    import/csvscanner.h import/csvscanner.cpp
    import/csvsession.h import/csvsession.cpp
    import/csvwriter.h import/csvwriter.cpp
    import/duplicatechoice.h import/duplicatechoice.cpp
    import/filekind.h import/filekind.cpp
    import/foundcolumns.h import/foundcolumns.cpp
    import/foundplaces.h import/foundplaces.cpp
    import/leftovertable.h import/leftovertable.cpp
    import/geometryreader.cpp
    import/gunzip.h import/gunzip.cpp
    import/importbytes.h import/importbytes.cpp
    import/importhead.h import/importhead.cpp
    import/importkey.h
    import/importchecker.h import/importchecker.cpp
    import/importdefaults.h import/importdefaults.cpp
    import/importerrorsfilter.h import/importerrorsfilter.cpp import/importerrorskept.cpp
    import/importfield.h import/importfield.cpp
    import/importloader.h import/importloader.cpp
    import/importmapping.h import/importmapping.cpp
    import/importmodel.h import/importmodel.cpp
    import/importmodeldata.cpp
    import/importmodeledit.cpp
    import/importhistory.h import/importhistory.cpp
    import/cellchange.h
    import/columnreplace.h import/columnreplace.cpp
    import/importmodelmapping.cpp
    import/importmodelout.cpp
    import/importmodelplaces.cpp
    import/importmodelserver.cpp
    import/importoptions.h
    import/importplacechoices.cpp
    import/importplacerows.cpp
    import/importplaces.h import/importplaces.cpp import/importplacesend.cpp
    import/importsource.h
    import/importstate.h
    import/importtable.h import/importtable.cpp
    import/importverdicts.h import/importverdicts.cpp
    import/importverdictkeys.cpp
    import/importwork.h import/importwork.cpp
    import/keyindex.h import/keyindex.cpp
    import/odsbook.h import/odsbook.cpp
    import/odssheet.h import/odssheet.cpp
    import/packing.h
    import/partdevice.h import/partdevice.cpp
    import/partreader.h import/partreader.cpp
    import/placebook.h import/placebook.cpp
    import/mappingshelf.h import/mappingshelf.cpp
    import/rowinterpreter.h import/rowinterpreter.cpp
    import/rowmarks.h
    import/rowplace.cpp
    import/rowreading.h import/rowreading.cpp
    import/rowsetup.h import/rowsetup.cpp
    import/rowtimes.cpp
    import/rowunderstanding.cpp
    import/rowvalues.h
    import/serverplaces.h import/serverplaces.cpp
    import/sheetrows.h import/sheetrows.cpp
    import/tasktext.h import/tasktext.cpp
    import/timereader.h import/timereader.cpp
    import/timescanner.h import/timescanner.cpp
    import/workbook.h import/workbook.cpp
    import/xlsxbook.h import/xlsxbook.cpp
    import/xlsxsheet.h import/xlsxsheet.cpp
    import/xlsxstrings.h import/xlsxstrings.cpp)
set(IMPORT_LINKS libcsv::libcsv PkgConfig::uchardet Qt6::Concurrent)
# Only these know of archives; the flags of the rest of the room stay as they are.
get_target_property(KARCHIVE_INCLUDE_DIRS KF6::Archive INTERFACE_INCLUDE_DIRECTORIES)
set_source_files_properties(
    import/gunzip.cpp import/odsbook.cpp import/partdevice.cpp import/workbook.cpp import/xlsxbook.cpp
    PROPERTIES INCLUDE_DIRECTORIES "${KARCHIVE_INCLUDE_DIRS}")
set(IMPORT_PRIVATE_LINKS $<LINK_ONLY:KF6::Archive>)
