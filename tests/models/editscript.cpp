// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "editscript.h"

#include "naiveschedule.h"

#include "models/planevaluator.h"

using namespace Qt::StringLiterals;

namespace routedesk::test {

using models::LockKind;
using models::Sequence;

namespace {

/// `count` names for a route: some single orders, some pairs, pick before drop.
QString someNames(QRandomGenerator &random, const QString &prefix, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i) {
        const QString name = u"%1%2"_s.arg(prefix).arg(i);
        if (random.bounded(3) != 0) {
            names.append(name);
            continue;
        }
        const qsizetype pick = random.bounded(quint32(names.size() + 1));
        names.insert(pick, name + u'+');
        names.insert(pick + 1 + random.bounded(quint32(names.size() - pick)), name + u'-');
    }
    return names.join(u' ');
}

void blur(api::Order &order, QRandomGenerator &random)
{
    if (random.bounded(12) == 0)
        order.destination.point.reset();
    if (random.bounded(3) == 0)
        order.scheduledAfter = at(8 + int(random.bounded(6)));
    order.expectedServiceTime = 60 * int(random.bounded(20));
    order.capacityUsed = 1 + int(random.bounded(4));
}

}

EditScript::EditScript(quint32 seed, bool isJournalled)
    : day(nullptr, isJournalled), m_random(seed), m_shapes(day.store, *day.plan)
{
    QList<api::Route> routes;
    const QStringList workers{ u"ana"_s, u"bo"_s, u"cy"_s };
    for (int i = 0; i < 3 + int(below(2)); ++i) {
        const QString letter = QChar(u'a' + i);
        const bool underWay = below(3) == 0;
        const QString names = someNames(m_random, letter, 2 + int(below(5)));
        api::Route one = underWay ? tracked(letter.toUpper(), workers.at(i % 3), names)
                                  : route(letter.toUpper(), workers.at(i % 3), names);
        for (api::Order &order : one.orders)
            blur(order, m_random);
        if (underWay) {
            for (qsizetype reached = below(3); reached > 0 && reached <= one.orders.size(); --reached)
                one.orders[reached - 1].status = api::OrderStatus::Completed;
            one.orders.last().status = below(2) == 0 ? api::OrderStatus::Cancelled : one.orders.last().status;
        }
        routes.append(one);
    }
    day.load(routes, someNames(m_random, u"x"_s, 5));
    for (const QString &id : day.plan->routeIds())
        m_settled.insert(id, day.plan->route(id)->stops.first(day.plan->lockedCount(id)));
}

QString EditScript::anyRoute()
{
    const QStringList ids = day.plan->routeIds();
    return ids.isEmpty() ? QString() : ids.at(below(ids.size()));
}

QString EditScript::anyWorker()
{
    return day.store.workers().at(below(day.store.workers().size())).handle;
}

api::OrderKey EditScript::anyOrder()
{
    const QList<api::OrderKey> all = day.store.orderKeys();
    return all.at(below(all.size()));
}

Sequence EditScript::some()
{
    Sequence result;
    for (qsizetype count = 1 + below(3); count > 0; --count)
        result.append(anyOrder());
    return result;
}

Sequence EditScript::shuffled(Sequence stops)
{
    for (qsizetype i = stops.size() - 1; i > 0; --i)
        stops.swapItemsAt(i, below(i + 1));
    return stops;
}

void EditScript::reshape(const models::PlanShapes::Shape &shape)
{
    if (shape)
        (void)day.plan->reshape(*shape);
}

// As if somebody had searched places for them: anywhere in the route, each pair in order.
void EditScript::place()
{
    const Sequence block = m_shapes.withMates(some());
    const QString id = below(4) == 0 ? QString() : anyRoute();
    Sequence wanted = id.isNull() ? Sequence() : models::without(day.plan->route(id)->stops, models::asSet(block));
    for (const api::OrderKey &key : block)
        wanted.insert(below(wanted.size() + 1), key);
    models::uncross(wanted, models::asSet(block));
    reshape(m_shapes.placed(id, anyWorker(), wanted, block));
}

void EditScript::lockSome()
{
    // Unlocked more often than locked: else all stands still in the end.
    const bool on = below(5) < 2;
    if (below(3) == 0)
        (void)day.plan->setRouteLock(anyRoute(), on);
    else
        (void)day.plan->setStopLock(
            on ? some() : day.store.orderKeys(), below(2) ? LockKind::Place : LockKind::Worker, on);
}

void EditScript::edit(int kind)
{
    models::WorkingPlan &plan = *day.plan;
    switch (kind) {
    case 0: (void)plan.addRoute(anyWorker(), some()); break;
    case 1: (void)plan.reassign(anyRoute(), anyWorker()); break;
    case 2: (void)plan.move({ some(), {}, -1 }); break;
    case 3: (void)plan.setSequence(anyRoute(), shuffled(plan.route(anyRoute())->stops)); break;
    case 4: reshape(m_shapes.reversed(anyRoute())); break;
    case 5: reshape(m_shapes.restGivenTo(anyRoute(), anyWorker())); break;
    case 6: reshape(m_shapes.split(anyOrder(), anyWorker())); break;
    case 7: reshape(m_shapes.merged(anyRoute(), anyRoute())); break;
    case 8: reshape(m_shapes.swapped(anyRoute(), anyRoute())); break;
    case 9: place(); break;
    case 10:
        if (const auto move = m_shapes.toEdge({ anyOrder() }, below(2) == 0))
            (void)plan.move(*move);
        break;
    case 11:
        if (below(8) == 0)
            (void)plan.discard(below(2) ? QStringList() : QStringList{ anyRoute() });
        break;
    case 12: lockSome(); break;
    default: (void)plan.move({ some(), anyRoute(), int(below(8)) - 1 });
    }
}

