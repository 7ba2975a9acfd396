// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvformat.h"
#include "models/import/csvreader.h"
#include "models/import/csvwriter.h"

#include <QStringEncoder>
#include <QTest>

using namespace routedesk::models;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    QStringList rows; ///< "sheet row: cell|cell"
    QList<CsvNote> notes;
    std::optional<CsvError> error;
};

Outcome readAll(QByteArrayView text, char delimiter = ',', const CsvLimits &limits = {})
{
    Outcome outcome;
    const auto row = [&outcome](CsvRows::Cells cells, int sheetRow) {
        QStringList texts;
        for (const auto cell : cells)
            texts.append(QString::fromUtf8(cell));
        outcome.rows.append(QString::number(sheetRow) + u": "_s + texts.join(u'|'));
    };
    const auto read = CsvReader(delimiter, limits).read(text, { row, {} });
    if (read)
        outcome.notes = *read;
    else
        outcome.error = read.error();
    return outcome;
}

bool has(const Outcome &outcome, CsvNote::Kind kind, int sheetRow, qint64 count = 1)
{
    return outcome.notes.contains(CsvNote { kind, sheetRow, count });
}

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return encoder(text);
}

const QString westernText = u"Auftrag;Straße;Kunde\n1;Königsallee 5, Düsseldorf;Müller\n2;Große Bleichen 3;Jürgen Weiß\n"_s;

}

class ImportCsv : public QObject {
    Q_OBJECT

private slots:
    void detectsEncodings_data();
    void detectsEncodings();
    void mendsMixedEncodings();
    void countsWhatCannotBeDecoded();
    void joinsSurrogatesAcrossPieces();
    void detectsDelimiters_data();
    void detectsDelimiters();
    void readsRows_data();
    void readsRows();
    void dropsNuls();
    void recoversFromLoneQuotes();
    void givesQuotesUpAfterTooMany();
    void keepsTrueMultilineCells();
    void leavesOutEndlessLines();
    void endsOpenQuoteAtEndOfText();
    void keepsLimits();
    void reportsNothing_data();
    void reportsNothing();
    void cancels();
    void storesRowsCompactly();
    void guardsFormulas_data();
    void guardsFormulas();
    void writesWhatItReads();
};

void ImportCsv::detectsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    const QString spanish = u"pedido,calle,cliente\n1,Calle Muñoz 4,José Peña\n2,Avenida Bogotá 9,Íñigo\n"_s;
    const QString russian = u"заказ,адрес\n1,Невский проспект дом 12 квартира 7\n2,улица Ленина дом 3\n3,Садовая улица\n"_s;
    const QString japanese = u"注文,住所\n1,東京都千代田区丸の内一丁目\n2,大阪府大阪市北区梅田三丁目\n3,京都府京都市左京区\n"_s;
    QTest::newRow("ascii") << "a,b\n1,2\n"_ba << u"UTF-8"_s << u"a,b\n1,2\n"_s;
    QTest::newRow("utf-8") << spanish.toUtf8() << u"UTF-8"_s << spanish;
    QTest::newRow("utf-8 mark") << "\xef\xbb\xbf" + spanish.toUtf8() << u"UTF-8"_s << spanish;
    QTest::newRow("utf-16le mark") << "\xff\xfe" + encoded(spanish, "UTF-16LE") << u"UTF-16LE"_s << spanish;
    QTest::newRow("utf-16be mark") << "\xfe\xff" + encoded(spanish, "UTF-16BE") << u"UTF-16BE"_s << spanish;
    QTest::newRow("utf-16le bare") << encoded(spanish, "UTF-16LE") << u"UTF-16LE"_s << spanish;
    QTest::newRow("utf-16be bare") << encoded(spanish, "UTF-16BE") << u"UTF-16BE"_s << spanish;
    QTest::newRow("windows-1252") << encoded(westernText, "windows-1252") << u"windows-1252"_s << westernText;
    QTest::newRow("latin-1 spanish") << encoded(spanish, "ISO-8859-1") << u"windows-1252"_s << spanish;
    QTest::newRow("one letter") << "caf\xe9,1\n"_ba << u"windows-1252"_s << u"café,1\n"_s;
    QTest::newRow("cyrillic") << encoded(russian, "windows-1251") << u"windows-1251"_s << russian;
    QTest::newRow("japanese") << encoded(japanese, "Shift_JIS") << u"Shift_JIS"_s << japanese;
    QTest::newRow("empty") << QByteArray("") << u"UTF-8"_s << u""_s;
}

void ImportCsv::detectsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    const QString found = detectEncoding(bytes);
    QCOMPARE(found.toLower(), encoding.toLower());
    const DecodedText decoded = decodeToUtf8(bytes, found);
    QCOMPARE(QString::fromUtf8(decoded.utf8), text);
    QCOMPARE(decoded.undecodable, 0);
    QCOMPARE(decoded.repairedLines, 0);
}

