// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "lifecyclefixture.h"

#include "service/lifecycle/batch.h"
#include "service/lifecycle/views.h"
#include "service/simulation/simulator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace routedesk;
using namespace routedesk::service;

/// A sample day that is driven by nobody, stepped through without any clock.
class TestServiceSimulation : public QObject {
    Q_OBJECT

private slots:
    void theDayIsDoneWithItsTroubles();
    void theSameSeedGivesTheSameDay();
    void realPhonesAreLeftAlone();
    void nobodySetsOutBeforeTheShift();
};

namespace {

class SimulatedDay : public LifecycleFixture {
public:
    static inline const QStringList workers { u"ana.ruiz"_s, u"ben.okafor"_s, u"chloe.nguyen"_s, u"dmitri.petrov"_s,
        u"elena.rossi"_s };

    explicit SimulatedDay(SimulationOptions options = {})
        : simulator(tracker, options)
    {
        double shift = 0;
        for (const QString &worker : workers) {
            api::BatchRequest request;
            request.planMode = api::PlanMode::Manual;
            request.workerHandle = worker;
            request.opsGroupHandle = u"san-jose"_s;
            for (int i = 0; i < 5; ++i)
                request.orders.append(order(worker + QString::number(i), shift + i * 0.013, shift - i * 0.009));
            if (!createBatch(at(-10h), request))
                qFatal("the batch was refused");
            shift += 0.004;
        }
    }

    void liveFor(std::chrono::milliseconds length, std::chrono::milliseconds from = {})
    {
        for (auto moment = Simulator::nextStep(now + from); moment <= now + from + length;
             moment = Simulator::nextStep(moment)) {
            Context &context = at(moment - now);
            Transaction transaction(store.database, store.account());
            simulator.live(context);
            if (moment.time_since_epoch() % 1min == 0ms) {
                for (const qint64 worker : tracker.restless(context))
                    tracker.look(context, worker);
                note();
            }
            transaction.commit();
            tracker.committed();
        }
    }

    /// The worst that was ever told of a worker's orders.
    QHash<QString, QHash<QString, api::RiskLevel>> worst;

    [[nodiscard]] QStringList rows(const QString &sql)
    {
        Query query = store.database.prepare(sql);
        query.run();
        QStringList found;
        while (query.next())
            found.append(query.value(0).toString());
        return found;
    }

    Tracker tracker;
    Simulator simulator;

private:
    [[nodiscard]] api::NewOrder order(const QString &handle, double east, double south) const
    {
        api::NewOrder result;
        result.handle = handle;
        result.type = api::OrderType::Drop;
        result.destination.point = api::GeoPoint::fromDegrees(-121.887 + east, 37.385 + south);
        result.scheduledAt = now + 9h;
        result.expectedServiceTime = 240;
        return result;
    }

    void note()
    {
        Query query = store.database.prepare(u"SELECT worker_handle, risks FROM orders WHERE status = 'ongoing'"_s);
        query.run();
        while (query.next()) {
            QList<api::Risk> risks;
            fromColumn(query.value(1), risks);
            for (const api::Risk &risk : risks) {
                auto &level = worst[query.value(0).toString()][risk.key.text()];
                level = std::max(level, risk.level.known().value_or(api::RiskLevel::Green));
            }
        }
    }
};

}

void TestServiceSimulation::theDayIsDoneWithItsTroubles()
{
    SimulatedDay day;
    day.liveFor(9h);
    QCOMPARE(day.rows(u"SELECT status FROM routes"_s), QStringList(5, u"completed"_s));
    QCOMPARE(day.rows(u"SELECT DISTINCT status FROM orders"_s), QStringList { u"completed"_s });
    // All were seen to arrive, but for what was done in silence.
    QCOMPARE(day.rows(u"SELECT order_handle FROM orders WHERE (arrived_at IS NULL OR closed_at_destination <> 1) "
                       "AND id NOT IN (SELECT order_id FROM order_outages)"_s), QStringList());
    QCOMPARE(day.rows(u"SELECT DISTINCT simulated FROM positions"_s), QStringList { u"1"_s });
    QCOMPARE(day.rows(u"SELECT DISTINCT verdict FROM positions"_s), QStringList { u"accepted"_s });
    QCOMPARE(day.rows(u"SELECT simulated FROM phones"_s), QStringList(5, u"1"_s));
    QVERIFY(day.rows(u"SELECT SUM(distance) FROM orders"_s).first().toDouble() > 10'000);
    QVERIFY(day.rows(u"SELECT MAX(speed) FROM positions"_s).first().toDouble() <= 25);

    int late = 0;
    int low = 0;
    for (const QString &worker : SimulatedDay::workers) {
        const auto &risks = day.worst.value(worker);
        late += risks.value(u"delayed_from_initial_eta"_s) == api::RiskLevel::Red ? 1 : 0;
        low += risks.value(u"in_low_battery"_s) != api::RiskLevel::Green ? 1 : 0;
    }
    QVERIFY(late >= 1);
    QCOMPARE(low, 1);
    QCOMPARE(day.rows(u"SELECT DISTINCT code FROM order_outages"_s), QStringList { u"tracking_stopped"_s });
    QCOMPARE(day.rows(u"SELECT DISTINCT o.worker_handle FROM order_outages x JOIN orders o ON o.id = x.order_id"_s).size(), 1);
}

void TestServiceSimulation::theSameSeedGivesTheSameDay()
{
    const QString everything = u"SELECT worker_id || ' ' || recorded_at || ' ' || lon || ' ' || lat || ' ' || speed "
                                "FROM positions ORDER BY id"_s;
    const QString ends = u"SELECT order_handle || completed_at || distance || risks FROM orders ORDER BY id"_s;
    SimulatedDay one;
    SimulatedDay two;
    SimulatedDay other({ .seed = 2 });
    one.liveFor(4h);
    two.liveFor(1h);
    two.liveFor(3h, 1h);
    other.liveFor(4h);
    QVERIFY(one.rows(everything).size() > 1000);
    QCOMPARE(one.rows(everything), two.rows(everything));
    QCOMPARE(one.rows(ends), two.rows(ends));
    QVERIFY(one.rows(everything) != other.rows(everything));
}

void TestServiceSimulation::realPhonesAreLeftAlone()
{
    SimulatedDay day;
    PhoneRecord phone;
    phone.workerId = day.store.workers.byHandle(u"ana.ruiz"_s)->id;
    phone.tokenHash = u"hash"_s;
    phone.phone.phoneId = u"real"_s;
    day.store.phones.insert(phone);
    day.liveFor(2h);
    QCOMPARE(day.rows(u"SELECT status FROM routes WHERE worker_handle = 'ana.ruiz'"_s), QStringList { u"assigned"_s });
    QCOMPARE(day.rows(u"SELECT COUNT(*) FROM positions WHERE worker_id = "_s + QString::number(phone.workerId)).first(), u"0"_s);
}

void TestServiceSimulation::nobodySetsOutBeforeTheShift()
{
    SimulatedDay day;
    day.liveFor(50min, -1h);
    QCOMPARE(day.rows(u"SELECT DISTINCT status FROM routes"_s), QStringList { u"assigned"_s });
    day.liveFor(15min, -5min);
    QCOMPARE(day.rows(u"SELECT DISTINCT status FROM routes"_s), QStringList { u"tracking"_s });
}

QTEST_GUILESS_MAIN(TestServiceSimulation)

#include "tst_service_simulation.moc"
