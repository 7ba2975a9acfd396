// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvwriter.h"
#include "models/import/importmodel.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using namespace routedesk::models;

namespace {

ImportOptions options()
{
    ImportOptions options;
    options.day = QDate(2023, 11, 2);
    options.targetGeocodes = true;
    return options;
}

/// Five rows: two good ones, of which one has line ends and quotes inside, a bad deadline, a ragged one, one like a
/// formula.
QString table(QChar delimiter, const QString &lineEnd)
{
    const QList<QStringList> rows{
        { u"order_handle"_s, u"address"_s, u"scheduled_at"_s, u"capacity"_s, u"Bemerkung"_s },
        { u"A-1"_s, u"Straße 1, Köln"_s, u"10:00"_s, u"2"_s, u"\"zweite\r\nZeile; | , \""_s },
        { u"A-2"_s, u"Straße 2"_s, u"11:00"_s, u"3"_s, u"é"_s },
        { u"A-3"_s, u"Straße 3"_s, u"spät"_s, u"4"_s, u"a\nb"_s },
        { u"A-4"_s, u"Straße 4"_s, u"12:00"_s },
        { u"A-5"_s, u"Straße 5"_s, u"13:00"_s, u"5"_s, u"=1+2"_s },
    };
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row)
            cells.append(u'"' + cell.replace(u'"', u"\"\""_s) + u'"');
        text += cells.join(delimiter) + lineEnd;
    }
    return text;
}

bool load(ImportModel &model, const QByteArray &bytes)
{
    model.load({ {}, bytes }, options());
    return QTest::qWaitFor([&] { return model.state() == ImportModel::State::Ready; });
}

QByteArray leftOf(const ImportModel &model)
{
    const auto left = model.leftoverCsv();
    return QTest::qWaitFor([&] { return left.isFinished(); }) ? left.result() : QByteArray();
}

/// What is understood of every row but the reason, and what would be sent.
QStringList understood(const ImportModel &model, int from)
{
    QStringList lines;
    for (int row = from; row < model.rowCount(); ++row) {
        QStringList line;
        for (int column = 0; column < 5; ++column) {
            // Times get their date, so that another day does not change them.
            if (model.plan().target(column).field == ImportField::ScheduledAt) {
                line.append(model.index(row, column).data(ImportModel::UnderstoodRole).toString());
                continue;
            }
            const QByteArray text = model.index(row, column).data(ImportModel::TextRole).toString().toUtf8();
            line.append(
                QString::fromUtf8(withoutFormulaGuard(text))); // the guard is for spreadsheets; orders lack it
        }
        lines.append(line.join(u'\x1f') + QString::number(int(model.rowState(row))));
    }
    for (int column = 0; column < 5; ++column)
        lines.append(importFieldName(model.plan().target(column).field) + model.plan().target(column).metadataKey);
    return lines;
}

}

/// The file of the rows left is imported again as the rows were, whatever the first file looked like.
class LeftRowsTest : public QObject {
    Q_OBJECT

private slots:
    void importsAgainUnchanged_data();
    void importsAgainUnchanged();
    void needsNoSettingsOfTheFirstImport();
};

void LeftRowsTest::importsAgainUnchanged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char delimiter : { ',', ';', '\t', '|' }) {
        for (const QString &lineEnd : { u"\n"_s, u"\r\n"_s }) {
            const QString text = table(QLatin1Char(delimiter), lineEnd);
            const auto add = [&](const char *name, const QByteArray &bytes) {
                QTest::addRow("%s, '%s', %s", name,
                    delimiter == '\t' ? "tab" : QByteArray(1, delimiter).constData(),
                    lineEnd.size() == 1 ? "LF" : "CRLF")
                    << bytes;
            };
            add("UTF-8", text.toUtf8());
            add("UTF-8 with a mark", "\xef\xbb\xbf" + text.toUtf8());
            add("Latin", text.toLatin1());
            for (const auto encoding : { QStringConverter::Utf16LE, QStringConverter::Utf16BE })
                add(encoding == QStringConverter::Utf16LE ? "UTF-16 LE" : "UTF-16 BE",
                    QByteArray(QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text)));
        }
    }
}

void LeftRowsTest::importsAgainUnchanged()
{
    QFETCH(QByteArray, bytes);
    ImportModel first;
    QVERIFY(load(first, bytes));
    QCOMPARE(first.rowCount(), 5);
    first.markImported({ 0 });
    QCOMPARE(first.leftRows(), (QList<int>{ 1, 2, 3, 4 }));

    ImportModel again;
    const QByteArray left = leftOf(first);
    QVERIFY(load(again, left));
    QCOMPARE(again.rowCount(), 4);
    QCOMPARE(understood(again, 0), understood(first, 1));
    // The reason column is replaced, not added to; and a cell is guarded against being a formula only once.
    const QByteArray twice = leftOf(again);
    QCOMPARE(twice.count(leftoverReasonHeader().toUtf8()), 1);
    ImportModel third;
    QVERIFY(load(third, twice));
    QCOMPARE(leftOf(third), twice);

    const auto before = first.goodOrders();
    const auto after = again.goodOrders();
    QTRY_VERIFY(before.isFinished() && after.isFinished());
    QCOMPARE(after.result().size(), before.result().size());
    for (qsizetype i = 0; i < after.result().size(); ++i)
        QCOMPARE(after.result().at(i).order, before.result().at(i).order);
}

void LeftRowsTest::needsNoSettingsOfTheFirstImport()
{
    ImportOptions with = options();
    with.zone = QTimeZone("Asia/Tokyo");
    with.dayShift = 5;
    with.dateOrder = ImportOptions::DateOrder::MonthFirst;
    QVERIFY(with.defaults.set({ ImportField::Type, {} }, u"pick"_s));
    QVERIFY(with.defaults.set({ ImportField::Capacity, {} }, u"3"_s));
    QVERIFY(with.defaults.set({ ImportField::Metadata, u"gate"_s }, u"north"_s));
    ImportModel first;
    first.load({ {}, "order_handle,address,scheduled_at,window,capacity\n"
                     "A-1,1 Main St,3/4/2027 10:00,,\n"
                     "A-2,2 Main St,,09:00-11:00,7\n"
                     "A-3,3 Main St,17:30,,\n"_ba }, with);
    QTRY_COMPARE(first.state(), ImportModel::State::Ready);
    QCOMPARE(first.counts().error, 0);

    ImportModel again;
    again.load({ {}, leftOf(first) }, [] {
        ImportOptions other = options();
        other.day = QDate(2030, 1, 1);
        other.zone = QTimeZone(QTimeZone::UTC);
        other.dateOrder = ImportOptions::DateOrder::DayFirst;
        return other;
    }());
    QTRY_COMPARE(again.state(), ImportModel::State::Ready);
    const auto before = first.goodOrders();
    const auto after = again.goodOrders();
    QTRY_VERIFY(before.isFinished() && after.isFinished());
    QCOMPARE(after.result().size(), 3);
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(after.result().at(i).order, before.result().at(i).order);
    QCOMPARE(after.result().at(0).order.capacityUsed, 3);
    QCOMPARE(after.result().at(1).order.capacityUsed, 7);
}

QTEST_GUILESS_MAIN(LeftRowsTest)
#include "tst_leftrows.moc"
