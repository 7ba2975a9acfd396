// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "planner/optimiser/model.h"

#include <span>
#include <vector>

namespace routedesk::planner {

/// One vehicle's nodes in order, with what decides in constant time whether one more fits. Borrows the model.
class Tour {
public:
    static constexpr std::int32_t unknown = -1;

    struct Slot {
        std::int32_t node = model::none;
        std::int32_t start = 0; ///< earliest service start
        std::int32_t depart = 0;
        std::int32_t latest = 0; ///< latest service start that leaves everything behind it in time
        std::int32_t easy = 0; ///< latest service start that makes nothing later than it is
        std::int32_t change = 0; ///< of the load
        std::int32_t load = 0; ///< on leaving
        std::int32_t peak = 0; ///< the largest load from here on
        std::int32_t drive = unknown; ///< network's time to the next slot; no meaning at the last one, as the next
        std::int32_t price = 0; ///< cost to the next slot

        bool operator==(const Slot &) const = default;
    };

    Tour(const Model &model, std::int32_t vehicle);

    /// The vehicle's start first and its end last.
    [[nodiscard]] std::span<const Slot> entries() const { return m_slots; }
    [[nodiscard]] bool isEmpty() const { return m_slots.size() == 2; }
    [[nodiscard]] std::int32_t vehicle() const { return m_vehicle; }
    /// Travel and lateness.
    [[nodiscard]] std::int64_t cost() const { return m_cost; }
    [[nodiscard]] std::int64_t length() const { return m_length; }
    /// So many slots at the head, the start among them, keep their place; nothing goes between them.
    [[nodiscard]] std::int32_t held() const { return m_held; }
    /// Whether every rule holds.
    [[nodiscard]] bool isFeasible() const;

    /// Names the content: whoever changes a tour gives it a number that no other content has.
    std::uint32_t version = 0;

    void assign(std::span<const std::int32_t> nodes);
    /// Puts a request in: its nodes go behind those slots of the tour as it is, second ≥ first.
    void insert(const model::Request &request, std::int32_t first, std::int32_t second);
    /// Takes out all nodes whose request is marked.
    void removeMarked(const std::vector<bool> &requests);

private:
    void update();
    [[nodiscard]] Slot slotFor(std::int32_t node) const;
    void countAboard(const model::Request &request, int sign);
    template<class Hours>
    void forward(const Hours &hours);
    template<class Hours>
    void backward(const Hours &hours);

    const Model *m_model;
    std::int32_t m_vehicle;
    std::int32_t m_held;
    std::int64_t m_cost = 0;
    std::int64_t m_length = 0; ///< 0 where the network has none
    std::int32_t m_startLoad = 0;
    std::vector<Slot> m_slots;
};

}
