// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "script.h"

#include "models/conflicts/ordermerge.h"
#include "models/conflicts/planconflict.h"
#include "models/edits/pendingpatches.h"

#include "api/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace routedesk;
using models::PlanConflict;

namespace {

const QDate day(2031, 3, 2);
const QStringList workers{ u"ana.ruiz"_s, u"ben.okafor"_s, u"chloe.nguyen"_s };

bool isBefore(const QList<api::OrderKey> &stops, const api::OrderKey &a, const api::OrderKey &b)
{
    return stops.indexOf(a) < stops.indexOf(b);
}

bool hasConflict(const Client &client, PlanConflict::Kind kind, const api::OrderKey &key)
{
    return std::ranges::any_of(
        client.plan.openConflicts(), [&](const PlanConflict &one) { return one.kind == kind && one.key == key; });
}

bool hasConflict(const Client &client, PlanConflict::Kind kind, const QString &routeId)
{
    return std::ranges::any_of(client.plan.openConflicts(),
        [&](const PlanConflict &one) { return one.kind == kind && one.routeId == routeId; });
}

}

Script::Script(const api::Connection &connection, quint32 seed)
    : m_connection(connection), m_random(seed), m_seed(seed),
      m_eye(connection.base, api::authorizationHeader(connection.credentials))
{
    for (auto &client : m_clients) {
        client = std::make_unique<Client>(connection, day);
        Client *one = client.get();
        one->gate.created = [this, one](const Gate::Pending &call) {
            if (!call.isChange())
                return;
            auto &known = m_known[&call];
            for (const api::OrderKey &key : one->store.orderKeys())
                known.insert(key, one->store.routeOf(key));
        };
        one->gate.sent = [this, one](const Gate::Pending &call) {
            checkOverwriting(call);
            watchFields(*one, call);
        };
        QObject::connect(&one->fieldConflicts, &models::FieldConflicts::changed, &one->plan, [this, one] {
            ++m_conflicts;
            m_fields.heard(*one);
        });
        QObject::connect(&one->outbox, &models::Outbox::settled, &one->plan,
            [this, one](quint64 id, const models::MutationOutcome &outcome) {
                const auto *patch = std::get_if<models::PatchOrder>(&one->outbox.entry(id)->mutation);
                if (patch && outcome.state == models::OutboxState::Refused && !outcome.answer.contested)
                    m_fields.refused(patch->key);
            });
        QObject::connect(
            &one->editor, &models::OrderEditor::started, &one->plan, [this, one](models::ActionRun *run) {
                QObject::connect(run, &models::ActionRun::finished, &one->plan,
                    [this](const models::ActionReport &report) { m_fields.reported(report); });
            });
        QObject::connect(&one->plan, &models::WorkingPlan::conflictsChanged, &one->plan, [this] { ++m_conflicts; });
        QObject::connect(&one->plan, &models::WorkingPlan::routeRenamed, &one->plan,
            [this, one](const QString &before, const QString &after) { m_renamed[one].insert(before, after); });
        QObject::connect(&one->plan, &models::WorkingPlan::published, &one->plan, [this](const auto &report) {
            m_refusals += int(std::ranges::count_if(
                report.rows, [](const auto &row) { return row.outcome != models::PublishRow::Outcome::Sent; }));
        });
    }
    Client &first = *m_clients[0];
    if (!first.runOut())
        say(u"the day was not loaded"_s);
    newOrders(first, 14);
    (void)first.runOut();
    const QList<api::OrderKey> pool = first.plan.pool();
    for (qsizetype i = 0; i < 3 && pool.size() == 14; ++i)
        (void)first.plan.addRoute(workers.at(i), pool.sliced(4 * i, 4));
    first.plan.publish();
    if (pool.size() != 14)
        say(u"only %1 orders"_s.arg(pool.size()));
    if (!first.runOut() || !m_clients[1]->refresh() || m_clients[1]->planPicture() != first.planPicture())
        say(u"the day was not made: %1 | %2"_s.arg(first.planPicture(), m_clients[1]->planPicture()));
}

