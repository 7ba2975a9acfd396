// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/picturetiles.h"

namespace routedesk::map {

namespace {

constexpr qint64 mostBytes = 512 << 20; // of decoded tiles: 400 of the largest usual kind

TileLayer::Settings forPaper(TileLayer::Settings settings)
{
    if (!settings.forPaper)
        settings.forPaper = TileLayer::Paper { PictureTiles::usualMost };
    settings.mostBytes = mostBytes;
    return settings;
}

}

PictureTiles::PictureTiles(const BaseMapChoice &choice, const Viewport &view, double dpi, const QColor &ground,
                           TileLayer::Settings settings, QObject *parent)
    : QObject(parent), m_layer(forPaper(std::move(settings))), m_choice(choice)
{
    m_layer.setGround(ground);
    m_layer.setView(view, dpi / MapPicture::screenDpi);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &PictureTiles::finish);
    connect(&m_layer, &TileLayer::changed, this, &PictureTiles::look);
    connect(&m_layer, &TileLayer::fails, this, [this](const QString &reason) {
        m_trouble = reason;
        look();
    });
    connect(&m_layer, &TileLayer::works, this, [this] { m_trouble.clear(); });
}

void PictureTiles::start()
{
    m_patience.start();
    m_layer.setChoice(m_choice); // tells of a change before it has begun
    m_isFinished = false;
    QMetaObject::invokeMethod(this, &PictureTiles::look, Qt::QueuedConnection);
}

void PictureTiles::look()
{
    if (m_isFinished)
        return;
    const TileLayer::Coverage now = coverage();
    emit progressed(now.needed - now.missing, now.needed);
    // A source that is down is not waited for; one that has not been opened yet is.
    if (!m_trouble.isEmpty() || (now.needed > 0 && now.missing == 0) || (now.needed == 0 && m_layer.isComplete()))
        finish();
}

void PictureTiles::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_patience.stop();
    emit finished();
}

}
