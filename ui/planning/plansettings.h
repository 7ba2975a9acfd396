// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/planwish.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSettings;
class QSlider;

namespace routedesk::ui {

class ScopeChoice;
class Theme;
struct Workbench;

/// What is asked of the optimiser: scope, how long, what counts, and how little it should reshuffle. All but the
/// scope is remembered.
class PlanSettings final : public QWidget {
    Q_OBJECT

public:
    PlanSettings(const Workbench &bench, QWidget *parent);

    [[nodiscard]] ScopeChoice &scope() const { return *m_scope; }
    [[nodiscard]] models::PlanWish wish() const;
    /// How many stops change worker in the best plan so far; negative: there is none.
    void showNudge(int stops);
    [[nodiscard]] QSlider &nudge() const { return *m_nudge; }
    [[nodiscard]] QComboBox &limit() const { return *m_limit; }
    [[nodiscard]] QComboBox &goal() const { return *m_goal; }
    [[nodiscard]] QString nudgeText() const;

private:
    void build();
    void restore();
    void keep();
    void followNudge();

    const Theme &m_theme;
    QSettings &m_store;
    ScopeChoice *m_scope;
    QComboBox *m_limit;
    QComboBox *m_goal;
    QComboBox *m_windows;
    QSlider *m_nudge;
    QLabel *m_nudgeMeaning;
    QLabel *m_nudgeResult;
};

}
