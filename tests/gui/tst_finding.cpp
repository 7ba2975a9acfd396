// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicewindow.h"

#include "models/autoplan/poolplan.h"
#include "ui/pool/poolremedies.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchpopup.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/windowactions.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

api::NewOrder order(const QString &handle, QDate day)
{
    api::NewOrder made;
    made.handle = handle;
    made.destination.point = api::GeoPoint::fromDegrees(-121.9, 37.33);
    made.destination.address = u"1 Far St"_s;
    made.scheduledAfter = api::toInstant(QDateTime(day, QTime(17, 0), QTimeZone::UTC));
    made.scheduledAt = api::toInstant(QDateTime(day, QTime(18, 0), QTimeZone::UTC));
    return made;
}

}

/// What the desk finds and mends at the real service.
class FindingTest : public ServiceWindowTest {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void anotherDayIsFoundAndOpened();
    void windowIsWidenedAtTheService();

private:
    [[nodiscard]] api::OrderKey key(const QString &handle) const
    {
        return m_desk->store.keysOfHandle(handle).value(0);
    }

    QDate m_day;
};

void FindingTest::initTestCase()
{
    startService();
    openWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_day = tomorrow();
    api::BatchRequest batch;
    batch.planMode = api::PlanMode::Manual;
    batch.opsGroupHandle = u"san-jose"_s;
    batch.orders = { order(u"near-1"_s, m_day), order(u"faraway-1"_s, m_day.addDays(3)) };
    const auto made = m_desk->client.createBatch(batch);
    QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), patience);
    QVERIFY(made.result());
    openDay();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->store.orderCount(), 1, patience);
}

void FindingTest::cleanupTestCase()
{
    closeAll();
}

void FindingTest::windowIsWidenedAtTheService()
{
    m_desk->sync.open(m_day, u"san-jose"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->pool.rowCount(), 1, patience);
    const api::OrderKey near = key(u"near-1"_s);
    const api::Instant before = *m_desk->store.order(near)->scheduledAt;
    planner::Refusal refusal;
    refusal.cause = planner::Refusal::Cause::WindowMissed;
    refusal.arrival = before + std::chrono::minutes(12);
    m_desk->pool.setRefusals({ { near, refusal } });
    m_window->findChild<ui::PoolRemedies *>()->apply(near);
    QTRY_COMPARE_WITH_TIMEOUT(*m_desk->store.order(near)->scheduledAt, before + std::chrono::minutes(15), patience);
    m_window->actions().undo->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(*m_desk->store.order(near)->scheduledAt, before, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->outbox.openCount(), 0, patience);
}

void FindingTest::anotherDayIsFoundAndOpened()
{
    m_window->actions().find->trigger();
    auto *field = m_window->findChild<ui::SearchField *>();
    const auto *popup = m_window->findChild<ui::SearchPopup *>();
    QTest::keyClicks(field, u"faraway"_s);
    const auto found = [&]() -> const ui::SearchResult * {
        for (int row = 0; row < popup->model().rowCount(); ++row) {
            if (popup->model().at(row).kind == ui::SearchResult::Kind::Elsewhere)
                return &popup->model().at(row);
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(found() != nullptr, patience);
    QCOMPARE(found()->date, m_day.addDays(3));
    QVERIFY(!found()->note.isEmpty()); // it says which day
    while (popup->current()->kind != ui::SearchResult::Kind::Elsewhere)
        QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->store.scope().date, m_day.addDays(3), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->selection.orders(), QList{ key(u"faraway-1"_s) }, patience);
    QVERIFY(m_desk->store.order(key(u"faraway-1"_s)));
}

QTEST_MAIN(FindingTest)
#include "tst_finding.moc"
