// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/addresskey.h"
#include "geocoding/geocoding.h"
#include "models/import/importerrorsfilter.h"
#include "models/import/importplaces.h"
#include "tests/geocoding/fakenominatim.h"
#include "tst_importsupport.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTimer>

#include <ctime>
#include <utility>

using namespace importtest;
using namespace routedesk;
using namespace routedesk::test;
using namespace std::chrono_literals;

namespace {

const QByteArray fourRows = "order_handle,address,scheduled_at\n"
                            "A-1,\"12 Main St, San Jose\",10:00\n"
                            "A-2,\"7 Oak Ave, San Jose\",11:00\n"
                            "A-3,\"12 main st. san jose\",12:00\n"
                            "A-4,\"1 Twin Rd\",13:00\n"
                            "A-5,\"Nowhere 9\",14:00\n"
                            "A-6,\"9 Far St, San Jose\",15:00\n";

double busyMilliseconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

std::optional<api::GeoPoint> point(double latitude, double longitude)
{
    return api::GeoPoint::fromDegrees(longitude, latitude);
}

}

/// From addresses to orders with coordinates.
class TestImportPlaces : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void findsPlacesAndMakesOrders();
    void asksEachAddressOnce();
    void leavesFilesWithCoordinatesAlone();
    void leavesRowsOnTheirWayAlone();
    void sendsAddressesAsTheyAreWhereThatIsWanted();
    void goesWhereThePersonSays();
    void keepsAChoiceFromAnAnswerOnItsWay();
    void keepsAChoiceMadeWhileRowsAreChecked();
    void takesAChoiceBack();
    void warnsOfAFindFarFromTheOthers();
    void warnsOfAFindFarFromTheDay();
    void looksAfterBothAddressesOfAPair();
    void leavesBothPlacesOfAPairInTheFile();
    void remembersChoicesInTheNextImport();
    void asksAgainForAnEditedAddress();
    void looksAtVisibleRowsFirst();
    void stopsAndGoesOn();
    void tellsOnceThatTheServerIsAway();
    void keepsPlacesOverAnotherMeaning();
    void leavesCoordinatesInTheFileOfRowsLeft_data();
    void leavesCoordinatesInTheFileOfRowsLeft();
    void forgetsThePlacesOfAnotherFile();
    void showsWhatWantsALook();
    void takesManyRowsInSmallSteps();
    void takesManyAddressesInSmallSteps();
    void keepsABookForReadersOfOldPlaces();

private:
    [[nodiscard]] bool load(const QByteArray &bytes) { return loadAndWait(*m_model, bytes); }
    [[nodiscard]] bool settled();
    [[nodiscard]] PlaceState state(int row) const { return m_model->placeState(row); }
    [[nodiscard]] QList<ImportedOrder> orders() const;

    std::unique_ptr<FakeNominatim> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<geocoding::Geocoding> m_geocoding;
    std::unique_ptr<ImportModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ImportPlaces> m_places;
};

void TestImportPlaces::init()
{
    m_server = std::make_unique<FakeNominatim>();
    const auto house = [](double latitude, double longitude, const QString &number, const QString &road) {
        return FakeNominatim::place(latitude, longitude, number + u", "_s + road + u", San Jose"_s, 30, number, road);
    };
    m_server->places = {
        { u"12 Main St, San Jose"_s, { house(37.33, -121.89, u"12"_s, u"Main Street"_s) } },
        { u"7 Oak Ave, San Jose"_s, { FakeNominatim::place(37.34, -121.88, u"Oak Avenue, San Jose"_s, 26, {}, u"Oak Avenue"_s) } },
        { u"1 Twin Rd"_s,
            { house(37.35, -121.87, u"1"_s, u"Twin Road"_s), house(37.45, -121.97, u"1"_s, u"Twin Road"_s) } },
        { u"9 Far St, San Jose"_s, { FakeNominatim::place(37.3, -121.9, u"San Jose, California"_s, 16) } },
    };
    m_folder = std::make_unique<QTemporaryDir>();
    m_geocoding = std::make_unique<geocoding::Geocoding>(m_folder->filePath(u"places.sqlite"_s));
    m_geocoding->setServer(*geocoding::GeocodeServer::fromText(m_server->url().toString(), 0ms));
    m_model = std::make_unique<ImportModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_places = std::make_unique<ImportPlaces>(*m_model, *m_geocoding);
}

