// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadbook.h"

#include <QFutureWatcher>

#include <algorithm>

namespace routedesk::roads {

namespace {

using Kind = RoadFailure::Kind;

constexpr std::chrono::milliseconds firstRest{ 30'000 };
constexpr std::chrono::milliseconds longestRest{ 600'000 };
constexpr qint64 shelveEvery = 2000; // ms
constexpr int mostFaults = 8; // of single blocks, then a round gives up
constexpr int mostSplits = 300;

std::vector<RoadSpot> unique(const std::vector<RoadSpot> &places)
{
    std::unordered_set<RoadSpot, RoadSpotHash> seen;
    std::vector<RoadSpot> result;
    for (const RoadSpot spot : places) {
        if (seen.insert(spot).second)
            result.push_back(spot);
    }
    return result;
}

}

struct RoadBook::Round {
    std::vector<RoadSpot> places;
    std::shared_ptr<QPromise<RoadCoverage>> promise;
    std::vector<QFuture<RoadResult<api::RoadTable>>> asked;
    std::optional<RoadFailure> failure;
    int open = 0;
    int faults = 0;
    int splits = 0;
    bool isEnded = false;
};

RoadBook::RoadBook(QNetworkAccessManager &network, api::RetryClock &clock, std::shared_ptr<RoadShelf> shelf,
    const QString &cachePath, const RoadPatience &patience, QObject *parent)
    : QObject(parent), m_clock(clock), m_shelf(std::move(shelf)), m_client(network, clock, patience),
      m_cache(cachePath)
{
}

void RoadBook::setServer(const RoadServer &server)
{
    if (server == m_server)
        return;
    const bool isOther = server.identity() != m_server.identity();
    // An answer of the old server that is on its way must not be put among the new one's places.
    if (const auto underWay = m_rounds.empty() ? nullptr : m_rounds.front(); isOther && underWay && underWay->open > 0) {
        underWay->failure = RoadFailure{ Kind::Cancelled };
        end(underWay);
    }
    m_server = server;
    m_most = server.mostLocations;
    m_rest.invalidate();
    m_restLength = {};
    m_lastFailure.reset();
    m_client.setServer(server);
    if (!isOther)
        return;
    m_matrix = std::make_shared<RoadMatrix>();
    m_ways.clear();
    m_hasNews = true;
    shelve();
}

QFuture<RoadCoverage> RoadBook::prepare(std::vector<RoadSpot> places)
{
    auto round = std::make_shared<Round>();
    round->places = unique(places);
    round->promise = std::make_shared<QPromise<RoadCoverage>>();
    round->promise->start();
    auto *watcher = new QFutureWatcher<RoadCoverage>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this, round] { end(round); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(round->promise->future());
    m_rounds.push_back(round);
    if (m_rounds.size() == 1)
        begin();
    return round->promise->future();
}

// Those that are needed now stay; of the others the last ones in, as long as there is room.
void RoadBook::admit(const std::vector<RoadSpot> &places)
{
    std::vector<RoadSpot> all(
        places.begin(), places.begin() + std::ptrdiff_t(std::min(places.size(), size_t(RoadMatrix::mostPlaces))));
    if (std::ranges::all_of(all, [this](RoadSpot spot) { return m_matrix->indexOf(spot) >= 0; }))
        return;
    const std::unordered_set<RoadSpot, RoadSpotHash> wanted(all.begin(), all.end());
    for (const RoadSpot spot : m_matrix->spots()) {
        if (all.size() < size_t(RoadMatrix::mostPlaces) && !wanted.contains(spot))
            all.push_back(spot);
    }
    m_matrix = std::make_shared<RoadMatrix>(std::move(all), *m_matrix);
    m_cache.load(m_server.identity(), *m_matrix, m_clock.now());
    m_hasNews = true;
}

void RoadBook::begin()
{
    const auto round = m_rounds.front();
    if (m_server.isNull()) {
        round->failure = RoadFailure{ Kind::NoServer };
        return end(round);
    }
    admit(round->places);
    std::vector<int> wanted;
    for (const RoadSpot spot : round->places) {
        if (const int index = m_matrix->indexOf(spot); index >= 0)
            wanted.push_back(index);
    }
    auto blocks = layOut(
        int(wanted.size()),
        [&](int from, int to) { return !m_matrix->isKnown(wanted[size_t(from)], wanted[size_t(to)]); }, m_most);
    for (RoadBlock &block : blocks) {
        for (auto *side : { &block.sources, &block.destinations })
            std::ranges::transform(*side, side->begin(), [&](int i) { return wanted[size_t(i)]; });
    }
    if (!blocks.empty() && isLeftAlone()) {
        round->failure = m_lastFailure;
        return end(round);
    }
    ask(round, blocks);
    closeIfDone(round);
}

void RoadBook::ask(const std::shared_ptr<Round> &round, const std::vector<RoadBlock> &blocks)
{
    const auto spots = [this](const std::vector<int> &places) {
        std::vector<RoadSpot> result;
        result.reserve(places.size());
        for (const int place : places)
            result.push_back(m_matrix->spots()[size_t(place)]);
        return result;
    };
    for (const RoadBlock &block : blocks) {
        ++round->open;
        ++m_sent;
        auto future = m_client.table(spots(block.sources), spots(block.destinations));
        round->asked.push_back(future);
        auto *watcher = new QFutureWatcher<RoadResult<api::RoadTable>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, round, block] {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                take(round, block, watcher->result());
        });
        watcher->setFuture(future);
    }
}

void RoadBook::take(
    const std::shared_ptr<Round> &round, const RoadBlock &block, const RoadResult<api::RoadTable> &table)
{
    if (round->isEnded)
        return;
    --round->open;
    if (table) {
        m_restLength = {};
        fill(block, *table);
        if (m_sinceShelved.isValid() && m_sinceShelved.elapsed() > shelveEvery)
            shelve();
        else if (!m_sinceShelved.isValid())
            m_sinceShelved.start();
    } else if (table.error().kind == Kind::TooBig || table.error().kind == Kind::NoWay) {
        askInParts(round, block, table.error());
    } else {
        round->failure = table.error();
        const bool isVain = table.error().isOfTheServer();
        if (isVain)
            leaveAlone(table.error());
        if (isVain || ++round->faults >= mostFaults)
            return end(round);
    }
    closeIfDone(round);
}

void RoadBook::fill(const RoadBlock &block, const api::RoadTable &table)
{
    // Whoever holds the shelved one must not see it change.
    if (m_matrix.use_count() > 1)
        m_matrix = std::make_shared<RoadMatrix>(*m_matrix);
    size_t cell = 0;
    for (const int from : block.sources) {
        for (const int to : block.destinations) {
            const auto &leg = table[cell++];
            if (from == to)
                continue;
            if (leg)
                m_matrix->set(from, to, leg->seconds, leg->metres);
            else
                m_matrix->setNoWay(from, to);
        }
    }
    m_cache.store(m_server.identity(), *m_matrix, block, m_clock.now());
    m_hasNews = true;
}

// A place without a street spoils the whole table, and a server that takes less than we were told says so: both are
// found out by asking for less.
void RoadBook::askInParts(const std::shared_ptr<Round> &round, const RoadBlock &block, const RoadFailure &failure)
{
    if (failure.kind == Kind::TooBig)
        m_most = std::max(RoadServer::fewestLocations, std::min(m_most, locationsOf(block) / 2));
    const auto parts = split(block, m_most);
    if (parts.empty() && failure.kind == Kind::NoWay) {
        fill(block, api::RoadTable(1));
    } else if (parts.empty() || round->splits > mostSplits) {
        round->failure = failure;
    } else {
        round->splits += failure.kind == Kind::NoWay ? 1 : 0;
        ask(round, parts);
    }
}

void RoadBook::closeIfDone(const std::shared_ptr<Round> &round)
{
    if (round->open == 0)
        end(round);
}

void RoadBook::end(const std::shared_ptr<Round> &round)
{
    if (round->isEnded)
        return;
    round->isEnded = true;
    for (auto &future : round->asked)
        future.cancel();
    round->asked.clear();
    shelve();
    RoadCoverage coverage = coverageOf(round->places);
    if (!coverage.isComplete())
        coverage.failure = round->failure;
    round->promise->addResult(coverage);
    round->promise->finish();
    const bool wasFirst = !m_rounds.empty() && m_rounds.front() == round;
    std::erase(m_rounds, round);
    if (wasFirst && !m_rounds.empty())
        QMetaObject::invokeMethod(
            this,
            [this, next = m_rounds.front()] {
                if (!m_rounds.empty() && m_rounds.front() == next && next->open == 0 && !next->isEnded)
                    begin();
            },
            Qt::QueuedConnection);
}

RoadCoverage RoadBook::coverageOf(const std::vector<RoadSpot> &places) const
{
    RoadCoverage coverage{ .places = int(places.size()) };
    std::vector<int> known;
    for (const RoadSpot spot : places) {
        if (const int index = m_matrix->indexOf(spot); index >= 0)
            known.push_back(index);
    }
    // Taken up one by one: each that is joined to all before it.
    std::vector<int> covered;
    for (const int place : known) {
        if (std::ranges::all_of(covered,
                [&](int other) { return m_matrix->isKnown(place, other) && m_matrix->isKnown(other, place); }))
            covered.push_back(place);
    }
    for (const int from : covered) {
        coverage.pairsWithoutWay += int(std::ranges::count_if(
            covered, [&](int to) { return from != to && m_matrix->cell(from, to).seconds == RoadMatrix::noWay; }));
    }
    coverage.covered = known.size() > 1 && covered.size() == 1 ? 0 : int(covered.size());
    return coverage;
}

void RoadBook::shelve()
{
    if (!m_hasNews)
        return;
    m_hasNews = false;
    m_sinceShelved.invalidate();
    m_shelf->put(m_matrix);
    emit shelved();
}

void RoadBook::leaveAlone(const RoadFailure &failure)
{
    m_lastFailure = failure;
    m_restLength = std::clamp(m_restLength * 2, firstRest, longestRest);
    m_rest.start();
    m_clock.after(m_restLength, this, [this, server = m_server] {
        m_rest.invalidate();
        if (server == m_server)
            emit worthAskingAgain();
    });
}

}
