// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/proposal.h"

#include <QWidget>

#include <array>

class QLabel;

namespace routedesk::ui {

class Theme;

/// The plan now beside the plan found: distance, driving, workers, late stops, orders without a route, stops that
/// change worker or place. Each with what changes, in the direction of the sign.
class SumsGrid final : public QWidget {
    Q_OBJECT

public:
    SumsGrid(const Theme &theme, QWidget *parent);

    /// `heading` is over the second column: "Best so far".
    void show(const models::PlanSums &before, const models::PlanSums &after, const QString &heading);
    void clear();
    /// As it is shown: columns now, found, change.
    [[nodiscard]] QString figure(int row, int column) const;

private:
    QLabel *m_heading;
    QList<std::array<QLabel *, 3>> m_cells;
};

}