void EditScript::step()
{
    const qsizetype kind = below(22);
    if (kind >= 19) {
        for (qsizetype count = 1 + below(4); count > 0; --count)
            kind == 19 ? day.undo.redo() : day.undo.undo();
    } else {
        const Held before = held();
        edit(int(kind));
        if (kind != 12)
            m_fault = lockFault(before);
    }
    for (const auto check : { &EditScript::placesFault, &EditScript::pairsFault, &EditScript::settledFault }) {
        if (m_fault.isEmpty())
            m_fault = (this->*check)();
    }
}

EditScript::Held EditScript::held() const
{
    Held result;
    for (const QString &id : day.plan->routeIds()) {
        const models::WorkingRoute &route = *day.plan->route(id);
        if (day.plan->isRouteLocked(id))
            result.routes.insert(id, route);
        for (const api::OrderKey &key : route.stops) {
            const models::StopLocks locks = day.plan->locks(key);
            if (locks.place)
                result.places.insert(key, *day.plan->position(key));
            if (locks.worker)
                result.workers.insert(key, route.workerHandle);
        }
    }
    return result;
}

QString EditScript::lockFault(const Held &before) const
{
    for (const auto &[key, place] : before.places.asKeyValueRange()) {
        if (day.plan->position(key) != place || !day.plan->locks(key).place)
            return u"%1 lost its number"_s.arg(name(key));
    }
    for (const auto &[key, worker] : before.workers.asKeyValueRange()) {
        const auto place = day.plan->position(key);
        if (!place || day.plan->route(place->routeId)->workerHandle != worker)
            return u"%1 left its worker"_s.arg(name(key));
    }
    for (const auto &[id, route] : before.routes.asKeyValueRange()) {
        const models::WorkingRoute *now = day.plan->route(id);
        if (!now || now->stops != route.stops || now->workerHandle != route.workerHandle)
            return u"locked route %1 changed"_s.arg(id);
    }
    return {};
}

QString EditScript::placesFault() const
{
    QHash<api::OrderKey, int> places;
    for (const QString &id : day.plan->routeIds()) {
        const Sequence &stops = day.plan->route(id)->stops;
        for (qsizetype i = 0; i < stops.size(); ++i) {
            ++places[stops.at(i)];
            if (day.plan->position(stops.at(i)) != models::StopPosition{ id, int(i) })
                return u"%1 is not where it says"_s.arg(name(stops.at(i)));
        }
    }
    for (const api::OrderKey &one : day.plan->pool())
        ++places[one];
    for (const api::OrderKey &one : day.store.orderKeys()) {
        if (places.value(one) != 1)
            return u"%1 is in %2 places"_s.arg(name(one)).arg(places.value(one));
    }
    return {};
}

QString EditScript::pairsFault() const
{
    for (const QString &id : day.plan->routeIds()) {
        if (models::isCrossed(day.plan->route(id)->stops))
            return u"a drop before its pick in %1"_s.arg(id);
    }
    for (const api::OrderKey &one : day.store.orderKeys()) {
        for (const api::OrderKey &other : day.store.keysOfHandle(one.handle)) {
            const auto a = day.plan->position(one), b = day.plan->position(other);
            const bool calledOff = day.store.order(one)->status.is(api::OrderStatus::Cancelled)
                || day.store.order(other)->status.is(api::OrderStatus::Cancelled);
            if (!calledOff && (a ? a->routeId : QString()) != (b ? b->routeId : QString()))
                return u"%1 and %2 have parted"_s.arg(name(one), name(other));
        }
    }
    return {};
}

QString EditScript::settledFault() const
{
    for (const auto &[id, head] : m_settled.asKeyValueRange()) {
        const models::WorkingRoute *route = day.plan->route(id);
        if (!route || route->stops.first(std::min(head.size(), route->stops.size())) != head)
            return u"a settled stop of %1 moved"_s.arg(id);
    }
    return {};
}

QString EditScript::picture() const
{
    QStringList lines{ dump(*day.plan) };
    for (const QString &id : day.plan->routeIds()) {
        if (day.plan->isRouteLocked(id))
            lines.append(u"locked "_s + id);
        for (const api::OrderKey &key : day.plan->route(id)->stops) {
            const models::StopLocks locks = day.plan->locks(key);
            if (locks.any())
                lines.append(u"%1 %2%3"_s.arg(name(key)).arg(locks.place).arg(locks.worker));
        }
    }
    return lines.join(u" / ");
}

QString EditScript::scheduleFault() const
{
    const models::PlanEvaluator evaluator(day.store, day.times);
    for (const QString &id : day.plan->routeIds()) {
        const QString fault = naiveFault(*day.plan, day.store, evaluator, day.times, day.clock.now(), id);
        if (!fault.isEmpty())
            return u"%1: %2"_s.arg(id, fault);
    }
    return {};
}

}
