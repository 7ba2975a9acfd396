// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/placesearch.h"
#include "models/clock.h"
#include "models/planshape.h"
#include "models/workingplan.h"

#include <QObject>

namespace routedesk::models {

/// Where stops might go: a route, or a new one for a worker.
struct PlaceTarget {
    QString routeId; ///< null: a new one
    QString workerHandle;

    bool operator==(const PlaceTarget &) const = default;
};

/// What going there would be.
struct PlaceOffer {
    PlaceTarget target;
    PlanShape shape;
    std::expected<MoveConsequence, EditRefusal> consequence = std::unexpected(EditRefusal::Nothing);
};

/// Fewer broken rules first, then less lateness, then less driving; what is refused last.
[[nodiscard]] bool isBetter(const PlaceOffer &one, const PlaceOffer &other);

/// Works out what stops would do to several routes, each in the best way. Searching happens on a thread of its own,
/// everything else in slices on the caller's; if the plan changes meanwhile it begins again.
class PlaceFinder : public QObject {
    Q_OBJECT

public:
    /// `times` is asked from another thread as well; all arguments must outlive the finder.
    PlaceFinder(const DispatchStore &store, const WorkingPlan &plan, const planner::TravelTimes &times,
        const Clock &clock, QObject *parent = nullptr);
    ~PlaceFinder() override;

    /// Ends an earlier search without a word.
    void start(const QList<api::OrderKey> &keys, const QList<PlaceTarget> &targets, PlaceManner manner);
    void cancel();
    [[nodiscard]] bool isRunning() const;

signals:
    /// What was offered before is void.
    void begun();
    void offered(const routedesk::models::PlaceOffer &offer);
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
