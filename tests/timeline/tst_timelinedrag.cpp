// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "timelineday.h"

#include "ui/pool/poolpanel.h"
#include "ui/sequence/dragbubble.h"

#include <QApplication>
#include <QDrag>
#include <QHBoxLayout>
#include <QListView>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Whole drags with the mouse, from the press on: they run Qt's own drag loop, which the offscreen platform does
/// not have and the minimal one does.
class TestTimelineDrag : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void toAnotherRow_data();
    void toAnotherRow();
    void toThePoolAndBack();

private:
    /// `then` comes when the pointer is over `to`, before the button is let go.
    void drag(const QWidget &source, const QPoint &from, const QWidget &target, const QPoint &to,
        const std::function<void()> &then = {});
    [[nodiscard]] api::OrderKey key(const QString &handle) const { return m_day->desk.key(handle); }

    Theme m_theme;
    std::unique_ptr<sample::TimelineDay> m_day;
    std::unique_ptr<QWidget> m_window;
    PoolPanel *m_pool = nullptr;
};

void TestTimelineDrag::initTestCase()
{
    if (QGuiApplication::platformName() == u"offscreen"_s)
        QSKIP("this platform has no drags");
    m_theme.install(*qApp);
}

void TestTimelineDrag::init()
{
    m_day = std::make_unique<sample::TimelineDay>(m_theme, 4, 3);
    m_window = std::make_unique<QWidget>();
    m_pool = new PoolPanel(
        m_theme, m_day->words, m_day->desk.pool, m_day->desk.store, m_day->desk.selection, m_window.get());
    m_pool->setFixedWidth(260);
    auto *row = new QHBoxLayout(m_window.get());
    row->addWidget(m_pool);
    row->addWidget(&m_day->panel);
    m_window->resize(1300, 460);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestTimelineDrag::cleanup()
{
    m_day->panel.setParent(nullptr);
    m_window.reset();
    m_day.reset();
}

void TestTimelineDrag::drag(const QWidget &source, const QPoint &from, const QWidget &target, const QPoint &to,
    const std::function<void()> &then)
{
    QWindow *window = m_window->windowHandle();
    const QPoint start = source.mapTo(m_window.get(), from);
    const QPoint end = target.mapTo(m_window.get(), to);
    bool isOver = false;
    // The drag runs its own loop, in which the rest has to happen; not before it is there, however slow the
    // machine.
    QTimer rest;
    rest.setInterval(5);
    connect(&rest, &QTimer::timeout, this, [&] {
        if (source.parentWidget()->findChild<QDrag *>() == nullptr)
            return;
        rest.stop();
        QTest::mouseMove(window, end - QPoint(3, 3));
        QTest::mouseMove(window, end);
        if (then)
            then();
        QTest::mouseRelease(window, Qt::LeftButton, Qt::NoModifier, end);
        isOver = true;
    });
    rest.start();
    QTest::mousePress(window, Qt::LeftButton, Qt::NoModifier, start);
    QTest::mouseMove(window, start + QPoint(3, QApplication::startDragDistance() + 4));
    QTRY_VERIFY(isOver);
}

void TestTimelineDrag::toAnotherRow_data()
{
    QTest::addColumn<bool>("escapes");
    QTest::newRow("let go") << false;
    QTest::newRow("cancelled by Esc") << true;
}

void TestTimelineDrag::toAnotherRow()
{
    QFETCH(bool, escapes);
    TimelineView &view = m_day->view();
    const auto *bubble = view.findChild<DragBubble *>();
    const int idle = m_day->rows().rowOfWorker(u"van-7"_s);
    m_day->desk.selection.setOrders({ key(u"order-27"_s), key(u"order-26"_s) });
    bool hovered = false;
    drag(*view.viewport(), m_day->at(u"order-26"_s), *view.viewport(),
        QPoint(700, view.layout().name(idle).center().y()), [&] {
            hovered = bubble->isVisible();
            if (escapes)
                QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
        });
    QVERIFY(hovered);
    QTRY_VERIFY(!bubble->isVisible());
    QCOMPARE(m_day->desk.undo.count(), escapes ? 0 : 1);
    const auto place = m_day->desk.plan.position(key(u"order-26"_s));
    const models::WorkingRoute *route = m_day->desk.plan.route(place->routeId);
    QCOMPARE(route->workerHandle, escapes ? u"van-3"_s : u"van-7"_s);
    if (!escapes)
        QCOMPARE(route->stops, (QList{ key(u"order-26"_s), key(u"order-27"_s) }));
}

void TestTimelineDrag::toThePoolAndBack()
{
    TimelineView &view = m_day->view();
    const api::OrderKey stop = key(u"order-26"_s);
    QWidget *list = m_pool->view().viewport();
    drag(*view.viewport(), m_day->at(u"order-26"_s), *list, list->rect().center());
    QTRY_VERIFY(m_day->desk.plan.isInPool(stop));
    const auto *model = m_pool->view().model();
    QModelIndex row;
    for (int i = 0; i < model->rowCount(); ++i) {
        if (model->index(i, 0).data().toString() == u"order-26"_s)
            row = model->index(i, 0);
    }
    QVERIFY(row.isValid());
    QTRY_VERIFY(!m_pool->view().visualRect(row).isEmpty());
    const int idle = m_day->rows().rowOfWorker(u"van-8"_s);
    drag(*list, m_pool->view().visualRect(row).center(), *view.viewport(),
        QPoint(700, view.layout().name(idle).center().y()));
    QTRY_VERIFY(!m_day->desk.plan.isInPool(stop));
    QCOMPARE(m_day->desk.plan.route(m_day->desk.plan.position(stop)->routeId)->workerHandle, u"van-8"_s);
    QCOMPARE(m_day->desk.undo.count(), 2);
}

QTEST_MAIN(TestTimelineDrag)
#include "tst_timelinedrag.moc"