void Script::say(const QString &fault)
{
    if (m_fault.isEmpty())
        m_fault = u"seed %1 step %2: %3"_s.arg(m_seed).arg(m_step).arg(fault);
}

void Script::newOrders(Client &client, int count)
{
    api::BatchRequest batch;
    batch.planMode = api::PlanMode::Manual;
    for (int i = 0; i < count; ++i) {
        api::NewOrder order;
        order.handle = u"o%1-%2"_s.arg(m_seed).arg(++m_made);
        order.type = api::OrderType::Drop;
        order.destination.address = u"somewhere in San José"_s;
        order.destination.point
            = api::GeoPoint::fromDegrees(-121.9 + 0.01 * (m_made % 9), 37.35 + 0.007 * (m_made % 7));
        order.scheduledAt = api::toInstant(QDateTime(day, QTime(18, 0), QTimeZone::UTC));
        batch.orders.append(order);
    }
    client.outbox.submit(models::CreateBatch{ batch });
}

Script::Picture Script::pictureOf(const Client &client) const
{
    Picture picture;
    picture.isPublishing = client.plan.isPublishing();
    for (const api::OrderKey &key : client.store.orderKeys()) {
        picture.base.insert(key, client.store.routeOf(key));
        const auto place = client.plan.position(key);
        picture.mine.insert(key, place ? place->routeId : QString());
    }
    for (const QString &id : client.plan.routeIds())
        picture.routes.insert(id, *client.plan.route(id));
    for (const QString &handle : client.store.routeHandles())
        picture.sequences.insert(handle, client.store.route(handle)->sequence);
    return picture;
}

QList<api::OrderKey> Script::some(const Client &client)
{
    const QList<api::OrderKey> all = client.store.orderKeys();
    QList<api::OrderKey> result;
    for (qsizetype count = 1 + below(2); count > 0 && !all.isEmpty(); --count)
        result.append(all.at(below(all.size())));
    return result;
}

void Script::edit(Client &client)
{
    const QStringList ids = client.plan.routeIds();
    const QString id = ids.isEmpty() ? QString() : ids.at(below(ids.size()));
    switch (below(12)) {
    case 0: (void)client.plan.addRoute(workers.at(below(3)), some(client)); break;
    case 1: (void)client.plan.reassign(id, workers.at(below(3))); break;
    case 2: (void)client.plan.move({ some(client), {}, -1 }); break;
    case 3: client.undo.undo(); break;
    case 4: client.undo.redo(); break;
    case 5: (void)client.plan.discard(id.isNull() ? QStringList() : QStringList{ id }); break;
    case 6:
        if (const auto *route = client.plan.route(id)) {
            QList<api::OrderKey> stops = route->stops;
            std::ranges::reverse(stops);
            (void)client.plan.setSequence(id, stops);
        }
        break;
    default: (void)client.plan.move({ some(client), id, int(below(6)) - 1 });
    }
}

void Script::act(Client &client)
{
    const QList<api::OrderKey> keys = some(client);
    if (keys.isEmpty())
        return;
    switch (below(3)) {
    case 0: client.actions.complete(keys); break;
    case 1: client.actions.cancel(keys); break;
    default: newOrders(client, 1); break;
    }
}

// Each value but once, so that it is known whose it is.
void Script::editFields(Client &client)
{
    models::OrderWish wish;
    const int value = ++m_value;
    switch (below(5)) {
    case 0: wish.until = QTime(8, 0).addSecs(60 * (value % 900)); break;
    case 1: wish.service = value; break;
    case 2: wish.radius = 200 + value; break;
    case 3: wish.units = 2 + value; break;
    default: wish.metadataKey = u"note"_s; wish.metadataValue = QString::number(value);
    }
    const models::PendingPatches pending(client.outbox);
    const QList<api::OrderKey> keys = some(client);
    models::SeenOrders seen;
    for (const api::OrderKey &key : keys)
        seen.insert(key, pending.applied(*client.store.order(key)));
    const QList<models::OrderEdit> edits = models::draftEdit(wish, keys, client.store, seen).edits;
    m_fields.edited(client, edits);
    client.editor.apply(u"fields"_s, edits);
}

