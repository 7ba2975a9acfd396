// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace routedesk::ui {

/// Days and minutes of weekly shifts, as typed and as shown.

/// monday .. sunday as on the wire; 1 is Monday.
[[nodiscard]] QString weekdayWord(int day);
/// 0 for a word that is no day.
[[nodiscard]] int weekdayOf(const QString &word);
/// "Monday"; a word that is no day stays as it is.
[[nodiscard]] QString weekdayName(const QString &word);
/// 485 is "08:05", 1440 "24:00"; minutes of the next day are shown by its clock.
[[nodiscard]] QString minuteText(int minute);
/// "8", "8:05", "0805", "2 pm", "24:00"; nullopt for anything else.
[[nodiscard]] std::optional<int> minuteFromText(const QString &text);

}
