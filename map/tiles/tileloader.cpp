// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tiles/tileloader.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace routedesk::map {

TileLoader::TileLoader(Make make, TileTone tone, const TilePace &pace) : m_make(std::move(make)), m_tone(tone), m_pace(pace)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TileLoader::start);
    // Never all of the machine: somebody is working at it.
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() / 2, 1, 4));
    m_pool.setThreadPriority(QThread::LowPriority);
    m_clock.start();
}

TileLoader::~TileLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void TileLoader::start()
{
    if (!m_source) {
        m_source = m_make();
        m_health.emplace(m_pace, m_source->mayBeElsewhere());
        connect(m_source.get(), &TileSource::answered, this, &TileLoader::take);
    }
    if (!m_isOpen) {
        const auto fault = m_source->open();
        m_isOpen = !fault;
        if (fault) {
            tell(m_health->failed(*fault, m_clock.elapsed(), true));
            if (fault->kind != TileFault::Kind::BadAddress)
                schedule(m_clock.elapsed());
            return;
        }
        emit opened(m_source->shape());
    }
    pump();
}

void TileLoader::wish(const QList<TileKey> &keys)
{
    const bool moved = !keys.isEmpty() && !m_wishes.contains(keys.front());
    m_wishes = keys;
    if (m_notKept.size() > mostNotKept)
        m_notKept.clear();
    if (!m_isOpen)
        return;
    if (moved)
        m_health->moved(m_clock.elapsed());
    // What is on its way for nobody holds up what is waited for.
    const bool isWaiting = std::ranges::any_of(m_wishes, [this, now = m_clock.elapsed()](const TileKey &key) { return mayFetch(key, now); });
    if (isWaiting && m_fetching.size() >= m_source->atOnce()) {
        const QSet<TileKey> wanted(keys.begin(), keys.end());
        m_fetching.removeIf([&](QHash<TileKey, Ask>::iterator it) {
            const TileKey key = it.key();
            if (wanted.contains(key) || m_probe == key)
                return false;
            m_source->drop(key);
            if (*it == Ask::OnlyTheServer)
                m_old.append(key);
            return true;
        });
    }
    pump();
}

bool TileLoader::mayFetch(const TileKey &key, qint64 now)
{
    if (m_fetching.contains(key) || m_decoding.contains(key))
        return false;
    if (m_health->isDown())
        return (now >= m_health->nextTry() && !m_probe) || !m_notKept.contains(key);
    return m_held.value(key, now) <= now;
}

void TileLoader::pump()
{
    const qint64 now = m_clock.elapsed();
    for (const TileKey &key : std::as_const(m_wishes)) {
        if (m_fetching.size() >= m_source->atOnce())
            break;
        if (!mayFetch(key, now))
            continue;
        if (m_health->isDown() && now >= m_health->nextTry() && !m_probe) {
            m_probe = key;
            m_notKept.remove(key);
        }
        fetch(key, m_health->isDown() && m_probe != key ? Ask::OnlyWhatIsKept : Ask::Anybody);
    }
    refresh(now);
    probe(now);
    schedule(now);
}

void TileLoader::fetch(const TileKey &key, Ask ask)
{
    m_fetching.insert(key, ask);
    m_source->fetch(key, ask);
}

// Only while nobody waits for anything.
void TileLoader::refresh(qint64 now)
{
    const auto isNext = [&](const TileKey &key) { return !m_fetching.contains(key) && m_held.value(key, now) <= now; };
    const bool isWaitedFor = std::ranges::any_of(m_wishes, [&](const TileKey &key) { return mayFetch(key, now); });
    while (!isWaitedFor && !m_health->isDown() && m_fetching.size() < m_source->atOnce()) {
        const auto next = std::ranges::find_if(m_old, isNext);
        if (next == m_old.end())
            return;
        const TileKey key = *next;
        m_old.erase(next);
        fetch(key, Ask::OnlyTheServer);
    }
}