void ImportCsv::mendsMixedEncodings()
{
    const QByteArray bytes = u"a,José\nb,Ñandú\n"_s.toUtf8() + "c,M\xfcller\n" + u"d,Zoë\n"_s.toUtf8();
    QCOMPARE(detectEncoding(bytes), u"UTF-8"_s);
    const DecodedText decoded = decodeToUtf8(bytes, u"UTF-8"_s);
    QCOMPARE(QString::fromUtf8(decoded.utf8), u"a,José\nb,Ñandú\nc,Müller\nd,Zoë\n"_s);
    QCOMPARE(decoded.repairedLines, 1);
}

void ImportCsv::countsWhatCannotBeDecoded()
{
    const DecodedText decoded = decodeToUtf8("\xff\xfe" + encoded(u"a,b"_s, "UTF-16LE") + QByteArray("\x00\xd8", 2)
                                                 + encoded(u"c"_s, "UTF-16LE"), u"UTF-16LE"_s);
    QCOMPARE(decoded.undecodable, 1);
    QVERIFY(decoded.utf8.startsWith("a,b"));
    QCOMPARE(decodeToUtf8("a\xe9", u"no such thing"_s).utf8, "a\xc3\xa9"_ba);
}

void ImportCsv::joinsSurrogatesAcrossPieces()
{
    QString text(((1 << 20) / 2) - 1, u'x');
    text += u"🚚 van"_s;
    QCOMPARE(QString::fromUtf8(decodeToUtf8(encoded(text, "UTF-16LE"), u"UTF-16LE"_s).utf8), text);
}

void ImportCsv::detectsDelimiters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << "a,b,c\n1,2,3\n"_ba << ',';
    QTest::newRow("semicolon, decimal commas") << "id;lat;lng\nA;37,1;-121,9\nB;37,2;-121,8\n"_ba << ';';
    QTest::newRow("semicolon, no header") << "A;37,1;-121,9\nB;37,2;-121,8\n"_ba << ';';
    QTest::newRow("tab, prose") << "id\tnote\n1\tring, then wait; twice\n2\tno, thanks\n"_ba << '\t';
    QTest::newRow("pipe") << "id|a|b\n1|2|3\n"_ba << '|';
    QTest::newRow("comma, lists inside") << "id,goods,n\n1,frozen;fragile,2\n2,frozen;valuable,3\n"_ba << ',';
    QTest::newRow("quoted commas") << "id;addr\n1;\"Main, St, 5, x\"\n2;\"Oak, St, 5, x\"\n"_ba << ';';
    QTest::newRow("excel line") << "sep=|\nid|a,b\n1|2,3\n"_ba << '|';
    QTest::newRow("one column") << "id\n1\n2\n"_ba << ',';
    QTest::newRow("header only") << "id;lat;lng\n"_ba << ';';
    QTest::newRow("empty") << ""_ba << ',';
}

void ImportCsv::detectsDelimiters()
{
    QFETCH(QByteArray, text);
    QTEST(detectDelimiter(text), "delimiter");
}

void ImportCsv::readsRows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("plain") << "a,b\n1,2\n"_ba << ',' << QStringList { u"1: a|b"_s, u"2: 1|2"_s };
    QTest::newRow("no last line break") << "a,b\n1,2"_ba << ',' << QStringList { u"1: a|b"_s, u"2: 1|2"_s };
    QTest::newRow("crlf") << "a,b\r\n1,2\r\n"_ba << ',' << QStringList { u"1: a|b"_s, u"2: 1|2"_s };
    QTest::newRow("cr") << "a,b\r1,2\r3,4"_ba << ',' << QStringList { u"1: a|b"_s, u"2: 1|2"_s, u"3: 3|4"_s };
    QTest::newRow("mixed breaks") << "a\r\nb\nc\rd\n"_ba << ',' << QStringList { u"1: a"_s, u"2: b"_s, u"3: c"_s, u"4: d"_s };
    QTest::newRow("quotes") << "\"a,b\",\"say \"\"hi\"\"\",c\n"_ba << ',' << QStringList { u"1: a,b|say \"hi\"|c"_s };
    QTest::newRow("embedded break") << "a,\"x\r\ny\",b\n1,2,3\n"_ba << ','
                                    << QStringList { u"1: a|x\r\ny|b"_s, u"2: 1|2|3"_s };
    QTest::newRow("ragged") << "a,b,c\n1\n1,2,3,4\n"_ba << ',' << QStringList { u"1: a|b|c"_s, u"2: 1"_s, u"3: 1|2|3|4"_s };
    QTest::newRow("blank rows keep their numbers") << "a,b\n\n,\n  \n1,2\n"_ba << ','
                                                   << QStringList { u"1: a|b"_s, u"5: 1|2"_s };
    QTest::newRow("empty cells") << ",a,\n"_ba << ',' << QStringList { u"1: |a|"_s };
    QTest::newRow("spaces") << " a , b \n"_ba << ',' << QStringList { u"1: a|b"_s };
    QTest::newRow("tabs") << "a\t\tb\n\t1\t\n"_ba << '\t' << QStringList { u"1: a||b"_s, u"2: |1|"_s };
    QTest::newRow("excel line") << "sep=;\na;b\n"_ba << ';' << QStringList { u"1: a|b"_s };
    QTest::newRow("quote inside a word") << "5\" pipe,b\nc,d\n"_ba << ',' << QStringList { u"1: 5\" pipe|b"_s, u"2: c|d"_s };
}

