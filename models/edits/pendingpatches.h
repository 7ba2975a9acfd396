// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/orderwish.h"
#include "models/outbox.h"

namespace routedesk::models {

/// This person's own edits that are still on their way: what comes of them is nobody else's change.
class PendingPatches {
public:
    explicit PendingPatches(const Outbox &outbox)
    {
        for (const OutboxEntry &entry : outbox.entries()) {
            const auto *patch = std::get_if<PatchOrder>(&entry.mutation);
            if (patch && entry.state != OutboxState::Done && entry.state != OutboxState::Refused)
                m_patches[patch->key].append(patch->patch);
        }
    }

    /// The order once they are made.
    [[nodiscard]] api::Order applied(const api::Order &order) const
    {
        api::Order result = order;
        for (const api::OrderPatch &patch : m_patches.value(order.key))
            result = patched(result, patch);
        return result;
    }

    /// Where the order will be once they are made.
    [[nodiscard]] api::Destination destination(const api::Order &order) const
    {
        std::optional<api::Destination> result;
        for (const api::OrderPatch &patch : m_patches.value(order.key))
            result = patch.destination ? patch.destination : result;
        return result.value_or(order.destination);
    }

private:
    QHash<api::OrderKey, QList<api::OrderPatch>> m_patches;
};

}
