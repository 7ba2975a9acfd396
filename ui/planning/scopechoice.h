// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/planscope.h"

#include <QWidget>

#include <array>

class QLabel;
class QListWidget;
class QRadioButton;
class QTimer;

namespace routedesk::models {
class SharedSelection;
}

namespace routedesk::ui {

class Theme;
struct Workbench;

/// What the optimiser may touch, one sentence a choice with what it comes to now. What can do nothing is disabled
/// and says why. Follows the plan and the selection.
class ScopeChoice final : public QWidget {
    Q_OBJECT

public:
    using Kind = models::PlanScope::Kind;

    ScopeChoice(const Workbench &bench, QWidget *parent);

    /// The first of these that can do something; else the first that can.
    void prefer(const QList<Kind> &kinds);
    [[nodiscard]] models::PlanScope scope() const;
    [[nodiscard]] models::ScopeFault fault() const;
    [[nodiscard]] QRadioButton &button(Kind kind) const { return *m_buttons.at(size_t(kind)); }
    /// The sentence under a choice.
    [[nodiscard]] QString sentence(Kind kind) const;
    [[nodiscard]] QListWidget &workers() const { return *m_workers; }
    /// Counts anew at once.
    void recount();

signals:
    void changed();

private:
    void build();
    void follow();
    void fillWorkers();
    [[nodiscard]] models::PlanScope scopeOf(Kind kind) const;
    [[nodiscard]] QString routeOfSelection() const;
    [[nodiscard]] Kind chosen() const;

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    const models::WorkingPlan &m_plan;
    const models::SharedSelection &m_selection;
    std::array<QRadioButton *, 6> m_buttons{};
    std::array<QLabel *, 6> m_sentences{};
    std::array<models::ScopeCount, 6> m_counts{};
    QListWidget *m_workers;
    QTimer *m_turn;
};

}
