# Search, filters, saved views, columns and docks.
set(VIEW_SOURCES
    history/historymodel.h history/historymodel.cpp
    history/historypanel.h history/historypanel.cpp
    pool/poolremedies.h pool/poolremedies.cpp
    pool/remedy.h pool/remedy.cpp
    search/commands.h search/commands.cpp
    search/searchdelegate.h search/searchdelegate.cpp
    search/searchflow.h search/searchflow.cpp
    search/searchmodel.h search/searchmodel.cpp
    search/searchpopup.h search/searchpopup.cpp
    search/searchresult.h
    search/searchsession.h search/searchsession.cpp
    sequence/boardcolumns.h sequence/boardcolumns.cpp
    sequence/boardhead.h sequence/boardhead.cpp
    sequence/routefilter.h
    sequence/routefilterbar.h sequence/routefilterbar.cpp
    sequence/stopcells.h sequence/stopcells.cpp
    sequence/windowbar.h sequence/windowbar.cpp
    views/filterchoices.h views/filterchoices.cpp
    views/filterlift.h views/filterlift.cpp
    views/pagelayout.h views/pagelayout.cpp
    views/savedview.h views/savedview.cpp
    views/savedviews.h views/savedviews.cpp
    views/tablecolumns.h views/tablecolumns.cpp
    views/viewsmenu.h views/viewsmenu.cpp
    window/dockhome.h window/dockhome.cpp
    window/mainwindowmap.cpp window/mainwindowsearch.cpp window/mainwindowviews.cpp
    words/rulewords.h words/rulewords.cpp)
