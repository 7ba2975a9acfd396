// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace routedesk::api {
struct OrderKey;
}

namespace routedesk::models {
class DispatchStore;
class WorkingPlan;
struct WorkingRoute;
}

namespace routedesk::ui {

class DayWords;
class BoardColumns;
class RouteVisibility;
class Theme;

/// Paints the rows of the sequence: a route with its totals, and a stop with its arrival in its window.
class SequenceDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Part { None, Eye, More, Lock, WorkerLock };

    SequenceDelegate(const Theme &theme, const DayWords &words, const models::WorkingPlan &plan,
        const models::DispatchStore &store, const RouteVisibility &visibility, const BoardColumns &columns,
        QObject *parent = nullptr);

    /// What can be pressed in the row of a route or of a stop.
    [[nodiscard]] Part partAt(const QRect &row, const QPoint &position, bool isRoute) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintRoute(QPainter &painter, const QStyleOptionViewItem &option, const QString &routeId) const;
    void paintRouteFigures(QPainter &painter, class RowCells &cells, const models::WorkingRoute &route) const;
    void paintSquares(QPainter &painter, const QRect &cell, const models::WorkingRoute &route) const;
    void paintStop(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLocks(QPainter &painter, const QRect &cell, const api::OrderKey &key, bool hover) const;
    [[nodiscard]] QString partHelp(Part part, const QModelIndex &index) const;
    void paintArrival(QPainter &painter, const struct StopCells &cells, const struct StopRow &stop) const;
    void text(QPainter &painter, const QRect &cell, const QString &words, const QFont &font, const QColor &ink,
        Qt::Alignment alignment = Qt::AlignLeft) const;

    const Theme &m_theme;
    const DayWords &m_words;
    const models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
    const RouteVisibility &m_visibility;
    const BoardColumns &m_columns;
};

}
