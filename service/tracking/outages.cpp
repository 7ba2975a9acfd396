// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/outages.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

api::Outage outageOf(const SilenceSigns &signs, const TrackingRules &rules)
{
    if (signs.mocked) {
        return { u"location_unavailable"_s, u"Location unavailable"_s,
            u"The phone sent positions that it had made up."_s, api::OutageCategory::Adversarial, {}, {} };
    }
    if (signs.unusable) {
        return { u"location_unavailable"_s, u"Location unavailable"_s,
            u"The phone sent only positions that could not be used."_s, api::OutageCategory::Sporadic, {}, {} };
    }
    if (signs.batteryLevel && *signs.batteryLevel <= rules.lowBatteryOutage && !signs.isCharging) {
        return { u"low_battery"_s, u"Low battery"_s, u"The phone's battery was almost empty when it fell silent."_s,
            api::OutageCategory::Sporadic, {}, {} };
    }
    return { u"tracking_stopped"_s, u"No positions received"_s, u"The phone sent nothing; it may have no network, be "
                                                                 "switched off, or the app was closed."_s,
        api::OutageCategory::Reachability, {}, {} };
}

}
