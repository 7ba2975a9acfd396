// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draftshelf.h"
#include "ui/theme/palette.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace routedesk::ui {

class CompareDialog;
class DayWords;
class DraftsDialog;
struct Workbench;

/// Drafts of the plan as a person works with them: keeping, opening, comparing, files. Opening is one undo step;
/// what can't be as it was saved is named.
class DraftHands final : public QObject {
    Q_OBJECT

public:
    DraftHands(const Workbench &bench, const DayWords &words, const QString &folder, QWidget *window);

    QAction *save, *list, *compare;

    [[nodiscard]] QList<QAction *> all() const { return { save, list, compare }; }
    /// Keeps the plan as it stands.
    void saveAs(const QString &name);
    void open(const api::PlanFile &file);
    void importFrom(const QString &path);
    void exportTo(const api::PlanFile &file, const QString &path);
    [[nodiscard]] DraftsDialog *dialog() const;
    [[nodiscard]] CompareDialog *comparison() const;

signals:
    void told(routedesk::ui::Tone tone, const QString &sentence);

private:
    void makeActions();
    void askName();
    void showList();
    void showComparison(const QString &id);
    void reload(const QString &select = {});
    void store(const QString &id, const api::PlanFile &file, const QString &said);
    void wireDialog();
    void tellGaps(const QString &name, const QStringList &lines);

    const Workbench &m_bench;
    const DayWords &m_words;
    QPointer<QWidget> m_window;
    models::DraftShelf m_shelf;
    models::ShelfContents m_contents;
    int m_readings = 0; ///< begun so far; only the last one counts
    QPointer<DraftsDialog> m_dialog;
    QPointer<CompareDialog> m_comparison;
};

}
