// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codec/jsontext.h"

#include <simdjson.h>

namespace routedesk::api::codec {

namespace {

/// `4`, `-12`, `0.5`: what free maps hold nearly always. Other numbers take the long way.
bool isPlainNumber(std::string_view text)
{
    const auto isDigits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    if (!isDigits(whole) || whole.size() > 15 || (whole.size() > 1 && whole.front() == '0'))
        return false;
    return point == std::string_view::npos || (text.size() < 32 && isDigits(text.substr(point + 1)));
}

}

bool isSoundJson(std::string_view text, simdjson::dom::parser &parser)
{
    if (text == "null" || text == "true" || text == "false" || text == "{}" || text == "[]" || isPlainNumber(text))
        return true;
    return parser.parse(text.data(), text.size()).error() == simdjson::SUCCESS;
}

bool isSoundJson(std::string_view text)
{
    simdjson::dom::parser parser;
    return isSoundJson(text, parser);
}

}
