// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/routeprobe.h"

namespace routedesk::planner {

/// One order as the planner handles it: a stop, or a pick with its drop. Borrowed. Inside the planner only.
struct Job {
    const Stop *stop;
    const Stop *drop;

    [[nodiscard]] int priority() const;
    [[nodiscard]] std::optional<Instant> deadline() const; ///< the earlier one of a pair
};

/// The orders that are ahead as jobs, pairs joined. A half without its mate among them is a job of its own.
[[nodiscard]] std::vector<Job> jobsOf(std::span<const Stop> orders);

/// By priority, then deadline, then remoteness from `origin`, then as they were: the urgent and the far ones choose
/// while there is still room.
void sortForPlanning(std::vector<Job> &jobs, const std::optional<Place> &origin, const TravelTimes &times);

void insertJob(std::vector<const Stop *> &sequence, const Job &job, const InsertionPoint &point);
void removeJob(std::vector<const Stop *> &sequence, const Job &job);

}
