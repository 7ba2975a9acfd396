// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/timeline.h"

#include <functional>

namespace routedesk::models {

/// The rows of the timeline: each worker's routes, workers in the store's order, workers without an open route in
/// their place with an empty row, routes that nobody has last. A row is worked out when it is asked for and kept
/// until its route changes, so that an edit costs the rows that it touches.
class TimelineRows : public QObject {
    Q_OBJECT

public:
    struct Place {
        int row = 0;
        int stop = 0;

        bool operator==(const Place &) const = default;
    };

    TimelineRows(
        const DispatchStore &store, const WorkingPlan &plan, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Good until the next change.
    [[nodiscard]] const TimelineRow &row(int at) const;
    /// Another one whenever the row is another.
    [[nodiscard]] quint64 serial(int at) const;
    [[nodiscard]] int rowOfRoute(const QString &routeId) const; ///< -1 for none
    [[nodiscard]] int rowOfWorker(const QString &handle) const; ///< the first of theirs, -1 for none
    [[nodiscard]] std::optional<Place> place(const api::OrderKey &key) const;
    /// What all rows need, within a day of the scope's; nothing for a day without routes and shifts.
    [[nodiscard]] std::optional<TimeSpan> extent() const;

    /// Whether workers without an open route have a row. They do unless told otherwise.
    void setShowsIdle(bool shows);
    [[nodiscard]] bool showsIdle() const { return m_showsIdle; }
    [[nodiscard]] int idleCount() const { return m_idle; } ///< hidden or not

    /// Which rows are left out: the route (null for a worker without one) and the worker are asked about at each
    /// arranging. An empty function shows all.
    using Fits = std::function<bool(const QString &routeId, const QString &workerHandle)>;
    void setFits(Fits fits);
    [[nodiscard]] int unfitRoutes() const { return m_unfitRoutes; }
    /// Workers without an open route, of those that would be shown.
    [[nodiscard]] int unfitWorkers() const { return m_unfitWorkers; }

signals:
    /// Rows, their order or what is in them.
    void changed();

private:
    struct Entry {
        TimelineRow row;
        bool isFresh = false;
        quint64 serial = 0;
    };

    void arrange();
    void spoil(const QStringList &routeIds);
    void spoilAll();
    const Entry &refreshed(qsizetype at) const;

    const DispatchStore &m_store;
    const WorkingPlan &m_plan;
    const Clock &m_clock;
    mutable QList<Entry> m_rows;
    QHash<QString, int> m_rowOfRoute;
    mutable quint64 m_serial = 0;
    Fits m_fits;
    bool m_showsIdle = true;
    int m_idle = 0;
    int m_unfitRoutes = 0;
    int m_unfitWorkers = 0;
};

}
