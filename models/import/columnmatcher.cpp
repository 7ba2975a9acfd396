// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnmatcher.h"

#include "models/import/cellreaders.h"
#include "models/import/columnaliases.h"
#include "models/import/columnsides.h"
#include "models/import/columnvalues.h"
#include "models/import/timereader.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

/// The wire's words, as they are and behind `destination.`; behind `pick.` or `drop.` for one order of a pair.
std::optional<ColumnTarget> targetOfWireName(const QString &header)
{
    QString name = header.trimmed();
    if (name.startsWith("destination."_L1, Qt::CaseInsensitive))
        name.remove(0, 12);
    if (name.compare("driver_handle"_L1, Qt::CaseInsensitive) == 0)
        return ColumnTarget { ImportField::Worker, {} };
    return targetOfName(name);
}

std::optional<ImportField> fieldOfAlias(const QString &header)
{
    static const QHash<QStringView, ImportField> table = [] {
        QHash<QStringView, ImportField> hash;
        for (const auto &[words, field] : columnAliases())
            hash.insert(words, field);
        return hash;
    }();
    const QString words = plainWords(header);
    if (const auto found = table.constFind(words); found != table.cend())
        return *found;
    // a plural or a wire name said in words ("place handle", "capacity used")
    QString wire = words;
    wire.replace(u' ', u'_');
    for (const ImportField field : importFields()) {
        if (field != ImportField::Ignored && field != ImportField::Metadata && importFieldName(field) == wire)
            return field;
    }
    return std::nullopt;
}

/// The unit in brackets or at the end of a header about time on site.
ImportField withUnit(ImportField field, const QString &header)
{
    if (field != ImportField::ServiceMinutes)
        return field;
    const QString text = header.toLower();
    for (const auto unit : { "(s)"_L1, "(sec)"_L1, "(sek)"_L1, "(seg)"_L1, "[s]"_L1, "(seconds)"_L1, "(sekunden)"_L1,
             "(segundos)"_L1, "(secondes)"_L1 }) {
        if (text.contains(unit))
            return ImportField::ServiceSeconds;
    }
    return field;
}

bool saysItsUnit(const QString &header)
{
    const QString text = header.toLower();
    return text.contains("min"_L1) || text.contains(u'(') || text.contains(u'[');
}

bool hasMetadata(const ColumnPlan &plan, const QString &key)
{
    for (int column = 0; column < plan.columnCount(); ++column) {
        if (plan.target(column).field == ImportField::Metadata && plan.target(column).metadataKey == key)
            return true;
    }
    return false;
}

/// A bare "Service time" holds seconds when most of its numbers are too big for minutes.
bool holdsSeconds(const QList<QStringList> &sample, int column)
{
    int numbers = 0;
    int big = 0;
    for (const QStringList &row : sample) {
        const auto number = readNumber(row.value(column).toUtf8());
        numbers += number.has_value();
        big += number && *number >= 60;
    }
    return numbers > 0 && big * 2 > numbers;
}

/// What a header says of one end of a transport; nullopt for none, and for what is the same at both ends.
std::optional<ColumnTarget> sidedTarget(const QString &header)
{
    const auto sided = sideOfHeader(header);
    const auto field = sided ? fieldOfAlias(sided->rest) : std::nullopt;
    if (!field || *field == ImportField::OrderHandle || *field == ImportField::Type || *field == ImportField::TypeIndex)
        return std::nullopt;
    return ColumnTarget { withUnit(*field, header), {}, sided->side };
}

/// Whether the headers name two places, one of them where something is picked up. Of a single place the file may say
/// as it likes that it is for pick-ups or deliveries.
bool makesPairs(const QStringList &headers)
{
    bool picks = false;
    bool drops = false;
    for (const QString &header : headers) {
        auto target = targetOfWireName(header);
        if (!target)
            target = sidedTarget(header);
        if (!target) {
            const auto field = fieldOfAlias(header);
            target = ColumnTarget { field.value_or(ImportField::Ignored), {} };
        }
        const bool isPlace = isPlaceField(target->field) && (!isAddressPart(target->field) || target->field == ImportField::Address);
        picks |= isPlace && target->side == OrderSide::Pick;
        drops |= isPlace && target->side != OrderSide::Pick;
    }
    return picks && drops;
}

