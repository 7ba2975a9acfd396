// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tiletrial.h"

#include "map/tiles/makesource.h"
#include "map/tiles/tileimage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <functional>

namespace routedesk::map {

namespace {

constexpr int patience = 2000; // ms for a thread that is stuck in a file
using Kind = TileFault::Kind;

TileFault faultOf(TileDecodeFault fault)
{
    switch (fault) {
    case TileDecodeFault::TooLarge: return { Kind::TooLarge };
    case TileDecodeFault::Vector: return { Kind::Vector };
    case TileDecodeFault::NoPicture: break;
    }
    return { Kind::NoPicture };
}

TileKey keyAt(QPointF place, double zoom, const TileShape &shape)
{
    const int z = std::clamp(int(zoom), shape.minZoom, std::min(shape.maxZoom, TileKey::deepest));
    const int most = (1 << z) - 1;
    const double x = place.x() - std::floor(place.x());
    return { z, std::clamp(int(x * (1 << z)), 0, most), std::clamp(int(place.y() * (1 << z)), 0, most) };
}

// In the trial's thread.
class Asker : public QObject {
public:
    Asker(const BaseMapChoice &choice, QPointF place, double zoom, const NetworkSource::Settings &settings)
        : m_choice(choice), m_place(place), m_zoom(zoom), m_settings(settings)
    {
    }

    void run(const std::function<void(const TileReport &)> &done)
    {
        m_done = done;
        m_clock.start();
        if (m_choice.isOutline() || !m_choice.isValid())
            return fail({ Kind::BadAddress });
        m_source = makeSource(m_choice, m_settings);
        if (const auto fault = m_source->open())
            return fail(*fault);
        m_report.shape = m_source->shape();
        m_report.about = m_source->about();
        m_report.key = m_source->sample().value_or(keyAt(m_place, m_zoom, m_report.shape));
        connect(m_source.get(), &TileSource::answered, this, &Asker::take);
        m_source->fetch(m_report.key, TileSource::Ask::Anybody);
    }

private:
    void fail(const TileFault &fault)
    {
        m_report.fault = fault;
        m_done(m_report);
    }

    void take(const TileAnswer &answer)
    {
        m_report.milliseconds = int(m_clock.elapsed());
        if (answer.what == TileAnswer::What::Failed)
            return fail(answer.fault);
        if (answer.what != TileAnswer::What::Tile)
            return fail(m_choice.isFile() ? TileFault { Kind::Empty } : answer.fault);
        const auto image = decodeTile(answer.body, TileTone::AsIs);
        if (!image)
            return fail(faultOf(image.error()));
        m_report.pixels = image->size();
        m_done(m_report);
    }

    const BaseMapChoice m_choice;
    const QPointF m_place;
    const double m_zoom;
    const NetworkSource::Settings m_settings;
    std::function<void(const TileReport &)> m_done;
    std::unique_ptr<TileSource> m_source;
    TileReport m_report;
    QElapsedTimer m_clock;
};

QString text(const char *words)
{
    return QCoreApplication::translate("TileTrial", words);
}

}

TileTrial::TileTrial(const BaseMapChoice &choice, QPointF place, double zoom, const Settings &settings, QObject *parent)
    : QObject(parent), m_choice(choice), m_thread(new QThread)
{
    m_thread->setObjectName(QStringLiteral("tile trial"));
    auto *asker = new Asker(choice.forRatio(1), place, zoom, { settings.userAgent, {}, settings.pace });
    asker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, asker, &QObject::deleteLater);
    m_desk->trial = this;
    connect(m_thread, &QThread::started, asker, [asker, desk = m_desk] {
        asker->run([desk](const TileReport &report) {
            const QMutexLocker lock(&desk->mutex);
            if (TileTrial *trial = desk->trial)
                QMetaObject::invokeMethod(trial, [trial, report] { emit trial->finished(report); }, Qt::QueuedConnection);
        });
    });
    m_thread->start(QThread::LowPriority);
}

TileTrial::~TileTrial()
{
    {
        const QMutexLocker lock(&m_desk->mutex);
        m_desk->trial = nullptr;
    }
    m_thread->quit();
    if (m_thread->wait(patience))
        delete m_thread;
}

QString TileReport::words(const BaseMapChoice &choice) const
{
    if (fault) {
        QString sentence = wordsOf(*fault);
        sentence[0] = sentence.at(0).toUpper();
        return sentence + u'.';
    }
    if (choice.isFile())
        return text("It works: zoom levels %1 to %2, tiles of %3 × %4 pixels.")
            .arg(shape.minZoom).arg(shape.maxZoom).arg(pixels.width()).arg(pixels.height());
    return text("It works: a tile of %1 × %2 pixels came from %3 in %4 s.")
        .arg(pixels.width()).arg(pixels.height())
        .arg(choice.origin(), QLocale().toString(milliseconds / 1000.0, 'f', 1));
}

}
