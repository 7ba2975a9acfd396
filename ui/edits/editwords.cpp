// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/edits/editwords.h"

#include "ui/edits/placeeditwords.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/rulewords.h"
#include "ui/words/tr.h"

#include <algorithm>

namespace routedesk::ui::words {

using models::OrderField;
using Why = models::EditLeftOut::Why;

namespace {

constexpr qsizetype namedStops = 3;

QString text(OrderField field, const api::Order &order, const DayWords &day, const models::DispatchStore &store)
{
    switch (field) {
    case OrderField::WindowStart: return order.scheduledAfter ? day.clock(order.scheduledAfter) : Words::tr("none");
    case OrderField::WindowEnd: return order.scheduledAt ? day.clock(order.scheduledAt) : Words::tr("none");
    case OrderField::Service: return duration(std::chrono::seconds(order.expectedServiceTime.value_or(0)));
    case OrderField::Place: return placeOf(order.destination);
    case OrderField::Address: return order.destination.address.isEmpty() ? Words::tr("none") : order.destination.address;
    case OrderField::Radius:
        return order.destination.effectiveRadius() ? distance(double(*order.destination.effectiveRadius()))
                                                   : none();
    case OrderField::ProductTypes:
        return order.productTypes.isEmpty() ? Words::tr("none") : order.productTypes.join(QStringLiteral(", "));
    case OrderField::Units: return count(order.load());
    case OrderField::OpsGroup: {
        const api::OpsGroup *group = store.opsGroup(order.opsGroupHandle);
        const QString name = group && !group->label.isEmpty() ? group->label : order.opsGroupHandle;
        return name.isEmpty() ? Words::tr("none") : name;
    }
    case OrderField::Metadata: {
        QStringList lines;
        for (const auto &entry : order.metadata.entries())
            lines.append(entry.key + QStringLiteral(": ") + entry.value);
        return lines.isEmpty() ? Words::tr("none") : lines.join(QStringLiteral(", "));
    }
    }
    return {};
}

/// What can be put in order, for a range; nullopt for texts and for what is missing.
std::optional<double> figure(OrderField field, const api::Order &order)
{
    const auto moment = [](const std::optional<api::Instant> &at) {
        return at ? std::optional(double(at->time_since_epoch().count())) : std::nullopt;
    };
    switch (field) {
    case OrderField::WindowStart: return moment(order.scheduledAfter);
    case OrderField::WindowEnd: return moment(order.scheduledAt);
    case OrderField::Service: return order.expectedServiceTime.value_or(0);
    case OrderField::Radius:
        return order.destination.effectiveRadius() ? std::optional<double>(*order.destination.effectiveRadius())
                                                   : std::nullopt;
    case OrderField::Units: return order.load();
    case OrderField::Place:
    case OrderField::Address:
    case OrderField::ProductTypes:
    case OrderField::OpsGroup:
    case OrderField::Metadata: break;
    }
    return std::nullopt;
}

QString named(const QList<api::OrderKey> &keys)
{
    QStringList handles;
    for (const api::OrderKey &key : keys.first(qMin(namedStops, keys.size())))
        handles.append(key.handle);
    return keys.size() <= namedStops
        ? handles.join(QStringLiteral(", "))
        : Words::tr("%1 and %2 more").arg(handles.join(QStringLiteral(", "))).arg(keys.size() - namedStops);
}

}

QString fieldName(OrderField field)
{
    switch (field) {
    case OrderField::WindowStart: return Words::tr("Window from");
    case OrderField::WindowEnd: return Words::tr("Window until");
    case OrderField::Service: return Words::tr("Service time");
    case OrderField::Place: return Words::tr("Place");
    case OrderField::Address: return Words::tr("Address");
    case OrderField::Radius: return Words::tr("Radius");
    case OrderField::ProductTypes: return Words::tr("Product types");
    case OrderField::Units: return Words::tr("Units");
    case OrderField::OpsGroup: return Words::tr("Ops group");
    case OrderField::Metadata: return Words::tr("Extra information");
    }
    return {};
}

namespace {

bool isWindow(OrderField field)
{
    return field == OrderField::WindowStart || field == OrderField::WindowEnd;
}

QStringList namesOf(const QList<OrderField> &fields)
{
    QStringList names;
    for (const OrderField field : fields) {
        const QString name = isWindow(field) ? Words::tr("window") : fieldName(field).toLower();
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

}

QString fieldNames(const QList<OrderField> &fields)
{
    QStringList names = namesOf(fields);
    const QString last = names.isEmpty() ? QString() : names.takeLast();
    return names.isEmpty() ? last : names.join(QStringLiteral(", ")) + Words::tr(" and ") + last;
}

QStringList fieldLines(const QList<OrderField> &fields, const api::Order &order, const DayWords &day,
    const models::DispatchStore &store)
{
    QStringList lines;
    bool hasWindow = false;
    for (const OrderField field : fields) {
        if (isWindow(field) && std::exchange(hasWindow, true))
            continue;
        lines.append(isWindow(field)
                ? Words::tr("Window: %1").arg(day.window(order.scheduledAfter, order.scheduledAt))
                : QStringLiteral("%1: %2").arg(fieldName(field), text(field, order, day, store)));
    }
    return lines;
}

QString whatUndoCannot(const QList<models::OrderEdit> &edits)
{
    const auto isCleared = [](const auto &change) { return change && !*change; };
    int ends = 0, groups = 0;
    for (const models::OrderEdit &edit : edits) {
        ends += edit.after.scheduledAt && isCleared(edit.before.scheduledAt) ? 1 : 0;
        groups += isCleared(edit.before.opsGroupHandle) ? 1 : 0;
    }
    QStringList lines;
    if (ends > 0)
        lines.append(Words::tr("Undo cannot take the end of the window of %n order(s) away again: they have none "
                               "now, and this service has no way to remove one.",
            nullptr, ends));
    if (groups > 0)
        lines.append(Words::tr("Undo cannot take %n order(s) out of the ops group again: they are in none now, and "
                               "this service has no way back.",
            nullptr, groups));
    return lines.join(u'\n');
}

QString editStep(const QList<models::OrderEdit> &edits)
{
    const QStringList names = namesOf(models::fieldsOf(edits));
    const int count = int(edits.size());
    const QString of = count == 1 ? edits.constFirst().key.handle : Words::tr("%n order(s)", nullptr, count);
    if (names.size() > 2)
        return Words::tr("Change %n field(s) of %1", nullptr, int(names.size())).arg(of);
    return Words::tr("Change %1 of %2").arg(names.join(Words::tr(" and ")), of);
}

QString fieldRange(
    OrderField field, const QList<api::Order> &orders, const DayWords &day, const models::DispatchStore &store)
{
    if (orders.isEmpty())
        return none();
    const auto [least, most] = std::ranges::minmax_element(
        orders, {}, [&](const api::Order &order) { return figure(field, order).value_or(0); });
    const QString first = text(field, *least, day, store), last = text(field, *most, day, store);
    const bool isRange
        = std::ranges::all_of(orders, [&](const api::Order &one) { return figure(field, one).has_value(); });
    if (isRange)
        return first == last ? first : Words::tr("%1 to %2").arg(first, last);
    const QString common = text(field, orders.constFirst(), day, store);
    const bool isOne = std::ranges::all_of(
        orders, [&](const api::Order &one) { return text(field, one, day, store) == common; });
    return isOne ? common : Words::tr("several values");
}

QString leftOut(const models::EditLeftOut &left)
{
    QString why;
    switch (left.why) {
    case Why::Gone: why = Words::tr("it is not of this day any more"); break;
    case Why::Closed: why = Words::tr("it is completed or cancelled"); break;
    case Why::Reached: why = Words::tr("its worker has arrived there"); break;
    case Why::UnderWay: why = Words::tr("it is under way, and the place of such an order can't be changed"); break;
    case Why::NoPoint: why = Words::tr("it has a place or fence of its own, not a point with a radius"); break;
    case Why::WindowTurned: why = Words::tr("its window would end before it begins"); break;
    case Why::OutOfRange: why = Words::tr("it would be less than nothing or more than a day"); break;
    }
    return left.field ? Words::tr("%1, %2: %3").arg(left.key.handle, fieldName(*left.field).toLower(), why)
                      : Words::tr("%1: %2").arg(left.key.handle, why);
}

QStringList forecast(const models::EditForecast &forecast)
{
    QStringList lines;
    if (!forecast.becomeLate.isEmpty())
        lines.append(Words::tr("%n stop(s) become late: %1.", nullptr, int(forecast.becomeLate.size()))
                .arg(named(forecast.becomeLate)));
    if (!forecast.becomeLater.isEmpty())
        lines.append(Words::tr("%n late stop(s) become later still: %1.", nullptr, int(forecast.becomeLater.size()))
                .arg(named(forecast.becomeLater)));
    if (forecast.broken > 0) {
        QStringList rules;
        for (const planner::Rule rule : forecast.brokenRules)
            rules.append(ruleName(rule));
        lines.append(Words::tr("%n rule(s) are newly broken, or by more: %1.", nullptr, forecast.broken)
                .arg(rules.join(QStringLiteral(", "))));
    }
    if (!forecast.becomeTimely.isEmpty())
        lines.append(Words::tr("%n stop(s) are late no more: %1.", nullptr, int(forecast.becomeTimely.size()))
                .arg(named(forecast.becomeTimely)));
    if (forecast.mended > 0)
        lines.append(Words::tr("%n rule(s) are broken no more.", nullptr, forecast.mended));
    if (std::chrono::abs(forecast.addedEnd) >= std::chrono::minutes(1))
        lines.append((forecast.addedEnd.count() > 0 ? Words::tr("A route ends up to %1 later.")
                                                    : Words::tr("Their routes end at least %1 earlier."))
                .arg(duration(
                    std::chrono::abs(std::chrono::duration_cast<std::chrono::seconds>(forecast.addedEnd)))));
    if (lines.isEmpty() && forecast.routes > 0)
        lines.append(Words::tr("No stop becomes late, and no rule is broken."));
    if (forecast.withoutRoute > 0)
        lines.append(Words::tr("%n order(s) are in no route yet.", nullptr, forecast.withoutRoute));
    if (forecast.leaveDay > 0)
        lines.append(Words::tr("%n order(s) leave the day or ops group on screen.", nullptr, forecast.leaveDay));
    return lines;
}

}
