// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellreaders.h"
#include "models/import/timereader.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace routedesk;
using namespace routedesk::models;
using namespace Qt::StringLiterals;

namespace {

/// "2026-11-02 09:30 +3600 turned", what there is of it, or "none".
QString textOf(const std::optional<ReadTime> &time)
{
    if (!time)
        return u"none"_s;
    QStringList parts;
    if (time->date)
        parts.append(time->date->toString(Qt::ISODate));
    if (time->seconds) {
        const QTime clock = QTime(0, 0).addSecs(*time->seconds);
        parts.append(*time->seconds == 86400 ? u"24:00:00"_s : clock.toString(u"HH:mm:ss"));
    }
    if (time->offset)
        parts.append(QString::number(*time->offset));
    if (time->otherOrder)
        parts.append(u"turned"_s);
    return parts.join(u' ');
}

}

class ImportCells : public QObject {
    Q_OBJECT

private slots:
    void readsNumbers_data();
    void readsNumbers();
    void roundsNumbersRightly();
    void readsDegrees();
    void readsCoordinates_data();
    void readsCoordinates();
    void readsDurations_data();
    void readsDurations();
    void readsGeometries_data();
    void readsGeometries();
    void readsTimes_data();
    void readsTimes();
    void readsEveryDay();
    void readsWindows_data();
    void readsWindows();
    void knowsTheClock_data();
    void knowsTheClock();
    void readsWords();
    void readsTexts();
    void findsControlCharactersAnywhere();
};

void ImportCells::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value"); // nan: unreadable
    const double none = qQNaN();
    QTest::newRow("whole") << "12"_ba << 12.0;
    QTest::newRow("point") << " -121.88 "_ba << -121.88;
    QTest::newRow("decimal comma") << "37,33"_ba << 37.33;
    QTest::newRow("plus") << "+5"_ba << 5.0;
    QTest::newRow("exponent") << "1e308"_ba << 1e308;
    QTest::newRow("too big") << "1e309"_ba << none;
    QTest::newRow("two commas") << "1,234,567"_ba << none;
    QTest::newRow("comma and point") << "1,234.5"_ba << none;
    QTest::newRow("word") << "two"_ba << none;
    QTest::newRow("inf") << "inf"_ba << none;
    QTest::newRow("nan") << "nan"_ba << none;
    QTest::newRow("hex") << "0x10"_ba << none;
    QTest::newRow("empty") << ""_ba << none;
    QTest::newRow("sign alone") << "-"_ba << none;
    QTest::newRow("long") << QByteArray(100, '9') << none;
    QTest::newRow("unit") << "5kg"_ba << none;
}

void ImportCells::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(double, value);
    const auto read = readNumber(text);
    QCOMPARE(read.has_value(), !qIsNaN(value));
    if (read)
        QCOMPARE(*read, value);
}

void ImportCells::roundsNumbersRightly()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20'000; ++i) {
        const int decimals = random.bounded(18);
        const double value = (random.generateDouble() - 0.5) * std::pow(10.0, random.bounded(10));
        const QByteArray text = QByteArray::number(value, 'f', decimals);
        const auto read = readNumber(text);
        QVERIFY2(read && *read == text.toDouble(), text.constData()); // to the last bit
    }
}

void ImportCells::readsDegrees()
{
    QCOMPARE(readDegrees("37.33 N"), std::optional(37.33));
    QCOMPARE(readDegrees("121.88\xc2\xb0W"), std::optional(-121.88));
    QCOMPARE(readDegrees("33.4 s"), std::optional(-33.4));
    QCOMPARE(readDegrees("north"), std::nullopt);
}

void ImportCells::readsCoordinates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("readable");
    for (const char *text : { "37.33, -121.89", "37.33,-121.89", "37.33 -121.89", "(37.33, -121.89)", "37.33;-121.89",
             "37,33 -121,89", "37,33; -121,89", "37,33, -121,89", "37.33 N, 121.89 W" })
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : { "37.33", "", "here, there", "37.33,", "1 Main St, 5" })
        QTest::newRow(text) << QByteArray(text) << false;
}

void ImportCells::readsCoordinates()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, readable);
    const auto read = readCoordinates(text);
    QCOMPARE(read.has_value(), readable);
    if (read) {
        QCOMPARE(read->latitude, 37.33);
        QCOMPARE(read->longitude, -121.89);
    }
}

