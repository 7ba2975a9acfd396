// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBuffer>
#include <QHash>
#include <QStringList>

#include <KCompressionDevice>
#include <KZip>

#include <utility>

/// Spreadsheet files and archives, made by the tests themselves.
namespace importtest {

using Parts = QList<std::pair<QString, QByteArray>>;

inline QByteArray zipped(const Parts &parts)
{
    QBuffer buffer;
    KZip zip(&buffer);
    zip.open(QIODevice::WriteOnly);
    for (const auto &[name, bytes] : parts) {
        zip.setCompression(name == QLatin1StringView("mimetype") ? KZip::NoCompression : KZip::DeflateCompression);
        zip.writeFile(name, bytes);
    }
    zip.close();
    return buffer.data();
}

inline QByteArray gzipped(const QByteArray &bytes)
{
    QBuffer buffer;
    KCompressionDevice device(&buffer, false, KCompressionDevice::GZip);
    device.open(QIODevice::WriteOnly);
    device.write(bytes);
    device.close();
    return buffer.data();
}

struct XlsxParts {
    QList<std::pair<QString, QByteArray>> sheets; ///< name and what is in sheetData
    QByteArray strings; ///< the si elements
    QByteArray styles; ///< what is in styleSheet
    QByteArray bookProperties; ///< workbookPr
    QStringList hidden; ///< names of sheets
};

inline QByteArray xlsx(const XlsxParts &from)
{
    const QByteArray main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray relations
        = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto relation = [&office](const QByteArray &id, const QByteArray &type, const QByteArray &target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + '/' + type + "\" Target=\"" + target + "\"/>";
    };
    QByteArray sheets;
    QByteArray links
        = relation("rIdS", "styles", "styles.xml") + relation("rIdT", "sharedStrings", "/xl/sharedStrings.xml");
    Parts parts{ { QStringLiteral("[Content_Types].xml"), "<Types/>" },
        { QStringLiteral("_rels/.rels"),
            relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>" },
        { QStringLiteral("xl/styles.xml"), "<styleSheet" + main + '>' + from.styles + "</styleSheet>" },
        { QStringLiteral("xl/sharedStrings.xml"), "<sst" + main + '>' + from.strings + "</sst>" } };
    for (qsizetype i = 0; i < from.sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const QByteArray state = from.hidden.contains(from.sheets[i].first) ? "\" state=\"hidden" : "";
        sheets += "<sheet name=\"" + from.sheets[i].first.toHtmlEscaped().toUtf8() + state + "\" sheetId=\""
            + number + "\" r:id=\"rId" + number + "\"/>";
        links += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.append({ QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1),
            "<?xml version=\"1.0\"?>\n<worksheet" + main + "><sheetData>" + from.sheets[i].second
                + "</sheetData></worksheet>" });
    }
    parts.append({ QStringLiteral("xl/workbook.xml"),
        "<workbook" + main + " xmlns:r=\"" + office + "\">" + from.bookProperties + "<sheets>" + sheets
            + "</sheets></workbook>" });
    parts.append({ QStringLiteral("xl/_rels/workbook.xml.rels"), relations + links + "</Relationships>" });
    return zipped(parts);
}

inline QByteArray xlsx(const QByteArray &rows)
{
    return xlsx(XlsxParts{ { { QStringLiteral("Orders"), rows } }, {}, {}, {}, {} });
}

/// A row of texts in the cells themselves.
inline QByteArray textRow(int row, const QStringList &cells)
{
    QByteArray xml = "<row r=\"" + QByteArray::number(row) + "\">";
    for (const QString &cell : cells)
        xml += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + cell.toHtmlEscaped().toUtf8()
            + "</t></is></c>";
    return xml + "</row>";
}

inline QByteArray odsWithManifest(const QByteArray &tables, const QByteArray &manifest)
{
    return zipped({ { QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet" },
        { QStringLiteral("META-INF/manifest.xml"), "<manifest>" + manifest + "</manifest>" },
        { QStringLiteral("content.xml"),
            "<?xml version=\"1.0\"?>\n<office:document-content "
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></office:document-content>" } });
}

inline QByteArray ods(const QByteArray &tables)
{
    return odsWithManifest(tables, {});
}

}
