// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "dialogbench.h"
#include "peoplegallery.h"
#include "placesgallery.h"

#include "tests/models/sheetfiles.h"

#include "models/import/importmodel.h"
#include "models/import/mappingshelf.h"
#include "models/imports/importbook.h"
#include "ui/actions/actionwords.h"
#include "ui/actions/confirmdialog.h"
#include "ui/actions/outcomedialog.h"
#include "ui/actions/publishdialog.h"
#include "ui/import/defaultdialog.h"
#include "ui/import/importdialog.h"
#include "ui/import/importview.h"
#include "ui/import/recentimports.h"
#include "ui/plans/planspage.h"
#include "ui/settings/connectiondialog.h"
#include "map/tiles/tiletrial.h"
#include "ui/basemap/basemapdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/words/language.h"
#include "ui/workers/workerhands.h"
#include "ui/workers/workerspage.h"
#include "ui/widgets/toast.h"
#include "ui/words/daywords.h"

#include "api/writing.h"
#include "models/plansmodel.h"
#include "models/workersmodel.h"
#include "models/workingplan.h"
#include "planner/affinetraveltimes.h"
#include "ui/batch/batchform.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace dialogtest;
using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

/// Paints the dialogs and pages into build/gallery for the eye, in both schemes and at both densities, and checks what
/// can be checked of every one: names for those who can't see, and no label that reads markup.
class TestDialogGallery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pictures_data();
    void pictures();

private:
    using Maker = std::function<std::unique_ptr<QWidget>(DialogBench &)>;
    [[nodiscard]] static QList<std::pair<QString, Maker>> makers();

    Theme m_theme;
};

