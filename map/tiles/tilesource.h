// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tilefault.h"
#include "map/tiles/tilegrid.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace routedesk::map {

// The answer to TileSource::fetch().
struct TileAnswer {
    enum class What {
        Tile, // the body
        Same, // what is kept is still right
        Missing, // there is no such tile, and asking again helps nothing
        NotKept, // only the server could have it, and was not to be asked
        Failed // the fault
    };

    TileKey key {};
    What what = What::Missing;
    QByteArray body {}; // as it came: not yet known to be a picture
    TileFault fault {};
    bool isFresh = true; // not out of a cache
    bool isOld = false; // out of a cache, and the server should be asked whether it has changed
};

// What a source says of itself. Outside text, with nothing taken out but markup.
struct TileAbout {
    QString name {};
    QString attribution {};
};

// Where tiles come from. Lives in the loader's thread, which may wait for a disk but for nothing else.
class TileSource : public QObject {
    Q_OBJECT
public:
    enum class Ask {
        Anybody, // what is kept, however old, else the server
        OnlyWhatIsKept,
        OnlyTheServer
    };

    // Called once, before all else. Says what it can give, or why it can give nothing.
    [[nodiscard]] virtual std::optional<TileFault> open() = 0;
    [[nodiscard]] virtual TileShape shape() const = 0;
    [[nodiscard]] virtual int atOnce() const { return 1; } // so many tiles may be fetched together
    [[nodiscard]] virtual TileAbout about() const { return {}; }
    // A tile that there is, where that can be known without asking anybody.
    [[nodiscard]] virtual std::optional<TileKey> sample() const { return {}; }
    // Whether having no tiles at all hints at a wrong address.
    [[nodiscard]] virtual bool mayBeElsewhere() const { return false; }

    // Is answered by one answered(), never before it returns.
    virtual void fetch(const TileKey &key, Ask ask) = 0;
    // Need not be answered any more.
    virtual void drop(const TileKey &key) { Q_UNUSED(key) }
    // The body that was given for it is no picture: not to be given again.
    virtual void spoil(const TileKey &key) { Q_UNUSED(key) }

signals:
    void answered(const routedesk::map::TileAnswer &answer);
};

}
