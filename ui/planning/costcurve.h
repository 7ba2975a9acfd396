// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>
#include <QWidget>

namespace routedesk::ui {

class Theme;

/// How the cost of the best plan (models::costOf) has fallen with time. Nothing is shown before there is a plan.
class CostCurve final : public QWidget {
    Q_OBJECT

public:
    CostCurve(const Theme &theme, QWidget *parent);

    void clear();
    void add(double seconds, double hours);
    /// Now: the last cost holds until then.
    void extend(double seconds);
    [[nodiscard]] qsizetype count() const { return m_points.size(); }
    [[nodiscard]] QSize sizeHint() const override { return { 220, 96 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 140, 72 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<QPointF> m_points; ///< seconds and hours
    double m_now = 0.0;
};

}