void ImportCells::readsDurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("seconds"); // -1: unreadable
    QTest::newRow("minutes") << "5"_ba << 60 << 300;
    QTest::newRow("half") << "7,5"_ba << 60 << 450;
    QTest::newRow("seconds") << "300"_ba << 1 << 300;
    QTest::newRow("own unit wins") << "300 s"_ba << 60 << 300;
    QTest::newRow("min") << "5 Min."_ba << 1 << 300;
    QTest::newRow("hour") << "1h"_ba << 60 << 3600;
    QTest::newRow("clock") << "0:10"_ba << 60 << 600;
    QTest::newRow("long clock") << "00:05:30"_ba << 60 << 330;
    QTest::newRow("word") << "quick"_ba << 60 << -1;
    QTest::newRow("odd unit") << "5 kg"_ba << 60 << -1;
    QTest::newRow("bad clock") << "0:75"_ba << 60 << -1;
    QTest::newRow("colons") << "::"_ba << 60 << -1;
}

void ImportCells::readsDurations()
{
    QFETCH(QByteArray, text);
    QFETCH(int, unit);
    QTEST(int(readDuration(text, unit).value_or(-1)), "seconds");
}

void ImportCells::readsGeometries_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("corners"); // 0: point, -1: unreadable
    QTest::newRow("wkt point") << "POINT(-121.89 37.33)"_ba << 0;
    QTest::newRow("wkt point z") << "Point Z ( -121.89 37.33 12 )"_ba << 0;
    QTest::newRow("wkt srid") << "SRID=4326;POINT(-121.89 37.33)"_ba << 0;
    QTest::newRow("wkt polygon") << "POLYGON((-121 37, -121 38, -120 38, -121 37))"_ba << 4;
    QTest::newRow("wkt hole") << "POLYGON((-121 37,-121 38,-120 38,-121 37),(-120.9 37.5,-120.9 37.6,-120.8 37.6))"_ba << 4;
    QTest::newRow("json point") << R"({"type":"Point","coordinates":[-121.89, 37.33]})"_ba << 0;
    QTest::newRow("json polygon") << R"({"type": "Polygon", "coordinates": [[[-121,37],[-121,38],[-120,38],[-121,37]]]})"_ba << 4;
    QTest::newRow("coordinates first") << R"({"coordinates":[-121.89,37.33],"type":"Point"})"_ba << 0;
    QTest::newRow("out of range") << "POINT(-200 37)"_ba << -1;
    QTest::newRow("two corners") << "POLYGON((-121 37, -121 38, -121 37))"_ba << -1;
    QTest::newRow("open") << "POLYGON((-121 37, -121 38"_ba << -1;
    QTest::newRow("line") << "LINESTRING(1 2, 3 4)"_ba << -1;
    QTest::newRow("nonsense") << "{{{{"_ba << -1;
    QTest::newRow("brackets") << "((((((("_ba << -1;
    QTest::newRow("empty") << ""_ba << -1;
}

void ImportCells::readsGeometries()
{
    QFETCH(QByteArray, text);
    QFETCH(int, corners);
    const auto read = readGeometry(text);
    QCOMPARE(read.has_value(), corners >= 0);
    if (!read)
        return;
    QCOMPARE(read->polygon.size(), corners);
    if (corners == 0) {
        QCOMPARE(read->point->longitude(), -121.89);
        QCOMPARE(read->point->latitude(), 37.33);
    }
}

