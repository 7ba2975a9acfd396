// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox.h"
#include "models/planboard.h"

#include <QObject>

namespace routedesk::models {

/// Turns the difference between the server's routes and this person's into the fewest calls and sends them.
/// First stops are freed from the routes they leave, then each route is made, filled, put in order and given away.
/// A route that would lose its last stop before it gets new ones is filled first, or made anew.
/// Each call says on which version of the route it was made; a route that someone else has changed in between is left
/// as it is then, refused as a conflict.
class Publisher : public QObject {
    Q_OBJECT

public:
    struct Job {
        QString routeId;
        RouteContents base;
        RouteContents want;
        std::optional<int> version {}; ///< of the base
    };

    Publisher(Outbox &outbox, DispatchStore &store, QList<Job> jobs, QObject *parent = nullptr);

    void start();
    /// The calls that these jobs come to when all goes well.
    [[nodiscard]] static int callCount(const QList<Job> &jobs);

signals:
    void progressed(int done, int total);
    void finished(const routedesk::models::PublishReport &report);

private:
    struct Course {
        Job job;
        Sequence leaving;  ///< in the base, not wanted
        Sequence arriving; ///< wanted, not in the base
        bool fillsFirst = false;
        bool hasFailed = false;
        std::optional<int> version; ///< as our own calls have left it
        Sequence known;             ///< likewise
        PublishRow row;
    };
    using Next = std::function<void()>;

    [[nodiscard]] static QList<Course> coursesFor(const QList<Job> &jobs);
    void freeStops();
    void fill();
    void make(qsizetype at);
    void add(qsizetype at, const Next &next);
    void remove(qsizetype at, const Next &next);
    void putInOrder(qsizetype at);
    void giveAway(qsizetype at);
    void call(qsizetype at, const Mutation &mutation, const Next &next);
    void follow(qsizetype at, const MutationOutcome &outcome);
    void refuse(qsizetype at, const MutationOutcome &outcome);
    [[nodiscard]] bool wasOvertaken(qsizetype at);
    void stepDone();
    void end(qsizetype at);
    [[nodiscard]] api::RouteOrdersRequest request(qsizetype at, const Sequence &stops) const;

    Outbox &m_outbox;
    DispatchStore &m_store;
    QList<Course> m_courses;
    int m_pending = 0;
    int m_done = 0;
    int m_total = 0;
};

}