void TestImportPlaces::cleanup()
{
    m_places.reset();
    m_tester.reset();
    m_model.reset();
    m_geocoding.reset();
}

bool TestImportPlaces::settled()
{
    return QTest::qWaitFor([this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (state(row) == PlaceState::Waiting || state(row) == PlaceState::Unasked)
                return false;
        }
        return !m_places->isRunning();
    });
}

QList<ImportedOrder> TestImportPlaces::orders() const
{
    const auto good = m_model->goodOrders();
    return QTest::qWaitFor([&] { return good.isFinished(); }) ? good.result() : QList<ImportedOrder>();
}

void TestImportPlaces::findsPlacesAndMakesOrders()
{
    QSignalSpy finished(m_places.get(), &ImportPlaces::finished);
    QVERIFY(load(fourRows));
    QCOMPARE(m_model->counts().importable(), 0);
    QVERIFY(settled());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(state(0), PlaceState::Exact);
    QCOMPARE(state(1), PlaceState::Approximate);
    QCOMPARE(state(2), PlaceState::Exact);
    QCOMPARE(state(3), PlaceState::Several);
    QCOMPARE(state(4), PlaceState::None);
    QCOMPARE(state(5), PlaceState::AreaOnly);
    ImportCounts counts { 2, 1, 3, 0, 0 };
    counts.places = 4;
    QCOMPARE(m_model->counts(), counts);
    QCOMPARE(words(m_model->rowIssues(0)), QStringList());
    QCOMPARE(words(m_model->rowIssues(1)), QStringList { u"placeApproximate@1"_s });
    QCOMPARE(words(m_model->rowIssues(3)), QStringList { u"!placeSeveral@1"_s });
    QCOMPARE(m_model->rowIssues(3).first().arguments, QVariantList { 2 });
    QCOMPARE(words(m_model->rowIssues(4)), QStringList { u"!placeUnknown@1"_s });
    QCOMPARE(words(m_model->rowIssues(5)), QStringList { u"!placeArea@1"_s });
    const QList<ImportedOrder> made = orders();
    QCOMPARE(made.size(), 3);
    QCOMPARE(made.at(0).order.destination.point, point(37.33, -121.89));
    QCOMPARE(made.at(0).order.destination.address, u"12 Main St, San Jose"_s);
    QCOMPARE(made.at(1).order.destination.point, point(37.34, -121.88));
    QCOMPARE(made.at(2).order.destination.point, point(37.33, -121.89));
}

void TestImportPlaces::asksEachAddressOnce()
{
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    QCOMPARE(m_server->requests(), 5);
    // Not for another import either, nor after a change of the options; the unknown one is known to be unknown.
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    ImportOptions other = options();
    other.dayShift = 1;
    m_model->setOptions(other);
    QTRY_COMPARE(m_model->state(), ImportModel::State::Ready);
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Exact);
    QCOMPARE(m_server->requests(), 5);
}

void TestImportPlaces::leavesRowsOnTheirWayAlone()
{
    QVERIFY(load("order_handle,address,scheduled_at\nA,\"12 Main St, San Jose\",10:00\n"));
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Exact);
    m_model->hold();
    const auto before = m_model->foundPlace(0).point;
    m_places->choose(0, *point(37.5, -122.0));
    QCOMPARE(m_model->foundPlace(0).point, before);
    // What arrives meanwhile is taken up when the row is free again.
    const QString key = geocoding::addressKey(u"12 Main St, San Jose"_s);
    m_model->takePlaces({ { key, FoundPlace { PlaceState::Approximate, {}, before } } }, {}, { 0 });
    QCOMPARE(state(0), PlaceState::Exact);
    m_model->release();
    QCOMPARE(state(0), PlaceState::Approximate);
}