void ImportCsv::readsRows()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    QTEST(readAll(text, delimiter).rows, "rows");
}

void ImportCsv::dropsNuls()
{
    const Outcome outcome = readAll(QByteArray("a\0b,c\n\0,\0\n1,2\n", 14));
    QCOMPARE(outcome.rows, (QStringList { u"1: ab|c"_s, u"3: 1|2"_s }));
    QVERIFY(has(outcome, CsvNote::Kind::NulBytes, 0, 3));
    QVERIFY(has(outcome, CsvNote::Kind::BlankRows, 0, 1));
}

void ImportCsv::recoversFromLoneQuotes()
{
    QByteArray text = "id,name,n\n1,\"lone,1\n";
    for (int i = 2; i < 20000; ++i)
        text += QByteArray::number(i) + ",plain text to fill the line,2\n";
    const Outcome outcome = readAll(text);
    QCOMPARE(outcome.rows.size(), 20000 - 1 + 1);
    QCOMPARE(outcome.rows[1], u"2: 1|\"lone|1"_s);
    QCOMPARE(outcome.rows[2], u"3: 2|plain text to fill the line|2"_s);
    QVERIFY(has(outcome, CsvNote::Kind::LoneQuote, 2));

    // closed by a later quote: the number of cells gives it away
    const Outcome closed = readAll("id,name,n\n1,\"lone,1\n2,x,2\n3,\"quoted, text\",3\n4,y,4\n");
    QCOMPARE(closed.rows, (QStringList { u"1: id|name|n"_s, u"2: 1|\"lone|1"_s, u"3: 2|x|2"_s, u"4: 3|quoted, text|3"_s,
                                         u"5: 4|y|4"_s }));
}

void ImportCsv::givesQuotesUpAfterTooMany()
{
    CsvLimits limits;
    limits.loneQuotes = 3;
    limits.recordBytes = 200;
    QByteArray text;
    for (int i = 0; i < 50; ++i)
        text += "a,\"b" + QByteArray(100, 'x') + ",c\n";
    const Outcome outcome = readAll(text, ',', limits);
    QCOMPARE(outcome.rows.size(), 50);
    QVERIFY(has(outcome, CsvNote::Kind::QuotesGivenUp, 4));
    QCOMPARE(std::ranges::count(outcome.notes, CsvNote::Kind::LoneQuote, &CsvNote::kind), 4);
}

void ImportCsv::keepsTrueMultilineCells()
{
    const Outcome outcome = readAll("id,note,n\n1,\"first\nsecond, with comma\nthird\",2\n2,x,3\n");
    QCOMPARE(outcome.rows, (QStringList { u"1: id|note|n"_s, u"2: 1|first\nsecond, with comma\nthird|2"_s, u"3: 2|x|3"_s }));
    QVERIFY(outcome.notes.isEmpty());
}

void ImportCsv::leavesOutEndlessLines()
{
    for (const bool quoted : { false, true }) {
        const QByteArray text = "a,b\n1," + QByteArray(quoted ? "\"" : "") + QByteArray(3'000'000, 'x') + "\n2,3\n";
        const Outcome outcome = readAll(text);
        QCOMPARE(outcome.rows, (QStringList { u"1: a|b"_s, u"3: 2|3"_s }));
        QCOMPARE(outcome.notes, (QList<CsvNote> { { CsvNote::Kind::RecordTooLong, 2, 1 } }));
    }
    const Outcome alone = readAll(QByteArray(2'000'000, 'x'));
    QVERIFY(alone.rows.isEmpty());
    QVERIFY(has(alone, CsvNote::Kind::RecordTooLong, 1));
}

