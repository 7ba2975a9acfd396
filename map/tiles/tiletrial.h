// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/tiles/tilepace.h"
#include "map/tiles/tilesource.h"

#include <QMutex>
#include <QObject>
#include <QPointF>
#include <QSize>

#include <memory>
#include <optional>

class QThread;

namespace routedesk::map {

// What one tile of a base map told of it.
struct TileReport {
    std::optional<TileFault> fault {}; // nothing: a tile has come
    TileShape shape {}; // of a source that could be opened
    TileAbout about {};
    TileKey key {}; // the one asked for
    QSize pixels {};
    int milliseconds = 0; // until it was there

    // In one sentence: that it works and what came, or why not and what to do.
    [[nodiscard]] QString words(const BaseMapChoice &choice) const;
};

// Opens a base map and asks it for one tile, in a thread of its own: of a server the one that is looked at, of a file any.
// Keeps nothing of it. Ends by one finished(), unless it is deleted before.
class TileTrial : public QObject {
    Q_OBJECT
public:
    struct Settings {
        QByteArray userAgent {};
        TilePace pace {};
    };

    // The place is in the unit square. A choice that is not valid is answered too.
    TileTrial(const BaseMapChoice &choice, QPointF place, double zoom, const Settings &settings, QObject *parent = nullptr);
    ~TileTrial() override;

    [[nodiscard]] const BaseMapChoice &choice() const { return m_choice; }

signals:
    void finished(const routedesk::map::TileReport &report);

private:
    // Where the thread leaves its report; it may outlive the trial.
    struct Desk {
        QMutex mutex;
        TileTrial *trial = nullptr;
    };

    const BaseMapChoice m_choice;
    QThread *m_thread;
    std::shared_ptr<Desk> m_desk = std::make_shared<Desk>();
};

}