void ImportCells::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("dayFirst");
    QTest::addColumn<QString>("monthFirst");
    const auto same = [](const char *text, const QString &result) {
        QTest::newRow(text) << QByteArray(text) << result << result;
    };
    same("9:30", u"09:30:00"_s);
    same("09.30", u"09:30:00"_s);
    same("9h30", u"09:30:00"_s);
    same("0930", u"09:30:00"_s);
    same("930", u"09:30:00"_s);
    same("9", u"09:00:00"_s);
    same("17 Uhr", u"17:00:00"_s);
    same("17h", u"17:00:00"_s);
    same("9:30 pm", u"21:30:00"_s);
    same("12 AM", u"00:00:00"_s);
    same("12:15 p.m.", u"12:15:00"_s);
    same("09:30:15.250", u"09:30:15"_s);
    same("24:00", u"24:00:00"_s);
    same("24:01", u"none"_s);
    same("25:00", u"none"_s);
    same("9:75", u"none"_s);
    same("13 pm", u"none"_s);
    same("9:3", u"none"_s);
    same("tomorrow", u"none"_s);
    same("", u"none"_s);
    same("2026-11-02", u"2026-11-02"_s);
    same("2026/11/2 9:30", u"2026-11-02 09:30:00"_s);
    same("20261102", u"2026-11-02"_s);
    same("2026-11-02T09:30:00Z", u"2026-11-02 09:30:00 0"_s);
    same("2026-11-02T09:30:00.000+01:00", u"2026-11-02 09:30:00 3600"_s);
    same("2026-11-02 09:30 -0800", u"2026-11-02 09:30:00 -28800"_s);
    same("02.11.2026, 9:30", u"2026-11-02 09:30:00"_s);
    same("02.11.26", u"2026-11-02"_s);
    same("31.02.2026 10:00", u"none"_s);
    same("2026-13-01", u"none"_s);
    same("2026-11-02x", u"none"_s);
    QTest::newRow("slashes") << "3/4/2026 9:00"_ba << u"2026-04-03 09:00:00"_s << u"2026-03-04 09:00:00"_s;
    QTest::newRow("only day first") << "25/12/2026"_ba << u"2026-12-25"_s << u"2026-12-25 turned"_s;
    QTest::newRow("only month first") << "12/25/2026"_ba << u"2026-12-25 turned"_s << u"2026-12-25"_s;
}

void ImportCells::readsTimes()
{
    QFETCH(QByteArray, text);
    QTEST(textOf(readTime(text, ImportOptions::DateOrder::DayFirst)), "dayFirst");
    QTEST(textOf(readTime(text, ImportOptions::DateOrder::MonthFirst)), "monthFirst");
}

void ImportCells::readsEveryDay()
{
    for (QDate day(1, 1, 1); day.year() < 10'000; day = day.addDays(day.year() > 1998 && day.year() < 2033 ? 1 : 17)) {
        const auto read = readTime(day.toString(Qt::ISODate).toLatin1(), ImportOptions::DateOrder::DayFirst);
        QVERIFY2(read && read->date == day, qPrintable(day.toString(Qt::ISODate)));
    }
    for (const char *none : { "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-10-00", "0000-01-01" })
        QVERIFY2(!readTime(none, ImportOptions::DateOrder::DayFirst), none);
}

void ImportCells::readsWindows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("window");
    QTest::newRow("dash") << "09:00-10:00"_ba << u"09:00:00 / 10:00:00"_s;
    QTest::newRow("spaced") << "9 - 10:30"_ba << u"09:00:00 / 10:30:00"_s;
    QTest::newRow("en dash") << "9:00\xe2\x80\x93" "10:00"_ba << u"09:00:00 / 10:00:00"_s;
    QTest::newRow("to") << "9 am to 1 pm"_ba << u"09:00:00 / 13:00:00"_s;
    QTest::newRow("bis") << "9 Uhr bis 10 Uhr"_ba << u"09:00:00 / 10:00:00"_s;
    QTest::newRow("date before") << "2026-11-02 09:00-10:00"_ba << u"2026-11-02 09:00:00 / 2026-11-02 10:00:00"_s;
    QTest::newRow("two dates") << "2026-11-02 22:00 - 2026-11-03 02:00"_ba << u"2026-11-02 22:00:00 / 2026-11-03 02:00:00"_s;
    QTest::newRow("one time") << "09:00"_ba << u"none"_s;
    QTest::newRow("half") << "09:00-"_ba << u"none"_s;
    QTest::newRow("words") << "morning - noon"_ba << u"none"_s;
}

void ImportCells::readsWindows()
{
    QFETCH(QByteArray, text);
    const auto window = readWindow(text, ImportOptions::DateOrder::DayFirst);
    QTEST(window ? textOf(window->from) + u" / "_s + textOf(window->until) : u"none"_s, "window");
}

