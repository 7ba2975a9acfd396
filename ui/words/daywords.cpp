// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/daywords.h"

#include "ui/words/quantitywords.h"

#include "models/clock.h"
#include "models/dispatchstore.h"

namespace routedesk::ui {

DayWords::DayWords(const models::DispatchStore &store, const models::Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
    connect(&store, &models::DispatchStore::scopeChanged, this, &DayWords::follow);
    follow();
}

api::Instant DayWords::now() const
{
    return m_clock.now();
}

void DayWords::setFace(ClockFace face)
{
    m_face = face;
    follow();
}

QString DayWords::clock(std::optional<api::Instant> instant) const
{
    return instant ? m_times.clockOn(*instant, m_day) : words::none();
}

QString DayWords::brief(std::optional<api::Instant> instant) const
{
    return instant ? m_times.briefOn(*instant, m_day) : words::none();
}

QString DayWords::window(std::optional<api::Instant> after, std::optional<api::Instant> before) const
{
    return m_times.window(after, before, m_day);
}

void DayWords::follow()
{
    m_times = TimeWords(m_store.scope().zone, m_face);
    m_day = m_store.scope().date;
    emit changed();
}

}
