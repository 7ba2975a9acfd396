// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/xlsxbook.h"

#include "models/import/partreader.h"
#include "models/import/sheetrows.h"
#include "models/import/xlsxsheet.h"

#include <KArchiveFile>

#include <QDir>

namespace routedesk::models {

namespace {

constexpr int mostSheets = 1000;
constexpr int mostFormats = 100'000; // Excel's own bound is 65,490

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

}

/// Targets are relative to the part's folder, or begin with a slash.
XlsxBook::Relations XlsxBook::relations(const QString &ofPart, UnpackBudget &budget)
{
    Relations found;
    const QString folder = folderOf(ofPart);
    const KArchiveFile *source = file(QStringLiteral("%1_rels/%2.rels").arg(folder, ofPart.sliced(folder.size())));
    if (source == nullptr)
        return found;
    PartReader reader(*source, budget);
    while (reader.next() && found.size() < mostSheets * 4) {
        if (!reader.isStart(u"Relationship") || reader.attribute(u"TargetMode") == u"External")
            continue;
        const QString target = reader.attribute(u"Target").toString();
        const QString path = target.startsWith(u'/') ? target.sliced(1) : QDir::cleanPath(folder + target);
        const QString type = reader.attribute(u"Type").toString();
        found.insert(u'#' + reader.attribute(u"Id").toString(), path);
        if (const QString word = type.sliced(type.lastIndexOf(u'/') + 1); !found.contains(word))
            found.insert(word, path);
    }
    return found;
}

std::optional<CsvError> XlsxBook::openParts(UnpackBudget &budget)
{
    const Relations roots = relations(QString(), budget);
    const QString path = roots.value(QStringLiteral("officeDocument"), QStringLiteral("xl/workbook.xml"));
    if (const auto error = openBook(path, budget))
        return error;
    const Relations parts = relations(path, budget);
    if (const KArchiveFile *styles = file(parts.value(QStringLiteral("styles")))) {
        PartReader reader(*styles, budget);
        readStyles(reader);
        if (const auto error = reader.error())
            return error;
    }
    if (const KArchiveFile *strings = file(parts.value(QStringLiteral("sharedStrings")))) {
        PartReader reader(*strings, budget);
        m_strings.read(reader);
        if (const auto error = reader.error())
            return error;
        m_sharedText = m_strings.text();
    }
    return {};
}

std::optional<CsvError> XlsxBook::openBook(const QString &path, UnpackBudget &budget)
{
    const KArchiveFile *source = file(path);
    // another kind of office file, or the binary kind of workbook
    if (source == nullptr || !path.endsWith(u".xml"))
        return CsvError{ CsvError::Kind::NoTable, 0, {} };
    const Relations parts = relations(path, budget);
    PartReader reader(*source, budget);
    while (reader.next()) {
        if (reader.isStart(u"workbookPr") && !reader.attribute(u"date1904").isEmpty()) {
            const QStringView value = reader.attribute(u"date1904");
            m_dates = value == u"1" || value == u"true" ? DateSystem::From1904 : DateSystem::From1900;
        }
        if (!reader.isStart(u"sheet") || m_sheets.size() == mostSheets)
            continue;
        // a "sheet" may also be a chart
        const QString target = parts.value(u'#' + reader.attribute(u"id").toString());
        if (target.isEmpty() || target.contains(u"chartsheet") || target.contains(u"dialogsheet"))
            continue;
        const QStringView state = reader.attribute(u"state");
        m_sheets.append({ reader.attribute(u"name").toString(), !state.isEmpty() && state != u"visible" });
        m_paths.append(target);
    }
    return reader.error();
}

void XlsxBook::readStyles(PartReader &reader)
{
    QHash<int, NumberFormat> own;
    bool inCells = false;
    while (reader.next()) {
        if (reader.isStart(u"numFmt") && own.size() < mostFormats) {
            own.insert(reader.attribute(u"numFmtId").toInt(), numberFormat(reader.attribute(u"formatCode")));
        } else if (reader.isStart(u"cellXfs")) {
            inCells = true;
        } else if (reader.isEnd(u"cellXfs")) {
            return;
        } else if (inCells && reader.isStart(u"xf") && m_formats.size() < mostFormats) {
            const int id = reader.attribute(u"numFmtId").toInt();
            m_formats.append(own.contains(id) ? own.value(id) : builtInFormat(id));
        }
    }
}

const KArchiveFile *XlsxBook::part(int sheet) const
{
    return file(m_paths.value(sheet));
}

void XlsxBook::readSheet(int, PartReader &reader, SheetRows &rows, const CsvLimits &limits)
{
    XlsxSheet(m_strings, m_formats, m_dates, limits.recordBytes).read(reader, rows);
}

}
