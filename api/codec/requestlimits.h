// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <simdjson.h>

namespace routedesk::api::codec {

/// How much of a thing one request may have, so that what is stored can be sent, shown and looked up again, and so that
/// no request takes the service's time or memory from the others. U+0000 is refused because not every store can keep it.
namespace limits {
constexpr qsizetype textCharacters = 10'000;
constexpr qsizetype nameCharacters = 512; ///< of handles and ids
constexpr std::size_t listEntries = 10'000;
constexpr std::size_t mapBytes = 65'536; ///< of a free map's JSON text
constexpr std::size_t mapEntries = 1'000;
constexpr int mapLevels = 32;
constexpr qsizetype complaints = 1'000;
}

/// Never null, and with the mark U+FEFF kept where it begins with one.
[[nodiscard]] QString textFromUtf8(std::string_view utf8);
/// Whether texts under that key name a thing.
[[nodiscard]] bool isName(std::string_view key);

/// What is wrong with the text of that key, a half sentence; null when nothing is.
[[nodiscard]] QString textFault(std::string_view key, const QString &text);
[[nodiscard]] QString mapFault(simdjson::dom::object map);

}
