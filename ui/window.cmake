# The window and its rooms.
include(views.cmake)
set(WINDOW_SOURCES
    window/mainwindowplaces.cpp
    conflicts/conflictdialog.h conflicts/conflictdialog.cpp
    conflicts/conflictflow.h conflicts/conflictflow.cpp
    conflicts/conflictwords.h conflicts/conflictwords.cpp
    details/detailspage.h details/detailspage.cpp
    details/detailspanel.h details/detailspanel.cpp
    details/eventlist.h details/eventlist.cpp
    details/factlist.h details/factlist.cpp
    details/orderpage.h details/orderpage.cpp
    details/routepage.h details/routepage.cpp
    details/workerpage.h details/workerpage.cpp
    drafts/comparedialog.h drafts/comparedialog.cpp
    drafts/drafthands.h drafts/drafthands.cpp
    drafts/draftsdialog.h drafts/draftsdialog.cpp
    drafts/draftwords.h drafts/draftwords.cpp
    edits/editdialog.h edits/editdialog.cpp
    edits/editfields.h edits/editfields.cpp
    edits/edithands.h edits/edithands.cpp
    edits/editreview.h edits/editreview.cpp
    edits/editrow.h edits/editrow.cpp
    edits/editwords.h edits/editwords.cpp
    edits/placeeditwords.h edits/placeeditwords.cpp
    import/importhands.h import/importhands.cpp import/importhandsrecent.cpp import/importhandsresume.cpp
    import/watchhands.h import/watchhands.cpp
    import/recentimports.h import/recentimports.cpp
    live/exceptiondelegate.h live/exceptiondelegate.cpp
    live/exceptionsfilter.h live/exceptionsfilter.cpp
    live/exceptionspanel.h live/exceptionspanel.cpp
    maplayer/addressoffer.h maplayer/addressoffer.cpp
    maplayer/placehands.h maplayer/placehands.cpp
    maplayer/mapfeed.h maplayer/mapfeed.cpp maplayer/mapfeedselection.cpp maplayer/mapfeedworkers.cpp
    maplayer/mapnote.h maplayer/mapnote.cpp
    maplayer/mapwalk.h maplayer/mapwalk.cpp
    maplayer/sighthands.h maplayer/sighthands.cpp
    maplayer/stackchooser.h maplayer/stackchooser.cpp
    maplayer/stackdelegate.h maplayer/stackdelegate.cpp
    maplayer/stackpanel.h maplayer/stackpanel.cpp
    maplayer/stackrow.h maplayer/stackrow.cpp
    maplayer/timedline.h maplayer/timedline.cpp
    maplayer/maphands.h maplayer/maphands.cpp
    maplayer/maplayers.h maplayer/maplayers.cpp
    maplayer/mapmenu.h maplayer/mapmenu.cpp
    maplayer/maptips.h maplayer/maptips.cpp
    maplayer/maptools.h maplayer/maptools.cpp
    maplayer/mapvalues.h maplayer/mapvalues.cpp
    maplayer/orderpins.h maplayer/orderpins.cpp
    maplayer/routelines.h maplayer/routelines.cpp
    moves/daydialog.h moves/daydialog.cpp
    moves/dayhands.h moves/dayhands.cpp
    moves/dragpicture.h moves/dragpicture.cpp
    moves/droparea.h moves/droparea.cpp
    moves/dropflow.h moves/dropflow.cpp
    moves/movehands.h moves/movehands.cpp
    moves/nameweigher.h moves/nameweigher.cpp
    moves/offerdelegate.h moves/offerdelegate.cpp
    moves/offerdialog.h moves/offerdialog.cpp
    moves/offerflow.h moves/offerflow.cpp
    moves/offersmodel.h moves/offersmodel.cpp
    moves/refusalteller.h moves/refusalteller.cpp
    moves/lockhands.h moves/lockhands.cpp
    moves/moveactions.h moves/moveactions.cpp
    orders/exporthands.h orders/exporthands.cpp
    orders/ordergatherer.h orders/ordergatherer.cpp
    orders/ordercelldelegate.h orders/ordercelldelegate.cpp
    orders/orderfilterbar.h orders/orderfilterbar.cpp
    orders/orderspanel.h orders/orderspanel.cpp
    orders/orderspresentation.h orders/orderspresentation.cpp
    outbox/sendingpanel.h outbox/sendingpanel.cpp
    outbox/sendingpresentation.h outbox/sendingpresentation.cpp
    planning/costcurve.h planning/costcurve.cpp
    planning/leftoverpanel.h planning/leftoverpanel.cpp
    planning/leftoverrows.h planning/leftoverrows.cpp
    planning/plandialog.h planning/plandialog.cpp planning/plandialoglayout.cpp
    planning/planflow.h planning/planflow.cpp
    planning/planningwords.h planning/planningwords.cpp
    planning/plansettings.h planning/plansettings.cpp
    planning/plansketch.h planning/plansketch.cpp
    planning/proposaltable.h planning/proposaltable.cpp
    planning/scopechoice.h planning/scopechoice.cpp
    planning/sumsgrid.h planning/sumsgrid.cpp
    planning/swatch.h planning/swatch.cpp
    pool/pooldelegate.h pool/pooldelegate.cpp
    pool/poolfilter.h pool/poolfilter.cpp
    pool/poolpanel.h pool/poolpanel.cpp pool/poolpanelcounts.cpp
    pool/refusalwords.h pool/refusalwords.cpp
    selection/selectionbinder.h selection/selectionbinder.cpp
    sequence/cutstops.h sequence/cutstops.cpp
    sequence/dragbubble.h sequence/dragbubble.cpp
    sequence/routeink.h sequence/routeink.cpp
    sequence/routevisibility.h sequence/routevisibility.cpp
    sequence/rowcells.h sequence/rowparts.h sequence/rowparts.cpp
    sequence/sequencedelegate.h sequence/sequencedelegate.cpp sequence/stoprow.cpp
    sequence/sequencepanel.h sequence/sequencepanel.cpp
    sequence/sequencepresentation.h sequence/sequencepresentation.cpp
    sequence/sequenceview.h sequence/sequenceview.cpp
    timeline/blockpainter.h timeline/blockpainter.cpp
    timeline/lanecache.h timeline/lanecache.cpp
    timeline/timelinedrop.h timeline/timelinedrop.cpp
    timeline/timelinelayout.h timeline/timelinelayout.cpp
    timeline/timelinepainter.h timeline/timelinepainter.cpp
    timeline/timelinepanel.h timeline/timelinepanel.cpp
    timeline/timelinescene.h
    timeline/timelineview.h timeline/timelineview.cpp
    timeline/timelinedrag.cpp timeline/timelinekeys.cpp timeline/timelinepointer.cpp
    timeline/windowbands.cpp
    timeline/timelinewords.h timeline/timelinewords.cpp
    timeline/timescale.h timeline/timescale.cpp
    window/autoplan.h window/autoplan.cpp
    window/dockroom.h window/dockroom.cpp
    window/filedrop.h window/filedrop.cpp
    window/mainwindow.h window/mainwindow_p.h window/mainwindow.cpp window/mainwindowbasemaps.cpp
    window/mainwindowdialogs.cpp window/mainwindowmoves.cpp window/mainwindowwiring.cpp
    window/orderhands.h window/orderhands.cpp
    window/planhands.h window/planhands.cpp
    window/routespanel.h window/routespanel.cpp
    window/shortcutsheet.h window/shortcutsheet.cpp
    window/statusline.h window/statusline.cpp
    window/topbar.h window/topbar.cpp
    window/windowactions.h window/windowactions.cpp
    window/windowmenus.h window/windowmenus.cpp
    window/workbench.h
    words/basiswords.h words/basiswords.cpp
    words/daywords.h words/daywords.cpp
    words/pacewords.h words/pacewords.cpp
    words/planwords.h words/planwords.cpp
    words/roadwords.h words/roadwords.cpp
    ${VIEW_SOURCES})