// Nobody may be waiting for a tile while the ones of earlier are shown: still it has to be noticed that there are new ones.
void TileLoader::probe(qint64 now)
{
    if (!m_health->isDown() || now < m_health->nextTry() || m_probe || !m_fetching.isEmpty())
        return;
    m_probe = m_old.isEmpty() ? m_lastFailed : m_old.takeFirst();
    fetch(*m_probe, Ask::OnlyTheServer);
}

void TileLoader::schedule(qint64 now)
{
    std::optional<qint64> next;
    const auto by = [&](qint64 at) { next = std::min(at, next.value_or(at)); };
    if (m_health->isDown() && !m_probe)
        by(m_health->nextTry());
    m_held.removeIf([now](QHash<TileKey, qint64>::iterator it) { return *it <= now; });
    for (const QList<TileKey> *keys : { &m_wishes, &m_old }) {
        for (const TileKey &key : *keys) {
            if (!m_health->isDown() && m_held.contains(key))
                by(m_held.value(key));
        }
    }
    if (next)
        m_timer.start(int(std::clamp<qint64>(*next - now, 1, m_pace.longestRetry)));
    else
        m_timer.stop();
}

void TileLoader::take(const TileAnswer &answer)
{
    if (!m_fetching.contains(answer.key)) // nobody wanted it any more
        return;
    const Ask ask = m_fetching.take(answer.key);
    if (m_probe == answer.key)
        m_probe.reset();
    const bool isOld = answer.isOld || (answer.what == TileAnswer::What::Failed && ask == Ask::OnlyTheServer);
    if (isOld && m_old.size() < mostOld && !m_old.contains(answer.key))
        m_old.append(answer.key);
    using What = TileAnswer::What;
    switch (answer.what) {
    case What::Tile: decode(answer); break;
    case What::Same: tell(m_health->good()); break;
    case What::NotKept: m_notKept.insert(answer.key); break;
    case What::Failed: failed(answer.key, answer.fault); break;
    case What::Missing:
        loadedNow(answer.key, {});
        tell(m_health->missing(answer.fault, m_clock.elapsed(), isNothingLeft(answer.key)));
        m_lastFailed = answer.key;
        break;
    }
    pump();
}

void TileLoader::decode(const TileAnswer &answer)
{
    m_decoding.insert(answer.key);
    QtConcurrent::run(&m_pool, [body = answer.body, tone = m_tone] {
        return decodeTile(body, tone);
    }).then(this, [this, key = answer.key, isFresh = answer.isFresh](const std::expected<QImage, TileDecodeFault> &image) {
        decoded(key, isFresh, image);
    });
}

void TileLoader::decoded(const TileKey &key, bool isFresh, const std::expected<QImage, TileDecodeFault> &image)
{
    using Kind = TileFault::Kind;
    m_decoding.remove(key);
    if (image) {
        loadedNow(key, *image);
        tell(isFresh ? m_health->good() : m_health->kept());
    } else {
        m_source->spoil(key);
        const auto is = [&](TileDecodeFault fault) { return image.error() == fault; };
        if (isFresh) // what was kept is simply fetched again
            failed(key, { is(TileDecodeFault::TooLarge) ? Kind::TooLarge : is(TileDecodeFault::Vector) ? Kind::Vector : Kind::NoPicture });
    }
    pump();
}

void TileLoader::loadedNow(const TileKey &key, const QImage &image)
{
    m_wishes.removeOne(key);
    emit loaded(key, image);
}

void TileLoader::failed(const TileKey &key, const TileFault &fault)
{
    const qint64 now = m_clock.elapsed();
    m_held.insert(key, now + m_pace.firstRetry);
    m_lastFailed = key;
    m_notKept.insert(key);
    tell(m_health->failed(fault, now, isNothingLeft(key)));
}

bool TileLoader::isNothingLeft(const TileKey &but) const
{
    return m_fetching.isEmpty() && m_decoding.isEmpty()
        && std::ranges::all_of(m_wishes, [&](const TileKey &key) { return key == but || m_held.contains(key); });
}

void TileLoader::tell(const std::optional<TileHealth::News> &news)
{
    if (!news)
        return;
    if (news->works) {
        m_notKept.clear();
        m_held.clear();
        emit works();
    } else {
        emit fails(wordsOf(news->fault));
    }
}

}
