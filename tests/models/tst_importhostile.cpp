// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// Files that nobody would send on purpose, or that somebody would: what a person gets of each.
#include "tst_importsupport.h"

#include "sheetfiles.h"

#include <QStringEncoder>

using namespace importtest;

namespace {

const QByteArray head = "order_handle,address,latitude,longitude,scheduled_at,note\n";
const QByteArray good = "A,1 Main St,37.33,-121.89,10:00,fine\n";

QByteArray wide(const QByteArray &utf8, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder(QString::fromUtf8(utf8));
}

struct Hostile {
    const char *name;
    QByteArray bytes;
    int rows;
    int note = -1;
};

/// The sizes that an archive's directory declares for its parts, told as 1 byte each.
QByteArray withLyingSizes(QByteArray archive)
{
    constexpr qsizetype placeOfSize = 24;
    for (qsizetype at = 0; (at = archive.indexOf("PK\x01\x02", at)) >= 0; at += placeOfSize)
        archive.replace(at + placeOfSize, 4, QByteArray("\x01\0\0\0", 4));
    return archive;
}

QByteArray manyParts()
{
    Parts parts;
    for (int i = 0; i < 10'001; ++i)
        parts.append({ QString::number(i), "x" });
    return zipped(parts);
}

QList<Hostile> hostileSheets()
{
    using Kind = CsvNote::Kind;
    const QByteArray two = textRow(1, { u"order_handle"_s, u"note"_s }) + textRow(2, { u"A"_s, u"fine"_s });
    const QByteArray cells = ("<c><v>" + QByteArray(2000, '7') + "</v></c>").repeated(20'000);
    const QByteArray noisy = [] {
        QByteArray text;
        for (quint32 seed = 7; text.size() < 6'000'000; seed = seed * 1664525 + 1013904223)
            text += QByteArray::number(seed);
        return text;
    }();
    const QByteArray laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                              "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    const QByteArray odsCell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    const QByteArray odsWide = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"500\">"
                               "<text:p>x</text:p></table:table-cell>";
    const auto odsRow = [](const QByteArray &times, const QByteArray &in) {
        return "<table:table-row table:number-rows-repeated=\"" + times + "\">" + in + "</table:table-row>";
    };
    const auto odsTable = [](const QByteArray &in) { return ods("<table:table table:name=\"a\">" + in + "</table:table>"); };
    const XlsxParts million { { { u"a"_s, two } }, QByteArray("<si><t>x</t></si>").repeated(1'000'000), {}, {}, {} };
    return {
        { "sheet bomb", xlsx(two + "<row>" + cells + "</row>"), -1 },
        { "sheet bomb that lies about its size", withLyingSizes(xlsx("<row>" + cells + "</row>")), -1 },
        { "size that is a lie", withLyingSizes(xlsx(two)), 1 },
        { "ten thousand parts", manyParts(), -1 },
        { "a million strings", xlsx(million), 1 },
        { "cell in the last corner", xlsx(two + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), 1,
            int(Kind::TooManyColumns) },
        { "cell in the last row", xlsx(two + "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"), 2, int(Kind::BlankRows) },
        { "rows of no number",
            xlsx(two + "<row r=\"99999999999\"><c><v>1</v></c></row><row r=\"-4\"><c><v>1</v></c></row>"), 3 },
        { "columns of no letter", xlsx(two + "<row><c r=\"5\"><v>1</v></c><c r=\"ZZZZZZZ1\"><v>2</v></c></row>"), 2 },
        { "the same cell often", xlsx(two + "<row>" + QByteArray("<c r=\"A3\"><v>1234567890</v></c>").repeated(30'000) + "</row>"), 1,
            int(Kind::RecordTooLong) },
        { "strings that are not there", xlsx(two + "<row><c><v>1</v></c><c t=\"s\" s=\"-3\"><v>-1</v></c></row>"), 2 },
        { "numbers that are none", xlsx(two + "<row><c><v>NaN</v></c><c><v>-INF</v></c><c s=\"9\"><v>1e999</v></c></row>"), 2 },
        { "nested deep", xlsx(QByteArray("<c>").repeated(100'000)), -1 },
        { "nested deep after rows", xlsx(two + QByteArray("<row>").repeated(100'000)), 1, int(Kind::CutOff) },
        { "entities", zipped({ { u"[Content_Types].xml"_s, "<Types/>" }, { u"xl/workbook.xml"_s, laughs + "<a>&c;</a>" } }), -1 },
        { "endless tag", xlsx("<row><c t=\"" + noisy + "\"/></row>"), -1 },
        { "endless text", xlsx("<row><c><v>" + noisy + "</v></c></row>"), -1 },
        { "long text", xlsx(two + "<row><c><v>" + noisy.first(400'000) + "</v></c></row>"), 1, int(Kind::RecordTooLong) },
        { "rows without end", odsTable(odsRow("1", odsCell) + odsRow("99999999999", odsWide)), 50'000, int(Kind::CutShort) },
        { "columns without end", odsTable(odsRow("1", odsCell)
                + odsRow("1", "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"99999999999\">"
                              "<text:p>x</text:p></table:table-cell>")), 2, int(Kind::TooManyColumns) },
        { "table in a table in a table", ods(QByteArray("<table:table><table:table-row><table:table-cell>").repeated(50'000)), -1 },
    };
}

}

class ImportHostile : public QObject {
    Q_OBJECT

private slots:
    void givesRowsOrAnError_data();
    void givesRowsOrAnError();
};

void ImportHostile::givesRowsOrAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("rows"); ///< -1: no rows, and an error that says so; -2: whatever there is
    QTest::addColumn<int>("note"); ///< of CsvNote::Kind, -1: none is asked for
    const auto add = [](const char *name, const QByteArray &bytes, int rows, int note = -1) {
        QTest::newRow(name) << bytes << rows << note;
    };
    using Kind = CsvNote::Kind;
    add("empty", ""_ba, -1);
    add("one byte", "x"_ba, 1);
    add("header alone", head, -1);
    add("blanks", "\n\n \n\t\n"_ba, -1);
    add("only delimiters", ",,,,\n,,,,\n"_ba, -1);
    add("only NULs", QByteArray(5000, '\0'), -1);
    add("only quotes", QByteArray(5000, '"'), 1);
    add("nul in a cell", head + QByteArray("A\0B,x,1,2,10:00,n\n", 18), 1, int(Kind::NulBytes));
    add("lone quote first", "\"" + head + good, 1, int(Kind::LoneQuote));
    add("lone quote in the middle", head + good + "B,\"1 Main,37,-121,10:00,x\n" + good, 3, int(Kind::LoneQuote));
    add("lone quote last", head + good + "B,\"x", 2, int(Kind::LoneQuote));
    add("quote at the end of the file", head + good + "\"", 1);
    add("a lone quote a line", head + QByteArray("B,\"1 Main,37,-121,10:00,x\n").repeated(500), 500,
        int(Kind::QuotesGivenUp));
    add("an endless line", head + good + QByteArray(3'000'000, 'x') + "\n" + good, 2, int(Kind::RecordTooLong));
    add("an endless quoted cell", head + good + "\"" + QByteArray(3'000'000, 'x'), 1, int(Kind::RecordTooLong));
    add("ten thousand columns", head + good + QByteArray(10'000, ',') + "x\n", 1, int(Kind::TooManyColumns));
    add("ten thousand headers", QByteArray("h,").repeated(10'000) + "\n" + QByteArray("v,").repeated(10'000) + "\n",
        2, int(Kind::TooManyColumns));
    add("truncated utf-8", head + good + "B,caf\xc3", 2);
    add("overlong utf-8", head + good + "B,\xc0\xaf\n", 2);
    add("surrogates in utf-8", head + good + "B,\xed\xa0\x80\n", 2);
    add("mixed encodings", head + "\xc3\xa9\xc3\xa8,\xc3\xbc\n"_ba + "B,caf\xe9\n", 2, int(Kind::RepairedLines));
    add("mark in the middle", head + good + "\xef\xbb\xbf" + good, 2);
    add("mark alone", "\xef\xbb\xbf"_ba, -1);
    add("utf-16 little", "\xff\xfe" + wide(head + good, QStringConverter::Utf16LE), 1);
    add("utf-16 big, no mark", wide(head + good, QStringConverter::Utf16BE), 1);
    add("utf-16 odd count", "\xff\xfe" + wide(head + good, QStringConverter::Utf16LE) + "x", 1);
    add("utf-16 lone surrogate",
        "\xff\xfe" + wide(head + good, QStringConverter::Utf16LE) + QByteArray("\x00\xd8\x0a\x00", 4), 2,
        int(Kind::Undecodable));
    add("utf-16 mark alone", "\xff\xfe"_ba, -1);
    add("bidi controls", head + "A\xe2\x80\xae,1 Main,37.3,-121.9,10:00,\xe2\x80\xaegpj.exe\n", 1);
    add("formulas", head + "A,=HYPERLINK(\"http://x\"),37.3,-121.9,10:00,@SUM(1)\n", 1);
    add("formula after a tab", head + "A,\"\t=1+1\",37.3,-121.9,10:00,\"\r=1\"\n", 1);
    add("dde", head + "A,+cmd|' /C calc'!A0,37.3,-121.9,10:00,-2+3+cmd|x\n", 1);
    add("control characters", head + "A\x01\x7f,\x1b[31mred,37.3,-121.9,10:00,\x08\n", 1);
    add("numbers beyond all bounds", head + "A,x,1e999,-1e-999,99999999999999999999:00,x\n", 1);
    add("infinite and nan", head + "A,x,inf,nan,10:00,x\n", 1);
    add("every line break", "order_handle,note\rA,1\nB,2\r\nC,3\n\rD,4"_ba, 4, int(Kind::BlankRows));
    add("ragged", head + "A\nB,1,2,3,4,5,6,7,8,9\n", 2);
    add("the same header often", "id,id,id\n1,2,3\n"_ba, 1);
    add("the same handle often", head + good.repeated(3000), 3000);
    add("a separator line alone", "sep=;\n"_ba, -1);
    add("geometry nested deep", head + "A," + QByteArray(20'000, '(') + ",1,2,10:00,x\n", 1);
    add("html", "<html><body><table><tr><td>A</td></tr></table></body></html>\n<p>\n"_ba, 2);
    add("gzip of nothing", gzipped({}), -1);
    add("gzip bomb", gzipped(QByteArray(11'000'000, '\n')).repeated(100), -1);
    for (const auto &[name, bytes, rows, its] : hostileSheets())
        add(name, bytes, rows, its);
    QByteArray noise;
    for (quint32 seed = 1; noise.size() < 200'000; seed = seed * 1664525 + 1013904223)
        noise += char(seed >> 24);
    add("noise", noise, -2);
    add("noise in an archive", "PK\x03\x04" + noise, -1);
    add("noise in gzip", QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10) + noise, -1);
}

void ImportHostile::givesRowsOrAnError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, rows);
    QFETCH(int, note);
    QElapsedTimer clock;
    clock.start();
    ImportModel model;
    QVERIFY(loadAndWait(model, bytes.isNull() ? QByteArray("") : bytes));
    QVERIFY2(clock.elapsed() < 10000, "it took too long");
    if (rows == -1) {
        QCOMPARE(model.state(), ImportModel::State::Failed);
        QVERIFY(model.error().has_value());
        QCOMPARE(model.rowCount(), 0);
        return;
    }
    if (rows >= 0) {
        QCOMPARE(model.state(), ImportModel::State::Ready);
        QCOMPARE(model.rowCount(), rows);
    }
    QCOMPARE(model.counts().total(), model.rowCount());
    const auto isNote = [note](const CsvNote &its) { return int(its.kind) == note; };
    QVERIFY2(note < 0 || std::ranges::any_of(model.notes(), isNote), "the note is missing");
    // whatever came in can be shown and written
    for (int row = 0; row < std::min(model.rowCount(), 20); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role :
                { int(Qt::DisplayRole), int(ImportModel::UnderstoodRole), int(ImportModel::IssuesRole) })
                (void)model.data(model.index(row, column), role);
        }
    }
    QVERIFY(model.state() != ImportModel::State::Ready || !model.leftoverCsv().result().isEmpty());
}

QTEST_GUILESS_MAIN(ImportHostile)
#include "tst_importhostile.moc"
