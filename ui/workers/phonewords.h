// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/phone.h"

#include <QUrl>

namespace routedesk::ui {

class TimeWords;

enum class PhoneApp { OwnTracks, TraccarClient };

/// "OwnTracks"; an app that this program does not know as it came; "not yet" for none.
[[nodiscard]] QString phoneAppWords(const api::Phone &phone);
/// "Ana's Pixel", or a word for a phone without a label.
[[nodiscard]] QString phoneName(const api::Phone &phone);
/// "3 min ago", "never".
[[nodiscard]] QString lastSeenWords(const api::Phone &phone, const TimeWords &times, api::Instant now);

/// Whether only this computer itself can reach that address.
[[nodiscard]] bool isOnlyHere(const QUrl &address);
/// What a person has to do in the app to be set up by scanning, a step an entry.
[[nodiscard]] QStringList setUpSteps(PhoneApp app);

}
