// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::geocoding {

/// Nothing longer is looked up: it is no address.
inline constexpr qsizetype longestAddress = 300;

/// What an address is known by: small letters and digits, one space where anything else stands, so that "12, Main St."
/// and "12 main st" are one. Empty for a text that can't be looked up. Pure, any thread.
[[nodiscard]] QString addressKey(QStringView address);

}
