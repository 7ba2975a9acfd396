// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchsession.h"

#include "models/search/coordinatereader.h"
#include "models/search/orderselsewhere.h"
#include "models/search/placesearch.h"
#include "models/workingplan.h"
#include "ui/words/daywords.h"
#include "ui/words/errorwords.h"
#include "ui/words/placewords.h"
#include "ui/words/planwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QAction>

namespace routedesk::ui {

namespace {

constexpr qsizetype groupSize = 6;
constexpr int orderLimit = 8;
constexpr qsizetype shortestAddress = 3;
constexpr qsizetype longestNumber = 6;

struct Ranked {
    int rank;
    SearchResult row;
};

/// The best first, equals as they came.
QList<SearchResult> best(QList<Ranked> &rows, qsizetype limit)
{
    std::ranges::stable_sort(rows, std::greater(), &Ranked::rank);
    QList<SearchResult> kept;
    for (const Ranked &ranked : std::as_const(rows)) {
        if (kept.size() < limit)
            kept.append(ranked.row);
    }
    return kept;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00B7 "));
}

}

SearchSession::SearchSession(const DayWords &words, const models::DispatchStore &store,
    const models::WorkingPlan &plan, models::OrdersElsewhere &elsewhere, Hidden hidden, QObject *parent)
    : QObject(parent), m_words(words), m_store(store), m_plan(plan), m_elsewhere(elsewhere),
      m_hidden(std::move(hidden)), m_orders(store, orderLimit)
{
    connect(&m_orders, &models::OrderSearch::progressed, this, &SearchSession::changed);
    connect(&elsewhere, &models::OrdersElsewhere::changed, this, &SearchSession::changed);
}

void SearchSession::setText(const QString &text)
{
    m_text = text.simplified();
    m_query = models::TextQuery(m_text);
    m_elsewhere.search(m_text);
    if (m_places != nullptr && m_places->asked() != m_text)
        m_places->forget();
    m_orders.search(m_text);
}

void SearchSession::setPlaces(models::PlaceSearch &places, std::function<std::optional<api::GeoPoint>()> near)
{
    m_places = &places;
    m_near = std::move(near);
    connect(&places, &models::PlaceSearch::changed, this, &SearchSession::changed);
}

void SearchSession::askForPlace()
{
    if (m_places != nullptr && !m_text.isEmpty())
        m_places->ask(m_text, m_near ? m_near() : std::nullopt);
}

SearchResult SearchSession::orderRow(const api::Order &order) const
{
    SearchResult row{ .kind = SearchResult::Kind::Order, .title = order.key.handle, .key = order.key };
    row.icon = order.key.type.is(api::OrderType::Pick) ? Icon::Pick : Icon::Drop;
    row.detail = joined({ words::destination(order.destination), statusLook(order.status).text,
        m_words.window(order.scheduledAfter, order.scheduledAt) });
    return row;
}

SearchSession::Group SearchSession::orders() const
{
    Group group{ tr("Orders"), 0, {} };
    for (const models::OrderSearch::Hit &hit : m_orders.hits()) {
        const api::Order *order = m_store.order(hit.key);
        if (order == nullptr)
            continue;
        SearchResult row = orderRow(*order);
        row.isHidden = m_hidden.order(hit.key);
        if (row.isHidden)
            row.note = tr("hidden by the filter");
        group.rank = qMax(group.rank, hit.rank / 2);
        group.rows.append(row);
    }
    if (m_orders.total() > 1) {
        SearchResult narrow{ .kind = SearchResult::Kind::Narrow, .icon = Icon::Filter };
        narrow.title = tr("Show only the %n order(s) that match", nullptr, m_orders.total());
        narrow.note = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
        group.rows.append(narrow);
    }
    return group;
}

SearchSession::Group SearchSession::routes() const
{
    QList<Ranked> rows;
    for (const QString &id : m_plan.routeIds()) {
        const models::WorkingRoute *route = m_plan.route(id);
        const api::Worker *worker = m_store.worker(route->workerHandle);
        const QString name = worker != nullptr && !worker->name.isEmpty() ? worker->name : route->workerHandle;
        const int rank = m_query.rank({ id, name, route->workerHandle }, true);
        if (rank == 0)
            continue;
        SearchResult row{
            .kind = SearchResult::Kind::Route, .title = words::routeName(*route), .icon = Icon::Route
        };
        row.detail = joined({ name.isEmpty() ? tr("no worker yet") : name,
            tr("%n stop(s)", nullptr, static_cast<int>(route->stops.size())) });
        row.id = id;
        row.isHidden = m_hidden.route(id);
        if (row.isHidden)
            row.note = tr("hidden by the filter");
        rows.append({ rank, row });
    }
    Group group{ tr("Routes"), 0, best(rows, groupSize) };
    group.rank = rows.isEmpty() ? 0 : rows.first().rank;
    return group;
}

SearchSession::Group SearchSession::workers() const
{
    QList<Ranked> rows;
    for (const api::Worker &worker : m_store.workers()) {
        const QString skills = worker.productTypes.join(u' ');
        const int rank = m_query.rank({ worker.name, worker.handle, skills, worker.opsGroupHandle }, true);
        if (rank == 0)
            continue;
        SearchResult row{ .kind = SearchResult::Kind::Worker, .icon = Icon::Worker };
        row.title = worker.name.isEmpty() ? worker.handle : worker.name;
        row.detail = joined(
            { worker.name.isEmpty() ? QString() : worker.handle, worker.productTypes.join(QStringLiteral(", ")) });
        row.id = worker.handle;
        rows.append({ rank, row });
    }
    Group group{ tr("Workers"), 0, best(rows, groupSize) };
    group.rank = rows.isEmpty() ? 0 : rows.first().rank;
    return group;
}

SearchSession::Group SearchSession::commands() const
{
    QList<Ranked> rows;
    for (const Command &command : m_commands) {
        if (command.action.isNull())
            continue;
        const int rank = m_query.isEmpty() ? 1 : m_query.rank({ command.name, command.path }, true);
        if (rank == 0)
            continue;
        SearchResult row{ .kind = SearchResult::Kind::Command, .title = command.name, .detail = command.path };
        row.note = command.action->shortcut().toString(QKeySequence::NativeText);
        row.isEnabled = command.action->isEnabled();
        row.action = command.action;
        rows.append({ 2 * rank + (row.isEnabled ? 1 : 0), row });
    }
    Group group{ tr("Commands"), 0, best(rows, m_query.isEmpty() ? rows.size() : groupSize) };
    group.rank = rows.isEmpty() ? 0 : rows.first().rank / 2;
    return group;
}

SearchSession::Group SearchSession::otherDays() const
{
    Group group{ tr("Other days and ops groups"), 0, {} };
    const auto remark
        = [&](const QString &words) { group.rows.append({ .kind = SearchResult::Kind::Remark, .title = words }); };
    for (const api::Order &order : m_elsewhere.found()) {
        SearchResult row = orderRow(order);
        row.kind = SearchResult::Kind::Elsewhere;
        row.id = order.opsGroupHandle;
        const auto at = order.scheduledAt ? order.scheduledAt : order.scheduledAfter;
        row.date = at ? m_words.times().dateOf(*at) : QDate();
        row.isEnabled = row.date.isValid();
        row.note = row.date.isValid() ? m_words.times().day(row.date, m_words.day()) : tr("without a day");
        if (row.date == m_words.day())
            row.note = tr("ops group %1").arg(order.opsGroupHandle);
        group.rows.append(row);
    }
    if (m_elsewhere.isAsking())
        remark(tr("Searching other days\u2026"));
    else if (m_elsewhere.error())
        remark(tr("Other days could not be searched: %1")
                   .arg(errorWords(*m_elsewhere.error(), Doing::Asking).sentence()));
    return group;
}

SearchSession::Group SearchSession::places() const
{
    Group group{ tr("Places"), 0, {} };
    if (const auto place = models::readPlace(m_text)) {
        SearchResult row{ .kind = SearchResult::Kind::Place, .icon = Icon::Pin, .place = place };
        row.title = words::coordinates(place->latitude(), place->longitude());
        row.detail = tr("show this spot on the map");
        group.rows.append(row);
    } else if (m_places != nullptr && m_places->asked() == m_text) {
        addAnswer(group.rows);
    } else if (m_places != nullptr && m_places->canAsk() && m_text.size() >= shortestAddress) {
        SearchResult row{ .kind = SearchResult::Kind::AskPlace, .icon = Icon::Pin };
        row.title = tr("Look up \u201C%1\u201D as an address").arg(m_text);
        group.rows.append(row);
    }
    return group;
}

void SearchSession::addAnswer(QList<SearchResult> &rows) const
{
    const auto remark = [&](const QString &words) { rows.append({ .kind = SearchResult::Kind::Remark, .title = words }); };
    if (m_places->isAsking())
        return remark(tr("Looking it up\u2026"));
    if (m_places->failure())
        return remark(words::geocodeFailure(*m_places->failure()));
    if (m_places->found().isEmpty())
        return remark(tr("The place server knows no such address."));
    for (const geocoding::Candidate &candidate : m_places->found().first(qMin(m_places->found().size(), groupSize))) {
        SearchResult row{ .kind = SearchResult::Kind::Place, .icon = Icon::Pin, .place = candidate.point };
        // where the number stands first, it takes the street along
        const qsizetype comma = candidate.label.indexOf(QStringLiteral(", "), longestNumber);
        row.title = comma < 0 ? candidate.label : candidate.label.first(comma);
        row.detail = comma < 0 ? QString() : candidate.label.sliced(comma + 2);
        row.note = words::candidateLook(candidate.kind).text;
        rows.append(row);
    }
}

QList<SearchResult> SearchSession::results() const
{
    QList<Group> groups;
    if (m_query.isEmpty())
        groups = { commands() };
    else
        groups = { orders(), routes(), workers(), commands() };
    std::ranges::stable_sort(groups, std::greater(), &Group::rank);
    if (!m_query.isEmpty())
        groups.append(places());
    groups.append(otherDays());
    QList<SearchResult> rows;
    for (const Group &group : std::as_const(groups)) {
        if (group.rows.isEmpty())
            continue;
        rows.append({ .kind = SearchResult::Kind::Heading, .title = group.heading });
        rows.append(group.rows);
    }
    if (rows.isEmpty())
        rows.append({ .kind = SearchResult::Kind::Remark, .title = tr("Nothing on this day matches.") });
    return rows;
}

}
