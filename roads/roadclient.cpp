// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadclient.h"

#include "roads/roadurls.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::roads {

namespace {

using Kind = RoadFailure::Kind;

RoadFailure toFailure(const api::RoadFault &fault)
{
    using Fault = api::RoadFault::Kind;
    const Kind kind = fault.kind == Fault::TooBig ? Kind::TooBig
        : fault.kind == Fault::NoWay              ? Kind::NoWay
        : fault.kind == Fault::Refused            ? Kind::Refused
                                                  : Kind::Malformed;
    const QString words = fault.message.isEmpty() ? fault.code : fault.message;
    return { kind, words.left(300) };
}

bool isBusy(int status)
{
    return status == 429 || status == 503;
}

// What the answer is when it is no success; the reply has been read.
RoadFailure failureOf(const QNetworkReply &reply, int status, const QByteArray &body)
{
    if (status == 0) {
        const bool late = reply.error() == QNetworkReply::TimeoutError
            || reply.error() == QNetworkReply::OperationCanceledError;
        return { late ? Kind::Timeout : Kind::Offline, reply.errorString() };
    }
    if (isBusy(status))
        return { Kind::Busy, u"HTTP %1"_s.arg(status) };
    if (status == 413 || status == 414 || status == 431)
        return { Kind::TooBig, u"HTTP %1"_s.arg(status) };
    const RoadFailure told = toFailure(api::decodeRoadFault(body));
    return told.kind == Kind::Malformed
        ? RoadFailure{ status == 400 ? Kind::Malformed : Kind::Refused, u"HTTP %1"_s.arg(status) }
        : told;
}

}

struct RoadClient::Call {
    QUrl url;
    qint64 mostBytes = 0;
    std::function<void(const Bytes &)> done; ///< empty once it has ended
    std::function<bool()> isCancelled; ///< before that has been told, too
    int tries = 0;
    QPointer<QNetworkReply> reply;
    bool isTooLarge = false;
};

RoadClient::RoadClient(
    QNetworkAccessManager &network, api::RetryClock &clock, const RoadPatience &patience, QObject *parent)
    : QObject(parent), m_network(network), m_clock(clock), m_patience(patience)
{
}

RoadClient::~RoadClient()
{
    cancelAll();
}

void RoadClient::setServer(const RoadServer &server)
{
    if (server == m_server)
        return;
    cancelAll();
    m_server = server;
}

template<class T, class Decode>
QFuture<RoadResult<T>> RoadClient::ask(const QUrl &url, qint64 mostBytes, Decode decode)
{
    auto promise = std::make_shared<QPromise<RoadResult<T>>>();
    promise->start();
    auto call = std::make_shared<Call>();
    call->url = url;
    call->mostBytes = mostBytes;
    auto *watcher = new QFutureWatcher<RoadResult<T>>(this);
    call->done = [promise, decode, watcher](const Bytes &bytes) {
        promise->addResult(bytes ? decode(*bytes) : std::unexpected(bytes.error()));
        promise->finish();
        watcher->deleteLater();
    };
    call->isCancelled = [promise] { return promise->isCanceled(); };
    connect(watcher, &QFutureWatcherBase::canceled, this,
        [this, call] { end(call, std::unexpected(RoadFailure{ Kind::Cancelled })); });
    watcher->setFuture(promise->future());
    if (m_server.isNull()) {
        end(call, std::unexpected(RoadFailure{ Kind::NoServer }));
    } else {
        m_waiting.push_back(call);
        proceed();
    }
    return promise->future();
}

QFuture<RoadResult<api::RoadTable>> RoadClient::table(
    std::vector<RoadSpot> sources, std::vector<RoadSpot> destinations)
{
    const int rows = int(sources.size());
    const int columns = int(destinations.size());
    const qint64 room = 1'000'000 + qint64(rows) * columns * 48 + qint64(rows + columns) * 1000;
    return ask<api::RoadTable>(tableUrl(m_server, sources, destinations), room,
        [rows, columns](const QByteArray &body) -> RoadResult<api::RoadTable> {
            auto table = api::decodeRoadTable(body, rows, columns);
            if (!table)
                return std::unexpected(toFailure(table.error()));
            return *std::move(table);
        });
}

QFuture<RoadResult<api::RoadWay>> RoadClient::way(std::vector<RoadSpot> places)
{
    constexpr qint64 room = 16'000'000;
    return ask<api::RoadWay>(wayUrl(m_server, places), room,
        [count = int(places.size())](const QByteArray &body) -> RoadResult<api::RoadWay> {
            auto way = api::decodeRoadWay(body, count);
            if (!way)
                return std::unexpected(toFailure(way.error()));
            return *std::move(way);
        });
}

void RoadClient::cancelAll()
{
    std::vector<std::shared_ptr<Call>> all(m_waiting.begin(), m_waiting.end());
    all.insert(all.end(), m_running.begin(), m_running.end());
    m_waiting.clear();
    for (const auto &call : all)
        end(call, std::unexpected(RoadFailure{ Kind::Cancelled }));
}

void RoadClient::proceed()
{
    while (!m_waiting.empty() && m_running.size() < size_t(m_patience.mostAtOnce)) {
        const auto call = m_waiting.front();
        m_waiting.pop_front();
        if (call->isCancelled())
            continue; // its end is on its way
        m_running.push_back(call);
        send(call);
    }
}

void RoadClient::send(const std::shared_ptr<Call> &call)
{
    if (!call->done)
        return;
    ++call->tries;
    QNetworkRequest request(call->url);
    request.setTransferTimeout(m_patience.timeout);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept", "application/json");
    QNetworkReply *reply = m_network.get(request);
    call->reply = reply;
    connect(reply, &QNetworkReply::downloadProgress, this, [call](qint64 received, qint64) {
        if (received <= call->mostBytes || !call->reply)
            return;
        call->isTooLarge = true;
        call->reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, call] { take(call); });
}

void RoadClient::take(const std::shared_ptr<Call> &call)
{
    if (!call->done || !call->reply)
        return;
    QNetworkReply *reply = call->reply;
    reply->deleteLater();
    call->reply = nullptr;
    if (call->isTooLarge)
        return end(call, std::unexpected(RoadFailure{ Kind::Malformed, u"The answer is far too long."_s }));
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    if (status == 200 && reply->error() == QNetworkReply::NoError)
        return end(call, body);
    if (isBusy(status) && call->tries < m_patience.tries)
        return pause(call, reply->rawHeader("Retry-After"));
    // An answer that breaks off in the middle bears a status all the same.
    end(call, std::unexpected(failureOf(*reply, status == 200 ? 0 : status, body)));
}

void RoadClient::pause(const std::shared_ptr<Call> &call, QByteArrayView retryAfter)
{
    auto delay = m_patience.firstPause * (1 << std::min(call->tries - 1, 10));
    bool isNumber = false;
    if (const int seconds = retryAfter.trimmed().toInt(&isNumber); isNumber && seconds >= 0)
        delay = std::chrono::seconds(seconds);
    delay = std::min(delay, m_patience.longestPause);
    delay += std::chrono::milliseconds(qint64(double(delay.count()) * 0.25 * m_clock.jitter()));
    m_clock.after(delay, this, [this, call] { send(call); });
}

void RoadClient::end(const std::shared_ptr<Call> &call, const Bytes &bytes)
{
    if (!call->done)
        return;
    const auto done = std::exchange(call->done, nullptr);
    std::erase(m_running, call);
    std::erase(m_waiting, call);
    if (call->reply) {
        call->reply->disconnect(this);
        call->reply->abort();
        call->reply->deleteLater();
    }
    done(bytes);
    proceed();
}

}
