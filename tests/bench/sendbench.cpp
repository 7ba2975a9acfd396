// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "sendbench.h"

#include "heartbeat.h"
#include "report.h"

#include "app/desk.h"
#include "app/systemclock.h"
#include "models/import/importmodel.h"
#include "service/embedded.h"
#include "ui/import/importdialog.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workbench.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace routedesk;

namespace {

QByteArray table(int run, int rows, const QDate &day)
{
    QByteArray csv
        = "order_handle,address,latitude,longitude,scheduled_after,scheduled_at,service_minutes,capacity,"
          "priority,product_type,metadata.customer,metadata.note\n";
    const QByteArray date = day.toString(Qt::ISODate).toLatin1();
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(run) + "-" + QByteArray::number(i);
        csv += "send-" + number + ",\"" + QByteArray::number(100 + i % 900) + " Story Rd, San Jose\","
            + QByteArray::number(37.25 + 0.0001 * (i % 1500), 'f', 5) + ','
            + QByteArray::number(-121.95 + 0.0001 * (i / 15), 'f', 5) + ',' + date + " 09:00," + date
            + " 17:30,5,2,medium,fragile,customer " + number + ",ring twice\n";
    }
    return csv;
}

template<class Signal, class Sender, class Begin>
void await(Sender *sender, Signal signal, Begin begin)
{
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    begin();
    loop.exec();
}

}

int benchSend(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption orders(u"orders"_s, u"How many rows the file has."_s, u"N"_s, u"10000"_s);
    const QCommandLineOption runs(u"runs"_s, u"How many files are imported."_s, u"N"_s, u"5"_s);
    parser.addOptions({ orders, runs });
    parser.addHelpOption();
    parser.process(QStringList{ u"routedesk-bench send"_s } + arguments);
    const int count = parser.value(orders).toInt();

    QTemporaryDir folder;
    service::EmbeddedService service;
    QObject::connect(&service, &service::EmbeddedService::failed, &service,
        [](const QString &reason) { qFatal("The service did not start: %s", qPrintable(reason)); });
    await(&service, &service::EmbeddedService::ready,
        [&] { service.start({ folder.filePath(u"orders.sqlite"_s) }); });

    ui::installLanguage(*qApp);
    ui::Theme theme;
    theme.install(*qApp);
    const app::SystemClock clock;
    QSettings layout(folder.filePath(u"layout.ini"_s), QSettings::IniFormat);
    app::Desk desk(service.connection(), folder.path(), QString(), clock, QTimeZone::UTC);
    ui::MainWindow window(ui::Workbench{ theme, clock, layout, u"Embedded service"_s, folder.path(), desk.store,
        desk.sync, desk.outbox, desk.actions, desk.undo, desk.plan, desk.selection, desk.details, desk.orders,
        desk.filteredOrders, desk.pool, desk.sequence, desk.workers, desk.plans, desk.outboxModel, desk.poolPlanner,
        desk.workerActions, desk.elsewhere, desk.fieldConflicts, desk.imports, desk.travelTimes });
    window.resize(1600, 900);
    window.show();
    const QDate day = api::toDateTime(clock.now()).toUTC().date().addDays(1);
    await(&desk.store, &models::DispatchStore::loaded, [&] { desk.sync.open(day, {}); });

    QList<double> all, reading, stalls;
    ui::ImportDialog &dialog = window.importDialog();
    for (int run = 0; run < parser.value(runs).toInt(); ++run) {
        const QString path = folder.filePath(u"orders-%1.csv"_s.arg(run));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(table(run, count, day)) < 0)
            qFatal("No room for a file");
        file.close();
        dialog.show();
        Heartbeat heart;
        heart.start();
        QElapsedTimer watch;
        watch.start();
        await(&dialog, &ui::ImportDialog::loaded, [&] { dialog.openFile(path); });
        reading.append(double(watch.nsecsElapsed()) / 1e9);
        if (dialog.model().counts().importable() != count)
            qFatal("%d of %d rows are good", dialog.model().counts().importable(), count);
        int created = 0;
        QObject::connect(
            &dialog, &ui::ImportDialog::imported, &window, [&](int made) { created = made; },
            Qt::SingleShotConnection);
        await(&dialog, &ui::ImportDialog::imported, [&] { dialog.importGood(); });
        all.append(double(watch.nsecsElapsed()) / 1e9);
        heart.stop();
        stalls.append(heart.longestMilliseconds());
        if (created != count)
            qFatal("%d of %d orders are stored", created, count);
        remark(u"%1 rows: read in %2 s, stored after %3 s, longest stall %4 ms"_s.arg(count)
                .arg(reading.constLast())
                .arg(all.constLast())
                .arg(stalls.constLast()));
    }
    Heartbeat heart;
    heart.start();
    QElapsedTimer watch;
    watch.start();
    desk.undo.undo();
    while (desk.outbox.openCount() > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    heart.stop();
    const double undone = double(watch.nsecsElapsed()) / 1e9;
    remark(u"undone after %1 s, longest stall %2 ms"_s.arg(undone).arg(heart.longestMilliseconds()));
    report({ { u"bench"_s, u"send"_s }, { u"orders"_s, count }, { u"import_%1_seconds"_s.arg(count), median(all) },
        { u"read_seconds"_s, median(reading) }, { u"longest_stall_ms"_s, median(stalls) },
        { u"undo_seconds"_s, undone }, { u"undo_longest_stall_ms"_s, heart.longestMilliseconds() } });
    return 0;
}