void TestImportPlaces::leavesFilesWithCoordinatesAlone()
{
    QVERIFY(load("order_handle,address,latitude,longitude,scheduled_at\nA,12 Main St,37.3,-121.8,10:00\n"
                 "B,,37.3,-121.8,10:00\nC,,,,10:00\n"));
    QVERIFY(!m_places->isRunning());
    QCOMPARE(state(0), PlaceState::Given);
    QCOMPARE(state(2), PlaceState::Given);
    QCOMPARE(m_model->foundPlace(0).state, PlaceState::Given);
    QCOMPARE(m_server->requests(), 0);
}

void TestImportPlaces::sendsAddressesAsTheyAreWhereThatIsWanted()
{
    m_places->setWanted(false);
    ImportOptions asIs = options();
    asIs.targetGeocodes = true;
    QVERIFY(loadAndWait(*m_model, fourRows, asIs));
    QCOMPARE(m_model->counts(), (ImportCounts { 0, 6, 0, 0, 0 }));
    QVERIFY(!orders().first().order.destination.point);
    QCOMPARE(m_server->requests(), 0);
    // And back again.
    m_model->setOptions(options());
    m_places->setWanted(true);
    QTRY_COMPARE(m_model->state(), ImportModel::State::Ready);
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Exact);
}

void TestImportPlaces::goesWhereThePersonSays()
{
    QVERIFY(load(fourRows + "A-7,\"1 twin rd\",16:00\n"));
    QVERIFY(settled());
    m_places->choose(3, *point(37.4, -121.9));
    // This row at once, the other of the same address soon.
    QCOMPARE(state(3), PlaceState::Chosen);
    QCOMPARE(m_model->rowState(3), RowState::Good);
    QTRY_COMPARE(state(6), PlaceState::Chosen);
    const QList<ImportedOrder> made = orders();
    QCOMPARE(made.size(), 5);
    QCOMPARE(made.at(3).order.destination.point, point(37.4, -121.9));
    QCOMPARE(made.at(4).order.destination.point, point(37.4, -121.9));
    // Also one that is nowhere, and an exact one that is wrong.
    m_places->choose(4, *point(37.41, -121.91));
    m_places->choose(0, *point(37.42, -121.92));
    QCOMPARE(m_model->foundPlace(0).candidates.size(), 1);
    QTRY_COMPARE(state(2), PlaceState::Chosen);
    QCOMPARE(orders().first().order.destination.point, point(37.42, -121.92));
}

void TestImportPlaces::keepsAChoiceFromAnAnswerOnItsWay()
{
    // The answer is here, and the model has not been told yet.
    bool isChosen = false;
    connect(m_places.get(), &ImportPlaces::changed, this, [&] {
        if (m_places->done() != 1 || isChosen)
            return;
        isChosen = true;
        m_places->choose(0, *point(37.4, -121.9));
    });
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    QVERIFY(isChosen);
    QTRY_COMPARE(state(2), PlaceState::Chosen);
    QCOMPARE(state(0), PlaceState::Chosen);
    QCOMPARE(orders().first().order.destination.point, point(37.4, -121.9));
}

void TestImportPlaces::keepsAChoiceMadeWhileRowsAreChecked()
{
    QVERIFY(load(fourRows + "A-7,\"1 twin rd\",16:00\n"));
    QVERIFY(settled());
    ImportOptions other = options();
    other.dayShift = 1;
    m_model->setOptions(other);
    QCOMPARE(m_model->state(), ImportModel::State::Checking);
    m_places->choose(3, *point(37.4, -121.9));
    QTRY_COMPARE(m_model->state(), ImportModel::State::Ready);
    QTRY_COMPARE(state(3), PlaceState::Chosen);
    QTRY_COMPARE(state(6), PlaceState::Chosen);
    QCOMPARE(m_model->rowState(3), RowState::Good);
}

