// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "loadbench.h"

#include "bigday.h"
#include "heartbeat.h"
#include "report.h"
#include "simdjsonreference.h"

#include "api/answers.h"
#include "app/desk.h"
#include "app/systemclock.h"
#include "service/embedded.h"
#include "ui/orders/orderspanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rowview.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTemporaryDir>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

constexpr int decodedPage = 1000;

template<class Work>
double millisecondsOf(Work &&work)
{
    QElapsedTimer watch;
    watch.start();
    work();
    return double(watch.nsecsElapsed()) / 1e6;
}

double liveBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

/// Until the table is painted; or, where nothing is found and it is hidden, what its panel shows instead.
class WaitForPaint final : public QObject {
public:
    WaitForPaint(QWidget &panel, QWidget &table) : m_panel(panel), m_table(table) { qApp->installEventFilter(this); }
    void run()
    {
        m_painted = false;
        while (!m_painted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && object->isWidgetType()) {
            const auto *widget = static_cast<const QWidget *>(object);
            m_painted |= m_table.isVisible() ? widget == &m_table : m_panel.isAncestorOf(widget);
        }
        return false;
    }

    QWidget &m_panel;
    QWidget &m_table;
    bool m_painted = false;
};

class LoadBench {
public:
    LoadBench(const api::Connection &connection, qsizetype orders)
        : m_layout(m_folder.filePath(u"layout.ini"_s), QSettings::IniFormat), m_orders(orders),
          m_desk(connection, m_folder.path(), QString(), m_clock, QTimeZone::UTC)
    {
        m_theme.install(*qApp);
        m_window = std::make_unique<ui::MainWindow>(ui::Workbench{ m_theme, m_clock, m_layout,
            u"Embedded service"_s, m_folder.path(), m_desk.store, m_desk.sync, m_desk.outbox, m_desk.actions,
            m_desk.undo, m_desk.plan, m_desk.selection, m_desk.details, m_desk.orders, m_desk.filteredOrders,
            m_desk.pool, m_desk.sequence, m_desk.workers, m_desk.plans, m_desk.outboxModel, m_desk.poolPlanner,
            m_desk.workerActions, m_desk.elsewhere, m_desk.fieldConflicts, m_desk.imports, m_desk.travelTimes });
        m_window->resize(1600, 900);
        m_window->showTab(ui::RoutesPanel::Tab::Orders);
        m_window->show();
        m_panel = m_window->findChild<ui::OrdersPanel *>();
        m_view = &m_panel->view();
        leave();
    }

    /// Another day, without orders, and rest.
    void leave()
    {
        load(bigday::date().addDays(40));
        QElapsedTimer rest;
        rest.start();
        while (rest.elapsed() < 300)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }

    void enter()
    {
        const double before = liveBytes();
        m_beat.start();
        WaitForPaint painted(*m_panel, *m_view->viewport());
        m_seconds.append(millisecondsOf([&] {
            load(bigday::date());
            m_view->viewport()->update();
            painted.run();
        }) / 1000);
        m_beat.stop();
        m_stalls.append(m_beat.longestMilliseconds());
        m_cpuStalls.append(m_beat.longestCpuMilliseconds());
        remark(u"loaded in %1 s, longest stall %2 ms (%3 ms of its own work), %4 above 16 ms"_s.arg(m_seconds.last())
                .arg(m_stalls.last())
                .arg(m_cpuStalls.last())
                .arg(m_beat.countAbove(16)));
        settle();
        if (m_view->model()->rowCount() != m_orders)
            qFatal("The table has %d rows.", m_view->model()->rowCount());
        m_entered.append(liveBytes() - before);
    }

    /// What comes after the day is there: the map is filled, things are counted.
    void settle()
    {
        m_beat.start();
        QElapsedTimer rest;
        rest.start();
        while (rest.elapsed() < 1500)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        m_beat.stop();
        m_settling.append(m_beat.longestMilliseconds());
        m_cpuSettling.append(m_beat.longestCpuMilliseconds());
        remark(u"settled, longest stall %1 ms (%2 ms of its own work)"_s.arg(m_settling.last()).arg(m_cpuSettling.last()));
    }

    void filterAndSort()
    {
        const auto filter = [this](const QString &text) {
            return untilShown([&] { m_desk.filteredOrders.setFilter({ .text = text }); });
        };
        for (const QString &text : { u"lincoln"_s, u"INV-2031-00417"_s, u"zone-3 bell"_s, u"8c3f01"_s }) {
            const double milliseconds = filter(text);
            m_filterStalls.append(m_beat.longestMilliseconds());
            remark(u"filter %1: %2 ms, %3 rows, longest stall %4 ms (%5 ms of its own work)"_s.arg(text).arg(milliseconds)
                    .arg(m_view->model()->rowCount()).arg(m_filterStalls.last()).arg(m_beat.longestCpuMilliseconds()));
            m_filters.append(milliseconds);
            m_lifted.append(filter({}));
            remark(u"filter lifted: %1 ms"_s.arg(m_lifted.last()));
        }
        for (const int column : { models::OrdersModel::Address, models::OrdersModel::Handle,
                 models::OrdersModel::Worker, models::OrdersModel::WindowEnd, models::OrdersModel::WindowStart }) {
            m_sorts.append(untilShown([&] { m_view->sortByColumn(column, Qt::AscendingOrder); }));
            remark(u"sort by column %1: %2 ms"_s.arg(column).arg(m_sorts.last()));
        }
    }

    void leaveMeasured()
    {
        const double before = liveBytes();
        leave();
        m_bytes.append((before - liveBytes()) / double(m_orders));
        remark(u"%1 bytes an order given back, %2 taken"_s.arg(m_bytes.last())
                .arg(m_entered.last() / double(m_orders)));
    }

