// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

#include "sheetfiles.h"

#include "models/import/sheetrows.h"

using namespace importtest;

namespace {

/// The rows as they stand in the model, a bar between cells.
QStringList rowsOf(const ImportModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

QList<int> sheetRows(const ImportModel &model)
{
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0).data(ImportModel::SheetRowRole).toInt());
    return rows;
}

bool hasNote(const ImportModel &model, CsvNote::Kind kind)
{
    return std::ranges::any_of(model.notes(), [kind](const CsvNote &note) { return note.kind == kind; });
}

const QByteArray head = "order_handle,address,scheduled_at\n";

}

class ImportSheets : public QObject {
    Q_OBJECT

private slots:
    void readsGzip();
    void keepsWholeRowsOfACutOffGzip();
    void readsCellsOfXlsxAsSeen();
    void readsTheOtherDateSystem();
    void takesTheFirstSheetWithRows();
    void readsAnotherSheetWhenAsked();
    void readsCellsOfOdsAsSeen();
    void repeatsCellsAndRowsOfOds();
    void keepsWhatCameBeforeDamage();
    void countsTheBytesOfRepeatedRows();
    void refuses_data();
    void refuses();
};

void ImportSheets::readsGzip()
{
    ImportModel model;
    QVERIFY(loadAndWait(model, gzipped(head + "A,1 Main St,10:00\n") + gzipped("B,2 Main St,11:00\n")));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(rowsOf(model), QStringList({ u"A|1 Main St|10:00"_s, u"B|2 Main St|11:00"_s }));
    QVERIFY(model.notes().isEmpty());
    QVERIFY(model.sheets().isEmpty());
}

void ImportSheets::keepsWholeRowsOfACutOffGzip()
{
    QByteArray text = head;
    for (int i = 0; i < 5000; ++i)
        text += "order-" + QByteArray::number(i * 7919 % 10007) + ',' + QByteArray::number(i) + " Main St,10:00\n";
    const QByteArray packed = gzipped(text);
    ImportModel model;
    QVERIFY(loadAndWait(model, packed.first(packed.size() / 2)));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QVERIFY(model.rowCount() > 100 && model.rowCount() < 5000);
    for (const QString &row : rowsOf(model))
        QVERIFY2(row.endsWith(u" Main St|10:00"), "half a row was read");
    QVERIFY(hasNote(model, CsvNote::Kind::CutOff));
    QCOMPARE(model.notes().first().sheetRow, model.rowCount() + 2);
    // a wrong checksum at the very end
    QByteArray wrong = packed;
    wrong[wrong.size() - 6] = char(wrong[wrong.size() - 6] ^ 0x55);
    QVERIFY(loadAndWait(model, wrong));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QVERIFY(hasNote(model, CsvNote::Kind::CutOff));
}

void ImportSheets::readsCellsOfXlsxAsSeen()
{
    const QByteArray styles = "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/>"
                              "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
                              "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                              "<xf numFmtId=\"20\"/><xf numFmtId=\"14\"/></cellXfs>";
    const QByteArray strings = "<si><t>order_handle</t></si>"
                               "<si><r><t xml:space=\"preserve\">Bäckerei </t></r><r><rPr><b/></rPr><t>Sol</t></r>"
                               "<rPh sb=\"0\" eb=\"1\"><t>never</t></rPh></si>"
                               "<si><t>two_x000A_lines &amp; a _x005F_x0041_</t></si>";
    const QByteArray rows
        = "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>name</t></is></c>"
          "<c r=\"C3\" t=\"inlineStr\"><is><t>note</t></is></c><c r=\"D3\" t=\"str\"><v>n</v></c></row>"
          "<row r=\"5\"><c r=\"A5\" s=\"1\"><v>7</v></c><c r=\"B5\" t=\"s\"><v>1</v></c><c r=\"C5\" "
          "t=\"s\"><v>2</v></c>"
          "<c r=\"D5\" s=\"2\"><v>46328.375</v></c></row>"
          "<row r=\"6\" hidden=\"1\"><c r=\"A6\"><f>1+1</f><v>2</v></c><c r=\"B6\" "
          "t=\"str\"><f>UPPER(\"a\")</f><v>A</v></c>"
          "<c r=\"C6\" t=\"e\"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c><c r=\"D6\" t=\"b\"><f>1=1</f><v>1</v></c></row>"
          "<row r=\"8\"><c r=\"A8\"><v>4.0063813339310002E+12</v></c><c r=\"D8\" s=\"3\"><v>0.375</v></c>"
          "<c r=\"E8\" s=\"1\"/></row>"
          "<row><c s=\"4\"><v>46328</v></c><c><v>37.331699999999998</v></c><c><v>NaN</v></c><c "
          "t=\"s\"><v>999</v></c></row>";
    ImportModel model;
    QVERIFY(loadAndWait(model, xlsx(XlsxParts{ { { u"Orders"_s, rows } }, strings, styles, {}, {} })));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"order_handle"_s);
    QCOMPARE(rowsOf(model),
        QStringList({ u"00007|Bäckerei Sol|two\nlines & a _x0041_|2026-11-02T09:00"_s, u"2|A|#N/A|TRUE"_s,
            u"4006381333931|||09:00"_s, u"2026-11-02|37.3317|NaN|"_s }));
    QCOMPARE(sheetRows(model), QList<int>({ 5, 6, 8, 9 }));
    QVERIFY(hasNote(model, CsvNote::Kind::HiddenRows));
    QVERIFY(hasNote(model, CsvNote::Kind::BlankRows));
    QCOMPARE(model.sheets(), QStringList{ u"Orders"_s });
}