void TestImportPlaces::warnsOfAFindFarFromTheOthers()
{
    const auto house = [](double latitude, double longitude) {
        return QByteArrayList { FakeNominatim::place(latitude, longitude, u"5, Elm Street"_s, 30, u"5"_s, u"Elm Street"_s) };
    };
    QByteArray csv = "order_handle,address,scheduled_at\n";
    for (int i = 0; i < 8; ++i) {
        const QString address = u"5 Elm St, Town %1"_s.arg(i);
        m_server->places.insert(address, house(i == 3 ? 42.36 : 37.3 + i * 0.01, i == 3 ? -71.06 : -121.9));
        csv += "A-" + QByteArray::number(i) + ",\"" + address.toUtf8() + "\",10:00\n";
    }
    QVERIFY(load(csv));
    QVERIFY(settled());
    QTRY_COMPARE(state(3), PlaceState::Far);
    QCOMPARE(m_model->foundPlace(3).state, PlaceState::Far);
    QCOMPARE(words(m_model->rowIssues(3)), QStringList { u"placeFar@1"_s });
    QCOMPARE(m_model->rowState(3), RowState::Warning);
    QCOMPARE(state(4), PlaceState::Exact);
    QTRY_COMPARE(m_model->counts().good, 7);
    QCOMPARE(m_model->counts().places, 1); // it wants a look
    // Also after all rows were looked at anew; and a person who says that it is right is believed.
    ImportOptions other = options();
    other.dayShift = 1;
    m_model->setOptions(other);
    QTRY_COMPARE(m_model->state(), ImportModel::State::Ready);
    QCOMPARE(state(3), PlaceState::Far);
    m_places->choose(3, *m_model->foundPlace(3).point);
    QCOMPARE(m_model->rowState(3), RowState::Good);
    QCOMPARE(m_model->counts().places, 0);
}

void TestImportPlaces::warnsOfAFindFarFromTheDay()
{
    const QByteArray one = "order_handle,address,scheduled_at\nA,\"12 Main St, San Jose\",10:00\n";
    ImportOptions there = options();
    there.dayCentre = point(42.36, -71.06);
    QVERIFY(loadAndWait(*m_model, one, there));
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Far);
    there.dayCentre = point(37.3, -121.9);
    QVERIFY(loadAndWait(*m_model, one, there));
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Exact);
}

void TestImportPlaces::looksAfterBothAddressesOfAPair()
{
    QVERIFY(load("order_handle,pick.address,drop.address,scheduled_at\n"
                 "P-1,\"12 Main St, San Jose\",1 Twin Rd,10:00\n"));
    QVERIFY(settled());
    QStringList asked = m_server->asked;
    asked.sort();
    QCOMPARE(asked, (QStringList { u"1 Twin Rd"_s, u"12 Main St, San Jose"_s }));
    // The row is as open as the more open of both.
    QCOMPARE(state(0), PlaceState::Several);
    QCOMPARE(m_model->foundPlace(0).state, PlaceState::Exact);
    QCOMPARE(m_model->foundPlace(secondOf(0)).state, PlaceState::Several);
    QCOMPARE(words(m_model->rowIssues(0)), QStringList { u"!placeSeveral@2"_s });
    QCOMPARE(m_model->placeRow(0, 1), 0);
    QCOMPARE(m_model->placeRow(0, 2), secondOf(0));
    QCOMPARE(m_model->placeRow(0, 0), secondOf(0)); // in a cell of both, the one that wants a look
    QCOMPARE(m_model->index(0, 1).data(ImportModel::PlaceRole).toInt(), int(PlaceState::Exact));
    QCOMPARE(m_model->index(0, 2).data(ImportModel::PlaceRole).toInt(), int(PlaceState::Several));
    m_places->choose(secondOf(0), *point(37.4, -121.9));
    QCOMPARE(state(0), PlaceState::Chosen);
    QCOMPARE(m_model->foundPlace(0).state, PlaceState::Exact);
    QCOMPARE(m_model->rowState(0), RowState::Good);
    const QList<ImportedOrder> made = orders();
    QCOMPARE(made.size(), 2);
    QCOMPARE(made.at(0).order.destination.point, point(37.33, -121.89));
    QCOMPARE(made.at(1).order.destination.point, point(37.4, -121.9));
    m_places->takeBack(secondOf(0));
    QCOMPARE(state(0), PlaceState::Several);
}

