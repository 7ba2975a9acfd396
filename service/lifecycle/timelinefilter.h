// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lifecycle/context.h"

#include "api/orderextras.h"

namespace routedesk::service {

/// Which entries of a timeline a caller wants. A span that reaches into the time asked for is in it. Entries of another
/// device, and those of positions that were made up, can be left out; what the service itself did has no device.
class TimelineFilter {
public:
    TimelineFilter(Context &context, const OrderRecord &record, const api::OrderDetailFilter &filter);

    [[nodiscard]] QList<api::TimelineEvent> kept(QList<api::TimelineEvent> timeline) const;

private:
    [[nodiscard]] bool keeps(const api::TimelineEvent &event) const;

    api::OrderDetailFilter m_filter;
    bool m_hasShift = true; ///< false: asked for the shift, and there is none that day
};

}
