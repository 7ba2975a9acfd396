# Dialogs, forms and pages: included by CMakeLists.txt of this folder.
set(DIALOG_SOURCES
    widgets/formparts.h widgets/formparts.cpp
    batch/batchterms.h
    batch/termsedit.h batch/termsedit.cpp
    import/celldelegate.h import/celldelegate.cpp
    import/columnheader.h import/columnheader.cpp
    import/columnmenu.h import/columnmenu.cpp
    import/fieldwords.h import/fieldwords.cpp
    import/filewords.cpp
    import/importdialog.h import/importdialog_p.h import/importdialog.cpp
    import/importflow.cpp import/importlayout.cpp
    import/importsender.h import/importsender.cpp
    import/importsettings.h import/importsettings.cpp
    import/importview.h import/importview.cpp
    import/issueline.h import/issueline.cpp
    import/issuewords.h import/issuewords.cpp
    import/leftoversaver.h import/leftoversaver.cpp)