void ImportSheets::readsTheOtherDateSystem()
{
    const QByteArray styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
    const QByteArray rows
        = textRow(1, { u"id"_s, u"date"_s }) + "<row><c><v>1</v></c><c s=\"1\"><v>44866</v></c></row>";
    ImportModel model;
    QVERIFY(loadAndWait(
        model, xlsx(XlsxParts{ { { u"Orders"_s, rows } }, {}, styles, "<workbookPr date1904=\"1\"/>", {} })));
    QCOMPARE(rowsOf(model), QStringList{ u"1|2026-11-02"_s });
}

void ImportSheets::takesTheFirstSheetWithRows()
{
    const QByteArray rows = textRow(1, { u"order_handle"_s }) + textRow(2, { u"A"_s });
    ImportModel model;
    QVERIFY(loadAndWait(model,
        xlsx(XlsxParts{ { { u"Lists"_s, rows }, { u"Cover"_s, {} }, { u"Monday"_s, rows }, { u"Tuesday"_s, rows } },
            {}, {}, {}, { u"Lists"_s } })));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.sheets(), QStringList({ u"Lists"_s, u"Cover"_s, u"Monday"_s, u"Tuesday"_s }));
    QCOMPARE(model.format().sheet, 2);
}

void ImportSheets::readsAnotherSheetWhenAsked()
{
    ImportModel model;
    QVERIFY(loadAndWait(model,
        xlsx(XlsxParts{
            { { u"Monday"_s, textRow(1, { u"order_handle"_s }) + textRow(2, { u"A"_s }) },
                { u"Tuesday"_s, textRow(1, { u"id"_s, u"address"_s }) + textRow(2, { u"B"_s, u"1 Main"_s }) },
                { u"Empty"_s, {} } },
            {}, {}, {}, {} })));
    QCOMPARE(rowsOf(model), QStringList{ u"A"_s });
    model.setSheet(1);
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.format().sheet, 1);
    QCOMPARE(rowsOf(model), QStringList{ u"B|1 Main"_s });
    // without a header, of the same sheet
    CsvFormat format = model.format();
    format.hasHeader = false;
    model.setFormat(format);
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(rowsOf(model), QStringList({ u"id|address"_s, u"B|1 Main"_s }));
    model.setSheet(2);
    QTRY_COMPARE(model.state(), ImportModel::State::Failed);
    QCOMPARE(model.error()->kind, CsvError::Kind::NoRows);
    QCOMPARE(model.sheets().size(), 3); // so that another one can be chosen
    QCOMPARE(model.format().sheet, 2);
    model.setSheet(0);
    QTRY_COMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(rowsOf(model), QStringList{ u"A"_s });
    model.setSheet(7);
    QCOMPARE(model.state(), ImportModel::State::Ready);
}

void ImportSheets::readsCellsOfOdsAsSeen()
{
    const auto cell = [](const QByteArray &attributes, const QByteArray &text) {
        return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
    };
    const auto string = [&cell](const QByteArray &text) { return cell("office:value-type=\"string\"", text); };
    const QByteArray table
        = "<table:table table:name=\"Touren\"><table:table-column/><table:table-header-rows><table:table-row>"
        + string("order_handle") + string("a") + string("b") + string("c") + string("d")
        + "</table:table-row></table:table-header-rows>"
          "<table:table-row>"
        + cell("office:value-type=\"float\" office:value=\"7\"", "00007")
        + cell("office:value-type=\"date\" office:date-value=\"2026-11-02T09:30:00\"", "02.11.26 09:30")
        + cell("office:value-type=\"time\" office:time-value=\"PT09H30M00S\"", "09:30 Uhr")
        + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "WAHR")
        + cell("office:value-type=\"currency\" office:value=\"12.5\"", "12,50 \xe2\x82\xac")
        + "</table:table-row><table:table-row>"
          "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\">"
          "<office:annotation><text:p>a remark</text:p></office:annotation><text:p>two<text:s "
          "text:c=\"2\"/><text:span>parts"
          "</text:span></text:p><text:p>lines</text:p></table:table-cell>"
          "<table:covered-table-cell/>"
        + cell("office:value-type=\"string\" office:string-value=\"\"", "#N/A") + "<table:table-cell/>"
        + cell("office:value-type=\"float\" office:value=\"37.3317\" table:formula=\"of:=A1\"", "37,33")
        + "</table:table-row></table:table>";
    ImportModel model;
    QVERIFY(loadAndWait(model, ods(table)));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(rowsOf(model),
        QStringList({ u"00007|2026-11-02T09:30|09:30|TRUE|12.5"_s, u"two  parts\nlines||#N/A||37.3317"_s }));
    QCOMPARE(model.sheets(), QStringList{ u"Touren"_s });
}

