// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/xlsxsheet.h"

#include "models/import/partreader.h"
#include "models/import/sheetrows.h"
#include "models/import/xlsxstrings.h"

#include <cmath>

namespace routedesk::models {

namespace {

constexpr int lastRow = 1 << 24; // Excel's own is 2^20; beyond is nonsense

/// "AB12" is column 27; -1 when it begins with no letters, or too many.
int columnOf(QStringView reference)
{
    int column = 0;
    int letters = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        if (++letters > 4)
            return -1;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

}

XlsxSheet::XlsxSheet(
    const XlsxStrings &strings, const QList<NumberFormat> &formats, DateSystem dates, int longestCell)
    : m_strings(strings), m_formats(formats), m_dates(dates), m_longestCell(longestCell)
{
}

void XlsxSheet::read(PartReader &reader, SheetRows &rows)
{
    int row = 0;
    int column = -1;
    bool isHidden = false;
    while (!rows.isFull() && reader.next()) {
        if (reader.isStart(u"row")) {
            bool ok = false;
            const int number = reader.attribute(u"r").toInt(&ok);
            row = ok && number > row ? number : row + 1;
            if (row > lastRow)
                return;
            column = -1;
            isHidden = isTrue(reader.attribute(u"hidden"));
        } else if (reader.isStart(u"c")) {
            const int named = columnOf(reader.attribute(u"r"));
            column = named >= 0 ? named : column + 1;
            add(readCell(reader, column), rows);
        } else if (reader.isEnd(u"row")) {
            rows.endRow(row, 1, isHidden);
        } else if (reader.isEnd(u"sheetData")) {
            return;
        }
    }
}

XlsxSheet::Cell XlsxSheet::readCell(PartReader &reader, int column) const
{
    Cell cell{ column, reader.attribute(u"t").toString(), reader.attribute(u"s").toLongLong(), {} };
    const int outside = reader.depth() - 1;
    bool inValue = false;
    while (reader.next() && reader.depth() > outside) {
        if (reader.isStart(u"is"))
            cell.value = richText(reader, m_longestCell);
        else if (reader.isStart(u"f"))
            reader.skip();
        else if (reader.isStart(u"v"))
            inValue = true;
        else if (reader.isEnd(u"v"))
            inValue = false;
        else if (reader.isText() && inValue && cell.value.size() <= m_longestCell)
            cell.value += reader.text();
    }
    return cell;
}

void XlsxSheet::add(const Cell &cell, SheetRows &rows) const
{
    if (cell.value.isEmpty())
        return;
    if (cell.type == u"s")
        rows.addShared(cell.column, m_strings.at(cell.value.toLongLong()));
    else if (cell.type == u"b")
        rows.add(cell.column, isTrue(cell.value) ? "TRUE" : "FALSE");
    else if (cell.type == u"str")
        rows.add(cell.column, withoutEscapes(cell.value).toUtf8());
    else if (cell.type == u"d")
        rows.add(cell.column, dateTimeText(cell.value));
    else if (cell.type.isEmpty() || cell.type == u"n")
        rows.add(cell.column, numericText(cell));
    else
        rows.add(cell.column, cell.value.toUtf8()); // text in the cell itself, or an error
}

QByteArray XlsxSheet::numericText(const Cell &cell) const
{
    bool ok = false;
    const double number = cell.value.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return cell.value.toUtf8();
    return numberText(number, m_formats.value(cell.style), m_dates);
}

}
