// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

namespace routedesk::models {

/// What a spreadsheet's number format makes of a number, as far as it matters here.
struct NumberFormat {
    enum class Kind : quint8 {
        General,
        Padded, ///< "00000": `digits` digits at least
        Date,
        Time, ///< of a day
        DateTime,
        Duration, ///< "[h]:mm": hours may be more than a day's
    };

    Kind kind = Kind::General;
    int digits = 0;

    bool operator==(const NumberFormat &) const = default;
};

/// Of a format code such as "dd/mm/yyyy hh:mm" or "[$-409]h:mm AM/PM".
[[nodiscard]] NumberFormat numberFormat(QStringView code);
/// Of a format that XLSX files know by number alone.
[[nodiscard]] NumberFormat builtInFormat(int id);

/// Which day is number 0.
enum class DateSystem { From1900, From1904 };

/// The number as a person sees it in the sheet: whole numbers without a point, decimals with one and as many digits
/// as a spreadsheet shows at most (15), dates and times as ISO text without seconds where they are 0. A number that
/// is no date under a date's format stays a number.
[[nodiscard]] QByteArray numberText(double value, const NumberFormat &format, DateSystem system);

/// "PT09H30M00S", as ODS files have it, as 09:30; the text itself when it is none.
[[nodiscard]] QByteArray durationText(QStringView iso);
/// "2026-11-02T09:00:00" as 2026-11-02T09:00; other text stays.
[[nodiscard]] QByteArray dateTimeText(QStringView iso);

}
