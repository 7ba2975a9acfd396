// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/conflicts/conflictwords.h"

#include <QDialog>

#include <variant>

class QLabel;
class QListWidget;
class QPushButton;

namespace routedesk::ui {

class Theme;
enum class Tone;

/// Yours and theirs side by side, one conflict after the other: M keeps mine, T takes theirs, N goes to the next. Those
/// of the plan come first, then those of orders' fields. Not modal: the plan can be looked at and changed meanwhile.
/// Closes when nothing is left. As large as what it shows, and what the screen has no room for scrolls.
class ConflictDialog final : public QDialog {
    Q_OBJECT

public:
    ConflictDialog(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
        models::WorkingPlan &plan, models::FieldConflicts &fields, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_open.size()); }

signals:
    void refused(const QString &why);
    /// These fields are to be as one side has them.
    void fieldsDecided(
        const QList<routedesk::models::FieldConflict> &conflicts, routedesk::models::PlanConflict::Side side);

private:
    using Conflict = std::variant<models::PlanConflict, models::FieldConflict>;
    struct Column {
        QLabel *title;
        QListWidget *list;
    };

    void build();
    [[nodiscard]] Column makeColumn(const QString &title);
    [[nodiscard]] QPushButton *makeButton(const QString &text, const QString &hint, Qt::Key key);
    void take();
    void present();
    void presentPlan(const models::PlanConflict &conflict);
    void presentFields(const models::FieldConflict &conflict);
    void fill(const Column &column, const models::ConflictSides &sides, bool isMine);
    void fit();
    void addLine(const Column &column, const QString &text, const QFont &font, Tone tone);
    [[nodiscard]] bool isOnlyNews(const Conflict &conflict) const;
    void decide(models::PlanConflict::Side side, bool all);
    void go(int by);

    const Theme &m_theme;
    ConflictWords m_words;
    models::WorkingPlan &m_plan;
    models::FieldConflicts &m_fields;
    QList<Conflict> m_open;
    int m_current = 0;
    QSize m_fitted; ///< as long as the person has not chosen another size
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
