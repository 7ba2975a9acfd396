// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/window/mainwindow.h"

#include "map/mapview.h"
#include "models/import/mappingshelf.h"
#include "models/search/addresssearch.h"
#include "models/search/placesearch.h"
#include "ui/actions/actionflow.h"
#include "ui/actions/publishflow.h"
#include "ui/actions/reportstrip.h"
#include "ui/basemap/basemaphands.h"
#include "ui/batch/batchform.h"
#include "ui/conflicts/conflictflow.h"
#include "ui/details/detailspanel.h"
#include "ui/details/orderpage.h"
#include "ui/details/routepage.h"
#include "ui/drafts/drafthands.h"
#include "ui/edits/edithands.h"
#include "ui/history/historypanel.h"
#include "ui/import/importdialog.h"
#include "ui/import/importhands.h"
#include "ui/import/watchhands.h"
#include "ui/live/exceptionspanel.h"
#include "ui/maplayer/mapfeed.h"
#include "ui/maplayer/maphands.h"
#include "ui/maplayer/sighthands.h"
#include "ui/moves/dayhands.h"
#include "ui/moves/dropflow.h"
#include "ui/moves/lockhands.h"
#include "ui/moves/moveactions.h"
#include "ui/moves/movehands.h"
#include "ui/moves/nameweigher.h"
#include "ui/moves/offerflow.h"
#include "ui/moves/refusalteller.h"
#include "ui/orders/exporthands.h"
#include "ui/print/printhands.h"
#include "ui/orders/orderspanel.h"
#include "ui/outbox/sendingpanel.h"
#include "ui/planning/planflow.h"
#include "ui/plans/planspage.h"
#include "ui/pool/poolpanel.h"
#include "ui/pool/poolremedies.h"
#include "ui/sequence/routevisibility.h"
#include "ui/sequence/sequencepanel.h"
#include "ui/settings/settingsdialog.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/views/filterlift.h"
#include "ui/views/pagelayout.h"
#include "ui/views/viewsmenu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/navbar.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/toast.h"
#include "ui/window/autoplan.h"
#include "ui/window/dockroom.h"
#include "ui/window/filedrop.h"
#include "ui/window/orderhands.h"
#include "ui/window/planhands.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowmenus.h"
#include "ui/words/daywords.h"
#include "ui/workers/workerhands.h"
#include "ui/workers/workerspage.h"

#include <QPointer>
#include <QStackedWidget>

namespace routedesk::ui {

class AddressOffer;
class MapNote;
class MapTips;
class PlaceHands;
class SearchFlow;

/// How the window's maps are made.
[[nodiscard]] map::MapView::Settings mapSettings(const Workbench &bench);

/// What a MainWindow is made of, in the order in which it depends on each other.
class MainWindow::Parts {
public:
    Parts(const Workbench &workbench, MainWindow *window);

    Workbench bench;
    Preferences preferences;
    DayWords words;
    RouteVisibility visibility;
    WindowActions actions;
    MoveActions moveActions;

    QWidget *centre;
    NavBar *nav;
    TopBar *top;
    Banner *banner;
    QStackedWidget *rooms;
    ProgressStrip *planning;
    ReportStrip *strip;
    StatusLine *status;

    ActionFlow flow;
    PublishFlow publish;
    ConflictFlow conflicts;
    AutoPlan autoPlan;
    PlanFlow planFlow;
    geocoding::Geocoding *places = nullptr; ///< null where nobody can say where an address is
    bool targetGeocodes = false;
    models::RoadDay *roads = nullptr; ///< null where travel times are estimates for good
    PlanHands planHands;
    LockHands lockHands;
    OfferFlow offers;
    MoveHands moveHands;
    DropFlow drops;
    NameWeigher names;
    RefusalTeller refusals;
    DayHands dayHands;
    OrderHands orderHands;
    EditHands editHands;
    ImportHands importHands;
    WatchHands watchHands;
    DraftHands draftHands;
    WorkerHands workerHands;
    SightHands sightHands;
    WindowMenus menus;

    DockRoom *mapRoom;
    map::MapView *map;
    BaseMapHands baseMaps;
    MapFeed feed;
    MapHands mapHands;
    MapTips *mapTips = nullptr;
    MapNote *mapNote = nullptr;
    PoolPanel *pool;
    ExceptionsPanel *exceptions;
    SequencePanel *sequence;
    TimelinePanel *timeline;
    OrdersPanel *orders;
    ExportHands exportHands;
    PrintHands printHands;
    RoutesPanel *routes;
    DetailsPanel *details;
    BatchForm *form;
    SendingPanel *sending;
    PlansPage *plans;
    WorkersPage *workers;
    HistoryPanel *history;
    FilterLift lift;
    PoolRemedies remedies;
    SavedViews savedViews;
    models::MappingShelf importMappings;
    ViewsMenu viewsMenu;
    PageLayout *plansLayout;
    PageLayout *workersLayout;
    models::PlaceSearch placeSearch;
    SearchFlow *search = nullptr;
    PlaceHands *placeHands = nullptr;
    AddressOffer *addressOffer = nullptr;
    models::AddressSearch newAddress; ///< of an order that is begun on the map
    QString offered; ///< what the banner said last about an address
    QDockWidget *poolDock = nullptr;
    QDockWidget *formDock = nullptr;
    QDockWidget *historyDock = nullptr;
    QDockWidget *sendingDock = nullptr;
    FileDrop files;
    QPointer<ImportDialog> import;
    QPointer<SettingsDialog> settings;
};

}
