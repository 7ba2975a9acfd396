// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basemap.h"
#include "map/tiles/tilepace.h"
#include "map/tiles/tilepainter.h"

#include <QMutex>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace routedesk::map {

class TileLoader;

// A base map of tiles that we paint ourselves: from a server, an MBTiles file or a folder. All calls on the interface
// thread, where nothing is read, waited for or decoded.
//
// Usage: whatever paints on a worker takes picture(), and again after each changed(). What is lacking for the view and for
// the latest picture is asked for, and nothing else. So one layer serves one view: a picture of another place (an export,
// a second window) needs a layer of its own.
class TileLayer : public QObject {
    Q_OBJECT
public:
    // For a picture that is finer than a screen: tiles as fine as it, but of them all no more than so many.
    struct Paper {
        int mostTiles = 400;
    };
    struct Settings {
        QByteArray userAgent {}; // tile owners want to know who asks
        QString cacheFolder {}; // for the tiles of all sources (tilefolders.h); null keeps nothing
        TilePace pace {};
        qint64 mostBytes = TileStore::usualMost; // of decoded tiles; more only if one view needs more
        std::optional<Paper> forPaper {}; // then the view is set once, before the choice
    };
    // Fills an RGB32 image of view.size() × its device pixel ratio. Any thread. Leaves off early when asked to stop.
    using Paint = std::function<void(QImage &image, const Viewport &view, const std::stop_token &stop)>;

    explicit TileLayer(Settings settings, QObject *parent = nullptr);
    ~TileLayer() override;

    // The outline map, and one that is not valid, shows and asks for nothing; of the latter that is told.
    void setChoice(const BaseMapChoice &choice);
    [[nodiscard]] const BaseMapChoice &choice() const { return m_choice; }
    void setGround(const QColor &ground); // where there is no tile
    void setView(const Viewport &view, double ratio); // what is looked at

    // Paints what is there now. Holds its tiles: not to be kept longer than needed.
    [[nodiscard]] Paint picture() const;
    // There is something to see: also while the server is down, from what was kept.
    [[nodiscard]] bool hasTiles() const { return m_store.hasPictures(); }
    // Nothing that belongs to the view is on its way: it is there, or the source does not have it, or is down.
    [[nodiscard]] bool isComplete() const;
    // Nothing that belongs to the view is lacking.
    [[nodiscard]] bool coversView() const { return m_shape && lacking().isEmpty(); }
    // How much of the view there is. Nothing before the source has answered; a hole that the source is known to have is
    // not missing.
    struct Coverage {
        int needed = 0; // tiles
        int missing = 0; // of those
        bool isCapped = false; // coarser ones than could be had
    };
    [[nodiscard]] Coverage coverage() const;
    [[nodiscard]] qint64 bytes() const { return m_store.bytes(); } // of memory

signals:
    // picture() would give another picture, or isComplete() another answer. At most every 50 ms, but at once when the
    // view has become complete: whoever is told nothing may take the picture of before for the whole one.
    void changed();
    void works(); // tiles come, and did not before
    void fails(const QString &reason); // they do not: said once until they come again

private:
    // Where painters leave what they used; they may outlive the layer.
    struct Desk {
        QMutex mutex;
        TileLayer *layer = nullptr;
    };

    void start();
    [[nodiscard]] BaseMapChoice choiceInUse() const;
    [[nodiscard]] TileShape paperShape(TileShape shape);
    void stop();
    void wish();
    [[nodiscard]] QList<TileKey> inView() const;
    [[nodiscard]] QList<TileKey> lacking() const;
    void connectLoader(TileLoader &loader);
    void take(const TileUse &use, quint64 run);
    void tellSince(bool wasComplete);
    void soonChanged();
    void tellChanged();

    const Settings m_settings;
    BaseMapChoice m_choice;
    QColor m_ground = Qt::white;
    Viewport m_view;
    double m_ratio = 1;
    QList<TileUse> m_painted; // of the latest pictures, one a level: there may be one behind the other
    QList<TileKey> m_wishes; // the latest
    bool m_isDown = false;
    bool m_isCapped = false;
    TileStore m_store;
    std::optional<TileShape> m_shape; // once the source is open
    quint64 m_run = 0; // counts sources: what an earlier one says is not heard
    TileLoader *m_loader = nullptr; // in m_threads.back()
    QList<QThread *> m_threads; // the last one works, the others are ending
    std::shared_ptr<Desk> m_desk = std::make_shared<Desk>();
    QTimer m_pause; // after changed()
    QTimer m_missingAgain;
    bool m_isNews = false; // to be told after the pause
};

}
