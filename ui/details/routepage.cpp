// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/details/routepage.h"

#include "models/workingplan.h"
#include "ui/details/factlist.h"
#include "ui/theme/theme.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QLabel>

namespace routedesk::ui {

namespace {

QString inWords(planner::Duration duration)
{
    return words::duration(std::chrono::duration_cast<std::chrono::seconds>(duration));
}

}

RoutePage::RoutePage(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
    const models::WorkingPlan &plan, QWidget *parent)
    : DetailsPage(theme, parent), m_words(words), m_store(store), m_plan(plan), m_totals(new FactList(theme)),
      m_server(new FactList(theme))
{
    addSection({}, m_totals);
    addSection(tr("On the server"), m_server);
    connect(&plan, &models::WorkingPlan::routesChanged, this, [this](const QStringList &ids) {
        if (ids.contains(m_routeId))
            refresh();
    });
    connect(&plan, &models::WorkingPlan::routeRenamed, this, [this](const QString &oldId, const QString &newId) {
        if (m_routeId == oldId)
            setRoute(newId);
    });
    connect(&words, &DayWords::changed, this, &RoutePage::refresh);
}

void RoutePage::setRoute(const QString &routeId)
{
    m_routeId = routeId;
    refresh();
}

void RoutePage::refresh()
{
    const models::WorkingRoute *route = m_plan.route(m_routeId);
    if (route == nullptr)
        return;
    const models::RouteFigures figures = m_plan.routeFigures(m_routeId);
    const api::Worker *worker = m_store.worker(route->workerHandle);
    const QString name = worker != nullptr && !worker->name.isEmpty() ? worker->name : route->workerHandle;
    setTitle(name.isEmpty() ? tr("No worker yet") : name, words::routeName(*route));
    QList<StatusLook> pills;
    const models::StoredRoute *stored = m_store.route(m_routeId);
    if (stored != nullptr)
        pills.append(statusLook(stored->route.status));
    if (route->hasConflict)
        pills.append({ tr("changed on the server too"), Mark::Diamond, Tone::Broken });
    else if (route->isUnsent)
        pills.append({ tr("not sent"), Mark::Half, Tone::Strong });
    if (figures.late > 0)
        pills.append({ tr("late %1").arg(figures.late), Mark::Triangle, Tone::Late });
    for (const planner::Violation &violation : figures.broken) {
        if (violation.rule != planner::Rule::WindowMissed)
            pills.append({ words::violation(violation), Mark::Diamond, Tone::Broken });
    }
    setPills(pills);

    const planner::Totals &totals = figures.totals;
    const QString origin = tr("Worked out here from straight-line distances");
    QList<Fact> facts{ { tr("Stops"), words::count(figures.stops), {}, Tone::Strong } };
    if (figures.placeless > 0)
        facts.append({ tr("Without place"), words::count(figures.placeless),
            tr("Stops without coordinates are not driven to"), Tone::Late });
    if (figures.stops > 0) {
        facts.append({ tr("From, to"), m_words.clock(totals.start) + QChar(0x2013) + m_words.clock(totals.end),
            origin, Tone::Strong });
        if (totals.startBy)
            facts.append({ tr("Start by"), m_words.clock(totals.startBy),
                tr("The latest start that makes no stop late"), Tone::Strong });
        facts.append({ tr("Distance"), words::distance(static_cast<double>(totals.metres)), origin, Tone::Strong });
        facts.append({ tr("Driving"), inWords(totals.driving), origin, Tone::Strong });
        facts.append({ tr("Service"), inWords(totals.service), {}, Tone::Strong });
        facts.append({ tr("Waiting"), inWords(totals.waiting), origin, Tone::Strong });
        facts.append({ tr("Peak load"), words::load(totals.peakLoad, figures.capacity), {},
            figures.capacity && totals.peakLoad > *figures.capacity ? Tone::Broken : Tone::Strong });
    }
    m_totals->setFacts(facts);

    QList<Fact> server;
    if (stored != nullptr) {
        const api::Route &at = stored->route;
        if (at.startedAt)
            server.append(
                { tr("Started"), m_words.clock(at.startedAt), m_words.times().full(*at.startedAt), Tone::Strong });
        if (at.completedAt)
            server.append({ tr("Completed"), m_words.clock(at.completedAt), m_words.times().full(*at.completedAt),
                Tone::Strong });
        if (at.distance)
            server.append({ tr("Driven"), words::distance(at.distance), tr("As tracked"), Tone::Strong });
        server.append({ tr("Tracking"), at.trackMode.isAbsent() ? QString() : words::trackMode(at.trackMode), {},
            Tone::Strong });
        server.append({ tr("Plan"), at.planId, {}, Tone::Strong });
        server.append({ tr("Version"), at.version ? QString::number(*at.version) : QString(),
            tr("Counts the route's changes on the server"), Tone::Strong });
    }
    m_server->setFacts(server);
}

}
