// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/costcurve.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QPainter>

#include <algorithm>

namespace routedesk::ui {

namespace {

/// "\u221212.4 %"
QString fallText(double first, double last)
{
    const double percent = first > 0 ? 100 * (last - first) / first : 0.0;
    const QString sign = percent < -0.05 ? QStringLiteral("\u2212")
        : percent > 0.05                 ? QStringLiteral("+")
                                         : QString();
    return CostCurve::tr("%1 %", "change of cost").arg(sign + QLocale().toString(qAbs(percent), 'f', 1));
}

}

CostCurve::CostCurve(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setToolTip(plainTip(tr("What the optimiser makes smaller: driving, ten times the lateness, each stop that "
                           "changes worker, and a day for each order left out")));
    clear();
}

void CostCurve::clear()
{
    m_points.clear();
    m_now = 0.0;
    setAccessibleName(tr("Cost of the best plan so far"));
    update();
}

void CostCurve::add(double seconds, double hours)
{
    m_points.append({ seconds, hours });
    setAccessibleName(
        tr("Cost of the best plan so far: %1 since the first").arg(fallText(m_points.first().y(), hours)));
    extend(seconds);
}

void CostCurve::extend(double seconds)
{
    m_now = std::max(m_now, seconds);
    update();
}

void CostCurve::paintEvent(QPaintEvent *)
{
    if (m_points.isEmpty())
        return;
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.type().small);
    painter.setPen(p.textSecondary);
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft, tr("Cost"));
    const QRectF area(0.5, line + metrics::grid, width() - 1, height() - line - metrics::grid - 0.5);
    painter.setPen(QPen(p.hairline, metrics::hairline));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setFont(m_theme.type().smallFigures);
    painter.setPen(p.text);
    painter.drawText(
        QRect(0, 0, width(), line), Qt::AlignRight, fallText(m_points.first().y(), m_points.last().y()));
    const auto [low, high] = std::ranges::minmax(m_points, {}, &QPointF::y);
    const double span = std::max(1e-6, high.y() - low.y());
    const auto at = [&](double seconds, double hours) {
        const double room = area.height() - 2 * metrics::grid;
        return QPointF(area.left() + area.width() * seconds / std::max(1e-3, m_now),
            area.top() + metrics::grid + room * (high.y() - hours) / span);
    };
    QPolygonF path;
    for (const QPointF &point : std::as_const(m_points)) {
        if (!path.isEmpty())
            path.append({ at(point.x(), 0).x(), path.last().y() });
        path.append(at(point.x(), point.y()));
    }
    path.append({ area.right(), path.last().y() });
    painter.setPen(QPen(p.accent, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(path);
}

}
