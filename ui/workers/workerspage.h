// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <memory>

namespace routedesk::models {
class Clock;
class DispatchStore;
class WorkersModel;
class WorkingPlan;
}

namespace routedesk::ui {

class Theme;
class WorkerHands;

/// The Workers room: who there is, what they can do, when they work, and what today gives them.
class WorkersPage final : public QWidget {
    Q_OBJECT

public:
    /// All of them must outlive the page.
    WorkersPage(const Theme &theme, models::WorkersModel &workers, const models::WorkingPlan &plan,
        const models::DispatchStore &store, const models::Clock &clock, QWidget *parent = nullptr);
    ~WorkersPage() override;

    /// What can be done to workers: in the head, in the menus and by keys. It must outlive the page.
    void setHands(WorkerHands &hands);
    /// Selects the worker; nothing happens if there is no such one.
    void showWorker(const QString &workerHandle);
    [[nodiscard]] QString currentWorker() const;
    /// The list's viewport, and the worker whose row is at that point of it; null for none.
    [[nodiscard]] QWidget *listArea() const;
    [[nodiscard]] QString workerAt(const QPoint &point) const;
    /// As showWorker(), also when the worker comes only with the next reading.
    void showWorkerSoon(const QString &workerHandle);

signals:
    void currentWorkerChanged(const QString &workerHandle);
    void routeActivated(const QString &routeId);
    void refreshRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
