// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/daytour.h"

#include "app/tour/script.h"

#include "map/mapview.h"
#include "models/import/importmodel.h"
#include "ui/actions/actionflow.h"
#include "ui/actions/confirmdialog.h"
#include "ui/actions/publishdialog.h"
#include "ui/actions/publishflow.h"
#include "ui/batch/batchform.h"
#include "ui/import/importdialog.h"
#include "ui/planning/plandialog.h"
#include "ui/planning/planflow.h"
#include "ui/print/routesheetflow.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include "ui/words/daywords.h"

#include <QAction>
#include <QDir>
#include <QPushButton>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

using Room = ui::MainWindow::Room;

constexpr QSize laptop { 1280, 800 };
constexpr QSize fineScreen { 1280, 720 }; // 2560 × 1440 at 200 %

class DayTour {
public:
    DayTour(Desk &desk, ui::MainWindow &window, ui::Theme &theme, const TourPaths &paths)
        : m_desk(desk)
        , m_window(window)
        , m_theme(theme)
        , m_paths(paths)
    {
        QDir().mkpath(paths.pictures);
    }

    void morning(Script &script);
    void planning(Script &script);
    void optimising(Script &script);
    void delivery(Script &script);
    void lookAround(Script &script);

private:
    [[nodiscard]] std::function<void()> picture(const QString &name, QWidget *of = nullptr)
    {
        return [this, name, of] {
            QWidget *widget = of ? of : &m_window;
            widget->grab().save(m_paths.pictures + u'/' + name + ".png"_L1);
        };
    }
    [[nodiscard]] bool mapIsCalm() const { return m_window.mapView().isSettled(); }
    [[nodiscard]] bool nothingOpen() const { return m_desk.outbox.openCount() == 0; }
    [[nodiscard]] QStringList routesUnderWay() const;
    [[nodiscard]] QList<api::OrderKey> openStops(const QString &routeId) const;
    [[nodiscard]] int closedCount() const;
    void answerPublish();
    void moveAStop();

    Desk &m_desk;
    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    const TourPaths m_paths;
    QString m_route;
    QList<api::OrderKey> m_closing;
    int m_closedBefore = 0;
};

QStringList DayTour::routesUnderWay() const
{
    QStringList handles;
    for (const QString &handle : m_desk.store.routeHandles()) {
        if (m_desk.store.route(handle)->route.isStarted())
            handles.append(handle);
    }
    return handles;
}

QList<api::OrderKey> DayTour::openStops(const QString &routeId) const
{
    QList<api::OrderKey> open;
    const models::WorkingRoute *route = m_desk.plan.route(routeId);
    for (const api::OrderKey &key : route ? route->stops : QList<api::OrderKey> {}) {
        if (const api::Order *order = m_desk.store.order(key); order && !order->isClosed())
            open.append(key);
    }
    return open;
}

int DayTour::closedCount() const
{
    int closed = 0;
    for (const int slot : m_desk.store.occupiedSlots())
        closed += m_desk.store.orderAt(slot)->isClosed() ? 1 : 0;
    return closed;
}

void DayTour::answerPublish()
{
    if (ui::PublishDialog *question = m_window.publishFlow().question())
        question->accept();
}

void DayTour::moveAStop()
{
    const QStringList routes = m_desk.plan.routeIds();
    m_route = routes.constFirst();
    const models::WorkingRoute *from = m_desk.plan.route(routes.constLast());
    m_desk.selection.setOrders({ from->stops.constFirst() });
    // The result is looked at by the step itself: the route has become one that is not sent.
    (void)m_desk.plan.move({ { from->stops.constFirst() }, m_route, 1 });
}