void TestImportPlaces::leavesBothPlacesOfAPairInTheFile()
{
    QVERIFY(load("order_handle,pick.address,drop.address,scheduled_at\n"
                 "P-1,\"12 Main St, San Jose\",1 Twin Rd,soon\n"));
    QVERIFY(settled());
    m_places->choose(secondOf(0), *point(37.4, -121.9));
    const auto left = m_model->leftoverCsv();
    QTRY_VERIFY(left.isFinished());
    const QByteArray head = left.result().first(left.result().indexOf('\n'));
    QVERIFY2(head.contains("pick.coordinates") && head.contains("drop.coordinates"), head.constData());
    const int asked = m_server->requests();
    m_geocoding->setServer({});
    QVERIFY(load(left.result()));
    QCOMPARE(m_model->rowCount(), 1);
    const auto time = m_model->plan().columnOf(ImportField::ScheduledAt).value();
    QVERIFY(m_model->setData(m_model->index(0, time), u"10:00"_s));
    QCOMPARE(state(0), PlaceState::Given);
    const QList<ImportedOrder> made = orders();
    QCOMPARE(made.size(), 2);
    QCOMPARE(made.at(0).order.destination.point, point(37.33, -121.89));
    QCOMPARE(made.at(1).order.destination.point, point(37.4, -121.9));
    QCOMPARE(made.at(1).order.destination.address, u"1 Twin Rd"_s);
    QCOMPARE(m_server->requests(), asked);
}

void TestImportPlaces::takesAChoiceBack()
{
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    m_places->choose(3, *point(37.4, -121.9));
    m_places->choose(0, *point(37.4, -121.9));
    QTRY_COMPARE(state(2), PlaceState::Chosen);
    m_places->takeBack(3);
    QCOMPARE(state(3), PlaceState::Several);
    m_places->takeBack(2);
    QCOMPARE(state(2), PlaceState::Exact);
    QTRY_COMPARE(state(0), PlaceState::Exact);
    QCOMPARE(m_model->foundPlace(0).point, point(37.33, -121.89));
    // Where nothing was found it is asked for again; that nothing was found is still known.
    m_places->choose(4, *point(37.4, -121.9));
    m_places->takeBack(4);
    QTRY_COMPARE(state(4), PlaceState::None);
    QCOMPARE(m_server->requests(), 5);
}

void TestImportPlaces::remembersChoicesInTheNextImport()
{
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    m_places->choose(3, *point(37.4, -121.9));
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    QCOMPARE(state(3), PlaceState::Chosen);
    QCOMPARE(m_model->foundPlace(3).point, point(37.4, -121.9));
    QCOMPARE(m_model->foundPlace(3).candidates.size(), 2);
}

void TestImportPlaces::asksAgainForAnEditedAddress()
{
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    QVERIFY(m_model->setData(m_model->index(4, 1), u"Somewhere 9"_s));
    QCOMPARE(state(4), PlaceState::Unasked);
    QTRY_COMPARE(m_server->asked.last(), u"Somewhere 9"_s);
    QTRY_COMPARE(state(4), PlaceState::None);
    // One that is known already is known at once.
    QVERIFY(m_model->setData(m_model->index(4, 1), u"12 MAIN ST San Jose"_s));
    QCOMPARE(state(4), PlaceState::Exact);
    QCOMPARE(m_model->rowState(4), RowState::Good);
    QCOMPARE(m_server->requests(), 6);
    // And a row that was taken out meanwhile is looked up once it is back.
    m_model->removeRows({ 4 });
    QVERIFY(m_model->setData(m_model->index(4, 1), u"Elsewhere 3"_s));
    m_model->restoreRows({ 4 });
    QTRY_COMPARE(m_server->asked.last(), u"Elsewhere 3"_s);
    QVERIFY(settled());
}

