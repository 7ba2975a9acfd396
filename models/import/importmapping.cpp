// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmapping.h"

#include "models/import/cellreaders.h"
#include "models/import/rowinterpreter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

/// Small letters and digits where the header has any.
QString nameOf(const QString &header)
{
    const QString words = plainWords(header);
    return words.isEmpty() ? header.trimmed() : words;
}

QHash<QString, int> namesOf(const QStringList &headers)
{
    QHash<QString, int> names;
    for (const QString &header : headers) {
        // The column of reasons comes and goes with files of rows left.
        if (const QString name = nameOf(header); !name.isEmpty() && header.trimmed() != leftoverReasonHeader())
            ++names[name];
    }
    return names;
}

bool isDelimiter(const QString &text)
{
    return text.size() == 1 && u",;\t|"_s.contains(text.front());
}

}

bool ImportMapping::saysTheSame(const ImportMapping &other) const
{
    ImportMapping mine = *this;
    mine.id = other.id;
    mine.name = other.name;
    mine.savedAt = other.savedAt;
    return mine == other;
}

double likeness(const ImportMapping &mapping, const QStringList &headers)
{
    QStringList known;
    for (const ImportMapping::Column &column : mapping.columns)
        known.append(column.header);
    const QHash<QString, int> mine = namesOf(known);
    const QHash<QString, int> theirs = namesOf(headers);
    int shared = 0, ofMine = 0, ofTheirs = 0;
    for (const auto &[name, count] : mine.asKeyValueRange()) {
        shared += std::min(count, theirs.value(name));
        ofMine += count;
    }
    for (const int count : theirs)
        ofTheirs += count;
    return shared == 0 ? 0 : double(shared) / std::max(ofMine, ofTheirs);
}

const ImportMapping *recognise(const QList<ImportMapping> &mappings, const QStringList &headers)
{
    const ImportMapping *best = nullptr;
    double most = 0;
    for (const ImportMapping &mapping : mappings) {
        const double its = likeness(mapping, headers);
        if (its >= ImportMapping::recognisedShare && its > most) {
            best = &mapping;
            most = its;
        }
    }
    return best;
}

ColumnPlan planBy(const ImportMapping &mapping, const QStringList &headers, const QList<QStringList> &sample)
{
    ColumnPlan plan = ColumnMatcher(mapping.unmatched).match(headers, sample);
    QHash<QString, QList<ColumnTarget>> targets;
    for (const ImportMapping::Column &column : mapping.columns)
        targets[nameOf(column.header)].append(column.target);
    QList<std::pair<int, ColumnTarget>> known;
    for (int column = 0; column < headers.size(); ++column) {
        auto its = targets.find(nameOf(headers[column]));
        if (its == targets.end() || its->isEmpty())
            continue;
        known.append({ column, its->takeFirst() });
        plan.assign(column, {}, ColumnPlan::Origin::Mapping);
    }
    // Only now: what the matcher gave to one of these must not take a field from another.
    for (const auto &[column, target] : std::as_const(known))
        plan.assign(column, target, ColumnPlan::Origin::Mapping);
    return plan;
}

ImportOptions optionsBy(const ImportMapping &mapping, const ImportOptions &options)
{
    ImportOptions result = options;
    result.defaults = mapping.defaults;
    result.dateOrder = mapping.dateOrder.value_or(options.dateOrder);
    if (QTimeZone::isTimeZoneIdAvailable(mapping.zoneId))
        result.zone = QTimeZone(mapping.zoneId);
    return result;
}

ReadMapping mappingOf(const api::MappingFile &file, const QString &id)
{
    ReadMapping read;
    ImportMapping &mapping = read.mapping;
    mapping.id = id;
    mapping.name = file.name;
    mapping.savedAt = file.savedAt;
    for (const auto &[target, header] : file.columns) {
        const auto known = targetOfName(target);
        if (known)
            mapping.columns.append({ header, *known });
        read.leftOut += !known;
    }
    if (isDelimiter(file.delimiter) && (file.encoding.isEmpty() || csvEncodings().contains(file.encoding)))
        mapping.format = CsvFormat { file.encoding, file.delimiter.front().toLatin1(), file.hasHeader.value_or(true) };
    if (!file.dateOrder.isEmpty())
        mapping.dateOrder = file.dateOrder == "month_first"_L1 ? ImportOptions::DateOrder::MonthFirst
                                                                : ImportOptions::DateOrder::DayFirst;
    if (QTimeZone::isTimeZoneIdAvailable(file.timeZoneId.toUtf8()))
        mapping.zoneId = file.timeZoneId.toUtf8();
    else
        read.leftOut += !file.timeZoneId.isEmpty();
    mapping.unmatched
        = file.unmatched == "ignore"_L1 ? ColumnMatcher::Unmatched::Ignore : ColumnMatcher::Unmatched::Metadata;
    ImportOptions options;
    options.day = QDate(2026, 1, 1); // of no matter: only whether the texts can be read
    options.dateOrder = mapping.dateOrder.value_or(options.dateOrder);
    for (const auto &[target, text] : file.defaults) {
        const auto known = targetOfName(target);
        const bool fits = known && !defaultComplaint(*known, text, options);
        read.leftOut += !(fits && mapping.defaults.set(*known, text));
    }
    return read;
}

api::MappingFile fileOf(const ImportMapping &mapping)
{
    api::MappingFile file;
    file.name = mapping.name;
    file.savedAt = mapping.savedAt;
    for (const ImportMapping::Column &column : mapping.columns)
        file.columns.append({ targetName(column.target), column.header });
    for (const ImportDefaults::Entry &entry : mapping.defaults.entries())
        file.defaults.append({ targetName(entry.target), entry.text });
    if (mapping.format) {
        file.encoding = mapping.format->encoding;
        file.delimiter = QChar::fromLatin1(mapping.format->delimiter);
        file.hasHeader = mapping.format->hasHeader;
    }
    if (mapping.dateOrder)
        file.dateOrder = *mapping.dateOrder == ImportOptions::DateOrder::MonthFirst ? u"month_first"_s : u"day_first"_s;
    if (!mapping.zoneId.isEmpty())
        file.timeZoneId = QString::fromUtf8(mapping.zoneId);
    file.unmatched = mapping.unmatched == ColumnMatcher::Unmatched::Ignore ? u"ignore"_s : u"metadata"_s;
    return file;
}

}
