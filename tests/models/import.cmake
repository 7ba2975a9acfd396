# Tests of the CSV import.
routedesk_test(tst_importcsv SOURCES tst_importcsv.cpp LINKS routedesk::models)
routedesk_test(tst_importscanner SOURCES tst_importscanner.cpp LINKS routedesk::models)
routedesk_test(tst_importhostile SOURCES tst_importhostile.cpp LINKS routedesk::models)
routedesk_test(tst_importcells SOURCES tst_importcells.cpp LINKS routedesk::models)
routedesk_test(tst_importcolumns SOURCES tst_importcolumns.cpp LINKS routedesk::models)
routedesk_test(tst_importrows SOURCES tst_importrows.cpp LINKS routedesk::models)
routedesk_test(tst_importmodel SOURCES tst_importmodel.cpp LINKS routedesk::models)
routedesk_test(tst_importduplicates SOURCES tst_importduplicates.cpp LINKS routedesk::models)
routedesk_test(tst_importsample SOURCES tst_importsample.cpp LINKS routedesk::models)
routedesk_test(tst_importplaces SOURCES tst_importplaces.cpp LINKS routedesk::models routedesk_fakenominatim)
routedesk_test(tst_leftrows SOURCES tst_leftrows.cpp LINKS routedesk::models)

find_program(PYTHON3 python3)
if(PYTHON3)
    add_test(NAME sample_day_is_what_its_script_makes
        COMMAND ${PYTHON3} -B ${CMAKE_SOURCE_DIR}/resources/sample/make_day.py --check)
endif()
