// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tilelayer.h"

#include "map/tiles/makesource.h"
#include "map/tiles/tilefolders.h"
#include "map/tiles/tileloader.h"

#include <algorithm>
#include <utility>

namespace routedesk::map {

namespace {

constexpr qsizetype mostPictures = 2; // of which the tiles are kept and asked for: one behind the other
constexpr int patience = 2000; // ms for a thread that is stuck in a file: then the app closes without it

}

TileLayer::TileLayer(Settings settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_store(m_settings.mostBytes)
{
    m_desk->layer = this;
    m_pause.setSingleShot(true);
    m_pause.setInterval(m_settings.pace.together);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isNews)
            tellChanged();
    });
    m_missingAgain.setInterval(m_settings.pace.missingAgain);
    connect(&m_missingAgain, &QTimer::timeout, this, [this] {
        m_store.forgetMissing();
        soonChanged();
    });
}

TileLayer::~TileLayer()
{
    blockSignals(true); // whoever listens may be half gone itself
    {
        const QMutexLocker lock(&m_desk->mutex);
        m_desk->layer = nullptr;
    }
    stop();
    for (QThread *thread : std::as_const(m_threads)) {
        thread->disconnect(this);
        if (thread->wait(patience))
            delete thread;
    }
}

void TileLayer::setChoice(const BaseMapChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    start();
}

void TileLayer::setGround(const QColor &ground)
{
    if (ground == m_ground)
        return;
    m_ground = ground;
    soonChanged();
}

void TileLayer::setView(const Viewport &view, double ratio)
{
    const bool isOther = ratio != m_ratio && m_choice.forRatio(ratio) != m_choice.forRatio(m_ratio);
    m_view = view;
    m_ratio = ratio;
    if (isOther)
        start();
    wish();
}

void TileLayer::start()
{
    stop();
    if (m_choice.isOutline())
        return;
    using namespace tilefolders;
    const BaseMapChoice own = choiceInUse();
    const NetworkSource::Settings network { m_settings.userAgent, of(m_settings.cacheFolder, own.tileTemplate, Keeper::Routedesk),
                                            m_settings.pace };
    m_loader = new TileLoader([own, network] { return makeSource(own, network); },
                              m_choice.isDarkened ? TileTone::Darkened : TileTone::AsIs, m_settings.pace);
    auto *thread = new QThread;
    thread->setObjectName(QStringLiteral("tiles"));
    m_threads.append(thread);
    m_loader->moveToThread(thread);
    connectLoader(*m_loader);
    connect(thread, &QThread::started, m_loader, &TileLoader::start);
    connect(thread, &QThread::finished, m_loader, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, thread] {
        m_threads.removeOne(thread);
        thread->deleteLater();
    });
    thread->start(QThread::LowPriority);
    m_missingAgain.start();
}

void TileLayer::connectLoader(TileLoader &loader)
{
    // Signals that are on their way outlive a disconnect.
    const auto heard = [this, run = m_run](auto then) {
        return [this, run, then](const auto &...values) {
            if (run == m_run)
                then(values...);
        };
    };
    connect(&loader, &TileLoader::opened, this, heard([this](const TileShape &shape) {
        const bool wasComplete = isComplete();
        m_shape = m_settings.forPaper ? paperShape(shape) : shape;
        wish();
        tellSince(wasComplete);
    }));
    connect(&loader, &TileLoader::loaded, this, heard([this](const TileKey &key, const QImage &image) {
        const bool wasComplete = isComplete();
        m_store.insert(key, image);
        if (image.isNull()) // then a larger one is needed
            wish();
        tellSince(wasComplete);
    }));
    connect(&loader, &TileLoader::works, this, heard([this] {
        m_isDown = false;
        m_store.forgetMissing(); // a server that is being mended may have answered that there are none
        emit works();
        soonChanged();
    }));
    connect(&loader, &TileLoader::fails, this, heard([this](const QString &reason) {
        const bool wasComplete = isComplete();
        m_isDown = true;
        emit fails(reason);
        tellSince(wasComplete);
    }));
}

