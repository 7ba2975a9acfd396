// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/instant.h"

#include <QDate>
#include <QLocale>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace routedesk::ui {

enum class ClockFace { Hours24, Hours12 };

/// Times in words, all in one zone: the ops group's. Immutable, so it can be handed about by value.
class TimeWords {
public:
    explicit TimeWords(
        const QTimeZone &zone = QTimeZone::utc(), ClockFace face = ClockFace::Hours24, const QLocale &locale = {});

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] QDate dateOf(api::Instant instant) const;

    /// "09:42"
    [[nodiscard]] QString clock(api::Instant instant) const;
    /// "10:04:12", for the age of data
    [[nodiscard]] QString clockSeconds(api::Instant instant) const;
    /// "09:42" on `day`, else "Fri 3 Nov 09:42"
    [[nodiscard]] QString clockOn(api::Instant instant, QDate day) const;
    /// For narrow places: "09:42" on `day`, "Fri 09:42" within six days of it, else "3 Nov 09:42"
    [[nodiscard]] QString briefOn(api::Instant instant, QDate day) const;
    /// "09:00–10:00", "from 09:00", "until 10:00", or nothing. The day is named where it is not `day`.
    [[nodiscard]] QString window(
        std::optional<api::Instant> after, std::optional<api::Instant> before, QDate day) const;
    /// "Thu 2 Nov", with the year if it is not the year of `today`
    [[nodiscard]] QString day(QDate date, QDate today = {}) const;
    /// "Thursday, 2 November 2023 09:42:10 PDT": for tooltips
    [[nodiscard]] QString full(api::Instant instant) const;
    /// "just now", "40 s ago", "12 min ago", "3 h ago", else clockOn
    [[nodiscard]] QString age(api::Instant instant, api::Instant now) const;
    /// "Los Angeles time (PDT)" at that moment
    [[nodiscard]] QString zoneName(api::Instant at) const;

private:
    [[nodiscard]] QDateTime local(api::Instant instant) const;

    QTimeZone m_zone;
    ClockFace m_face;
    QLocale m_locale;
};

}
