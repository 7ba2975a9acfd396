// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words/timewords.h"

#include <QObject>

namespace routedesk::models {
class Clock;
class DispatchStore;
}

namespace routedesk::ui {

/// The day on screen, its zone, and the moment, for everything that words times. Changes with the store's scope.
class DayWords final : public QObject {
    Q_OBJECT

public:
    DayWords(const models::DispatchStore &store, const models::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const TimeWords &times() const { return m_times; }
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] api::Instant now() const;
    void setFace(ClockFace face);

    /// "09:42", with the day if it is another one.
    [[nodiscard]] QString clock(std::optional<api::Instant> instant) const;
    /// The same where there is little room.
    [[nodiscard]] QString brief(std::optional<api::Instant> instant) const;
    [[nodiscard]] QString window(std::optional<api::Instant> after, std::optional<api::Instant> before) const;

signals:
    void changed();

private:
    void follow();

    const models::DispatchStore &m_store;
    const models::Clock &m_clock;
    ClockFace m_face = ClockFace::Hours24;
    TimeWords m_times;
    QDate m_day;
};

}
