// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/exporthands.h"

#include "models/dispatchstore.h"
#include "models/ordersmodel.h"
#include "ui/orders/ordergatherer.h"
#include "ui/orders/orderspanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowview.h"
#include "ui/window/workbench.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QSet>

namespace routedesk::ui {

using models::ImportField;
using models::OrdersModel;
using models::SheetColumn;

namespace {

/// What a column of the table is in a file; Ignored for what is the desk's own and no part of the order.
ImportField fieldOf(int column)
{
    switch (column) {
    case OrdersModel::Handle: return ImportField::OrderHandle;
    case OrdersModel::Type: return ImportField::Type;
    case OrdersModel::Address: return ImportField::Address;
    case OrdersModel::WindowStart: return ImportField::ScheduledAfter;
    case OrdersModel::WindowEnd: return ImportField::ScheduledAt;
    case OrdersModel::Worker: return ImportField::Worker;
    case OrdersModel::Service: return ImportField::ServiceSeconds;
    case OrdersModel::Load: return ImportField::Capacity;
    case OrdersModel::ProductTypes: return ImportField::ProductTypes;
    case OrdersModel::OrderPriority: return ImportField::Priority;
    case OrdersModel::OpsGroup: return ImportField::OpsGroup;
    case OrdersModel::Metadata: return ImportField::Metadata;
    default: return ImportField::Ignored;
    }
}

/// From left to right as they are shown.
QList<int> shownColumns(const RowView &view)
{
    QList<int> columns;
    const QHeaderView *header = view.header();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!view.isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

}

ExportHands::ExportHands(const Workbench &bench, OrdersPanel &orders, QWidget *window)
    : QObject(window), exportOrders(new QAction(bench.theme.icon(Icon::Export), tr("&Export orders\u2026"), this)),
      m_bench(bench), m_orders(orders), m_window(window), m_progress(new ProgressStrip(bench.theme, window))
{
    exportOrders->setObjectName(QStringLiteral("orders.export"));
    exportOrders->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    tipWithShortcut(*exportOrders, tr("Write the orders as the table shows them into an XLSX or CSV file"));
    connect(exportOrders, &QAction::triggered, this, &ExportHands::ask);
    connect(m_progress, &ProgressStrip::cancelled, this, &ExportHands::cancel);
    connect(&m_writing, &QFutureWatcherBase::progressValueChanged, m_progress,
        [this](int done) { m_progress->setProgress(done, m_writing.progressMaximum()); });
}

ExportHands::~ExportHands()
{
    m_stop.request_stop();
}

bool ExportHands::isBusy() const
{
    return m_gatherer != nullptr || m_writing.isRunning();
}

void ExportHands::ask()
{
    if (isBusy()) {
        emit told(Tone::Neutral, tr("An export is being written already."));
        return;
    }
    const QString day = m_bench.store.scope().date.toString(Qt::ISODate);
    const QString excel = tr("Spreadsheet (*.xlsx)");
    auto *files = new QFileDialog(m_window, tr("Export orders"), m_folder);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setNameFilters({ excel, tr("CSV (*.csv)") });
    files->setDefaultSuffix(QStringLiteral("xlsx"));
    files->selectFile(tr("Orders %1.xlsx").arg(day));
    connect(files, &QFileDialog::filterSelected, files, [files, excel](const QString &filter) {
        files->setDefaultSuffix(filter == excel ? QStringLiteral("xlsx") : QStringLiteral("csv"));
        const QString name = QFileInfo(files->selectedFiles().value(0)).completeBaseName();
        files->selectFile(name + u'.' + files->defaultSuffix());
    });
    connect(files, &QFileDialog::fileSelected, this, &ExportHands::write);
    files->open();
}

void ExportHands::write(const QString &path)
{
    if (isBusy())
        return;
    m_folder = QFileInfo(path).absolutePath();
    QList<SheetColumn> columns;
    QList<int> shown;
    for (const int column : shownColumns(m_orders.view())) {
        const ImportField field = fieldOf(column);
        const bool isOwn = field == ImportField::Ignored;
        columns.append({ field, {},
            isOwn ? m_orders.view().model()->headerData(column, Qt::Horizontal).toString() : QString() });
        if (isOwn)
            shown.append(column);
    }
    const QList<api::OrderKey> &selected = m_bench.selection.orders();
    const auto only
        = selected.size() > 1 ? QSet<api::OrderKey>(selected.cbegin(), selected.cend()) : QSet<api::OrderKey>();
    m_progress->start(tr("Exporting %1").arg(QFileInfo(path).fileName()), true);
    m_gatherer = new OrderGatherer(*m_orders.view().model(), m_bench.store, shown, only, this);
    connect(m_gatherer, &OrderGatherer::progressed, m_progress, &ProgressStrip::setProgress);
    connect(m_gatherer, &OrderGatherer::gathered, this,
        [this, path, columns](const QList<models::SheetOrder> &orders) { writeGathered(path, columns, orders); });
    m_gatherer->start();
}

void ExportHands::writeGathered(
    const QString &path, const QList<SheetColumn> &columns, const QList<models::SheetOrder> &orders)
{
    m_gatherer->deleteLater();
    m_gatherer = nullptr;
    if (orders.isEmpty()) {
        m_progress->finish();
        emit told(Tone::Neutral, tr("There are no orders to export: the table is empty."));
        return;
    }
    const bool isCsv = path.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive);
    const int count = int(orders.size());
    connect(
        &m_writing, &QFutureWatcherBase::finished, this, [this, path, count] { finish(path, count); },
        Qt::SingleShotConnection);
    m_stop = {};
    m_writing.setFuture(models::writeOrders({ path, isCsv ? models::TableFormat::Csv : models::TableFormat::Xlsx,
        columns, orders, m_bench.store.scope().zone, m_stop.get_token() }));
}

void ExportHands::finish(const QString &path, int count)
{
    using Kind = models::TableFile::Outcome::Kind;
    m_progress->finish();
    const QString name = QFileInfo(path).fileName();
    const models::TableFile::Outcome outcome = m_writing.result();
    switch (outcome.kind) {
    case Kind::Written: return emit told(Tone::Done, tr("%n order(s) written to %1.", nullptr, count).arg(name));
    case Kind::Cancelled: return emit told(Tone::Neutral, tr("The export was stopped. %1 is as it was.").arg(name));
    case Kind::SystemError:
        return emit told(Tone::Broken,
            tr("%1 could not be written: %2. What was there before is untouched; choose another place.")
                .arg(name, outcome.detail));
    case Kind::LongText:
        return emit told(Tone::Broken,
            tr("%1 was not written: an order has a text longer than a spreadsheet's cell can hold. Export as CSV.")
                .arg(name));
    case Kind::ManyRows:
        return emit told(Tone::Broken,
            tr("%1 was not written: there are more orders than a spreadsheet has rows. Filter them, or export as "
               "CSV.")
                .arg(name));
    }
}

void ExportHands::cancel()
{
    if (m_gatherer != nullptr) {
        delete m_gatherer;
        m_gatherer = nullptr;
        m_progress->finish();
    }
    m_stop.request_stop();
}

}
