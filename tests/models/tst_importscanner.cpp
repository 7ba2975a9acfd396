// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvreader.h"
#include "models/import/csvscanner.h"

#include <QTest>

#include <random>

using namespace routedesk::models;
using namespace Qt::StringLiterals;

namespace {

/// Rows and notes as one text.
QByteArray readAll(const QByteArray &text, char delimiter, const CsvLimits &limits)
{
    QByteArray result;
    const auto row = [&result](CsvRows::Cells cells, int sheetRow) {
        result += QByteArray::number(sheetRow);
        for (const auto cell : cells)
            result += '<' + cell.toByteArray() + '>';
        result += '\n';
    };
    const auto read = CsvReader(delimiter, limits).read(text, { row, {} });
    if (!read)
        return result + "error " + QByteArray::number(int(read.error().kind));
    for (const CsvNote &note : *read)
        result += "note " + QByteArray::number(int(note.kind)) + ' ' + QByteArray::number(note.sheetRow) + ' '
            + QByteArray::number(note.count) + '\n';
    return result;
}

QByteArray randomText(std::mt19937 &random, char delimiter, bool regular)
{
    static constexpr std::array<QByteArrayView, 8> pieces{ "word", " ", "37,5", "\xc3\xbc", "x", "\t", "1", "" };
    static constexpr std::array<QByteArrayView, 4> breaks{ "\n", "\r\n", "\r", "\n\n" };
    QByteArray text;
    const int rows = int(random() % 12);
    for (int row = 0; row < rows; ++row) {
        const int cells = 1 + int(random() % 5);
        for (int cell = 0; cell < cells; ++cell) {
            if (cell)
                text += delimiter;
            const bool quoted = random() % 3 == 0;
            if (!regular && random() % 12 == 0)
                text += "\" \"\""_ba.left(int(random() % 5));
            text += quoted ? "\"" : "";
            for (int i = int(random() % 4); i > 0; --i)
                text += quoted && random() % 4 == 0 ? "\"\""_ba + delimiter + "\n"
                                                    : pieces[random() % pieces.size()].toByteArray();
            text += quoted ? "\"" : "";
            if (!regular && random() % 40 == 0)
                text += '\0';
        }
        text += row + 1 < rows || random() % 2 ? breaks[random() % breaks.size()].toByteArray() : QByteArray();
    }
    return text;
}

}

class ImportScanner : public QObject {
    Q_OBJECT

private slots:
    void agreesWithLibcsv_data();
    void agreesWithLibcsv();
    void takesRegularText();
    void leavesOddTextAlone_data();
    void leavesOddTextAlone();
};

void ImportScanner::agreesWithLibcsv_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("regular");
    QTest::newRow("comma") << ',' << true;
    QTest::newRow("semicolon") << ';' << true;
    QTest::newRow("tab") << '\t' << true;
    QTest::newRow("comma, stray quotes and NULs") << ',' << false;
    QTest::newRow("tab, stray quotes and NULs") << '\t' << false;
}

void ImportScanner::agreesWithLibcsv()
{
    QFETCH(char, delimiter);
    QFETCH(bool, regular);
    CsvLimits withoutScanner;
    withoutScanner.recordBytes = 64 * 1024; // records that a scanner may read are shorter by just that
    std::mt19937 random(4711);
    for (int round = 0; round < 20000; ++round) {
        const QByteArray text = randomText(random, delimiter, regular);
        const QByteArray ours = readAll(text, delimiter, {});
        const QByteArray theirs = readAll(text, delimiter, withoutScanner);
        if (ours != theirs)
            QFAIL(
                ("text " + text.toPercentEncoding(" <>") + "\nours\n" + ours + "\nlibcsv\n" + theirs).constData());
    }
}

void ImportScanner::takesRegularText()
{
    const QByteArray text = " a ,\"b \"\"c\"\",\n\",\r\n,,\nlast,1";
    CsvScanner scanner(text, ',', 1000, 10);
    std::vector<QByteArrayView> cells;
    const auto first = scanner.read(0, cells);
    QVERIFY(first && first->severalLines && !first->blank);
    QCOMPARE(cells.size(), size_t(3));
    QCOMPARE(cells[0], QByteArrayView("a"));
    QCOMPARE(cells[1], QByteArrayView("b \"c\",\n"));
    QVERIFY(cells[2].isEmpty());
    const auto second = scanner.read(first->end, cells);
    QVERIFY(second && second->blank && !second->severalLines);
    QVERIFY(!scanner.read(second->end, cells)); // no line break: there might be more to come
}

void ImportScanner::leavesOddTextAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("open quote") << "\"a,b\nc\n"_ba;
    QTest::newRow("text behind a quote") << "\"a\"b,c\n"_ba;
    QTest::newRow("space before a quote") << " \"a\",c\n"_ba;
    QTest::newRow("nul") << QByteArray("a\0,b\n", 5);
    QTest::newRow("too long") << QByteArray(200, 'x') + "\n";
    QTest::newRow("too wide") << QByteArray(20, ',') + "\n";
    QTest::newRow("nothing") << ""_ba;
}

void ImportScanner::leavesOddTextAlone()
{
    QFETCH(QByteArray, text);
    CsvScanner scanner(text, ',', 100, 10);
    std::vector<QByteArrayView> cells;
    QVERIFY(!scanner.read(0, cells));
}

QTEST_APPLESS_MAIN(ImportScanner)
#include "tst_importscanner.moc"
