// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tilefault.h"
#include "map/tiles/tilepace.h"

#include <optional>

namespace routedesk::map {

// Whether a source can be asked, judged from its answers: some failures in a row mean that it is down. It is then left
// alone, ever longer, and asked for one tile after each pause. Times are passed in.
class TileHealth {
public:
    // What there is to be told; nothing changed otherwise.
    struct News {
        bool works = false; // else it fails
        TileFault fault {};
    };

    // `missingIsFault`: a source that never had a tile, only answers that there is none, is taken to be a wrong one.
    TileHealth(const TilePace &pace, bool missingIsFault) : m_pace(pace), m_missingIsFault(missingIsFault) { }

    [[nodiscard]] std::optional<News> good(); // a tile has come from it
    [[nodiscard]] std::optional<News> kept(); // one is there from earlier, whatever becomes of the source
    // `isAll`: there is nothing else to be waited for.
    [[nodiscard]] std::optional<News> missing(const TileFault &fault, qint64 now, bool isAll);
    [[nodiscard]] std::optional<News> failed(const TileFault &fault, qint64 now, bool isAll);
    // Somebody looks elsewhere: where there were no tiles there may be some now.
    void moved(qint64 now);

    [[nodiscard]] bool isDown() const { return m_isDown; }
    [[nodiscard]] qint64 nextTry() const { return m_nextTry; } // of one that is down

private:
    static constexpr int enough = 3; // failures in a row
    static constexpr int enoughMissing = 20; // a screenful, and larger ones in place of those
    static constexpr int afterMove = 2000; // ms

    std::optional<News> down(const TileFault &fault, qint64 now);

    const TilePace m_pace;
    const bool m_missingIsFault;
    bool m_isDown = false;
    bool m_hadAny = false;
    int m_failures = 0;
    int m_missing = 0;
    int m_pause = 0; // ms, the latest
    TileFault::Kind m_fault = TileFault::Kind::Unreachable;
    qint64 m_nextTry = 0;
};

}
