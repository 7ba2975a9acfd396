// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tilehealth.h"
#include "map/tiles/tileimage.h"
#include "map/tiles/tilesource.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace routedesk::map {

// Fetches tiles from a source and has them decoded, the most wanted first, and knows when to leave the source alone.
// Lives in a thread of its own; decoding is done on a few others.
class TileLoader : public QObject {
    Q_OBJECT
public:
    using Make = std::function<std::unique_ptr<TileSource>()>; // called in the loader's thread

    TileLoader(Make make, TileTone tone, const TilePace &pace);
    ~TileLoader() override;

    void start();
    // What is lacking now, the most wanted first, in place of all earlier wishes.
    void wish(const QList<TileKey> &keys);

signals:
    void opened(const routedesk::map::TileShape &shape);
    void loaded(const routedesk::map::TileKey &key, const QImage &image); // null: there is no such tile
    void works(); // tiles come, and did not before
    void fails(const QString &reason); // they do not: said once until they come again

private:
    using Ask = TileSource::Ask;
    static constexpr qsizetype mostNotKept = 4096;
    static constexpr qsizetype mostOld = 256;

    void pump();
    [[nodiscard]] bool mayFetch(const TileKey &key, qint64 now);
    void fetch(const TileKey &key, Ask ask);
    void refresh(qint64 now);
    void probe(qint64 now);
    void schedule(qint64 now);
    void take(const TileAnswer &answer);
    void decode(const TileAnswer &answer);
    void decoded(const TileKey &key, bool isFresh, const std::expected<QImage, TileDecodeFault> &image);
    void loadedNow(const TileKey &key, const QImage &image);
    void failed(const TileKey &key, const TileFault &fault);
    void tell(const std::optional<TileHealth::News> &news);
    [[nodiscard]] bool isNothingLeft(const TileKey &but) const;

    const Make m_make;
    const TileTone m_tone;
    const TilePace m_pace;
    std::unique_ptr<TileSource> m_source;
    std::optional<TileHealth> m_health; // once there is a source
    bool m_isOpen = false;
    QList<TileKey> m_wishes;
    QList<TileKey> m_old; // shown, but the server is still to be asked whether they have changed
    QHash<TileKey, Ask> m_fetching;
    QSet<TileKey> m_decoding;
    QSet<TileKey> m_notKept; // of those asked for while the source is down
    QHash<TileKey, qint64> m_held; // failed: not again before
    std::optional<TileKey> m_probe; // the one that a source that is down is tried with
    TileKey m_lastFailed;
    QElapsedTimer m_clock;
    QTimer m_timer { this };
    QThreadPool m_pool;
};

}
