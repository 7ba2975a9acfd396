// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace simdjson::dom {
class parser;
}

namespace routedesk::api::codec {

/// Whether the text is one complete JSON value that every reader here will take again.
[[nodiscard]] bool isSoundJson(std::string_view text, simdjson::dom::parser &parser);
[[nodiscard]] bool isSoundJson(std::string_view text);

}