bool Script::hasConflicts(const Client &client)
{
    return !client.plan.openConflicts().isEmpty() || !client.fieldConflicts.open().isEmpty();
}

void Script::decide(Client &client)
{
    const QList<PlanConflict> open = client.plan.openConflicts();
    if (!open.isEmpty())
        (void)client.plan.decide(
            { open.at(below(open.size())) }, below(2) == 0 ? PlanConflict::Side::Mine : PlanConflict::Side::Theirs);
    const QList<models::FieldConflict> fields = client.fieldConflicts.open();
    if (fields.isEmpty())
        return;
    const models::FieldConflict &field = fields.at(below(fields.size()));
    m_fields.seen(client, field.key);
    client.editor.decide({ field }, below(2) == 0 ? PlanConflict::Side::Mine : PlanConflict::Side::Theirs);
}

void Script::publish(Client &client)
{
    const QStringList unsent = client.plan.unsentRoutes();
    if (!unsent.isEmpty())
        client.plan.publish(below(3) == 0 ? QStringList{ unsent.at(below(unsent.size())) } : QStringList());
}

void Script::transport(Client &client)
{
    const QList<Gate::Pending *> calls = client.gate.calls();
    if (calls.isEmpty())
        return client.gate.hear();
    Gate::Pending &call = *calls.at(below(calls.size()));
    const qsizetype luck = below(24);
    if (luck == 0)
        client.gate.lose(call); // before it was sent, or its answer
    else if (!call.isSent)
        client.gate.send(call);
    else
        client.gate.deliver(call);
}

void Script::step()
{
    ++m_step;
    Client &client = *m_clients[size_t(below(2))];
    const qsizetype kind = below(40);
    if (kind < 6) {
        edit(client);
    } else if (kind < 7) {
        act(client);
    } else if (kind < 9) {
        publish(client);
    } else if (kind < 10) {
        decide(client);
    } else if (kind < 13) {
        editFields(client);
    } else {
        const Picture before = pictureOf(client);
        if (kind < 15)
            client.gate.hear();
        else
            transport(client);
        client.rest();
        return compare(client, before);
    }
    client.rest();
}

// What came from the service may add to what this person wants, and mark it; it takes nothing away without a word.
void Script::compare(const Client &client, const Picture &before)
{
    const Picture after = pictureOf(client);
    const QHash<QString, QString> renamed = m_renamed.value(&client);
    for (const auto &[key, wanted] : before.mine.asKeyValueRange()) {
        const QString mine = renamed.value(wanted, wanted);
        const QString base = before.base.value(key), now = after.mine.value(key), theirs = after.base.value(key);
        if (mine == base || !after.mine.contains(key))
            continue;
        if (now != mine) {
            if (!hasConflict(client, PlanConflict::Kind::Closed, key))
                say(u"%1 was to go to '%2' and is in '%3' without a word"_s.arg(key.handle, mine, now));
        } else if (theirs != base && theirs != mine && !before.isPublishing
            && !hasConflict(client, PlanConflict::Kind::Place, key)
            && !hasConflict(client, PlanConflict::Kind::RouteGone, mine)) {
            say(u"%1 was to go from '%2' to '%3', went to '%4', and that is no conflict"_s.arg(
                key.handle, base, mine, theirs));
        }
    }
    compareOrders(client, before, after);
}

void Script::compareOrders(const Client &client, const Picture &before, const Picture &after)
{
    for (const auto &[id, route] : before.routes.asKeyValueRange()) {
        if (!route.isUnsent || !after.routes.contains(id))
            continue;
        const QList<api::OrderKey> base = before.sequences.value(id), theirs = after.sequences.value(id);
        const QSet<api::OrderKey> moved = models::movedStops(base, theirs);
        const models::WorkingRoute &now = after.routes[id];
        for (const api::OrderKey &a : route.stops) {
            for (const api::OrderKey &b : route.stops) {
                if (!base.contains(a) || !base.contains(b) || !now.stops.contains(a) || !now.stops.contains(b)
                    || !isBefore(route.stops, a, b) || isBefore(base, a, b))
                    continue;
                const bool isTheirs = moved.contains(a) || moved.contains(b);
                if (!isTheirs && !isBefore(now.stops, a, b) && !hasConflict(client, PlanConflict::Kind::Closed, a)
                    && !hasConflict(client, PlanConflict::Kind::Closed, b)
                    && !hasConflict(client, PlanConflict::Kind::Order, id))
                    say(u"%1 was put before %2 in %3 and is behind it without a word"_s.arg(
                        a.handle, b.handle, id));
            }
        }
    }
}

