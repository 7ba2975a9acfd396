// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/details/orderpage.h"

#include "models/orderdetails.h"
#include "models/workingplan.h"
#include "ui/details/eventlist.h"
#include "ui/details/factlist.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/words/daywords.h"
#include "ui/words/errorwords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QLabel>

namespace routedesk::ui {

OrderPage::OrderPage(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
    const models::WorkingPlan &plan, models::OrderDetails &details, QWidget *parent)
    : DetailsPage(theme, parent), m_words(words), m_store(store), m_plan(plan), m_details(details),
      m_main(new FactList(theme)), m_service(new FactList(theme)), m_notes(new FactList(theme)),
      m_events(new EventList(theme, words)), m_source(new QLabel)
{
    addSection({}, m_main);
    m_serviceTitle = addSection(tr("At the stop"), m_service);
    m_notesTitle = addSection(tr("Notes"), m_notes);
    m_eventsTitle = addSection(tr("Story"), m_events);
    m_source->setFont(theme.type().smallFigures);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    m_source->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, 0);
    addSection({}, m_source);
    connect(&store, &models::DispatchStore::ordersChanged, this, &OrderPage::refreshSoon);
    connect(&plan, &models::WorkingPlan::stopsChanged, this, &OrderPage::refreshSoon);
    connect(&plan, &models::WorkingPlan::poolChanged, this, &OrderPage::refreshSoon);
    connect(&details, &models::OrderDetails::changed, this, &OrderPage::refreshSoon);
    connect(&words, &DayWords::changed, this, &OrderPage::refreshSoon);
}

void OrderPage::setOrder(const std::optional<api::OrderKey> &key)
{
    m_key = key;
    m_details.show(key);
    refresh();
}

void OrderPage::refreshSoon()
{
    if (m_pending || !m_key)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(this, &OrderPage::refresh, Qt::QueuedConnection);
}

void OrderPage::refresh()
{
    m_pending = false;
    const api::Order *order = m_key ? m_store.order(*m_key) : nullptr;
    if (order == nullptr)
        return;
    setTitle(order->key.handle, words::destination(order->destination));
    QList<StatusLook> pills{ statusLook(order->status) };
    const auto figures = m_plan.stopFigures(*m_key);
    if (figures && !order->isClosed()) {
        for (const planner::Violation &violation : figures->broken) {
            const bool late = violation.rule == planner::Rule::WindowMissed;
            pills.append({ words::violation(violation), late ? Mark::Triangle : Mark::Diamond,
                late ? Tone::Late : Tone::Broken });
        }
    }
    for (const api::Risk &risk : order->risks) {
        if (!risk.level.is(api::RiskLevel::Green))
            pills.append({ words::risk(risk.key), Mark::Triangle, Tone::Late });
    }
    setPills(pills);
    showFacts(*order);
    showStory();
}

