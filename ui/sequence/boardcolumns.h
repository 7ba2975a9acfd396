// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>

namespace routedesk::ui {

/// What the rows of the sequence board show beside their name.
enum class BoardColumn {
    // of a stop
    Place,
    Needs,
    Arrival,
    Window,
    WindowBar,
    Trouble,
    Driving,
    Wait,
    Service,
    Load,
    Status,
    // of a route
    RouteStops,
    RouteTimes,
    RouteWork,
    RouteDistance,
    RouteLoad,
    RouteProgress,
    RouteTrouble,
    RouteStatus,
    Count,
};

/// The columns of the board that a person has chosen.
class BoardColumns final : public QObject {
    Q_OBJECT

public:
    explicit BoardColumns(QObject *parent = nullptr);

    [[nodiscard]] bool isShown(BoardColumn column) const { return m_shown.contains(column); }
    void setShown(BoardColumn column, bool shown);
    /// Those of a first start.
    void reset();

    /// To be kept: words that stay the same from version to version.
    [[nodiscard]] QStringList ids() const;
    /// Unknown ones are left out; a list without any known one changes nothing.
    void setIds(const QStringList &ids);

    [[nodiscard]] static bool isOfRoute(BoardColumn column) { return column >= BoardColumn::RouteStops; }
    [[nodiscard]] static QString name(BoardColumn column);
    [[nodiscard]] static QList<BoardColumn> all();

signals:
    void changed();

private:
    void set(const QSet<BoardColumn> &shown);

    QSet<BoardColumn> m_shown;
};

[[nodiscard]] inline size_t qHash(BoardColumn column, size_t seed = 0)
{
    return ::qHash(static_cast<int>(column), seed);
}

}