void ImportCells::knowsTheClock_data()
{
    QTest::addColumn<QDate>("prepared");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<int>("meaning");
    using Meaning = LocalClock::Meaning;
    const QDate usual(2026, 11, 2);
    const QDate spring(2026, 3, 8);
    const QDate autumn(2026, 11, 1);
    QTest::newRow("usual day") << usual << usual << 9 * 60 << u"2026-11-02T17:00:00.000Z"_s << int(Meaning::Plain);
    QTest::newRow("another day") << usual << QDate(2026, 7, 1) << 9 * 60 << u"2026-07-01T16:00:00.000Z"_s << int(Meaning::Plain);
    QTest::newRow("end of day") << usual << usual << 24 * 60 << u"2026-11-03T08:00:00.000Z"_s << int(Meaning::Plain);
    for (const QDate &prepared : { usual, spring, autumn }) {
        const QByteArray suffix = " seen from " + prepared.toString(Qt::ISODate).toUtf8();
        QTest::newRow(("before the gap" + suffix).constData()) << prepared << spring << 90 << u"2026-03-08T09:30:00.000Z"_s << int(Meaning::Plain);
        QTest::newRow(("in the gap" + suffix).constData()) << prepared << spring << 150 << u"2026-03-08T10:30:00.000Z"_s << int(Meaning::Skipped);
        QTest::newRow(("after the gap" + suffix).constData()) << prepared << spring << 240 << u"2026-03-08T11:00:00.000Z"_s << int(Meaning::Plain);
        QTest::newRow(("twice" + suffix).constData()) << prepared << autumn << 90 << u"2026-11-01T08:30:00.000Z"_s << int(Meaning::Twice);
        QTest::newRow(("after twice" + suffix).constData()) << prepared << autumn << 180 << u"2026-11-01T11:00:00.000Z"_s << int(Meaning::Plain);
    }
}

void ImportCells::knowsTheClock()
{
    QFETCH(QDate, prepared);
    QFETCH(QDate, date);
    QFETCH(int, minutes);
    const LocalClock clock(QTimeZone("America/Los_Angeles"));
    LocalClock::Memo memo;
    (void)clock.resolve(prepared, 0, memo);
    const auto moment = clock.resolve(date, minutes * 60, memo);
    const auto utc = QDateTime::fromMSecsSinceEpoch(moment.instant.time_since_epoch().count(), QTimeZone(QTimeZone::UTC));
    QTEST(utc.toString(Qt::ISODateWithMs), "utc");
    QTEST(int(moment.meaning), "meaning");
}

void ImportCells::readsWords()
{
    for (const char *word : { "pick", "Pick-up", "PICKUP", "Abholung", "recogida", "enl\xc3\xa8vement", "Coleta" })
        QCOMPARE(readType(word), std::optional(api::OpenEnum<api::OrderType>(api::OrderType::Pick)));
    for (const char *word : { "drop", "Drop-off", "delivery", "Zustellung", "entrega", "livraison" })
        QCOMPARE(readType(word), std::optional(api::OpenEnum<api::OrderType>(api::OrderType::Drop)));
    QVERIFY(readType(" ")->isAbsent());
    QVERIFY(!readType("exchange"));
    QCOMPARE(readPriority("Hoch"), std::optional(api::OpenEnum<api::Priority>(api::Priority::High)));
    QCOMPARE(readPriority("m\xc3\xa9" "dia"), std::optional(api::OpenEnum<api::Priority>(api::Priority::Medium)));
    QVERIFY(readPriority("none")->isAbsent());
    QVERIFY(!readPriority("1"));
    QCOMPARE(plainWords(u"  Straße & N° (min) "_s), u"strasse n"_s);
    QCOMPARE(readList("frozen; fragile,frozen | valuable\n"), (QStringList { u"frozen"_s, u"fragile"_s, u"valuable"_s }));
}

void ImportCells::readsTexts()
{
    QCOMPARE(readText("  1 Main St\r\nSan Jose "), u"1 Main St, San Jose"_s);
    QCOMPARE(readText("1 Main St,\nSan Jose"), u"1 Main St, San Jose"_s);
    QCOMPARE(readText("a\x01\x7f" "b\tc"), u"ab c"_s);
    QCOMPARE(readText("'=1+1"), u"=1+1"_s);
    QCOMPARE(readText("'tis"), u"'tis"_s);
    QVERIFY(hasControlCharacters("a\x01"));
    QVERIFY(!hasControlCharacters("a\n\tb\r"));
}

void ImportCells::findsControlCharactersAnywhere()
{
    for (int size = 1; size < 20; ++size) {
        for (int at = 0; at < size; ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                QByteArray text(size, at % 2 ? 'x' : '\xc3');
                text[at] = char(byte);
                const bool expected = (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
                QVERIFY2(hasControlCharacters(text) == expected, text.toHex().constData());
            }
        }
    }
}

QTEST_GUILESS_MAIN(ImportCells)
#include "tst_importcells.moc"