void DayTour::morning(Script &script)
{
    script.add({ u"an empty day"_s, [this] { m_window.resize(m_window.devicePixelRatio() > 1.0 ? fineScreen : laptop); }, [this] { return mapIsCalm(); },
        picture(u"01-empty-day"_s) });
    script.add({ u"a file is read"_s, [this] { m_window.importFile(m_paths.day); },
        [this] { return m_window.importDialog().model().state() == models::ImportModel::State::Ready; },
        [this] { picture(u"02-import"_s, &m_window.importDialog())(); } });
    script.add({ u"its good rows become orders"_s, [this] { m_window.importDialog().importGood(); },
        [this] { return m_desk.store.orderCount() > 50 && nothingOpen(); },
        [this] { picture(u"03-imported"_s, &m_window.importDialog())(); } });
    script.add({ u"the pool is full"_s,
        [this] {
            m_window.importDialog().hide();
            m_window.mapView().fitAll();
        },
        [this] { return mapIsCalm(); }, picture(u"04-pool"_s) });
}

void DayTour::planning(Script &script)
{
    script.add({ u"the pool is planned"_s, [this] { m_window.actions().planAutomatically->trigger(); },
        [this] { return m_desk.plan.routeIds().size() >= 4 && mapIsCalm(); }, picture(u"05-planned"_s) });
    script.add({ u"a stop is moved by hand"_s, [this] { moveAStop(); },
        [this] { return m_desk.plan.unsentRoutes().contains(m_route) && mapIsCalm(); }, picture(u"06-moved"_s) });
    script.add({ u"the move is taken back"_s, [this] { m_window.actions().undo->trigger(); },
        [this] { return m_desk.undo.canRedo() && mapIsCalm(); }, {} });
    optimising(script);
    script.add({ u"everything is published"_s,
        [this] {
            m_window.actions().publish->trigger();
            answerPublish();
        },
        [this] { return m_desk.plan.unsentRoutes().isEmpty() && !m_desk.plan.isPublishing() && mapIsCalm(); },
        picture(u"07-published"_s) });
    script.add({ u"a route is looked at"_s,
        [this] {
            m_route = m_desk.plan.routeIds().constFirst();
            m_desk.selection.setOrders(m_desk.plan.route(m_route)->stops);
            m_desk.selection.setCurrentRoute(m_route);
        },
        [this] { return mapIsCalm(); },
        [this] {
            picture(u"08-route"_s)();
            const auto sheets = ui::routeSheetsWithMaps(
                m_window, m_desk.plan, m_desk.store, *m_desk.clock, &m_desk.roadDay);
            const QString trouble = ui::writeRouteSheets(m_paths.pictures + "/route-sheets.pdf"_L1, sheets);
            if (!trouble.isEmpty())
                qCritical("%s", qUtf8Printable(trouble));
        } });
}

void DayTour::optimising(Script &script)
{
    using State = models::OptimiseRun::State;
    const std::chrono::seconds enough { 2 };
    script.add({ u"a better plan is looked for"_s,
        [this] {
            m_window.actions().planDialog->trigger();
            m_window.planFlow().dialog()->startButton().click();
        },
        [this, enough] { return m_window.planFlow().run().elapsed() > enough; },
        [this] { picture(u"06-optimising"_s, m_window.planFlow().dialog())(); } });
    script.add({ u"it is offered"_s, [this] { m_window.planFlow().dialog()->useButton().click(); },
        [this] { return m_window.planFlow().run().state() == State::Offering; },
        [this] { picture(u"06-proposal"_s, m_window.planFlow().dialog())(); } });
    script.add({ u"it is put away"_s,
        [this] {
            m_window.planFlow().run().discard();
            m_window.planFlow().dialog()->reject();
        },
        [this] { return mapIsCalm(); }, {} });
}

