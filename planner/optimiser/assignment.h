// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/placement.h"
#include "planner/optimiser/value.h"

namespace routedesk::planner {

/// A plan being changed: a tour for each vehicle and the bank of requests left out. Changes are made between
/// begin() and commit() or rollBack(); only what they touched is copied. Borrows the model.
class Assignment {
public:
    explicit Assignment(const Model &model);

    [[nodiscard]] const Model &model() const { return *m_model; }
    [[nodiscard]] const std::vector<Tour> &tours() const { return m_tours; }
    /// The vehicle that serves a request, or model::none.
    [[nodiscard]] std::int32_t tourOf(std::int32_t request) const
    {
        return m_tourOf[static_cast<std::size_t>(request)];
    }
    [[nodiscard]] const std::vector<std::int32_t> &bank() const { return m_bank; }
    [[nodiscard]] std::int64_t cost() const { return m_cost; }
    [[nodiscard]] std::int64_t unserved() const { return m_unserved; }
    [[nodiscard]] std::int32_t used() const { return m_used; }
    [[nodiscard]] Value value(bool countVehicles) const
    {
        return { m_unserved, countVehicles ? m_used : 0, m_cost };
    }

    /// Vehicles that may take something; all to begin with. Closing one that is used is the caller's affair.
    [[nodiscard]] bool isOpen(std::int32_t vehicle) const { return m_open[static_cast<std::size_t>(vehicle)]; }
    void setOpen(std::int32_t vehicle, bool open) { m_open[static_cast<std::size_t>(vehicle)] = open; }

    void begin();
    /// Whether a tour has changed since.
    [[nodiscard]] bool isTouched(std::int32_t vehicle) const
    {
        return m_isTouched[static_cast<std::size_t>(vehicle)];
    }
    void commit();
    void rollBack();

    /// Takes requests out, all of which are on tours, and puts them into the bank.
    void remove(const std::vector<std::int32_t> &requests);
    /// Takes a request from the bank to a tour.
    void insert(std::int32_t request, std::int32_t vehicle, const Placement &placement);

    /// Takes another plan's tours; versions are new. Ends what was begun.
    void copyFrom(const std::vector<std::vector<std::int32_t>> &nodes);
    [[nodiscard]] std::vector<std::int32_t> nodesOf(std::int32_t vehicle) const;

private:
    void touch(std::int32_t vehicle);
    void renew(Tour &tour) { tour.version = ++m_versions; }
    [[nodiscard]] std::int64_t fixedCost(std::int32_t vehicle) const;

    const Model *m_model;
    std::vector<Tour> m_tours;
    std::vector<std::int32_t> m_tourOf;
    std::vector<std::int32_t> m_bank;
    std::vector<bool> m_open;
    std::int64_t m_cost = 0;
    std::int64_t m_unserved = 0;
    std::int32_t m_used = 0;
    std::uint32_t m_versions = 0;

    std::vector<bool> m_marked; ///< scratch of remove()
    // What rollBack() needs. Saved tours are kept to reuse their memory; the first m_touched count.
    std::vector<Tour> m_saved;
    std::size_t m_touched = 0;
    std::vector<bool> m_isTouched;
    std::vector<std::pair<std::int32_t, std::int32_t>> m_moved;
    std::vector<std::int32_t> m_bankBefore;
    std::int64_t m_costBefore = 0;
    std::int64_t m_unservedBefore = 0;
    std::int32_t m_usedBefore = 0;
};

}