void TestImportPlaces::looksAtVisibleRowsFirst()
{
    QByteArray many = "order_handle,address,scheduled_at\n";
    for (int i = 0; i < 40; ++i)
        many += "A-" + QByteArray::number(i) + ",Street " + QByteArray::number(i) + ",10:00\n";
    m_server->mood = FakeNominatim::Mood::Slow;
    m_places->setVisible({ 30, 31, 32 });
    QVERIFY(load(many));
    QTRY_COMPARE(m_server->requests(), 1);
    QCOMPARE(m_places->total(), 40);
    m_server->goOn();
    QVERIFY(settled());
    QCOMPARE(m_server->asked.first(4), (QStringList { u"Street 30"_s, u"Street 31"_s, u"Street 32"_s, u"Street 0"_s }));
    QCOMPARE(m_server->requests(), 40);
}

void TestImportPlaces::stopsAndGoesOn()
{
    QVERIFY(load(fourRows));
    QTRY_VERIFY(m_server->requests() >= 1);
    QVERIFY(settled());
    m_server->mood = FakeNominatim::Mood::Slow;
    QVERIFY(load("order_handle,address,scheduled_at\nA,\"12 Main St, San Jose\",10:00\nB,New 1,10:00\nC,New 2,10:00\n"));
    QTRY_COMPARE(m_server->asked.last(), u"New 1"_s);
    QTRY_COMPARE(state(2), PlaceState::Waiting);
    QCOMPARE(m_places->waiting(), 2);
    m_places->stop();
    QTRY_COMPARE(m_server->letGo(), 1);
    QTRY_COMPARE(state(1), PlaceState::Unasked);
    QTRY_COMPARE(state(2), PlaceState::Unasked);
    QCOMPARE(state(0), PlaceState::Exact); // what was found stays
    QVERIFY(!m_places->isRunning() && m_places->isStopped());
    // An edit does not set it going behind one's back.
    QVERIFY(m_model->setData(m_model->index(1, 1), u"New 3"_s));
    m_server->mood = FakeNominatim::Mood::Well;
    const int before = m_server->requests();
    m_places->begin();
    QVERIFY(settled());
    QCOMPARE(m_server->asked.sliced(before), (QStringList { u"New 3"_s, u"New 2"_s }));
}

void TestImportPlaces::tellsOnceThatTheServerIsAway()
{
    QSignalSpy failed(m_places.get(), &ImportPlaces::failed);
    m_server->mood = FakeNominatim::Mood::Fails;
    QVERIFY(load(fourRows));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(m_places->failure().has_value());
    QCOMPARE(m_places->waiting(), 5);
    QTRY_COMPARE(state(0), PlaceState::Waiting);
    QVERIFY(m_model->setData(m_model->index(4, 1), u"Somewhere 9"_s));
    QTRY_COMPARE(state(4), PlaceState::Waiting);
    QCOMPARE(m_server->requests(), 1);
    QCOMPARE(failed.size(), 1);
    m_server->mood = FakeNominatim::Mood::Well;
    m_places->begin();
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Exact);
    QVERIFY(!m_places->failure());
}

void TestImportPlaces::keepsPlacesOverAnotherMeaning()
{
    QVERIFY(load("order_handle,address,scheduled_at,remark\nA,\"12 Main St, San Jose\",10:00,\"7 Oak Ave, San Jose\"\n"));
    QVERIFY(settled());
    ColumnPlan plan = m_model->plan();
    plan.assign(1, { ImportField::Metadata, u"street"_s }, ColumnPlan::Origin::Person);
    plan.assign(3, { ImportField::Address, {} }, ColumnPlan::Origin::Person);
    m_model->setPlan(plan);
    QTRY_COMPARE(m_model->state(), ImportModel::State::Ready);
    QVERIFY(settled());
    QCOMPARE(state(0), PlaceState::Approximate);
    plan.assign(3, { ImportField::Metadata, u"remark"_s }, ColumnPlan::Origin::Person);
    plan.assign(1, { ImportField::Address, {} }, ColumnPlan::Origin::Person);
    m_model->setPlan(plan);
    QTRY_COMPARE(m_model->state(), ImportModel::State::Ready);
    QCOMPARE(state(0), PlaceState::Exact);
    QCOMPARE(m_server->requests(), 2);
}

