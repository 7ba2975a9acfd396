// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappicture.h"
#include "map/tiles/tilelayer.h"

#include <QTimer>

namespace routedesk::map {

// Fetches the tiles for one picture, as fine as paper shows them but of them all no more than the layer's settings
// allow. A layer of its own, so that neither the window's map nor its memory notice. On the interface thread, where nothing
// is waited for: ends by one finished(), after `patience` at the latest, with whatever has come by then.
class PictureTiles : public QObject {
    Q_OBJECT
public:
    static constexpr int usualMost = 400; // tiles of a picture
    static constexpr int patience = 10'000; // ms

    // `ground` where there is no tile.
    PictureTiles(const BaseMapChoice &choice, const Viewport &view, double dpi, const QColor &ground, TileLayer::Settings settings,
                 QObject *parent = nullptr);

    void setPatience(int milliseconds) { m_patience.setInterval(milliseconds); }
    void start();

    [[nodiscard]] TileLayer::Coverage coverage() const { return m_layer.coverage(); }
    // Why some are missing, as the end of a sentence; empty if they were only too slow.
    [[nodiscard]] QString trouble() const { return m_trouble; }
    // To be drawn by any thread. Holds its tiles.
    [[nodiscard]] MapPicture::Base base() const { return m_layer.picture(); }

signals:
    void progressed(int come, int needed);
    void finished();

private:
    void look();
    void finish();

    TileLayer m_layer;
    const BaseMapChoice m_choice;
    QTimer m_patience;
    QString m_trouble;
    bool m_isFinished = true;
};

}
