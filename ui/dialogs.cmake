# Dialogs, forms and pages: included by CMakeLists.txt of this folder.
set(DIALOG_SOURCES
    widgets/factgrid.h widgets/factgrid.cpp
    widgets/formdialog.h widgets/formdialog.cpp
    widgets/formparts.h widgets/formparts.cpp
    widgets/formproblems.h widgets/formproblems.cpp
    widgets/lookdelegate.h widgets/lookdelegate.cpp
    widgets/messagebox.h widgets/messagebox.cpp
    widgets/messagelook.h widgets/messagelook.cpp
    widgets/toast.h widgets/toast.cpp
    widgets/qrcode.h widgets/qrcode.cpp
    actions/actionflow.h actions/actionflow.cpp
    actions/actionkind.h
    actions/actionmatch.h actions/actionmatch.cpp
    actions/actionwords.h actions/actionwords.cpp
    actions/confirmdialog.h actions/confirmdialog.cpp
    actions/outcomedialog.h actions/outcomedialog.cpp
    actions/publishdialog.h actions/publishdialog.cpp
    actions/publishflow.h actions/publishflow.cpp
    actions/publishwords.h actions/publishwords.cpp
    actions/reportstrip.h actions/reportstrip.cpp
    batch/batchform.h batch/batchform_p.h batch/batchform.cpp
    batch/addresscompleter.h batch/addresscompleter.cpp
    batch/batchlayout.cpp batch/batchsend.cpp batch/batchhelp.cpp
    batch/batchterms.h
    batch/draftvalues.h batch/draftvalues.cpp
    batch/formkeeper.h batch/formkeeper.cpp
    batch/ordertemplates.h batch/ordertemplates.cpp
    batch/pickupfields.h batch/pickupfields.cpp
    batch/draftsmodel.h batch/draftsmodel.cpp
    batch/metadataedit.h batch/metadataedit.cpp
    batch/orderdraft.h batch/orderdraft.cpp batch/draftreading.cpp
    batch/orderfields.h batch/orderfields_p.h batch/orderfields.cpp batch/orderfieldsvalues.cpp batch/orderfieldsextra.cpp
    batch/termsedit.h batch/termsedit.cpp
    import/celldelegate.h import/celldelegate.cpp
    import/columnheader.h import/columnheader.cpp
    import/columnmenu.h import/columnmenu.cpp
    import/duplicatemenu.h import/duplicatemenu.cpp
    import/fieldwords.h import/fieldwords.cpp
    import/filewords.cpp
    import/importdialog.h import/importdialog_p.h import/importdialog.cpp
    import/askline.h import/askline.cpp
    import/defaultdialog.h import/defaultdialog.cpp
    import/defaultsedit.h import/defaultsedit.cpp
    import/importmappings.cpp
    import/importchanges.cpp import/importflow.cpp import/importlayout.cpp import/importpaste.cpp import/importplacing.cpp import/importsend.cpp import/importserver.cpp import/importstate.cpp import/importupdates.cpp
    import/importsettings.h import/importsettings.cpp
    import/replacebar.h import/replacebar.cpp
    import/mappingbar.h import/mappingbar.cpp
    import/mappingfiles.cpp
    import/mappinghands.h import/mappinghands.cpp
    import/importview.h import/importview.cpp
    import/importwords.h import/importwords.cpp
    import/issueline.h import/issueline.cpp
    import/issuewords.h import/issuewords.cpp
    import/leftoversaver.h import/leftoversaver.cpp
    import/placemap.h import/placemap.cpp
    import/placepanel.h import/placepanel.cpp import/placepanellayout.cpp
    plans/plandetails.h plans/plandetails.cpp
    plans/plansfilterbar.h plans/plansfilterbar.cpp
    plans/planspage.h plans/planspage.cpp
    plans/planspresentation.h plans/planspresentation.cpp
    settings/connectiondialog.h settings/connectiondialog_p.h settings/connectiondialog.cpp settings/connectionlayout.cpp
    settings/connectioneditor.h settings/connectioneditor.cpp
    settings/connectionprofile.h settings/connectionprofile.cpp
    settings/placefields.h settings/placefields.cpp
    settings/basemapfield.h settings/basemapfield.cpp
    settings/preferences.h
    settings/folderfield.h settings/folderfield.cpp
    settings/roadfields.h settings/roadfields.cpp
    settings/serverrow.h settings/serverrow.cpp
    settings/settingsdialog.h settings/settingsdialog.cpp
    workers/opsgroupform.h workers/opsgroupform.cpp
    workers/phonesdialog.h workers/phonesdialog_p.h workers/phonesdialog.cpp workers/phoneslayout.cpp
    workers/phonesetupdialog.h workers/phonesetupdialog.cpp
    workers/phonewords.h workers/phonewords.cpp
    workers/placeedit.h workers/placeedit.cpp
    workers/shiftsedit.h workers/shiftsedit.cpp
    workers/shiftwords.h workers/shiftwords.cpp
    workers/workerchanges.h workers/workerchanges.cpp
    workers/workerdetails.h workers/workerdetails.cpp
    workers/workerform.h workers/workerform.cpp
    workers/workerhands.h workers/workerhands.cpp
    workers/workerspage.h workers/workerspage.cpp
    workers/workerspresentation.h workers/workerspresentation.cpp)

# English needs its plurals too: "1 order", "2 orders". resources/translations/plurals.py keeps the catalogue.
set(translations ${CMAKE_SOURCE_DIR}/resources/translations)
set(english ${CMAKE_CURRENT_BINARY_DIR}/routedesk_en.qm)
add_custom_command(OUTPUT ${english}
    COMMAND Qt6::lrelease -silent ${translations}/routedesk_en.ts -qm ${english}
    DEPENDS ${translations}/routedesk_en.ts VERBATIM)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/ui_translations.qrc CONTENT
    "<RCC><qresource prefix=\"/routedesk/translations\"><file>routedesk_en.qm</file></qresource></RCC>\n")
qt_add_resources(ui_translations ${CMAKE_CURRENT_BINARY_DIR}/ui_translations.qrc)
list(APPEND DIALOG_SOURCES ${ui_translations} words/language.h words/language.cpp)
