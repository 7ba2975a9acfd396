// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/conflicts/conflictwords.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace routedesk::ui {

class Theme;

/// Yours and theirs side by side, one conflict after the other: M keeps mine, T takes theirs, N goes to the next.
/// Not modal: the plan can be looked at and changed meanwhile. Closes when nothing is left.
class ConflictDialog final : public QDialog {
    Q_OBJECT

public:
    ConflictDialog(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
        models::WorkingPlan &plan, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_open.size()); }

signals:
    void refused(const QString &why);
    /// The route or the order is to be looked at.
    void shown(const routedesk::models::PlanConflict &conflict);

private:
    struct Column {
        QLabel *title;
        QListWidget *list;
    };

    void build();
    [[nodiscard]] Column makeColumn(const QString &title);
    [[nodiscard]] QPushButton *makeButton(const QString &text, const QString &hint, Qt::Key key);
    void take();
    void present();
    void fill(const Column &column, const models::ConflictSides &sides, bool isMine);
    void decide(models::PlanConflict::Side side, bool all);
    void go(int by);

    const Theme &m_theme;
    ConflictWords m_words;
    models::WorkingPlan &m_plan;
    QList<models::PlanConflict> m_open;
    int m_current = 0;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_origin;
    Column m_mine;
    Column m_theirs;
    QPushButton *m_keep = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_keepAll = nullptr;
    QPushButton *m_takeAll = nullptr;
};

}
