// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/edits/ordereditor.h"
#include "models/imports/importbook.h"

#include "ui/theme/palette.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace routedesk::ui {

class DayWords;
class ImportDialog;
class ProgressStrip;
class RecentImports;
class Toast;
struct Workbench;

/// What a person can do about imports once they are sent: see them, take them back, mend what is left, go on with
/// one that a crash has interrupted. Tells of all that in a line of the window.
class ImportHands final : public QObject {
    Q_OBJECT

public:
    ImportHands(const Workbench &bench, const DayWords &words, models::OrderCreation &creation,
        models::OrderEditor &editor, QWidget *window);

    QAction *recent, *show, *undo, *left, *goOn, *keep;

    /// What the window has to give a place.
    [[nodiscard]] Toast &toast() const { return *m_toast; }
    [[nodiscard]] ProgressStrip &progress() const { return *m_progress; }
    /// Follows its sending.
    void follow(ImportDialog &dialog);
    [[nodiscard]] RecentImports *dialog() const;

    void showOrders(const models::CreatedOrders &orders);
    /// Asks first when some of them are under way.
    void takeBack(const QString &name, const models::CreatedOrders &orders, std::function<void()> done);

signals:
    void told(routedesk::ui::Tone tone, const QString &sentence);
    /// These orders, and no others, are to be seen.
    void ordersWanted(const QSet<QString> &handles);
    void leftWanted();
    void fileWanted(const QString &path);

private:
    QAction *make(const char *name, int icon, const QString &text, const QString &tip);
    void makeActions();
    void update(const QList<models::OrderEdit> &edits);
    void offer(bool anyStored, int left);
    void tellImported(int created, int left);
    void tellLater(const models::CreatedOrders &orders, const QString &id);
    void offerInterrupted();
    void tellResumed(const QString &id, const models::SendOutcome &outcome);
    void tellStillOpen(const QString &id, const models::SendOutcome &outcome);
    void followBook();
    void undoCurrent();
    void undoStored(const QString &id);
    void showRecent();
    void withStored(const QString &id, const std::function<void(const models::ImportLedger &)> &act);
    void openLeft(const QString &id);
    void saveLeft(const QString &id);

    const Workbench &m_bench;
    const DayWords &m_words;
    models::OrderCreation &m_creation;
    models::OrderEditor &m_editor;
    QPointer<QWidget> m_window;
    Toast *m_toast;
    ProgressStrip *m_progress;
    QPointer<RecentImports> m_dialog;
    QPointer<ImportDialog> m_import;
    QString m_current; ///< id of the import that the toast is about
    bool m_canUndo = false; ///< it, but for another that is gone on with
    QString m_undoing; ///< id of an interrupted one that is looked into, to be taken back
    models::CreatedOrders m_made; ///< of it, when it has no journal
};

}
