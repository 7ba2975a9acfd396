// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/proposal.h"

#include <QWidget>

namespace routedesk::ui {

class Theme;

/// The best plan so far as lines in the workers' colours, north up, and hollow dots for what is left over. A
/// sketch: straight lines, no map beneath.
class PlanSketch final : public QWidget {
    Q_OBJECT

public:
    PlanSketch(const Theme &theme, QWidget *parent);

    void show(const models::PlanGlimpse &glimpse);
    void clear();
    [[nodiscard]] QSize sizeHint() const override { return { 480, 260 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 160, 100 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRectF bounds() const;

    const Theme &m_theme;
    QList<models::PlanGlimpse::Line> m_lines;
    QList<QPointF> m_unplanned;
};

}
