// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnvalues.h"

#include "models/import/cellreaders.h"

#include <QSet>

#include <cmath>

namespace routedesk::models {

namespace {

constexpr auto order = ImportOptions::DateOrder::DayFirst;

/// What the filled cells of a column have in common.
struct Traits {
    int filled = 0;
    int degrees = 0;  ///< numbers with at least three decimals, within ±180
    int latitudes = 0; ///< of those, within ±90
    int coordinates = 0, geometries = 0, types = 0, windows = 0, times = 0, dates = 0, addresses = 0;
    bool distinct = true;

    [[nodiscard]] bool mostly(int count) const { return filled > 0 && count * 10 >= filled * 8; }
};

bool isAddress(const QString &cell)
{
    bool digit = false;
    bool letter = false;
    for (const QChar c : cell) {
        digit = digit || c.isDigit();
        letter = letter || c.isLetter();
    }
    return digit && letter && cell.size() > 7 && cell.contains(u' ');
}

Traits traitsOf(const QList<QStringList> &sample, int column)
{
    Traits traits;
    QSet<QString> seen;
    for (const QStringList &row : sample) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        const QByteArray bytes = cell.toUtf8();
        ++traits.filled;
        traits.distinct = traits.distinct && !seen.contains(cell);
        seen.insert(cell);
        const auto number = readNumber(bytes);
        const qsizetype point = std::max(cell.lastIndexOf(u'.'), cell.lastIndexOf(u','));
        if (number && std::abs(*number) <= 180 && point >= 0 && cell.size() - point > 3) {
            ++traits.degrees;
            traits.latitudes += std::abs(*number) <= 90;
            continue;
        }
        traits.geometries += readGeometry(bytes).has_value();
        traits.coordinates += !number && readCoordinates(bytes).has_value();
        traits.types += cell.size() > 1 && readType(bytes).has_value();
        const auto time = readTime(bytes, order);
        const bool clock = time && time->seconds && (time->date || cell.contains(u':'));
        traits.times += clock;
        traits.dates += time && !time->seconds;
        traits.windows += !time && readWindow(bytes, order).has_value();
        traits.addresses += isAddress(cell);
    }
    return traits;
}

class ValueMatch {
public:
    ValueMatch(ColumnPlan &plan, int column)
        : m_plan(plan)
        , m_column(column)
    {
    }

    bool take(ImportField field)
    {
        if (m_plan.columnOf(field))
            return false;
        return m_plan.assign(m_column, { field, {} }, ColumnPlan::Origin::Values);
    }

private:
    ColumnPlan &m_plan;
    int m_column;
};

void matchColumn(ColumnPlan &plan, const Traits &traits, int column)
{
    ValueMatch match(plan, column);
    if (traits.mostly(traits.geometries)) {
        match.take(ImportField::Geometry);
    } else if (traits.mostly(traits.coordinates)) {
        match.take(ImportField::Coordinates);
    } else if (traits.mostly(traits.degrees)) {
        if (!traits.mostly(traits.latitudes) || !match.take(ImportField::Latitude))
            match.take(ImportField::Longitude);
    } else if (traits.mostly(traits.types)) {
        match.take(ImportField::Type);
    } else if (traits.mostly(traits.windows)) {
        match.take(ImportField::Window);
    } else if (traits.mostly(traits.dates)) {
        match.take(ImportField::Day);
    } else if (traits.mostly(traits.times)) {
        if (!plan.columnOf(ImportField::ScheduledAt))
            match.take(ImportField::ScheduledAt);
    } else if (traits.mostly(traits.addresses)) {
        match.take(ImportField::Address);
    } else if (traits.distinct && traits.filled > 0) {
        match.take(ImportField::OrderHandle);
    }
}

/// Of two columns of times the first is the window's start.
void splitTimes(ColumnPlan &plan, const QList<Traits> &traits)
{
    const auto until = plan.columnOf(ImportField::ScheduledAt);
    if (!until || plan.origin(*until) != ColumnPlan::Origin::Values || plan.columnOf(ImportField::ScheduledAfter))
        return;
    for (int column = *until + 1; column < plan.columnCount(); ++column) {
        if (plan.origin(column) == ColumnPlan::Origin::Unmatched && traits[column].mostly(traits[column].times)) {
            plan.assign(column, { ImportField::ScheduledAt, {} }, ColumnPlan::Origin::Values);
            plan.assign(*until, { ImportField::ScheduledAfter, {} }, ColumnPlan::Origin::Values);
            return;
        }
    }
}

}

void matchByValues(ColumnPlan &plan, const QStringList &headers, const QList<QStringList> &sample)
{
    QList<Traits> traits;
    for (int column = 0; column < plan.columnCount(); ++column) {
        const bool nameless = headers.value(column).trimmed().isEmpty()
            && plan.origin(column) == ColumnPlan::Origin::Unmatched;
        traits.append(nameless ? traitsOf(sample, column) : Traits {});
    }
    for (int column = 0; column < plan.columnCount(); ++column)
        matchColumn(plan, traits[column], column);
    splitTimes(plan, traits);
}

}
