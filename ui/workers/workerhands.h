// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"
#include "api/worker.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"

#include <QAction>
#include <QObject>

class QKeySequence;
class QMenu;
class QToolButton;

namespace routedesk::models {
class Clock;
class DispatchStore;
class WorkerActions;
}

namespace routedesk::ui {

class Theme;

/// What is done to workers, ops groups and phones, at the server and at once. One object a window; knows which
/// worker is the current one by being told.
class WorkerHands final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive this object; `window` is the parent of its dialogs.
    WorkerHands(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
        const models::Clock &clock, QWidget *window);

    QAction *newWorker, *edit, *phones, *remove, *bringBack, *newGroup;

    /// Empty for nobody.
    void setCurrent(const QString &workerHandle);
    /// All of it, with the ops groups that there are.
    void fillMenu(QMenu *menu);
    /// A button that opens such a menu.
    [[nodiscard]] QToolButton *makeMenuButton(QWidget *parent);
    /// Those with a shortcut, for the page to listen to.
    [[nodiscard]] QList<QAction *> all() const { return m_all; }

signals:
    /// A sentence on what became of it. `action` goes with it as a button, if there is one; `details` are plain
    /// text.
    void told(routedesk::ui::Tone tone, const QString &sentence, QAction *action, const QString &details);
    /// The server has this worker, new or changed.
    void saved(const QString &workerHandle);

private:
    QAction *make(const char *name, Icon icon, const QString &text, const QKeySequence &keys, const QString &tip);
    [[nodiscard]] const api::Worker *current() const;
    void openWorker(const api::Worker &worker);
    void openGroup(const api::OpsGroup &group);
    void openPhones();
    void askToRemove();
    void removeNow(const api::Worker &worker);
    void bringBackNow();
    void fillGroups(QMenu *menu);
    void tellFailure(const QString &what, const api::ApiError &error);
    void tellSaved(const api::Worker &worker, bool isNew);

    const Theme &m_theme;
    models::WorkerActions &m_actions;
    const models::DispatchStore &m_store;
    const models::Clock &m_clock;
    QWidget *m_window;
    QList<QAction *> m_all;
    QString m_current;
    QString m_removed, m_removedName; ///< the last one, while it can be brought back
};

}
