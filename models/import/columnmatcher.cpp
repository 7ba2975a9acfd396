// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/columnmatcher.h"

#include "models/import/cellreaders.h"
#include "models/import/columnaliases.h"
#include "models/import/columnvalues.h"
#include "models/import/timereader.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

/// The wire's words, as they are and behind `destination.`.
std::optional<ColumnTarget> targetOfWireName(const QString &header)
{
    QString name = header.trimmed().toLower();
    if (name.startsWith("metadata."_L1) && name.size() > 9)
        return ColumnTarget { ImportField::Metadata, header.trimmed().sliced(9) };
    if (name.startsWith("destination."_L1))
        name.remove(0, 12);
    if (name == "driver_handle"_L1)
        return ColumnTarget { ImportField::Worker, {} };
    for (const ImportField field : importFields()) {
        if (field != ImportField::Metadata && importFieldName(field) == name)
            return ColumnTarget { field, {} };
    }
    return std::nullopt;
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
        if (!mayRepeat(field) && importFieldName(field) == wire)
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
        if (plan.target(column) == ColumnTarget { ImportField::Metadata, key })
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
        known += targetOfHeader(cell).has_value() && cell.trimmed().size() > 1;
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
    ColumnPlan plan(int(headers.size()));
    for (const bool wireNames : { true, false }) {
        for (int column = 0; column < headers.size(); ++column) {
            if (plan.origin(column) != ColumnPlan::Origin::Unmatched)
                continue;
            const auto wire = targetOfWireName(headers[column]);
            auto target = wireNames ? wire : targetOfHeader(headers[column]);
            if (!target)
                continue;
            if (target->field == ImportField::ServiceMinutes && !saysItsUnit(headers[column])
                && holdsSeconds(sample, column))
                target->field = ImportField::ServiceSeconds;
            const bool free = mayRepeat(target->field) || !plan.columnOf(target->field);
            if (free)
                plan.assign(column, *target, wireNames ? ColumnPlan::Origin::WireName : ColumnPlan::Origin::Alias);
        }
    }
    matchByValues(plan, headers, sample);
    for (int column = 0; column < headers.size(); ++column) {
        if (plan.origin(column) != ColumnPlan::Origin::Unmatched || m_unmatched == Unmatched::Ignore)
            continue;
        QString key = metadataKey(headers[column], column);
        for (int again = 2; hasMetadata(plan, key); ++again)
            key = u"%1_%2"_s.arg(metadataKey(headers[column], column)).arg(again);
        plan.assign(column, { ImportField::Metadata, key }, ColumnPlan::Origin::Unmatched);
    }
    return plan;
}

}
