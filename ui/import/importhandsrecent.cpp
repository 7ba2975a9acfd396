// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importhands.h"

#include "models/daysync.h"
#include "models/dispatchstore.h"
#include "models/import/importmodel.h"
#include "ui/import/importdialog.h"
#include "ui/import/importwords.h"
#include "ui/import/leftoversaver.h"
#include "ui/import/recentimports.h"
#include "ui/widgets/toast.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrent>

namespace routedesk::ui {

namespace {

QFuture<QByteArray> leftOf(const models::ImportLedger &ledger)
{
    return QtConcurrent::run([ledger] { return ledger.leftCsv(); });
}

}

void ImportHands::showOrders(const models::CreatedOrders &orders)
{
    QSet<QString> handles;
    std::optional<api::Instant> when;
    bool isHere = false;
    for (const models::BatchPlan &batch : orders.batches) {
        for (const api::NewOrder &order : batch.orders) {
            handles.insert(order.handle);
            isHere = isHere || !m_bench.store.keysOfHandle(order.handle).isEmpty();
            if (!when)
                when = order.scheduledAt;
        }
    }
    if (handles.isEmpty())
        return;
    if (!isHere && when) {
        const models::DayScope scope = m_bench.store.scope();
        m_bench.sync.open(api::toDateTime(*when).toTimeZone(scope.zone).date(), scope.opsGroupHandle);
    }
    emit ordersWanted(handles);
}

void ImportHands::tellLater(const models::CreatedOrders &orders, const QString &id)
{
    m_bench.sync.refresh();
    m_current = id;
    if (id.isNull())
        m_made = orders;
    const models::ImportCounts counts = m_import->model().counts();
    offer(true, counts.total() - counts.imported);
    m_toast->show(left->isEnabled() ? Tone::Late : Tone::Done,
        tr("%n more order(s) imported after all, though the answer was lost.", nullptr, orders.count()),
        { show, undo, left });
}

void ImportHands::showRecent()
{
    if (m_dialog) {
        m_dialog->raise();
        return m_dialog->activateWindow();
    }
    m_dialog = new RecentImports(m_bench.theme, m_words, m_bench.imports, m_window);
    connect(m_dialog, &RecentImports::showWanted, this, [this](const QString &id) {
        withStored(id, [this](const models::ImportLedger &ledger) { showOrders(ledger.stored()); });
    });
    connect(m_dialog, &RecentImports::undoWanted, this, [this](const QString &id) {
        m_current = id;
        undoCurrent();
    });
    connect(m_dialog, &RecentImports::goOnWanted, this, [this](const QString &id) {
        m_current = id;
        goOn->trigger();
    });
    connect(m_dialog, &RecentImports::openLeftWanted, this, &ImportHands::openLeft);
    connect(m_dialog, &RecentImports::saveLeftWanted, this, &ImportHands::saveLeft);
    m_dialog->show();
}

// As a file of its own, so that it is read as any other and can be found again.
void ImportHands::openLeft(const QString &id)
{
    withStored(id, [this, id](const models::ImportLedger &ledger) {
        const QString folder = m_bench.imports.filesFolder(id);
        QDir().mkpath(folder);
        const QString path = folder + u'/' + words::leftFileName(ledger.head().fileName);
        saveWhole(leftOf(ledger), path)
            .then(this, [this, path](const QString &failure) {
                if (failure.isEmpty())
                    emit fileWanted(path);
                else
                    emit told(
                        Tone::Broken, tr("%1 could not be written: %2").arg(QFileInfo(path).fileName(), failure));
            });
    });
}

void ImportHands::saveLeft(const QString &id)
{
    withStored(id, [this](const models::ImportLedger &ledger) {
        auto *files = new QFileDialog(m_dialog ? m_dialog.data() : m_window.data(), tr("Save the rows left"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setAcceptMode(QFileDialog::AcceptSave);
        files->setDefaultSuffix(QStringLiteral("csv"));
        files->setNameFilter(tr("Tables (*.csv)"));
        files->selectFile(words::leftFileName(ledger.head().fileName));
        connect(files, &QFileDialog::fileSelected, this, [this, ledger](const QString &path) {
            saveWhole(leftOf(ledger), path).then(this, [this, path](const QString &failure) {
                const QString name = QFileInfo(path).fileName();
                emit told(failure.isEmpty() ? Tone::Done : Tone::Broken,
                    failure.isEmpty() ? tr("The rows left are saved in %1.").arg(name)
                                      : tr("%1 could not be written: %2").arg(name, failure));
            });
        });
        files->open();
    });
}

RecentImports *ImportHands::dialog() const
{
    return m_dialog;
}

}