/// One pass over the headers that mean nothing yet.
template<class TargetOf>
void assignBy(ColumnPlan &plan, const QStringList &headers, const QList<QStringList> &sample, ColumnPlan::Origin origin,
    TargetOf targetOf)
{
    for (int column = 0; column < headers.size(); ++column) {
        if (plan.origin(column) != ColumnPlan::Origin::Unmatched)
            continue;
        auto target = targetOf(headers[column]);
        if (!target)
            continue;
        if (target->field == ImportField::ServiceMinutes && !saysItsUnit(headers[column]) && holdsSeconds(sample, column))
            target->field = ImportField::ServiceSeconds;
        if (mayRepeat(target->field) || !plan.columnOf(target->field, target->side))
            plan.assign(column, *target, origin);
    }
}

/// The day of one end is that of the other, where only one is given.
void shareDay(ColumnPlan &plan)
{
    const auto pick = plan.columnOf(ImportField::Day, OrderSide::Pick);
    const auto drop = plan.columnOf(ImportField::Day, OrderSide::Drop);
    if (pick.has_value() == drop.has_value() || plan.columnOf(ImportField::Day))
        return;
    const int column = pick ? *pick : *drop;
    plan.assign(column, { ImportField::Day, {} }, plan.origin(column));
}

}

QString leftoverReasonHeader()
{
    return u"not_imported_because"_s;
}

QString shownColumnPrefix()
{
    return u"shown."_s;
}

std::optional<ColumnTarget> ColumnMatcher::targetOfHeader(const QString &header)
{
    if (header.trimmed() == leftoverReasonHeader() || header.trimmed().startsWith(shownColumnPrefix()))
        return ColumnTarget { ImportField::Ignored, {} };
    if (const auto wire = targetOfWireName(header))
        return wire;
    if (const auto field = fieldOfAlias(header))
        return ColumnTarget { withUnit(*field, header), {} };
    return std::nullopt;
}

QString ColumnMatcher::metadataKey(const QString &header, int column)
{
    QString key = plainWords(header);
    key.replace(u' ', u'_');
    return key.isEmpty() ? u"column_%1"_s.arg(column + 1) : key;
}

bool ColumnMatcher::looksLikeHeader(const QStringList &first, const QList<QStringList> &rest)
{
    if (first.contains(leftoverReasonHeader()))
        return true;
    int known = 0;
    int named = 0;
    for (const QString &cell : first) {
        if (readNumber(cell.toUtf8()) || readTime(cell.toUtf8(), ImportOptions::DateOrder::DayFirst))
            return false;
        known += cell.trimmed().size() > 1 && (targetOfHeader(cell) || sidedTarget(cell));
        named += !cell.trimmed().isEmpty();
    }
    if (known * 2 >= named && known > 0)
        return true;
    // names above numbers
    return std::ranges::any_of(rest, [&](const QStringList &row) {
        return std::ranges::any_of(row, [](const QString &cell) { return readNumber(cell.toUtf8()).has_value(); });
    }) && named * 2 > first.size();
}

ColumnPlan ColumnMatcher::match(const QStringList &headers, const QList<QStringList> &sample) const
{
    using Origin = ColumnPlan::Origin;
    ColumnPlan plan(int(headers.size()));
    const bool pairs = makesPairs(headers);
    assignBy(plan, headers, sample, Origin::WireName, targetOfWireName);
    if (pairs) {
        assignBy(plan, headers, sample, Origin::Alias, sidedTarget);
        shareDay(plan);
    }
    assignBy(plan, headers, sample, Origin::Alias, [pairs](const QString &header) {
        return pairs && sideOfHeader(header) ? std::nullopt : targetOfHeader(header);
    });
    if (!pairs) {
        assignBy(plan, headers, sample, Origin::Alias, [](const QString &header) {
            auto target = sidedTarget(header);
            if (target)
                target->side = OrderSide::Both;
            return target && isPlaceField(target->field) ? target : std::nullopt;
        });
    }
    matchByValues(plan, headers, sample);
    for (int column = 0; column < headers.size(); ++column) {
        if (plan.origin(column) != Origin::Unmatched || m_unmatched == Unmatched::Ignore)
            continue;
        QString key = metadataKey(headers[column], column);
        for (int again = 2; hasMetadata(plan, key); ++again)
            key = u"%1_%2"_s.arg(metadataKey(headers[column], column)).arg(again);
        const auto sided = pairs ? sideOfHeader(headers[column]) : std::nullopt;
        plan.assign(column, { ImportField::Metadata, key, sided ? sided->side : OrderSide::Both }, Origin::Unmatched);
    }
    return plan;
}

}