    void tell(QJsonObject &figures) const
    {
        figures.insert(u"seconds"_s, median(m_seconds));
        figures.insert(u"bytes_per_order"_s, median(m_bytes));
        figures.insert(u"longest_stall_ms"_s, median(m_stalls));
        figures.insert(u"longest_stall_ms_worst"_s, percentile(m_stalls, 1));
        figures.insert(u"longest_stall_cpu_ms"_s, median(m_cpuStalls));
        figures.insert(u"longest_stall_settling_ms"_s, median(m_settling));
        figures.insert(u"longest_stall_settling_cpu_ms"_s, median(m_cpuSettling));
        figures.insert(u"filter_ms"_s, median(m_filters));
        figures.insert(u"filter_lifted_ms"_s, median(m_lifted));
        figures.insert(u"filter_ms_worst"_s, percentile(m_filters, 1));
        figures.insert(u"filter_stall_ms"_s, median(m_filterStalls));
        figures.insert(u"sort_ms"_s, median(m_sorts));
        figures.insert(u"sort_ms_worst"_s, percentile(m_sorts, 1));
    }

private:
    void load(QDate date)
    {
        QEventLoop loop;
        QObject::connect(&m_desk.sync, &models::DaySync::loadingChanged, &loop, [&loop](bool loading) {
            if (!loading)
                loop.quit();
        });
        m_desk.sync.open(date, {});
        loop.exec();
        if (const auto error = m_desk.sync.lastError())
            qFatal("Loading failed: %s", qPrintable(error->message));
    }

    template<class Change>
    double untilShown(Change &&change)
    {
        WaitForPaint painted(*m_panel, *m_view->viewport());
        m_beat.start();
        const double time = millisecondsOf([&] {
            change();
            while (m_desk.filteredOrders.isRefiltering())
                QCoreApplication::processEvents();
            m_view->viewport()->update();
            painted.run();
        });
        m_beat.stop();
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        return time;
    }

    QTemporaryDir m_folder;
    QSettings m_layout;
    qsizetype m_orders;
    app::SystemClock m_clock;
    ui::Theme m_theme;
    app::Desk m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::OrdersPanel *m_panel = nullptr;
    ui::RowView *m_view = nullptr;
    Heartbeat m_beat;
    QList<double> m_seconds, m_stalls, m_cpuStalls, m_settling, m_cpuSettling, m_entered, m_bytes, m_filters, m_filterStalls, m_lifted, m_sorts;
};

// The pages as the service writes them, read by our codec and by simdjson alone, by turns.
void decode(const QByteArrayList &pages, int runs, QJsonObject &figures)
{
    QList<double> ours, reference;
    qsizetype bytes = 0;
    for (const QByteArray &page : pages)
        bytes += page.size();
    for (int run = 0; run < runs; ++run) {
        qsizetype orders = 0;
        ours.append(millisecondsOf([&] {
            for (const QByteArray &page : pages)
                orders += api::decodeOrderPage(page)->value.items.size();
        }) / 1000);
        reference.append(millisecondsOf([&] {
            for (const QByteArray &page : pages)
                orders -= readWithSimdjson(page);
        }) / 1000);
        if (orders != 0)
            qFatal("The two readers differ by %lld orders.", orders);
    }
    figures.insert(u"bytes"_s, bytes);
    figures.insert(u"decode_seconds"_s, median(ours));
    figures.insert(u"simdjson_seconds"_s, median(reference));
    figures.insert(u"times_simdjson"_s, median(ours) / median(reference));
}

}

int benchLoad(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption orders(u"orders"_s, u"How many orders the day has."_s, u"N"_s, u"100000"_s);
    const QCommandLineOption database(u"database"_s, u"Where they are kept from one run to the next."_s, u"FILE"_s);
    const QCommandLineOption runs(u"runs"_s, u"How often the day is loaded."_s, u"N"_s, u"5"_s);
    parser.addOptions({ orders, database, runs });
    parser.addHelpOption();
    parser.process(QStringList{ u"routedesk-bench load"_s } + arguments);

    QTemporaryDir folder;
    service::EmbeddedService service;
    QEventLoop starting;
    QObject::connect(&service, &service::EmbeddedService::ready, &starting, &QEventLoop::quit);
    QObject::connect(&service, &service::EmbeddedService::failed, &starting,
        [](const QString &reason) { qFatal("The service did not start: %s", qPrintable(reason)); });
    service.start({ parser.isSet(database) ? parser.value(database) : folder.filePath(u"orders.sqlite"_s) });
    starting.exec();

    const qsizetype count = parser.value(orders).toLongLong();
    const int times = parser.value(runs).toInt();
    bigday::fill(service.connection(), count);
    QJsonObject figures{ { u"bench"_s, u"load"_s }, { u"orders"_s, count } };
    QByteArrayList pages;
    const double listed = millisecondsOf([&] { pages = bigday::pages(service.connection(), decodedPage); }) / 1000;
    figures.insert(u"service_seconds"_s, listed);
    remark(u"the service alone lists them in %1 s"_s.arg(listed));
    decode(pages, times, figures);
    pages.clear();
    remark(u"decoding: %1 s, simdjson %2 s"_s.arg(figures.value("decode_seconds"_L1).toDouble())
            .arg(figures.value("simdjson_seconds"_L1).toDouble()));

    ui::installLanguage(*qApp);
    LoadBench bench(service.connection(), count);
    for (int run = 0; run < times; ++run) {
        bench.enter();
        if (run == times - 1)
            bench.filterAndSort();
        bench.leaveMeasured();
    }
    bench.tell(figures);
    report(figures);
    return 0;
}
