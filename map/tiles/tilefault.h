// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QNetworkReply;

namespace routedesk::map {

// Why tiles do not come. Never holds an address: a key may be part of it.
struct TileFault {
    enum class Kind {
        BadAddress, // of the template
        NotFound,
        Refused, // 401, 403
        TooMany, // 429
        Answered, // any other status that is no success
        Unreachable,
        Slow,
        NoPicture,
        TooLarge,
        Vector,
        Astray, // sent from address to address
        NoFile, // cannot be read, or is gone
        NoTiles, // a folder without any
        Empty, // the same of an archive
        NoArchive // it is there, but is no MBTiles
    };

    Kind kind = Kind::Unreachable;
    int status = 0; // of HTTP, where there was one
    int pause = 0; // seconds that the server wants to be left alone; 0: it did not say

    friend bool operator==(const TileFault &, const TileFault &) = default;
};

// A property of a reply that was aborted on purpose: why, a TileFault::Kind.
constexpr auto whyAborted = "whyAborted";

// Of a reply that has finished and brought no tile.
[[nodiscard]] TileFault faultOf(const QNetworkReply &reply);

// What happened and what to do, as the end of a sentence.
[[nodiscard]] QString wordsOf(const TileFault &fault);

}
