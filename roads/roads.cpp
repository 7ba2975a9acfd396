// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roads.h"

#include "api/askacross.h"

#include <QNetworkAccessManager>

namespace routedesk::roads {

struct Roads::Inner final : QObject {
    Inner(std::shared_ptr<RoadShelf> theShelf, QString path, const RoadPatience &thePatience)
        : shelf(std::move(theShelf)), cachePath(std::move(path)), patience(thePatience)
    {
    }

    // In its own thread, where the network and the database belong.
    void begin()
    {
        network = std::make_unique<QNetworkAccessManager>();
        book = std::make_unique<RoadBook>(*network, clock, shelf, cachePath, patience);
    }

    std::shared_ptr<RoadShelf> shelf;
    QString cachePath;
    RoadPatience patience;
    api::RetryClock clock;
    std::unique_ptr<QNetworkAccessManager> network;
    std::unique_ptr<RoadBook> book;
};

namespace {

std::vector<RoadSpot> spotsOf(const std::vector<planner::Coordinate> &places)
{
    std::vector<RoadSpot> spots;
    spots.reserve(places.size());
    for (const planner::Coordinate place : places)
        spots.push_back(RoadSpot::of(place));
    return spots;
}

}

Roads::Roads(const QString &cachePath, const RoadPatience &patience, QObject *parent)
    : QObject(parent), m_shelf(std::make_shared<RoadShelf>()), m_inner(new Inner(m_shelf, cachePath, patience))
{
    m_thread.setObjectName(QStringLiteral("routedesk-roads"));
    m_inner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inner, &QObject::deleteLater);
    QMetaObject::invokeMethod(m_inner, [this, inner = m_inner] {
        inner->begin();
        connect(inner->book.get(), &RoadBook::shelved, this, &Roads::shelved);
        connect(inner->book.get(), &RoadBook::worthAskingAgain, this, &Roads::worthAskingAgain);
    });
    m_thread.start();
}

Roads::~Roads()
{
    m_thread.quit();
    m_thread.wait();
}

void Roads::setServer(const RoadServer &server)
{
    m_server = server;
    QMetaObject::invokeMethod(m_inner, [inner = m_inner, server] { inner->book->setServer(server); });
}

QFuture<RoadCoverage> Roads::prepare(const std::vector<planner::Coordinate> &places)
{
    return api::askAcross<RoadCoverage>(
        m_inner, [inner = m_inner, spots = spotsOf(places)] { return inner->book->prepare(spots); });
}

QFuture<RoadResult<api::RoadWay>> Roads::way(const std::vector<planner::Coordinate> &places)
{
    return api::askAcross<RoadResult<api::RoadWay>>(
        m_inner, [inner = m_inner, spots = spotsOf(places)] { return inner->book->way(spots); });
}

QFuture<RoadResult<api::RoadLeg>> Roads::probe(
    const RoadServer &server, planner::Coordinate from, planner::Coordinate to)
{
    return api::askAcross<RoadResult<api::RoadLeg>>(m_inner, [inner = m_inner, server, from, to] {
        auto *client = new RoadClient(
            *inner->network, inner->clock, { .timeout = std::chrono::seconds(8), .tries = 1 }, inner);
        client->setServer(server);
        const std::vector<RoadSpot> sources{ RoadSpot::of(from) };
        return client->table(sources, { RoadSpot::of(to) })
            .then(client, [client](const RoadResult<api::RoadTable> &table) -> RoadResult<api::RoadLeg> {
                client->deleteLater();
                if (!table)
                    return std::unexpected(table.error());
                if (!table->front())
                    return std::unexpected(RoadFailure{ RoadFailure::Kind::NoWay });
                return *table->front();
            });
    });
}

}
