// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QLocale>
#include <QTimeZone>

namespace routedesk::service {

/// How times and distances are told where a time zone lies, in English: 14:05 and kilometres, or 2:05 pm and miles.
/// UTC is told as in Ireland: metric, 24 hours.
class LocalWords {
public:
    LocalWords(const QTimeZone &zone, api::Instant now);

    [[nodiscard]] QString time(api::Instant instant) const;
    /// "14:05–14:30" or "2:05–2:30 pm", with the day unless it is today.
    [[nodiscard]] QString window(api::Instant from, api::Instant to) const;
    /// "today", "tomorrow", else "Wednesday, 4 March".
    [[nodiscard]] QString day(api::Instant instant) const;
    [[nodiscard]] bool isToday(api::Instant instant) const;
    /// "350 m", "2.4 km"; "900 ft", "1.5 mi".
    [[nodiscard]] QString distance(double metres) const;
    /// "Los Angeles (PST)"
    [[nodiscard]] QString zoneName() const;
    /// Metres of a round distance (1, 2 or 5 times a power of ten, in what is counted in here) that is at most so
    /// long.
    [[nodiscard]] double roundMetres(double atMost) const;

private:
    [[nodiscard]] QDateTime local(api::Instant instant) const;

    QTimeZone m_zone;
    QLocale m_locale;
    api::Instant m_now;
    bool m_miles;
    bool m_halfDays;
};

}