namespace {

std::unique_ptr<ImportDialog> importOf(DialogBench &bench)
{
    auto dialog = std::make_unique<ImportDialog>(bench.theme, bench.outbox, bench.store, bench.clock);
    return dialog;
}

std::unique_ptr<QWidget> importFull(DialogBench &bench)
{
    auto dialog = importOf(bench);
    dialog->openFile(QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/sample/san-jose-day.csv"));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Ready; }))
        return nullptr;
    dialog->findChild<ImportView *>()->goToProblem(true);
    return dialog;
}

std::unique_ptr<QWidget> importReplace(DialogBench &bench)
{
    auto dialog = importFull(bench);
    dialog->findChild<QAction *>(u"import.replace"_s)->trigger();
    const auto address
        = static_cast<ImportDialog *>(dialog.get())->model().plan().columnOf(models::ImportField::Address);
    dialog->findChild<QComboBox *>(u"import.replace.column"_s)->setCurrentIndex(address.value_or(0));
    dialog->findChild<QLineEdit *>(u"import.replace.find"_s)->setText(u"St"_s);
    dialog->findChild<QLineEdit *>(u"import.replace.with"_s)->setText(u"Street"_s);
    auto *go = dialog->findChild<QPushButton *>(u"import.replace.go"_s);
    return QTest::qWaitFor([go] { return go->isEnabled(); }) ? std::move(dialog) : nullptr;
}

std::unique_ptr<QWidget> importMissing(DialogBench &bench)
{
    auto dialog = importOf(bench);
    dialog->openFile(writeFile(bench.folder, u"orders from the shop.csv"_s,
        "wer;wo;bis\n<b>A-1</b>;\"1 Main St\";09:00\nA-2;2 Main St;10:30\n"));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Ready; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> importSheets(DialogBench &bench)
{
    QByteArray monday = importtest::textRow(1, { u"order_handle"_s, u"Adresse"_s, u"lat"_s, u"lng"_s, u"von"_s, u"bis"_s });
    for (int i = 2; i < 20; ++i)
        monday += importtest::textRow(i, { u"SJ-%1"_s.arg(100 + i), u"%1 E Brokaw Rd"_s.arg(i * 14),
                                             QString::number(37.33 + i * 0.004), QString::number(-121.9 + i * 0.003),
                                             u"0%1:00"_s.arg(7 + i % 3), u"1%1:30"_s.arg(i % 8) });
    const QByteArray bytes = importtest::xlsx(importtest::XlsxParts {
        { { u"Deckblatt"_s, {} }, { u"Montag"_s, monday }, { u"Dienstag"_s, monday } }, {}, {}, {}, {} });
    auto dialog = importOf(bench);
    dialog->openFile(writeFile(bench.folder, u"Touren KW 45.xlsx"_s, bytes));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Ready; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> importOfRefused(DialogBench &bench, const QString &name, const QByteArray &bytes)
{
    auto dialog = importOf(bench);
    dialog->openFile(writeFile(bench.folder, name, bytes));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Failed; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> importLocked(DialogBench &bench)
{
    return importOfRefused(bench, u"orders.ods"_s,
        importtest::odsWithManifest({}, "<file-entry><encryption-data/></file-entry>"));
}

std::unique_ptr<QWidget> importBomb(DialogBench &bench)
{
    return importOfRefused(bench, u"orders.csv.gz"_s, importtest::gzipped(QByteArray(40 << 20, '\n')));
}

std::unique_ptr<QWidget> importCutOff(DialogBench &bench)
{
    QByteArray text = "order_handle,address,latitude,longitude,scheduled_at\n";
    for (int i = 0; i < 4000; ++i)
        text += "SJ-" + QByteArray::number(i * 7919 % 10007) + ',' + QByteArray::number(i) + " Main St,37.33,-121.89,10:00\n";
    const QByteArray packed = importtest::gzipped(text);
    auto dialog = importOf(bench);
    dialog->openFile(writeFile(bench.folder, u"orders.csv.gz"_s, packed.first(packed.size() / 3)));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Ready; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> importDone(DialogBench &bench)
{
    bench.network.script = &DialogBench::taken;
    auto dialog = importFull(bench);
    auto *import = static_cast<ImportDialog *>(dialog.get());
    import->importGood();
    if (!QTest::qWaitFor([&] { return import->model().counts().imported > 0; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> importOnServer(DialogBench &bench)
{
    auto dialog = importFull(bench);
    auto *import = static_cast<ImportDialog *>(dialog.get());
    QList<api::Order> there;
    for (const int row : { 0, 1, 2, 3 }) {
        api::Order order = bench.order(import->model().index(row, 0).data().toString(), u"x"_s);
        const auto type = import->model().plan().columnOf(models::ImportField::Type);
        if (type)
            order.key.type = api::OpenEnum<api::OrderType>::fromText(
                import->model().index(row, *type).data(models::ImportModel::UnderstoodRole).toString());
        order.status = row == 3 ? api::OrderStatus::Completed : api::OrderStatus::Planned;
        there.append(order);
    }
    import->model().addOnServer(there);
    import->model().choose({ 1 }, models::DuplicateChoice::Update);
    auto *view = dialog->findChild<ImportView *>();
    view->setCurrentIndex(view->model()->index(0, 0));
    return dialog;
}

/// With mappings at hand, and the file read.
std::unique_ptr<ImportDialog> importMapped(
    DialogBench &bench, const QByteArray &csv, const std::function<void(models::MappingShelf &)> &fill = {})
{
    auto shelf = std::make_shared<models::MappingShelf>(bench.folder.filePath(u"mappings"_s), bench.clock);
    bench.keep(shelf);
    if (fill)
        fill(*shelf);
    auto dialog = importOf(bench);
    dialog->setMappings(*shelf);
    dialog->openFile(writeFile(bench.folder, u"bakery, monday.csv"_s, csv));
    const bool isRead = QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Ready; });
    return isRead ? std::move(dialog) : nullptr;
}

std::unique_ptr<QWidget> importRecognised(DialogBench &bench)
{
    using F = models::ImportField;
    return importMapped(bench,
        "Nr;Kunde;Straße;Hausnr;PLZ;Ort;N;E;Bis;Aufgaben;Preis\n"
        "B-101;Café Lucero;E Brokaw Rd;1028;95131;San José;37,3806;-121,8969;10:00;Unterschrift; \n"
        "B-102;Bakery Sol;Race St;121;95126;San José;37,3296;-121,9119;;Foto: vor der Tür | Anrufen;12\n"
        "B-103;Garden City;The Alameda;1855;;;37,3334;-121,9180;11:30;;9\n",
        [](models::MappingShelf &shelf) {
            models::ImportMapping mapping;
            mapping.name = u"Bakery & Sons"_s;
            mapping.columns = { { u"Nr"_s, { F::OrderHandle, {} } }, { u"Kunde"_s, { F::Metadata, u"customer"_s } },
                { u"Straße"_s, { F::Address, {} } }, { u"Hausnr"_s, { F::HouseNumber, {} } },
                { u"PLZ"_s, { F::PostalCode, {} } }, { u"Ort"_s, { F::City, {} } }, { u"N"_s, { F::Latitude, {} } },
                { u"E"_s, { F::Longitude, {} } }, { u"Bis"_s, { F::ScheduledAt, {} } },
                { u"Aufgaben"_s, { F::Tasks, {} } } };
            mapping.defaults.set({ F::ScheduledAt, {} }, u"17:00"_s);
            mapping.defaults.set({ F::ServiceMinutes, {} }, u"5 min"_s);
            mapping.defaults.set({ F::City, {} }, u"San José"_s);
            mapping.defaults.set({ F::Metadata, u"source"_s }, u"the bakery's own shop system"_s);
            (void)shelf.save(mapping);
        });
}

std::unique_ptr<QWidget> importPairs(DialogBench &bench)
{
    return importMapped(bench,
        "order,pickup address,pickup lat,pickup lng,pickup time,delivery address,delivery lat,delivery lng,delivery time,units\n"
        "P-1,121 Race St,37.3296,-121.9119,09:00,1028 E Brokaw Rd,37.3806,-121.8969,11:00,2\n"
        "P-2,,,,,1855 The Alameda,37.3334,-121.9180,11:30,1\n"
        "P-3,121 Race St,37.3296,-121.9119,9h,79 Race St,37.3307,north,12:00,1\n");
}

std::unique_ptr<QWidget> importDates(DialogBench &bench)
{
    return importMapped(bench,
        "order,address,lat,lon,date,from,until\n"
        "D-1,121 Race St,37.3296,-121.9119,3/4/2027,09:00,10:00\nD-2,79 Race St,37.3307,-121.9112,5/4/2027,09:30,11:00\n");
}

std::unique_ptr<QWidget> defaultAsked(DialogBench &bench)
{
    models::ImportOptions options;
    options.day = QDate(2026, 11, 2);
    return std::make_unique<DefaultDialog>(bench.theme, options, true,
        models::ImportDefaults::Entry { { models::ImportField::ScheduledAt, {} }, u"half past nine"_s });
}

std::unique_ptr<QWidget> importFailed(DialogBench &bench)
{
    auto dialog = importOf(bench);
    dialog->openFile(bench.folder.filePath(u"gone.csv"_s));
    if (!QTest::qWaitFor([&] { return dialog->model().state() == models::ImportModel::State::Failed; }))
        return nullptr;
    return dialog;
}

std::unique_ptr<QWidget> confirmCancel(DialogBench &bench)
{
    QStringList lines;
    for (int i = 1; i <= 12; ++i)
        lines.append(orderLine(bench.order(u"order-%1"_s.arg(i), u"%1 E Brokaw Rd, San José"_s.arg(1000 + i))));
    return std::make_unique<ConfirmDialog>(bench.theme, ActionKind::Cancel, lines);
}

std::unique_ptr<QWidget> confirmComplete(DialogBench &bench)
{
    return std::make_unique<ConfirmDialog>(bench.theme, ActionKind::Complete,
        QStringList { orderLine(bench.order(u"order-17"_s, u"Bakery Sol, 1028 E Brokaw Rd"_s)) });
}

std::unique_ptr<QWidget> outcome(DialogBench &bench)
{
    models::ActionReport report;
    for (int i = 1; i <= 12; ++i) {
        models::ActionRow row;
        row.key.handle = u"order-%1"_s.arg(i);
        row.outcome = models::ActionRow::Outcome::Done;
        if (i == 3 || i == 7) {
            row.outcome = models::ActionRow::Outcome::Refused;
            row.error = api::ApiError { api::ApiError::Kind::Invalid, 422, {}, u"already completed"_s, {} };
        } else if (i == 9) {
            row.outcome = models::ActionRow::Outcome::Unknown;
            row.error = api::ApiError { api::ApiError::Kind::Timeout, 0, {}, {}, {} };
        }
        report.rows.append(row);
    }
    auto dialog = std::make_unique<OutcomeDialog>(bench.theme, u"What became of it"_s, u"Order"_s);
    QList<OutcomeRow> rows;
    for (const models::ActionRow &row : std::as_const(report.rows))
        rows.append({ row.key.handle, outcomeLook(ActionKind::Cancel, row.outcome), outcomeReason(row) });
    dialog->setReport(actionTone(report), actionResult(ActionKind::Cancel, report), rows);
    dialog->setRetry(2);
    dialog->setLookAgain(1);
    return dialog;
}

std::unique_ptr<QWidget> publish(DialogBench &bench)
{
    return std::make_unique<PublishDialog>(bench.theme,
        models::PublishSummary { { u"van-1"_s, u"van-2"_s, u"new"_s }, 4, 2, 0 },
        QStringList { u"van-1 · Ana Ruiz · 14 stops"_s, u"van-2 · Ben Okafor · 11 stops"_s,
            u"new route · Chloe Park · 9 stops"_s });
}

std::unique_ptr<QWidget> publishMoved(DialogBench &bench)
{
    QList<MovedLine> moved{
        { u"order-17 · Bakery Sol, 1028 E Brokaw Rd, San José, CA 95131"_s, u"Ana Ruiz"_s, u"09:42"_s, u"10:05"_s,
            u"23 min later"_s },
        { u"order-21 · Clinic, 90 N First St"_s, u"Ana Ruiz → Ben Okafor"_s, u"11:10"_s, u"10:58"_s,
            u"12 min earlier"_s, false },
    };
    for (int i = 30; i < 60; ++i)
        moved.append({ u"order-%1 · %2 Story Rd, San José"_s.arg(i).arg(i * 7), u"Ben Okafor"_s,
            u"12:%1"_s.arg(i), u"13:%1"_s.arg(i), u"1 h later"_s });
    return std::make_unique<PublishDialog>(bench.theme,
        models::PublishSummary{ { u"van-1"_s, u"van-2"_s }, 4, 2, static_cast<int>(moved.size()) },
        QStringList{ u"van-1 · Ana Ruiz · 14 stops"_s, u"van-2 · Ben Okafor · 11 stops"_s }, moved);
}

void type(QWidget &form, const QString &name, const QString &text)
{
    auto *field = form.findChild<QLineEdit *>(name);
    field->setText(text);
    emit field->textEdited(text);
}

std::unique_ptr<QWidget> batchEmpty(DialogBench &bench)
{
    auto form = std::make_unique<BatchForm>(bench.theme, bench.outbox, bench.store, bench.clock);
    form->resize(380, 900);
    return form;
}

std::unique_ptr<QWidget> batchPair(DialogBench &bench)
{
    auto form = batchEmpty(bench);
    form->resize(380, 1060);
    auto *types = form->findChild<QComboBox *>(u"order.type"_s);
    types->setCurrentIndex(types->findData(u"pair"_s));
    type(*form, u"order.handle"_s, u"shop-1"_s);
    type(*form, u"pickup.address"_s, u"9 Depot Rd, San José"_s);
    type(*form, u"pickup.from"_s, u"11"_s);
    type(*form, u"order.address"_s, u"1021 E Brokaw Rd, San José"_s);
    type(*form, u"order.until"_s, u"10:30"_s);
    form->findChild<QAction *>(u"batch.add"_s)->trigger();
    return form;
}

std::unique_ptr<QWidget> batchFull(DialogBench &bench)
{
    auto form = batchEmpty(bench);
    for (int i = 1; i <= 3; ++i) {
        type(*form, u"order.handle"_s, u"shop-%1"_s.arg(i));
        type(*form, u"order.address"_s, u"%1 E Brokaw Rd, San José"_s.arg(1020 + i));
        type(*form, u"order.latitude"_s, u"37.3811, -121.9012"_s);
        type(*form, u"order.from"_s, u"9"_s);
        type(*form, u"order.until"_s, u"10:30"_s);
        form->findChild<QAction *>(u"batch.add"_s)->trigger();
    }
    type(*form, u"order.handle"_s, u"shop-1"_s);
    type(*form, u"order.until"_s, u"08:30"_s);
    form->findChild<QAction *>(u"batch.add"_s)->trigger();
    return form;
}

api::Page<api::Plan> plansPage(const DialogBench &bench)
{
    api::Page<api::Plan> page;
    for (int i = 0; i < 14; ++i) {
        api::Plan plan;
        plan.planId = u"5f0c1d2e-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'));
        plan.status = i == 2 ? api::PlanStatus::Failed : i == 0 ? api::PlanStatus::Planning : api::PlanStatus::Completed;
        plan.opsGroupHandle = i % 3 == 1 ? u"oakland"_s : u"san-jose"_s;
        plan.fulfillmentDate = QDate(2023, 11, 2).addDays(-i / 2);
        plan.createdAt = bench.clock.time - std::chrono::hours(5 * i + 1);
        plan.startedAt = *plan.createdAt + std::chrono::minutes(1);
        plan.sequenceNumber = 1 + i % 3;
        if (i == 2)
            plan.failureReason = u"no <b>worker</b> is on shift at that time"_s;
        api::PlanSummary summary;
        summary.ordersTotal = 40 + i;
        summary.ordersUnplanned = i % 4;
        summary.ordersPlanned = summary.ordersTotal - summary.ordersUnplanned;
        summary.estimateDistance = 61'500;
        summary.estimateDuration = 5 * 3600;
        plan.summary = summary;
        for (int r = 0; r < 3; ++r) {
            api::Route route;
            route.handle = u"van-%1"_s.arg(r + 1);
            route.workerHandle = QStringList { u"ana"_s, u"ben"_s, u"chloe"_s }.at(r);
            route.status = api::RouteStatus::Assigned;
            plan.routes.append(route);
        }
        for (int u = 0; u < i % 4; ++u) {
            api::UnplannedOrder order;
            order.key.handle = u"order-%1"_s.arg(100 + u);
            order.planningFailureReason = u"No route could reach it inside its window."_s;
            plan.unplannedOrders.append(order);
        }
        if (i == 3)
            plan.basis = api::PlanBasis{ .hasRoadServer = true, .places = 40, .placesByRoad = 31,
                .roadProblem = u"The road server did not answer in time."_s, .learntFrom = 412, .workersAsked = 5,
                .offShift = 2, .underWay = 1, .ordersWithoutPlace = 2, .isTimeUp = true };
        page.items.append(plan);
    }
    page.nextToken = u"more"_s;
    return page;
}

std::unique_ptr<QWidget> plansOf(DialogBench &bench)
{
    auto model = std::make_shared<models::PlansModel>(bench.client);
    bench.keep(model);
    auto page = std::make_unique<PlansPage>(bench.theme, *model, bench.store);
    page->resize(1216, 700);
    page->show();
    if (!QTest::qWaitFor([&] { return !model->isLoading() && !bench.network.calls.isEmpty(); }))
        return nullptr;
    return page;
}

std::unique_ptr<QWidget> plansFull(DialogBench &bench)
{
    const auto plans = plansPage(bench);
    bench.network.script = [plans](const ScriptedCall &call) {
        const QString path = call.url.path();
        for (const api::Plan &plan : plans.items) {
            if (path.contains(plan.planId))
                return ScriptedAnswer { 200, api::writePlan(plan) };
        }
        return ScriptedAnswer { 200, api::writePlanPage(plans) };
    };
    auto page = plansOf(bench);
    static_cast<PlansPage *>(page.get())->showPlan(plans.items.at(3).planId);
    QTest::qWait(20);
    return page;
}

std::unique_ptr<QWidget> plansEmpty(DialogBench &bench)
{
    bench.network.script = [](const ScriptedCall &) { return ScriptedAnswer { 200, api::writePlanPage({}) }; };
    return plansOf(bench);
}

std::unique_ptr<QWidget> plansRefused(DialogBench &bench)
{
    bench.network.script = [](const ScriptedCall &) {
        return ScriptedAnswer { 401, api::writeHttpError(u"Unauthorized"_s) };
    };
    return plansOf(bench);
}

/// A working plan and the workers of the day.
struct WorkerGround {
    explicit WorkerGround(DialogBench &bench)
        : plan(bench.store, bench.outbox, undo, times, bench.clock, QString()), workers(bench.store, plan)
    {
    }

    QUndoStack undo;
    planner::AffineTravelTimes times;
    models::WorkingPlan plan;
    models::WorkersModel workers;
};

std::unique_ptr<QWidget> workersFull(DialogBench &bench)
{
    QList<api::Order> orders;
    for (int i = 0; i < 6; ++i)
        orders.append(bench.order(u"order-%1"_s.arg(i), u"%1 Main St"_s.arg(i)));
    bench.store.applyOrders(orders, bench.store.revision());
    auto ground = std::make_shared<WorkerGround>(bench);
    QList<api::OrderKey> keys;
    for (const api::Order &order : std::as_const(orders))
        keys.append(order.key);
    if (!ground->plan.addRoute(u"ana"_s, keys))
        return nullptr;
    bench.keep(ground);
    auto page = std::make_unique<WorkersPage>(
        bench.theme, ground->workers, ground->plan, bench.store, bench.clock);
    page->resize(1216, 700);
    auto hands = std::make_shared<WorkerHands>(bench.theme, bench.workerActions, bench.store, bench.clock, nullptr);
    bench.keep(hands);
    page->setHands(*hands);
    page->showWorker(u"ana"_s);
    return page;
}

std::unique_ptr<QWidget> workersEmpty(DialogBench &bench)
{
    bench.store.setWorkers({});
    auto ground = std::make_shared<WorkerGround>(bench);
    bench.keep(ground);
    auto page = std::make_unique<WorkersPage>(
        bench.theme, ground->workers, ground->plan, bench.store, bench.clock);
    page->resize(1216, 700);
    return page;
}

/// A book with imports in every state, and the words for its times.
struct ImportGround {
    explicit ImportGround(DialogBench &bench)
        : words(bench.store, bench.clock),
          book(bench.client, bench.outbox, bench.clock, bench.folder.path(), u"maria"_s)
    {
    }

    bool add(DialogBench &bench, const QString &file, int orders, int stored, bool ends, int updates = 0)
    {
        QList<models::ImportedOrder> all;
        QList<int> rows;
        models::LeftRows left { "order_handle\r\n", {} };
        for (int i = 0; i < orders; ++i) {
            models::ImportedOrder one;
            one.row = i;
            one.order.handle = u"order-%1"_s.arg(i);
            one.order.scheduledAt = bench.clock.time;
            all.append(one);
            if (i < stored)
                rows.append(i);
            left.rows.append(i);
            left.csv += "order\r\n";
        }
        QList<models::ImportedUpdate> changes;
        for (int i = 0; i < updates; ++i) {
            changes.append({ orders + i, { { u"there-%1"_s.arg(i), {}, 0, 0 }, {}, {} } });
            rows.append(orders + i);
        }
        bench.clock.time += std::chrono::minutes(7);
        const auto begun = book.begin(file, {}, all, left, changes);
        if (!QTest::qWaitFor([&] { return begun.isFinished(); }) || !begun.result())
            return false;
        (*begun.result())->settled(rows, models::RowFate::Stored, {});
        if (ends)
            (*begun.result())->end();
        return true;
    }

    DayWords words;
    models::ImportBook book;
};

std::unique_ptr<QWidget> recentImports(DialogBench &bench)
{
    auto ground = std::make_shared<ImportGround>(bench);
    bench.keep(ground);
    const bool made = ground->add(bench, u"orders from the shop.csv"_s, 120, 118, true, 9)
        && ground->add(bench, u"<b>monday</b>.csv"_s, 40, 40, true)
        && ground->add(bench, u"returns.csv"_s, 12, 5, false);
    if (!made)
        return nullptr;
    return std::make_unique<RecentImports>(bench.theme, ground->words, ground->book);
}

std::unique_ptr<QWidget> recentEmpty(DialogBench &bench)
{
    auto ground = std::make_shared<ImportGround>(bench);
    bench.keep(ground);
    return std::make_unique<RecentImports>(bench.theme, ground->words, ground->book);
}

std::unique_ptr<QWidget> toasts(DialogBench &bench)
{
    auto page = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(page.get());
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](Tone tone, const QString &sentence, const QStringList &buttons) {
        auto *toast = new Toast(bench.theme, page.get());
        QList<QAction *> actions;
        for (const QString &text : buttons)
            actions.append(new QAction(text, toast));
        toast->show(tone, sentence, actions);
        layout->addWidget(toast);
    };
    add(Tone::Done, u"118 orders imported."_s, { u"Show"_s, u"Undo"_s });
    add(Tone::Late, u"118 orders imported. 9 orders updated."_s, { u"Show"_s, u"Undo"_s, u"2 rows left"_s });
    add(Tone::Neutral, u"Touren KW 45.xlsx has arrived, and 2 more files."_s, { u"Import\u2026"_s, u"Not now"_s });
    add(Tone::Late, u"An import of orders.csv was interrupted: 4,200 of 10,000 orders stored."_s,
        { u"Go on"_s, u"Keep what is stored"_s, u"Undo"_s });
    page->resize(900, 210);
    return page;
}

std::unique_ptr<QWidget> settings(DialogBench &bench)
{
    Preferences preferences;
    preferences.baseMaps = BaseMapShelf::takenOver(u"https://tiles.depot.example"_s, {});
    return std::make_unique<SettingsDialog>(bench.theme, preferences);
}

/// A shelf with maps of the person's own: a server and an archive.
BaseMapShelf baseMapsOfADepot()
{
    BaseMapShelf shelf;
    BaseMapEntry server;
    server.map = *map::BaseMapChoice::network(u"Depot server"_s,
        u"https://tiles.depot.example/styles/streets/{z}/{x}/{y}.png?token={key}"_s, u"\u00A9 OpenStreetMap contributors"_s);
    server.isDarkened = true;
    BaseMapEntry archive;
    archive.map.name = u"Bay area, summer flight of 2023 with <b>all</b> tracks"_s;
    archive.map.file = u"/srv/maps/bay-area-2023.mbtiles"_s;
    archive.map.kind = map::BaseMapKind::Imagery;
    shelf.add(server);
    shelf.add(archive);
    return shelf;
}

std::unique_ptr<QWidget> baseMap(DialogBench &bench, const QString &id)
{
    auto keys = std::make_shared<BaseMapKeys>();
    bench.keep(keys);
    QObject::connect(keys.get(), &BaseMapKeys::wanted, keys.get(), [keys = keys.get()](const QString &key, const QString &origin) {
        keys->set(key, origin, key == u"maptiler"_s ? QByteArray("known") : QByteArray());
    });
    BaseMapShelf shelf = baseMapsOfADepot();
    shelf.choose(u"openstreetmap"_s);
    auto dialog = std::make_unique<BaseMapDialog>(bench.theme, shelf.maps(), *keys);
    dialog->showEntry(id);
    return dialog;
}

std::unique_ptr<QWidget> baseMapServer(DialogBench &bench)
{
    return baseMap(bench, u"own/1"_s);
}

std::unique_ptr<QWidget> baseMapArchive(DialogBench &bench)
{
    return baseMap(bench, u"own/2"_s);
}

std::unique_ptr<QWidget> baseMapPreset(DialogBench &bench)
{
    auto dialog = baseMap(bench, u"maptiler-streets"_s);
    map::TileReport report;
    report.fault = map::TileFault { map::TileFault::Kind::Refused, 403 };
    static_cast<BaseMapDialog &>(*dialog).showTrial(report);
    return dialog;
}

std::unique_ptr<QWidget> baseMapNarrow(DialogBench &bench)
{
    auto dialog = baseMap(bench, u"own/1"_s);
    dialog->resize(560, 360);
    return dialog;
}

std::unique_ptr<QWidget> connections(DialogBench &bench)
{
    const QList<ConnectionProfile> profiles { { u"This computer"_s, ConnectionProfile::Kind::Embedded, {}, {}, false },
        { u"Depot"_s, ConnectionProfile::Kind::Remote, QUrl(u"https://orders.depot.example"_s), u"acc-17"_s, true } };
    auto dialog = std::make_unique<ConnectionDialog>(bench.theme, profiles, u"Depot"_s);
    dialog->setTestResult(u"The service accepts this account."_s, true);
    return dialog;
}

}

QList<std::pair<QString, TestDialogGallery::Maker>> TestDialogGallery::makers()
{
    const QList<std::pair<QString, Maker>> all {
        { u"import-empty"_s, &importOf },
        { u"import-full"_s, &importFull },
        { u"import-replace"_s, &importReplace },
        { u"import-missing"_s, &importMissing },
        { u"import-sheets"_s, &importSheets },
        { u"import-locked"_s, &importLocked },
        { u"import-bomb"_s, &importBomb },
        { u"import-cut-off"_s, &importCutOff },
        { u"import-done"_s, &importDone },
        { u"import-on-server"_s, &importOnServer },
        { u"import-recognised"_s, &importRecognised },
        { u"import-pairs"_s, &importPairs },
        { u"import-dates"_s, &importDates },
        { u"import-default"_s, &defaultAsked },
        { u"import-failed"_s, &importFailed },
        { u"import-places"_s, &importPlaces },
        { u"import-place-exact"_s, &importPlaceExact },
        { u"import-place-none"_s, &importPlaceNone },
        { u"settings-places"_s, &settingsPlaces },
        { u"confirm-cancel"_s, &confirmCancel },
        { u"confirm-complete"_s, &confirmComplete },
        { u"outcome"_s, &outcome },
        { u"publish"_s, &publish },
        { u"publish-moved"_s, &publishMoved },
        { u"batch-empty"_s, &batchEmpty },
        { u"batch-full"_s, &batchFull },
        { u"batch-pair"_s, &batchPair },
        { u"plans-full"_s, &plansFull },
        { u"plans-empty"_s, &plansEmpty },
        { u"plans-refused"_s, &plansRefused },
        { u"workers-full"_s, &workersFull },
        { u"workers-empty"_s, &workersEmpty },
        { u"recent-imports"_s, &recentImports },
        { u"recent-empty"_s, &recentEmpty },
        { u"toasts"_s, &toasts },
        { u"settings"_s, &settings },
        { u"connections"_s, &connections },
        { u"basemap-server"_s, &baseMapServer },
        { u"basemap-archive"_s, &baseMapArchive },
        { u"basemap-preset"_s, &baseMapPreset },
        { u"basemap-narrow"_s, &baseMapNarrow },
    };
    return all + peoplePictures();
}

void TestDialogGallery::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_theme.setCalmMotion(true);
}

void TestDialogGallery::pictures_data()
{
    QTest::addColumn<int>("maker");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("ratio");
    const auto all = makers();
    for (int i = 0; i < all.size(); ++i) {
        for (const bool dark : { false, true }) {
            for (const int ratio : { 1, 2 })
                QTest::addRow("%s-%s-%dx", qPrintable(all.at(i).first), dark ? "dark" : "light", ratio)
                    << i << dark << ratio;
        }
    }
}

void TestDialogGallery::pictures()
{
    QFETCH(int, maker);
    QFETCH(bool, dark);
    QFETCH(int, ratio);
    m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    DialogBench bench(m_theme);
    const auto widget = makers().at(maker).second(bench);
    QVERIFY(widget != nullptr);
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    QCoreApplication::processEvents();
    QVERIFY(savePicture(*widget, u"dialog-"_s + QString::fromLatin1(QTest::currentDataTag()), ratio));
    const QStringList complaints = accessComplaints(*widget);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestDialogGallery)
#include "tst_dialoggallery.moc"