void ImportCsv::endsOpenQuoteAtEndOfText()
{
    const Outcome one = readAll("a,b\n1,\"open");
    QCOMPARE(one.rows, (QStringList { u"1: a|b"_s, u"2: 1|open"_s }));
    QVERIFY(has(one, CsvNote::Kind::LoneQuote, 2));
    const Outcome more = readAll("a,b\n1,\"open\n2,x\n3,y");
    QCOMPARE(more.rows, (QStringList { u"1: a|b"_s, u"2: 1|\"open"_s, u"3: 2|x"_s, u"4: 3|y"_s }));
    const Outcome quote = readAll("\"");
    QVERIFY(quote.rows.isEmpty());
}

void ImportCsv::keepsLimits()
{
    CsvLimits limits;
    limits.rows = 2;
    limits.columns = 3;
    const Outcome outcome = readAll("a,b,c,d,e\n1,2,3\n4,5,6\n7,8,9\n", ',', limits);
    QCOMPARE(outcome.rows, (QStringList { u"1: a|b|c"_s, u"2: 1|2|3"_s }));
    QVERIFY(has(outcome, CsvNote::Kind::CutShort, 3));
    QVERIFY(has(outcome, CsvNote::Kind::TooManyColumns, 0, 1));
    limits.fileBytes = 4;
    QCOMPARE(readAll("a,b\nc\n", ',', limits).error->kind, CsvError::Kind::TooLarge);
}

void ImportCsv::reportsNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("excel line alone") << "sep=;\n"_ba;
}

void ImportCsv::reportsNothing()
{
    QFETCH(QByteArray, text);
    const Outcome outcome = readAll(text);
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, CsvError::Kind::NoRows);
}

void ImportCsv::cancels()
{
    QByteArray text;
    for (int i = 0; i < 100000; ++i)
        text += "some,cells,in,a,row\n";
    int rows = 0;
    const CsvReader::Sink sink { [&rows](CsvRows::Cells, int) { ++rows; }, [](qint64 done) { return done < 500'000; } };
    const auto read = CsvReader(',').read(text, sink);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, CsvError::Kind::Cancelled);
    QVERIFY(rows > 0 && rows < 60000);
}

void ImportCsv::storesRowsCompactly()
{
    CsvRows rows;
    const std::array<QByteArrayView, 3> first { "a", "", "ccc" };
    const std::array<QByteArrayView, 1> second { "d" };
    rows.appendRow(first, 2);
    rows.appendRow(second, 5);
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.cellCount(0), 3);
    QCOMPARE(rows.cellCount(1), 1);
    QCOMPARE(rows.cell(0, 2), QByteArrayView("ccc"));
    QCOMPARE(rows.cell(0, 1), QByteArrayView(""));
    QCOMPARE(rows.cell(1, 0), QByteArrayView("d"));
    QVERIFY(rows.cell(1, 1).isEmpty());
    QVERIFY(rows.cell(0, -1).isEmpty());
    QCOMPARE(rows.sheetRow(1), 5);
    QCOMPARE(rows.byteCount(), 5);
}

void ImportCsv::guardsFormulas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("formula");
    QTest::newRow("equals") << "=1+1"_ba << true;
    QTest::newRow("at") << "@SUM(A1)"_ba << true;
    QTest::newRow("plus word") << "+Plus Fitness"_ba << true;
    QTest::newRow("minus call") << "-cmd|' /C calc'!A0"_ba << true;
    QTest::newRow("tab") << "\t=1"_ba << true;
    QTest::newRow("negative") << "-121.88"_ba << false;
    QTest::newRow("phone") << "+1 (408) 555-0101"_ba << false;
    QTest::newRow("dash") << "-"_ba << false;
    QTest::newRow("text") << "a=b"_ba << false;
    QTest::newRow("empty") << ""_ba << false;
}

void ImportCsv::guardsFormulas()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, formula);
    QCOMPARE(looksLikeFormula(text), formula);
    CsvWriter writer;
    writer.cell(QByteArrayView(text));
    writer.endRow();
    const QByteArray bytes = writer.take();
    QCOMPARE(bytes.contains('\''), formula || text.contains('\''));
    QCOMPARE(withoutFormulaGuard("'" + text), formula || text.startsWith('-') || text.startsWith('+')
                 ? QByteArrayView(text) : QByteArrayView("'" + text));
}

void ImportCsv::writesWhatItReads()
{
    const QStringList cells { u"plain"_s, u"with, comma"_s, u"\"quoted\""_s, u"two\nlines"_s, u" edge "_s, u""_s, u"Ñandú"_s };
    CsvWriter writer(';');
    for (const QString &cell : cells)
        writer.cell(cell);
    writer.endRow();
    const QByteArray bytes = writer.take();
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    QVERIFY(bytes.endsWith("\r\n"));
    QCOMPARE(readAll(decodeToUtf8(bytes, detectEncoding(bytes)).utf8, ';').rows, QStringList { u"1: "_s + cells.join(u'|') });
}

QTEST_GUILESS_MAIN(ImportCsv)
#include "tst_importcsv.moc"
