// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/export/orderexport.h"

#include "ui/theme/palette.h"

#include <QFutureWatcher>
#include <QObject>

#include <stop_token>

class QAction;
class QWidget;

namespace routedesk::ui {

class OrderGatherer;
class OrdersPanel;
class ProgressStrip;
struct Workbench;

/// Writes the table of orders as it is shown (its columns, order, filter; the selected orders only, when several
/// are) into a file that can be imported again.
class ExportHands final : public QObject {
    Q_OBJECT

public:
    ExportHands(const Workbench &bench, OrdersPanel &orders, QWidget *window);
    ~ExportHands() override;

    QAction *exportOrders;

    /// What the window has to give a place.
    [[nodiscard]] ProgressStrip &progress() const { return *m_progress; }
    /// Without a question where to.
    void write(const QString &path);

signals:
    void told(routedesk::ui::Tone tone, const QString &sentence);

private:
    void ask();
    void cancel();
    void writeGathered(
        const QString &path, const QList<models::SheetColumn> &columns, const QList<models::SheetOrder> &orders);
    void finish(const QString &path, int count);
    [[nodiscard]] bool isBusy() const;

    const Workbench &m_bench;
    OrdersPanel &m_orders;
    QWidget *m_window;
    ProgressStrip *m_progress;
    OrderGatherer *m_gatherer = nullptr;
    QFutureWatcher<models::TableFile::Outcome> m_writing;
    std::stop_source m_stop;
    QString m_folder; ///< where the last one went
};

}
