// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/tracking/motion.h"

#include "service/tracking/plausibility.h"
#include "service/tracking/workerstatus.h"

namespace routedesk::service {

void WayMeter::step(const api::GeoPoint &place, double noise)
{
    m_last = place;
    if (!m_anchor) {
        m_anchor = place;
        return;
    }
    const double metres = metresBetween(*m_anchor, place);
    if (metres < noise)
        return;
    m_metres += metres;
    m_anchor = place;
}

double WayMeter::metres() const
{
    return m_anchor ? m_metres + metresBetween(*m_anchor, *m_last) : 0;
}

void ActivityWatch::step(const Spot &spot, double speed, double metres, const TrackingRules &rules)
{
    const api::Activity activity = activityOf(speed, rules);
    m_last = spot;
    m_lastMetres = metres;
    const bool goesOn = !m_spans.empty() && !m_spans.back().end && m_spans.back().activity == activity;
    if (goesOn) {
        m_beginning.reset();
        return;
    }
    if (!m_beginning || m_beginning->activity != activity)
        m_beginning = Beginning { activity, spot, metres };
    if (spot.at - m_beginning->spot.at < rules.activityDwell)
        return;
    end(m_beginning->spot, m_beginning->metres);
    ++m_changes;
    m_spans.push_back({ activity, m_beginning->spot, std::nullopt, 0 });
    m_startMetres = m_beginning->metres;
    m_beginning.reset();
}

void ActivityWatch::interrupt()
{
    if (m_last)
        end(*m_last, m_lastMetres);
    m_beginning.reset();
}

void ActivityWatch::end(const Spot &spot, double metres)
{
    if (m_spans.empty() || m_spans.back().end)
        return;
    ++m_changes;
    m_spans.back().end = spot;
    m_spans.back().metres = metres - m_startMetres;
}

}
