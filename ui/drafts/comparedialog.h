// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draftcomparison.h"
#include "models/drafts/draftshelf.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTabWidget;
class QTimer;

namespace routedesk::ui {

class DayWords;
class Theme;
struct Workbench;

/// Two plans of the day side by side: a draft, another draft, the plan as it stands, or as the service has it. The
/// sums, each worker, and the stops that would be elsewhere; one button takes either. Follows the plan. Not modal.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const Workbench &bench, const DayWords &words, QWidget *parent);

    /// Drafts of other days are left out.
    void setDrafts(const QList<models::ShelvedDraft> &drafts);
    /// By a draft's id; empty is the plan as it stands, "service" what the service has.
    void choose(const QString &left, const QString &right);
    [[nodiscard]] QPushButton &takeButton(int side) const { return *m_take.at(size_t(side)); }
    [[nodiscard]] bool isSettled() const;
    /// A figure as it is shown: row by row, for the left, the right and the difference.
    [[nodiscard]] QString figure(int row, int column) const;
    [[nodiscard]] const models::DraftComparison &comparison() const { return m_comparer.comparison(); }

signals:
    /// This one is to be the plan.
    void taken(const routedesk::api::PlanFile &file);

private:
    void build();
    void refresh();
    void fill();
    void fillSums();
    void fillRoutes();
    void fillMoves();
    [[nodiscard]] api::PlanFile side(int which) const;
    [[nodiscard]] QString nameOf(const QString &who, bool isWorker) const;
    [[nodiscard]] QWidget *makeTable(QStandardItemModel *rows, const QStringList &heads, const QString &name);

    const Theme &m_theme;
    const DayWords &m_words;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    const models::Clock &m_clock;
    models::DraftComparer m_comparer;
    QList<models::ShelvedDraft> m_drafts;
    std::array<QComboBox *, 2> m_side;
    std::array<QPushButton *, 2> m_take;
    QList<std::array<QLabel *, 3>> m_sums;
    QTabWidget *m_tabs;
    QStandardItemModel *m_routes;
    QStandardItemModel *m_moves;
    QTimer *m_turn;
};

}