void ImportSheets::repeatsCellsAndRowsOfOds()
{
    const QByteArray table
        = "<table:table table:name=\"Empty\"><table:table-row "
          "table:number-rows-repeated=\"1048576\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
          "<table:table table:name=\"Full\"><table:table-row><table:table-cell office:value-type=\"string\">"
          "<text:p>order_handle</text:p></table:table-cell><table:table-cell "
          "office:value-type=\"string\"><text:p>a</text:p>"
          "</table:table-cell></table:table-row><table:table-row "
          "table:number-rows-repeated=\"3\"><table:table-cell/>"
          "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
          "office:value-type=\"string\" "
          "table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell><table:table-cell "
          "table:number-columns-repeated=\"16382\"/></table:table-row></table:table>";
    ImportModel model;
    QVERIFY(loadAndWait(model, ods(table)));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(model.format().sheet, 1);
    QCOMPARE(rowsOf(model), QStringList({ u"x|x"_s, u"x|x"_s }));
    QCOMPARE(sheetRows(model), QList<int>({ 5, 6 }));
}

void ImportSheets::keepsWhatCameBeforeDamage()
{
    const QByteArray rows
        = textRow(1, { u"order_handle"_s }) + textRow(2, { u"A"_s }) + textRow(3, { u"B"_s }) + "<row><c>";
    ImportModel model;
    QVERIFY(loadAndWait(model, xlsx(rows)));
    QCOMPARE(model.state(), ImportModel::State::Ready);
    QCOMPARE(rowsOf(model), QStringList({ u"A"_s, u"B"_s }));
    QVERIFY(hasNote(model, CsvNote::Kind::CutOff));
    QCOMPARE(model.notes().first().sheetRow, 4);
}

void ImportSheets::countsTheBytesOfRepeatedRows()
{
    CsvLimits limits;
    limits.fileBytes = 1000;
    int count = 0;
    const CsvReader::Sink sink { [&count](CsvRows::Cells, int) { ++count; }, {} };
    SheetRows rows(limits, sink);
    rows.add(0, QByteArray(100, 'x'));
    rows.endRow(1, 1'000'000, false);
    QCOMPARE(count, 10);
    QVERIFY(rows.isFull());
    QCOMPARE(rows.notes().first().kind, CsvNote::Kind::CutShort);
}

void ImportSheets::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    using Kind = CsvError::Kind;
    const auto add
        = [](const char *name, const QByteArray &bytes, Kind kind) { QTest::newRow(name) << bytes << int(kind); };
    const QByteArray compound = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(2000, '\0');
    add("old Excel file", compound, Kind::OldSpreadsheet);
    const QByteArray name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    add("Excel file with a password", compound + name + compound, Kind::Locked);
    add("ODS file with a password", odsWithManifest({}, "<file-entry><encryption-data/></file-entry>"),
        Kind::Locked);
    add("archive of something else", zipped({ { u"a.txt"_s, "text" } }), Kind::NoTable);
    add("another office file",
        zipped({ { u"[Content_Types].xml"_s, "<Types/>" }, { u"word/document.xml"_s, "<d/>" } }), Kind::NoTable);
    add("no sheets", xlsx(XlsxParts{}), Kind::NoTable);
    add("no rows", xlsx(QByteArray()), Kind::NoRows);
    add("header alone", xlsx(textRow(1, { u"order_handle"_s })), Kind::NoRows);
    const QByteArray whole = xlsx(textRow(1, { u"order_handle"_s }) + textRow(2, { u"A"_s }));
    add("cut off", whole.first(whole.size() / 2), Kind::Damaged);
    add("gzip cut off at once", gzipped("order_handle\nA\n").first(12), Kind::Damaged);
    add("gzip in gzip", gzipped(gzipped("order_handle\nA\n")), Kind::NoTable);
    add("sheet that is no XML", xlsx("</sheetData>"), Kind::NoRows);
}

void ImportSheets::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    ImportModel model;
    QVERIFY(loadAndWait(model, bytes));
    QCOMPARE(model.state(), ImportModel::State::Failed);
    QCOMPARE(int(model.error()->kind), kind);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ImportSheets)
#include "tst_importsheets.moc"