void TestImportPlaces::leavesCoordinatesInTheFileOfRowsLeft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no column for them") << QByteArray("order_handle,address,scheduled_at\n"
                                                      "A,\"12 Main St, San Jose\",soon\nB,1 Twin Rd,soon\n"
                                                      "C,\"7 Oak Ave, San Jose\",soon\n");
    QTest::newRow("two columns") << QByteArray("order_handle,latitude,address,longitude,scheduled_at\n"
                                               "A,,\"12 Main St, San Jose\",,soon\nB,,1 Twin Rd,,soon\n"
                                               "C,,\"7 Oak Ave, San Jose\",,soon\n");
    QTest::newRow("one column for both") << QByteArray("order_handle,address,scheduled_at,coordinates\n"
                                                       "A,\"12 Main St, San Jose\",soon,\nB,1 Twin Rd,soon,\n"
                                                       "C,\"7 Oak Ave, San Jose\",soon,\n");
    QTest::newRow("half of it") << QByteArray("order_handle,address,scheduled_at,latitude\n"
                                              "A,\"12 Main St, San Jose\",soon,\nB,1 Twin Rd,soon,\n"
                                              "C,\"7 Oak Ave, San Jose\",soon,\n");
}

void TestImportPlaces::leavesCoordinatesInTheFileOfRowsLeft()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(load(bytes));
    QVERIFY(settled());
    m_places->choose(1, *point(37.4, -121.9));
    const auto left = m_model->leftoverCsv();
    QTRY_VERIFY(left.isFinished());
    const int asked = m_server->requests();
    m_geocoding->setServer({}); // nobody to ask
    QVERIFY(load(left.result()));
    QCOMPARE(m_model->rowCount(), 3);
    const auto handle = m_model->plan().columnOf(ImportField::ScheduledAt).value();
    for (int row = 0; row < 3; ++row)
        QVERIFY(m_model->setData(m_model->index(row, handle), u"10:00"_s));
    QCOMPARE(state(0), PlaceState::Given);
    QCOMPARE(state(1), PlaceState::Given);
    QCOMPARE(state(2), PlaceState::Unasked); // found only nearly, so it is asked for again
    const QList<ImportedOrder> made = orders();
    QCOMPARE(made.size(), 2);
    QCOMPARE(made.at(0).order.destination.point, point(37.33, -121.89));
    QCOMPARE(made.at(0).order.destination.address, u"12 Main St, San Jose"_s);
    QCOMPARE(made.at(1).order.destination.point, point(37.4, -121.9));
    QCOMPARE(m_server->requests(), asked);
}