// Whoever changes the place of an order at the service has seen where it was.
void Script::checkOverwriting(const Gate::Pending &call)
{
    const auto answer = m_eye.call("GET", "/orders/routes/?limit=100&status=planned,assigned,tracking,completed");
    const auto page = api::decodeRoutePage(answer.body);
    if (!page)
        return say(u"the routes cannot be read: %1"_s.arg(QString::fromUtf8(answer.body.left(200))));
    QHash<api::OrderKey, QString> homes;
    for (const api::Route &route : page->value.items) {
        for (const api::Order &order : route.orders)
            homes.insert(order.key, route.handle);
    }
    const auto known = m_known.take(&call);
    QSet<api::OrderKey> keys(homes.keyBegin(), homes.keyEnd());
    keys.unite(QSet<api::OrderKey>(m_homes.keyBegin(), m_homes.keyEnd()));
    for (const api::OrderKey &key : std::as_const(keys)) {
        const QString was = m_homes.value(key), is = homes.value(key);
        if (was != is && known.contains(key) && known.value(key) != was)
            say(u"%1 went from '%2' to '%3' at the service by someone who thought it was in '%4': %5 %6"_s.arg(
                key.handle, was, is, known.value(key), QString::fromLatin1(call.verb), call.url().path()));
    }
    m_homes = homes;
}

void Script::watchFields(const Client &client, const Gate::Pending &call)
{
    const auto page = api::decodeOrderPage(m_eye.call("GET", "/orders/?limit=1000").body);
    if (!page)
        return say(u"the orders cannot be read"_s);
    if (const QString fault = m_fields.served(client, call, page->value.items); !fault.isNull())
        say(fault);
}

void Script::comeToRest()
{
    for (int round = 0; round < 12 && m_fault.isEmpty(); ++round) {
        bool isOver = true;
        for (auto &client : m_clients) {
            if (!client->runOut() || !client->refresh())
                return say(u"a client does not come to rest: "_s + client->unrest());
            while (hasConflicts(*client))
                decide(*client);
            // Refused again and again, and told so each time: the person gives in.
            if (round >= 6)
                (void)client->plan.discard();
            client->plan.publish();
            if (!client->runOut())
                return say(u"a publication does not end: "_s + client->unrest());
            isOver = isOver && client->plan.unsentRoutes().isEmpty() && !hasConflicts(*client);
        }
        if (isOver && round > 0)
            break;
    }
    for (auto &client : m_clients)
        (void)client->refresh();
    if (const QString lost = m_fields.lost(); !lost.isNull())
        say(lost);
    Client witness(m_connection, day);
    (void)witness.runOut();
    for (auto &client : m_clients) {
        if (client->serverPicture() != witness.serverPicture())
            say(u"the service has\n%1\nand a client thinks\n%2"_s.arg(
                witness.serverPicture(), client->serverPicture()));
        if (client->planPicture() != witness.planPicture())
            say(u"the service has\n%1\nand a plan says\n%2"_s.arg(witness.planPicture(), client->planPicture()));
        if (client->outbox.openCount() > 0 || hasConflicts(*client))
            say(u"something is left open"_s);
        for (const api::OrderKey &key : witness.store.orderKeys()) {
            const api::Order *here = client->store.order(key), *there = witness.store.order(key);
            if (!here || here->status != there->status || here->capacityUsed != there->capacityUsed
                || here->scheduledAt != there->scheduledAt || here->metadata != there->metadata
                || here->expectedServiceTime != there->expectedServiceTime
                || here->destination != there->destination)
                say(u"%1 is not what it is at the service"_s.arg(key.handle));
        }
    }
}