void DayTour::delivery(Script &script)
{
    script.add({ u"the vans set off"_s,
        [this] { m_window.actionFlow().track(m_desk.store.routeHandles(), api::TrackMode::OnTime); },
        [this] {
            return routesUnderWay().size() == m_desk.store.routeHandles().size() && nothingOpen();
        },
        {} });
    script.add({ u"live"_s, [this] { m_window.showRoom(Room::Live); }, [this] { return mapIsCalm(); },
        picture(u"09-live"_s) });
    script.add({ u"orders are to be completed"_s,
        [this] {
            m_closing = openStops(m_route).first(5);
            m_desk.selection.setOrders(m_closing);
            m_window.actionFlow().complete(m_closing);
        },
        [this] { return m_window.actionFlow().question() != nullptr; },
        [this] {
            picture(u"10-question"_s, m_window.actionFlow().question())();
            m_closedBefore = closedCount();
            m_window.actionFlow().question()->finalButton()->click();
        } });
    script.add({ u"they are completed"_s, {},
        [this] { return closedCount() == m_closedBefore + m_closing.size() && nothingOpen() && mapIsCalm(); },
        picture(u"11-completed"_s) });
    script.add({ u"an order is to be cancelled"_s,
        [this] {
            m_closing = openStops(m_route).first(1);
            m_desk.selection.setOrders(m_closing);
            m_window.actionFlow().cancel(m_closing);
        },
        [this] { return m_window.actionFlow().question() != nullptr; },
        [this] {
            m_closedBefore = closedCount();
            m_window.actionFlow().question()->finalButton()->click();
        } });
    script.add({ u"it is cancelled"_s, {},
        [this] { return closedCount() == m_closedBefore + 1 && nothingOpen() && mapIsCalm(); },
        picture(u"12-cancelled"_s) });
    script.add({ u"a route is finished"_s,
        [this] {
            m_window.actionFlow().complete(openStops(m_route));
            if (auto *question = m_window.actionFlow().question())
                question->finalButton()->click();
        },
        [this] { return m_desk.store.route(m_route)->route.isClosed() && nothingOpen() && mapIsCalm(); },
        picture(u"13-finished"_s) });
}

void DayTour::lookAround(Script &script)
{
    script.add({ u"all orders in a table"_s,
        [this] {
            m_window.showRoom(Room::Plan);
            m_window.showTab(ui::RoutesPanel::Tab::Orders);
        },
        [this] { return mapIsCalm(); }, picture(u"14-orders"_s) });
    script.add({ u"plans"_s, [this] { m_window.showRoom(Room::Plans); }, [this] { return !m_desk.plans.isLoading(); },
        picture(u"15-plans"_s) });
    script.add({ u"workers"_s, [this] { m_window.showRoom(Room::Workers); }, {}, picture(u"16-workers"_s) });
    script.add({ u"a new order"_s,
        [this] {
            m_window.showRoom(Room::Plan);
            m_window.actions().newOrder->trigger();
        },
        [this] { return mapIsCalm(); }, picture(u"17-new-order"_s) });
    script.add({ u"in the dark"_s,
        [this] {
            m_window.showTab(ui::RoutesPanel::Tab::Sequence);
            m_theme.setMode(ui::Theme::Mode::Dark);
        },
        [this] { return mapIsCalm(); }, picture(u"18-dark"_s) });
    script.add({ u"live in the dark"_s, [this] { m_window.showRoom(Room::Live); }, [this] { return mapIsCalm(); },
        picture(u"19-dark-live"_s) });
    script.add({ u"on a large screen"_s,
        [this] {
            m_theme.setMode(ui::Theme::Mode::Light);
            m_window.showRoom(Room::Plan);
            m_window.resize(2560, 1440);
        },
        [this] { return mapIsCalm(); }, picture(u"20-large"_s) });
}

}

std::unique_ptr<Script> makeDayTour(Desk &desk, ui::MainWindow &window, ui::Theme &theme, const TourPaths &paths)
{
    auto script = std::make_unique<Script>();
    auto tour = std::make_shared<DayTour>(desk, window, theme, paths);
    tour->morning(*script);
    tour->planning(*script);
    tour->delivery(*script);
    tour->lookAround(*script);
    script->keep(tour);
    return script;
}

}