void OrderPage::showFacts(const api::Order &order)
{
    const auto position = m_plan.position(*m_key);
    const models::WorkingRoute *route = position ? m_plan.route(position->routeId) : nullptr;
    const auto figures = m_plan.stopFigures(*m_key);
    QList<Fact> facts;
    if (figures && figures->eta && !order.isClosed()) {
        facts.append({ tr("Arrival"), m_words.clock(figures->eta),
            figures->etaIsServers ? tr("As the server foresees it")
                                  : tr("Worked out here from straight-line distances"),
            figures->isLate() ? Tone::Late : Tone::Strong });
        if (figures->publishedEta)
            facts.append({ tr("Before"), m_words.clock(figures->publishedEta),
                tr("Without the changes that are not sent"), Tone::Neutral });
    }
    facts.append({ tr("Window"), m_words.window(order.scheduledAfter, order.scheduledAt), {}, Tone::Strong });
    if (route != nullptr) {
        const api::Worker *worker = m_store.worker(route->workerHandle);
        facts.append({ tr("Worker"),
            worker != nullptr && !worker->name.isEmpty() ? worker->name : route->workerHandle, {}, Tone::Strong });
        facts.append({ tr("Route"),
            tr("%1, stop %2 of %3").arg(words::routeName(*route)).arg(position->index + 1).arg(route->stops.size()),
            {}, Tone::Strong });
    }
    facts.append({ tr("Type"), words::orderType(order.key.type), {}, Tone::Strong });
    facts.append(
        { tr("Load"), order.capacityUsed ? QString::number(*order.capacityUsed) : QString(), {}, Tone::Strong });
    facts.append({ tr("Needs"), order.productTypes.join(QStringLiteral(", ")), {}, Tone::Strong });
    facts.append({ tr("Priority"), order.priority.isAbsent() ? QString() : words::priority(order.priority), {},
        Tone::Strong });
    facts.append({ tr("Ops group"), order.opsGroupHandle, {}, Tone::Strong });
    if (order.key.attempt > 0)
        facts.append({ tr("Attempt"), QString::number(order.key.attempt + 1), {}, Tone::Strong });
    if (const auto radius = order.destination.effectiveRadius())
        facts.append({ tr("Geofence"), tr("%1 around").arg(words::distance(static_cast<double>(*radius))), {},
            Tone::Strong });
    if (const auto centre = order.destination.centre())
        facts.append(
            { tr("Place"), words::coordinates(centre->latitude(), centre->longitude()), {}, Tone::Strong });
    facts.append({ tr("Left over"), order.planningFailureReason, tr("The server's reason for not planning it"),
        Tone::Late });
    m_main->setFacts(facts);

    QList<Fact> notes;
    for (const api::Metadata::Entry &entry : order.metadata.entries())
        notes.append({ entry.key, entry.value, {}, Tone::Strong });
    m_notes->setFacts(notes);
    m_notesTitle->setVisible(!notes.isEmpty());
}

QList<Fact> OrderPage::serviceFacts(const api::Order &order, const api::OrderDetail *detail) const
{
    QList<Fact> facts;
    const auto moment = [&](const QString &name, std::optional<api::Instant> at) {
        if (at)
            facts.append({ name, m_words.clock(at), m_words.times().full(*at), Tone::Strong });
    };
    if (order.expectedServiceTime)
        facts.append({ tr("Expected"), words::duration(std::chrono::seconds(*order.expectedServiceTime)), {},
            Tone::Strong });
    moment(tr("Arrived"), order.arrivedAt);
    moment(tr("Left"), order.exitedAt);
    moment(tr("Completed"), order.completedAt);
    moment(tr("Cancelled"), order.cancelledAt);
    if (order.actualServiceTime)
        facts.append(
            { tr("Took"), words::duration(std::chrono::seconds(*order.actualServiceTime)), {}, Tone::Strong });
    if (detail != nullptr && detail->deviationFromDestination)
        facts.append(
            { tr("Distance"), tr("%1 from the destination").arg(words::distance(*detail->deviationFromDestination)),
                tr("Where it was completed or cancelled, against where it was to be"), Tone::Strong });
    return facts;
}

void OrderPage::showStory()
{
    const api::Order *order = m_store.order(*m_key);
    const api::OrderDetail *detail = m_details.key() == m_key ? m_details.detail() : nullptr;
    const QList<Fact> service = serviceFacts(*order, detail);
    m_service->setFacts(service);
    m_serviceTitle->setVisible(!service.isEmpty());
    m_events->setEvents(detail != nullptr ? detail->timeline : QList<api::TimelineEvent>());
    m_eventsTitle->setVisible(detail != nullptr && !detail->timeline.isEmpty());
    if (const auto &error = m_details.error())
        m_source->setText(errorWords(*error, Doing::Asking).sentence());
    else if (m_details.isLoading())
        m_source->setText(tr("Asking the server for the story\u2026"));
    else if (const auto at = m_details.fetchedAt())
        m_source->setText(tr("Story from the server, %1").arg(m_words.times().clockSeconds(*at)));
    else
        m_source->clear();
}

}
