// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/odssheet.h"

#include "models/import/cellnumber.h"
#include "models/import/partreader.h"
#include "models/import/sheetrows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace routedesk::models {

namespace {

constexpr int mostRepeats = 1 << 24;

int repeats(const PartReader &reader, QStringView name)
{
    bool ok = false;
    const qlonglong times = reader.attribute(name).toLongLong(&ok);
    return ok ? int(std::clamp<qlonglong>(times, 1, mostRepeats)) : 1;
}

/// "00007" is a 7 that is shown with its zeros.
bool isPadded(const QString &shown, double value)
{
    const bool digits = shown.size() > 1 && shown.size() <= 15 && shown.startsWith(u'0')
        && std::ranges::all_of(shown, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && double(shown.toLongLong()) == value;
}

}

OdsSheet::OdsSheet(int longestCell) : m_longestCell(longestCell) { }

void OdsSheet::read(PartReader &reader, SheetRows &rows) const
{
    const int outside = reader.depth() - 1;
    int row = 1;
    while (!rows.isFull() && reader.next() && reader.depth() > outside) {
        if (reader.isStart(u"table-row")) {
            const int times = repeats(reader, u"number-rows-repeated");
            const QStringView seen = reader.attribute(u"visibility");
            const bool isHidden = seen == u"collapse" || seen == u"filter";
            readRow(reader, rows);
            rows.endRow(row, times, isHidden);
            row += times;
            if (row > mostRepeats)
                return;
        } else if (reader.isStart() && reader.name() != u"table-rows" && reader.name() != u"table-row-group"
            && reader.name() != u"table-header-rows") {
            reader.skip(); // shapes, columns, forms
        }
    }
}

void OdsSheet::readRow(PartReader &reader, SheetRows &rows) const
{
    const int outside = reader.depth() - 1;
    int column = 0;
    while (reader.next() && reader.depth() > outside) {
        const bool isCovered = reader.isStart(u"covered-table-cell");
        if (!isCovered && !reader.isStart(u"table-cell"))
            continue;
        const int times = repeats(reader, u"number-columns-repeated");
        if (isCovered) {
            reader.skip(); // what lies under a merged cell is not seen
        } else if (const QByteArray text = readCell(reader); !text.isEmpty()) {
            // beyond the columns that are read one more says as much as a million
            for (int i = 0; i < std::min(times, 1000); ++i)
                rows.add(column + i, text);
        }
        column = std::min(column + times, mostRepeats);
    }
}

QByteArray OdsSheet::readCell(PartReader &reader) const
{
    const QString type = reader.attribute(u"value-type").toString();
    const QString value = reader.attribute(u"value").toString();
    const QString date = reader.attribute(u"date-value").toString();
    const QString time = reader.attribute(u"time-value").toString();
    const QString boolean = reader.attribute(u"boolean-value").toString();
    const QString string = reader.attribute(u"string-value").toString();
    const QString shown = readText(reader);
    if (type == u"date" && !date.isEmpty())
        return dateTimeText(date);
    if (type == u"time" && !time.isEmpty())
        return durationText(time);
    if (type == u"boolean")
        return boolean == u"true" ? "TRUE" : "FALSE";
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (type != u"string" && ok && std::isfinite(number))
        return isPadded(shown, number) ? shown.toUtf8() : numberText(number, {}, DateSystem::From1900);
    return (shown.isEmpty() ? string : shown).toUtf8();
}

QString OdsSheet::readText(PartReader &reader) const
{
    const int outside = reader.depth() - 1;
    QString text;
    bool isFirst = true;
    while (reader.next() && reader.depth() > outside) {
        if (reader.isStart(u"p") || reader.isStart(u"h")) {
            if (!std::exchange(isFirst, false))
                text += u'\n';
            readParagraph(reader, text);
        } else if (reader.isStart()) {
            reader.skip(); // a remark, a picture
        }
    }
    return text;
}

void OdsSheet::readParagraph(PartReader &reader, QString &text) const
{
    const int outside = reader.depth() - 1;
    while (reader.next() && reader.depth() > outside) {
        if (text.size() > m_longestCell)
            continue;
        if (reader.isText()) {
            text += reader.text();
        } else if (reader.isStart(u"s")) {
            text += QString(std::min(repeats(reader, u"c"), m_longestCell), u' ');
        } else if (reader.isStart(u"tab")) {
            text += u'\t';
        } else if (reader.isStart(u"line-break")) {
            text += u'\n';
        } else if (reader.isStart(u"annotation") || reader.isStart(u"note") || reader.isStart(u"ruby-text")
            || reader.isStart(u"frame")) {
            reader.skip();
        }
    }
}

}