void TestImportPlaces::forgetsThePlacesOfAnotherFile()
{
    m_server->mood = FakeNominatim::Mood::Slow;
    QVERIFY(load(fourRows));
    QTRY_COMPARE(m_server->requests(), 1);
    QVERIFY(load("order_handle,address,scheduled_at\nB,Other 1,10:00\n"));
    QTRY_COMPARE(m_server->letGo(), 1);
    m_server->goOn();
    QVERIFY(settled());
    QCOMPARE(m_server->asked.last(), u"Other 1"_s);
    QCOMPARE(m_server->requests(), 2);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestImportPlaces::showsWhatWantsALook()
{
    ImportErrorsFilter filter;
    filter.setSourceModel(m_model.get());
    const QAbstractItemModelTester tester(&filter);
    filter.setShow(ImportErrorsFilter::Show::Places);
    QVERIFY(load(fourRows));
    QVERIFY(settled());
    const auto shown = [&] {
        QStringList handles;
        for (int row = 0; row < filter.rowCount(); ++row)
            handles.append(filter.index(row, 0).data().toString());
        return handles;
    };
    QCOMPARE(shown(), (QStringList { u"A-2"_s, u"A-4"_s, u"A-5"_s, u"A-6"_s }));
    m_places->choose(3, *point(37.4, -121.9));
    m_model->removeRows({ 4 });
    QCOMPARE(shown(), (QStringList { u"A-2"_s, u"A-6"_s }));
    QCOMPARE(m_model->counts().places, 2);
    m_model->markImported({ 1 });
    QCOMPARE(shown(), QStringList { u"A-6"_s });
    m_model->restoreRows({ 4 });
    QCOMPARE(m_model->counts().places, 2);
}

void TestImportPlaces::takesManyRowsInSmallSteps()
{
    QByteArray many = "order_handle,address,scheduled_at\n";
    for (int i = 0; i < 20'000; ++i)
        many += "A-" + QByteArray::number(i) + ",\"12 Main St, San Jose\",10:00\n";
    m_tester.reset(); // looks at every row of every change
    int most = 0;
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this,
        [&](const QModelIndex &first, const QModelIndex &last) { most = std::max(most, last.row() - first.row() + 1); });
    QVERIFY(load(many));
    QVERIFY(settled());
    QCOMPARE(m_model->counts().good, 20'000);
    QCOMPARE(m_server->requests(), 1);
    QVERIFY2(most <= 300, qPrintable(QString::number(most)));
}

void TestImportPlaces::takesManyAddressesInSmallSteps()
{
    constexpr int count = 30'000;
    QByteArray many = "order_handle,address,scheduled_at\n";
    for (int i = 0; i < count; ++i)
        many += "A-" + QByteArray::number(i) + ",Street " + QByteArray::number(i) + ",10:00\n";
    m_tester.reset();
    m_server->mood = FakeNominatim::Mood::Slow;
    QVERIFY(load(many));
    // The most that is done between two events, while all of them are taken up, one is edited and all are given up again;
    // of this thread's own time, whatever else the machine does.
    double longest = 0;
    double since = busyMilliseconds();
    QTimer beat;
    beat.setInterval(0);
    connect(&beat, &QTimer::timeout, this, [&] {
        const double now = busyMilliseconds();
        longest = std::max(longest, now - std::exchange(since, now));
    });
    beat.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_places->total(), count, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(state(count - 1), PlaceState::Waiting, 60'000);
    QVERIFY(m_model->setData(m_model->index(7, 1), u"Other 7"_s));
    QTRY_COMPARE(state(7), PlaceState::Waiting);
    m_places->stop();
    QTRY_COMPARE_WITH_TIMEOUT(state(count - 1), PlaceState::Unasked, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(state(0), PlaceState::Unasked, 60'000);
    beat.stop();
    QVERIFY2(longest < 20, qPrintable(QString::number(longest)));
}

void TestImportPlaces::keepsABookForReadersOfOldPlaces()
{
    PlaceBook book;
    for (int i = 0; i < 2000; ++i)
        book.insert(u"street %1"_s.arg(i), { PlaceState::Waiting, {}, {} });
    const PlaceBook before = book;
    book.insert({ { u"street 7"_s, { PlaceState::None, {}, {} } }, { u"street 5000"_s, { PlaceState::None, {}, {} } } });
    book.remove(u"street 8"_s);
    book.remove(u"street 9000"_s);
    QCOMPARE(book.size(), 2000);
    QCOMPARE(book.value(u"street 7"_s).state, PlaceState::None);
    QCOMPARE(book.value(u"street 8"_s).state, PlaceState::Unasked);
    QCOMPARE(before.size(), 2000);
    QCOMPARE(before.value(u"street 7"_s).state, PlaceState::Waiting);
    QCOMPARE(before.value(u"street 8"_s).state, PlaceState::Waiting);
    QVERIFY(before.value(u"street 5000"_s).state == PlaceState::Unasked);
    book.clear();
    QVERIFY(book.isEmpty() && book.somePoints().empty());
}

QTEST_GUILESS_MAIN(TestImportPlaces)
#include "tst_importplaces.moc"
