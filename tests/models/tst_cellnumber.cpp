// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellnumber.h"

#include <QTest>

using namespace routedesk::models;
using namespace Qt::StringLiterals;
using Kind = NumberFormat::Kind;

class CellNumber : public QObject {
    Q_OBJECT

private slots:
    void understandsFormatCodes_data();
    void understandsFormatCodes();
    void writesNumbersAsSeen_data();
    void writesNumbersAsSeen();
    void writesOdsTimes();
};

void CellNumber::understandsFormatCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    const auto add
        = [](const QString &code, Kind kind) { QTest::newRow(code.toUtf8().constData()) << code << int(kind); };
    add(u"General"_s, Kind::General);
    add(u"0.00"_s, Kind::General);
    add(u"#,##0"_s, Kind::General);
    add(u"0.00E+00"_s, Kind::General);
    add(u"\"day\" 0"_s, Kind::General);
    add(u"[Red]0.0"_s, Kind::General);
    add(u"@"_s, Kind::General);
    add(u"00000"_s, Kind::Padded);
    add(u"yyyy-mm-dd"_s, Kind::Date);
    add(u"[$-407]d. mmmm yyyy;@"_s, Kind::Date);
    add(u"mmm"_s, Kind::Date);
    add(u"h:mm"_s, Kind::Time);
    add(u"[$-409]h:mm AM/PM"_s, Kind::Time);
    add(u"mm:ss"_s, Kind::Time);
    add(u"m/d/yy h:mm"_s, Kind::DateTime);
    add(u"[h]:mm"_s, Kind::Duration);
    add(u"[mm]:ss"_s, Kind::Duration);
    add(u"h\\h\\ mm"_s, Kind::Time);
    add(u"\"unclosed"_s, Kind::General);
    add(u"[unclosed"_s, Kind::General);
    add(u"\\"_s, Kind::General);
}

void CellNumber::understandsFormatCodes()
{
    QFETCH(QString, code);
    QFETCH(int, kind);
    QCOMPARE(int(numberFormat(code).kind), kind);
}

void CellNumber::writesNumbersAsSeen_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("is1904");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char *name, double value, Kind kind, const QByteArray &text, bool is1904 = false) {
        QTest::newRow(name) << value << int(kind) << is1904 << text;
    };
    add("whole", 12, Kind::General, "12");
    add("zero", -0.0, Kind::General, "0");
    add("large", 4006381333931, Kind::General, "4006381333931");
    add("fifteen digits", 123456789012345, Kind::General, "123456789012345");
    add("larger", 1e20, Kind::General, "100000000000000000000");
    add("decimals", 37.331699999999998, Kind::General, "37.3317");
    add("seven decimals", -121.8903951, Kind::General, "-121.8903951");
    add("a sum's noise", 0.1 + 0.2, Kind::General, "0.3");
    add("whole but for noise", 12.000000000000002, Kind::General, "12");
    add("small", 0.0000125, Kind::General, "0.0000125");
    add("padded", 7, Kind::Padded, "00007");
    add("padded, with decimals", 7.5, Kind::Padded, "7.5");
    add("date", 46328, Kind::Date, "2026-11-02");
    add("date of another system", 44866, Kind::Date, "2026-11-02", true);
    add("date with an unseen time", 46328.4, Kind::Date, "2026-11-02");
    add("first day", 1, Kind::Date, "1900-01-01");
    add("the day that never was", 60, Kind::Date, "60");
    add("day after it", 61, Kind::Date, "1900-03-01");
    add("date before all", -5, Kind::Date, "-5");
    add("date after all", 1e7, Kind::Date, "10000000");
    add("time", 0.375, Kind::Time, "09:00");
    add("time off by a rounding", 0.41666666666666702, Kind::Time, "10:00");
    add("time with seconds", 0.5 + 1.0 / 86400, Kind::Time, "12:00:01");
    add("time of a date", 46328.375, Kind::Time, "09:00");
    add("date and time", 46328.375, Kind::DateTime, "2026-11-02T09:00");
    add("a second before midnight, nearly", 46328.99999999, Kind::DateTime, "2026-11-03T00:00");
    add("long", 27.5 / 24, Kind::Duration, "27:30");
    add("far too long", 1e300, Kind::Duration, QByteArray::number(1e300, 'g', 17));
}

void CellNumber::writesNumbersAsSeen()
{
    QFETCH(double, value);
    QFETCH(int, kind);
    QFETCH(bool, is1904);
    QFETCH(QByteArray, text);
    const NumberFormat format{ Kind(kind), 5 };
    QCOMPARE(numberText(value, format, is1904 ? DateSystem::From1904 : DateSystem::From1900), text);
}

void CellNumber::writesOdsTimes()
{
    QCOMPARE(durationText(u"PT09H05M00S"), "09:05"_ba);
    QCOMPARE(durationText(u"PT27H30M00.000000000S"), "27:30"_ba);
    QCOMPARE(durationText(u"PT9H0M7S"), "09:00:07"_ba);
    QCOMPARE(durationText(u"P1D"), "P1D"_ba);
    QCOMPARE(durationText(u"PT"), "PT"_ba);
    QCOMPARE(dateTimeText(u"2026-11-02"), "2026-11-02"_ba);
    QCOMPARE(dateTimeText(u"2026-11-02T09:30:00"), "2026-11-02T09:30"_ba);
    QCOMPARE(dateTimeText(u"2026-11-02T09:30:15.5"), "2026-11-02T09:30:15"_ba);
    QCOMPARE(dateTimeText(u"yesterday"), "yesterday"_ba);
}

QTEST_GUILESS_MAIN(CellNumber)
#include "tst_cellnumber.moc"
