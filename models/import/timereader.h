// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importoptions.h"
#include "models/import/rowvalues.h"

#include <QByteArrayView>

#include <optional>

namespace routedesk::models {

/// What a cell says about time: a date, a time of day, both, or a moment with its own zone.
struct ReadTime {
    std::optional<QDate> date;
    std::optional<int> seconds; ///< of the day, 0..86400
    std::optional<int> offset;  ///< seconds east of UTC; only with both of the above
    bool otherOrder = false;    ///< the date made sense only the other way round than the import's date order
    quint8 evidence = 0;        ///< of DateEvidence
};

/// 9:30, 09.30, 9h30, 0930, 9, 9:30 pm, 17 Uhr; 2026-11-02, 20261102, 2/11/2026, 02.11.26; date and time with a space, a T
/// or a comma between; Z or ±hh:mm at the end. Dates with dots are day first whatever the order.
[[nodiscard]] std::optional<ReadTime> readTime(QByteArrayView text, ImportOptions::DateOrder order);

struct ReadWindow {
    ReadTime from, until; ///< `until` takes the date of `from` when it has none
};
/// Two times with a dash, "to", "bis", "a", "até" or ".." between.
[[nodiscard]] std::optional<ReadWindow> readWindow(QByteArrayView text, ImportOptions::DateOrder order);

/// Times of day to moments in one zone.
class LocalClock {
public:
    enum class Meaning {
        Plain,
        Skipped, ///< the clocks jumped over it: taken as long after midnight as it reads
        Twice,   ///< the clocks ran it twice: the first is taken
    };
    struct Moment {
        api::Instant instant;
        Meaning meaning = Meaning::Plain;
    };

    /// The day that was resolved last: the same day again costs no look into the zone. One a thread and clock.
    struct Memo {
        QDate day;
        std::optional<qint64> midnight; ///< in ms since 1970, when no clock changes on that day
    };

    explicit LocalClock(const QTimeZone &zone) : m_zone(zone) { }

    [[nodiscard]] Moment resolve(const QDate &date, int seconds, Memo &memo) const;
    [[nodiscard]] QDateTime local(api::Instant instant) const;

private:
    [[nodiscard]] std::optional<qint64> plainMidnight(const QDate &day) const;
    [[nodiscard]] Moment lookUp(const QDate &date, int seconds) const;

    QTimeZone m_zone;
};

}