void TileLayer::stop()
{
    ++m_run;
    m_missingAgain.stop();
    if (m_loader)
        m_threads.back()->quit();
    m_loader = nullptr;
    m_isDown = false;
    m_painted.clear();
    m_wishes.clear();
    m_shape.reset();
    m_store.clear();
    soonChanged();
}

TileLayer::Paint TileLayer::picture() const
{
    return [tiles = m_store.snapshot(), shape = m_shape, ground = m_ground, desk = m_desk, run = m_run](
               QImage &image, const Viewport &view, const std::stop_token &stop) {
        if (!shape) {
            image.fill(ground);
            return;
        }
        const TileUse use = paintTiles(image, view, *tiles, *shape, ground, stop);
        const QMutexLocker lock(&desk->mutex);
        if (desk->layer && !stop.stop_requested())
            QMetaObject::invokeMethod(desk->layer, [layer = desk->layer, use, run] { layer->take(use, run); }, Qt::QueuedConnection);
    };
}

void TileLayer::take(const TileUse &use, quint64 run)
{
    if (run != m_run)
        return;
    m_painted.removeIf([&](const TileUse &other) { return other.level == use.level; });
    m_painted.prepend(use);
    m_painted.resize(std::min(m_painted.size(), mostPictures));
    QList<TileKey> needed;
    for (const TileUse &each : std::as_const(m_painted))
        needed += each.used + each.lacking; // what was lacking may have come since
    m_store.touch(needed + inView());
    wish();
}

// Whether they are there or not, and what stands in for those that the source does not have.
QList<TileKey> TileLayer::inView() const
{
    QList<TileKey> keys;
    if (!m_shape || m_view.isEmpty())
        return keys;
    const TileGrid grid(m_view, m_ratio, *m_shape);
    for (const TileGrid::Cell &cell : grid.cells()) {
        for (int up = 0; up <= cell.key.z; ++up) {
            const TileKey key = cell.key.above(up);
            keys.append(key);
            if (const auto tile = m_store.tiles().constFind(key); tile == m_store.tiles().cend() || !tile->isNull())
                break;
        }
    }
    return keys;
}

QList<TileKey> TileLayer::lacking() const
{
    QList<TileKey> keys;
    if (!m_shape || m_view.isEmpty())
        return keys;
    const TileGrid grid(m_view, m_ratio, *m_shape);
    for (const TileGrid::Cell &cell : grid.cells()) {
        if (const auto key = lackingFor(cell.key, m_store.tiles(), *m_shape); key && !keys.contains(*key))
            keys.append(*key);
    }
    return keys;
}

void TileLayer::wish()
{
    if (!m_loader || !m_shape)
        return;
    QList<TileKey> wishes = lacking();
    // A picture reaches somewhat over the view, and may be of one without setView() altogether.
    for (const TileUse &picture : std::as_const(m_painted)) {
        for (const TileKey &key : picture.lacking) {
            if (!m_store.holds(key) && !wishes.contains(key))
                wishes.append(key);
        }
    }
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    QMetaObject::invokeMethod(m_loader, [loader = m_loader, wishes] { loader->wish(wishes); }, Qt::QueuedConnection);
}

bool TileLayer::isComplete() const
{
    return !m_loader || m_isDown || (m_shape && lacking().isEmpty());
}

// A picture of before the last tile would otherwise pass for the whole one until the news is told.
void TileLayer::tellSince(bool wasComplete)
{
    if (!wasComplete && isComplete())
        tellChanged();
    else
        soonChanged();
}

void TileLayer::soonChanged()
{
    m_isNews = true;
    if (!m_pause.isActive())
        tellChanged();
}

void TileLayer::tellChanged()
{
    m_isNews = false;
    m_pause.start();
    emit changed();
}

}
