// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "fieldwatch.h"

#include "api/reading.h"

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

const QString note = u"note"_s;

QString text(const std::optional<api::Instant> &moment)
{
    return moment ? api::toText(*moment) : u"none"_s;
}

}

FieldWatch::Values FieldWatch::valuesOf(const api::Order &order)
{
    return { { u"until"_s, text(order.scheduledAt) },
        { u"service"_s, QString::number(order.expectedServiceTime.value_or(0)) },
        { u"units"_s, QString::number(order.load()) },
        { u"radius"_s, QString::number(order.destination.effectiveRadius().value_or(0)) },
        { note, order.metadata.value(note) } };
}

FieldWatch::Values FieldWatch::valuesOf(const api::OrderPatch &patch)
{
    Values values;
    if (patch.scheduledAt)
        values.insert(u"until"_s, text(*patch.scheduledAt));
    if (patch.expectedServiceTime)
        values.insert(u"service"_s, QString::number(*patch.expectedServiceTime));
    if (patch.capacityUsed)
        values.insert(u"units"_s, QString::number(*patch.capacityUsed));
    if (patch.destination)
        values.insert(u"radius"_s, QString::number(patch.destination->effectiveRadius().value_or(0)));
    if (patch.metadata)
        values.insert(note, patch.metadata->value(note));
    return values;
}

void FieldWatch::edited(const Client &client, const QList<models::OrderEdit> &edits)
{
    for (const models::OrderEdit &edit : edits) {
        const Values before = valuesOf(edit.before), after = valuesOf(edit.after);
        for (const auto &[field, value] : before.asKeyValueRange())
            m_known[&client][edit.key][field].insert(value);
        for (const auto &[field, value] : after.asKeyValueRange()) {
            m_known[&client][edit.key][field].insert(value);
            if (before.value(field) == value)
                continue;
            m_open[edit.key][field].insert(value);
            ++m_wishes;
        }
    }
}

void FieldWatch::heard(const Client &client)
{
    for (const models::FieldConflict &conflict : client.fieldConflicts.open()) {
        const Values after = valuesOf(conflict.after);
        for (const auto &[field, value] : after.asKeyValueRange())
            m_open[conflict.key][field].remove(value);
    }
}

void FieldWatch::seen(const Client &client, const api::OrderKey &key)
{
    if (const api::Order *order = client.store.order(key)) {
        const Values values = valuesOf(*order);
        for (const auto &[field, value] : values.asKeyValueRange())
            m_known[&client][key][field].insert(value);
    }
}

void FieldWatch::reported(const models::ActionReport &report)
{
    for (const models::ActionRow &row : report.rows) {
        if (row.outcome == models::ActionRow::Outcome::Refused && row.error && !row.contested)
            refused(row.key);
    }
}

void FieldWatch::refused(const api::OrderKey &key)
{
    m_open.remove(key);
}

QString FieldWatch::served(const Client &client, const Gate::Pending &call, const QList<api::Order> &now)
{
    QString fault;
    for (const api::Order &order : now) {
        const Values before = m_served.value(order.key), after = valuesOf(order);
        for (const auto &[field, value] : after.asKeyValueRange()) {
            m_open[order.key][field].remove(value);
            const bool isNew = !m_served.contains(order.key) || before.value(field) == value;
            if (isNew || m_known[&client][order.key][field].contains(before.value(field)))
                continue;
            fault = u"the %1 of %2 was made %3 by someone who did not know that it was %4: %5"_s.arg(
                field, order.key.handle, value, before.value(field), call.url().path());
        }
        m_served.insert(order.key, after);
    }
    return fault;
}

QString FieldWatch::lost() const
{
    for (const auto &[key, fields] : m_open.asKeyValueRange()) {
        for (const auto &[field, values] : fields.asKeyValueRange()) {
            if (!values.isEmpty())
                return u"the %1 of %2 was to be %3, and nobody has heard of it since"_s.arg(
                    field, key.handle, *values.cbegin());
        }
    }
    return {};
}
