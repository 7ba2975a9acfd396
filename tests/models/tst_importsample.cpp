// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tst_importsupport.h"

#include <QAbstractItemModelTester>

using namespace importtest;
using namespace routedesk;

namespace {

const QString folder = QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/sample/");

}

/// The sample day through the same code a person uses: every row spoilt on purpose is caught for what it is, and no other.
class ImportSample : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void matchesTheHeader();
    void catchesWhatIsSpoilt();
    void isTheDayItIsToldToBe();
    void asksForKnownSkills();
    void canBeMendedInPlace();

private:
    int rowOf(const QString &handle, int nth = 0) const
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.index(row, 0).data() == handle && nth-- == 0)
                return row;
        }
        return -1;
    }
    int column(ImportField field) const { return m_model.plan().columnOf(field).value_or(-1); }

    ImportModel m_model;
};

void ImportSample::initTestCase()
{
    const auto tester = new QAbstractItemModelTester(&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    Q_UNUSED(tester);
    ImportOptions with = options();
    with.opsGroupHandle = u"san-jose"_s;
    with.now = api::toInstant(QDateTime(with.day, QTime(7, 0), with.zone));
    m_model.load({ folder + u"san-jose-day.csv"_s, {} }, with);
    QTRY_COMPARE(m_model.state(), ImportModel::State::Ready);
}

void ImportSample::matchesTheHeader()
{
    QCOMPARE(m_model.format(), CsvFormat());
    QVERIFY(m_model.notes().isEmpty());
    QVERIFY(m_model.plan().missingRequired().isEmpty());
    QCOMPARE(m_model.plan().matchedCount(), 12);
    QCOMPARE(m_model.plan().target(12), (ColumnTarget { ImportField::Metadata, u"customer"_s }));
    QCOMPARE(m_model.plan().target(13), (ColumnTarget { ImportField::Metadata, u"phone"_s }));
}

void ImportSample::catchesWhatIsSpoilt()
{
    QStringList found;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (const CellIssue &issue : m_model.rowIssues(row)) {
            const QString field = importFieldName(m_model.plan().target(issue.column).field);
            found.append((issue.severity == IssueSeverity::Error ? u"!"_s : QString()) + issueKindName(issue.kind) + u'@' + field);
        }
    }
    found.sort();
    QCOMPARE(found, (QStringList { u"!addressOnly@latitude"_s, u"!dateUnreadable@scheduled_at"_s,
        u"!duplicateKey@order_handle"_s, u"!latLonSwapped@latitude"_s, u"!notANumber@capacity_used"_s,
        u"!nullIsland@latitude"_s, u"!unknownType@type"_s, u"!windowReversed@scheduled_at"_s, u"formulaLike@metadata"_s,
        u"radiusUnusual@radius"_s }));
    QCOMPARE(m_model.counts(), (ImportCounts { 110, 2, 8, 0, 0 }));
}

void ImportSample::isTheDayItIsToldToBe()
{
    QHash<QString, int> stops;
    for (const ImportedOrder &imported : m_model.goodOrders().result()) {
        const api::NewOrder &order = imported.order;
        const QDateTime from = api::toDateTime(*order.scheduledAfter).toTimeZone(options().zone);
        const QDateTime until = api::toDateTime(*order.scheduledAt).toTimeZone(options().zone);
        QCOMPARE(until.date(), options().day);
        QVERIFY(from < until && from.time() >= QTime(7, 30) && until.time() <= QTime(17, 0));
        const api::GeoPoint &point = order.destination.point.value();
        QVERIFY(point.longitude() > -122.0 && point.longitude() < -121.75 && point.latitude() > 37.22 && point.latitude() < 37.45);
        QVERIFY(order.expectedServiceTime >= 180 && order.expectedServiceTime <= 1200);
        QVERIFY(order.capacityUsed >= 1 && order.capacityUsed <= 6);
        QVERIFY(order.metadata.value(u"phone"_s).contains(u"555-01"_s));
        QCOMPARE(imported.opsGroupHandle, u"san-jose"_s);
        ++stops[order.handle];
    }
    QCOMPARE(std::ranges::count(stops, 2), 24);
    QCOMPARE(stops.size(), 88);
}

void ImportSample::asksForKnownSkills()
{
    QSet<QString> types;
    for (const ImportedOrder &imported : m_model.goodOrders().result())
        types.unite(QSet<QString>(imported.order.productTypes.cbegin(), imported.order.productTypes.cend()));
    QCOMPARE(types, (QSet<QString> { u"frozen"_s, u"fragile"_s, u"valuable"_s, u"plumber"_s }));
}

void ImportSample::canBeMendedInPlace()
{
    const auto type = [this](int row, ImportField field, const QString &text) {
        QVERIFY(row >= 0);
        QVERIFY(m_model.setData(m_model.index(row, column(field)), text, Qt::EditRole));
        QCOMPARE(m_model.rowState(row), RowState::Good);
    };
    QVERIFY(m_model.setData(m_model.index(rowOf(u"SJ-1901"_s), column(ImportField::Latitude)), u"37.3041"_s, Qt::EditRole));
    type(rowOf(u"SJ-1901"_s), ImportField::Longitude, u"-121.8996"_s);
    QVERIFY(m_model.acceptSuggestion(rowOf(u"SJ-1902"_s)));
    type(rowOf(u"SJ-1903"_s), ImportField::ScheduledAt, u"16:30"_s);
    type(rowOf(u"SJ-1904"_s), ImportField::Capacity, u"2"_s);
    type(rowOf(u"SJ-1905"_s), ImportField::Type, u"delivery"_s);
    type(rowOf(u"SJ-1907"_s), ImportField::ScheduledAt, u"12:45"_s);
    QVERIFY(m_model.setData(m_model.index(rowOf(u"SJ-1908"_s), column(ImportField::Latitude)), u"37.2501"_s, Qt::EditRole));
    type(rowOf(u"SJ-1908"_s), ImportField::Longitude, u"-121.8311"_s);
    QCOMPARE(m_model.counts(), (ImportCounts { 117, 2, 1, 0, 0 }));
    const int duplicate = m_model.nextIssue(-1, -1, IssueSeverity::Error).row();
    type(duplicate, ImportField::OrderHandle, u"SJ-1906"_s);
    QCOMPARE(m_model.counts().importable(), 120);
}

QTEST_MAIN(ImportSample)
#include "tst_importsample.moc"
