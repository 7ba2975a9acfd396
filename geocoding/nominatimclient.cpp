// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "geocoding/nominatimclient.h"

#include "api/retryafter.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::geocoding {

namespace {

using Kind = GeocodeFailure::Kind;

constexpr qsizetype longestDetail = 300;

GeocodeFailure failureOf(const QNetworkReply &reply, int status, const QByteArray &body)
{
    if (status == 0 || status == 200) { // an answer that breaks off bears a status all the same
        const bool isLate = reply.error() == QNetworkReply::TimeoutError
            || reply.error() == QNetworkReply::OperationCanceledError;
        return { isLate ? Kind::Timeout : Kind::Offline, reply.errorString().left(longestDetail) };
    }
    const QString told = api::geocodeRefusal(body).left(longestDetail);
    const QString detail = told.isEmpty() ? u"HTTP %1"_s.arg(status) : told;
    if (status == 401 || status == 403)
        return { Kind::Denied, detail };
    // A question that is too long or malformed says nothing about the next one.
    const bool isOurs = status == 400 || status == 413 || status == 414 || status == 422;
    return { isOurs ? Kind::Refused : Kind::Broken, detail };
}

QByteArray userAgent()
{
    return "Routedesk/" + QCoreApplication::applicationVersion().toUtf8() + " (desktop dispatching)";
}

}

struct NominatimClient::Call {
    QUrl url;
    Decode decode;
    std::function<void(const GeocodeResult<Candidates> &)> done; ///< empty once it has ended
    int tries = 0;
    QPointer<QNetworkReply> reply;
    bool isTooLarge = false;
};

NominatimClient::NominatimClient(
    QNetworkAccessManager &network, api::RetryClock &clock, const GeocodePatience &patience,
    std::shared_ptr<HostPace> pace, QObject *parent)
    : QObject(parent), m_network(network), m_clock(clock), m_patience(patience),
      m_pace(pace ? std::move(pace) : std::make_shared<HostPace>())
{
}

NominatimClient::~NominatimClient()
{
    setServer({});
}

void NominatimClient::setServer(const GeocodeServer &server)
{
    if (server == m_server)
        return;
    if (server.url != m_server.url) {
        m_isTimed = false;
        ++m_timing;
    }
    m_server = server;
    for (const auto &call : std::exchange(m_waiting, {}))
        end(call, std::unexpected(GeocodeFailure { Kind::Cancelled }));
    if (m_running)
        end(m_running, std::unexpected(GeocodeFailure { Kind::Cancelled }));
    wake();
}

void NominatimClient::wake()
{
    m_failure.reset();
    m_rest = {};
    ++m_restCount;
}

QFuture<GeocodeResult<Candidates>> NominatimClient::ask(const QUrl &url, bool isUrgent, Decode decode)
{
    auto promise = std::make_shared<QPromise<GeocodeResult<Candidates>>>();
    promise->start();
    auto call = std::make_shared<Call>();
    call->url = url;
    call->decode = std::move(decode);
    auto *watcher = new QFutureWatcher<GeocodeResult<Candidates>>(this);
    call->done = [promise, watcher](const GeocodeResult<Candidates> &result) {
        promise->addResult(result);
        promise->finish();
        watcher->deleteLater();
    };
    connect(watcher, &QFutureWatcherBase::canceled, this,
        [this, call] { end(call, std::unexpected(GeocodeFailure { Kind::Cancelled })); });
    watcher->setFuture(promise->future());
    if (m_server.isNull()) {
        end(call, std::unexpected(GeocodeFailure { Kind::NoServer }));
    } else if (m_failure) {
        end(call, std::unexpected(*m_failure));
    } else {
        isUrgent ? m_waiting.push_front(call) : m_waiting.push_back(call);
        proceed();
    }
    return promise->future();
}

void NominatimClient::proceed()
{
    if (m_running || m_waiting.empty() || m_isTimed)
        return;
    const auto wait = m_pace->wait(m_server.url, m_server.pause, m_clock.now());
    if (wait > std::chrono::milliseconds::zero()) {
        m_isTimed = true;
        m_clock.after(wait, this, [this, count = ++m_timing] {
            if (count != m_timing)
                return;
            m_isTimed = false;
            proceed();
        });
        return;
    }
    m_running = m_waiting.front();
    m_waiting.pop_front();
    send();
}

void NominatimClient::send()
{
    ++m_running->tries;
    m_pace->asked(m_server.url, m_clock.now());
    QNetworkRequest request(m_running->url);
    request.setTransferTimeout(m_patience.timeout);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::UserAgentHeader, userAgent());
    request.setRawHeader("Accept", "application/json");
    // Left alone, Qt sends the desktop's language, and streets come back under names that nobody has asked for.
    request.setRawHeader("Accept-Language", m_server.language.isEmpty() ? QByteArray("*") : m_server.language.toLatin1());
    QNetworkReply *reply = m_network.get(request);
    m_running->reply = reply;
    connect(reply, &QNetworkReply::downloadProgress, this, [this, call = m_running](qint64 received, qint64) {
        if (received <= m_patience.mostBytes || !call->reply)
            return;
        call->isTooLarge = true;
        call->reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, &NominatimClient::take);
}

void NominatimClient::take()
{
    const auto call = m_running;
    if (!call || !call->reply || sender() != call->reply)
        return;
    QNetworkReply *reply = call->reply;
    reply->deleteLater();
    call->reply = nullptr;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 429 || status == 503)
        return takeBusy(reply->rawHeader("Retry-After"));
    GeocodeResult<Candidates> result = std::unexpected(GeocodeFailure { Kind::Malformed, u"The answer is far too long."_s });
    if (!call->isTooLarge) {
        // One that was given up is closed.
        const QByteArray body = reply->isOpen() ? reply->readAll() : QByteArray();
        result = status == 200 && reply->error() == QNetworkReply::NoError
            ? call->decode(body)
            : std::unexpected(failureOf(*reply, status, body));
    }
    if (!result && result.error().isOfTheServer())
        rest(result.error());
    else
        m_rest = {};
    end(call, result);
}

void NominatimClient::takeBusy(QByteArrayView retryAfter)
{
    const auto call = m_running;
    const auto told = api::retryAfter(retryAfter, m_clock.now());
    const auto delay = told.value_or(m_patience.firstPause * (1 << std::min(call->tries - 1, 10)));
    if (call->tries < m_patience.tries && delay <= m_patience.longestRetryAfter) {
        m_pace->holdOff(m_server.url, m_clock.now() + delay);
        m_waiting.push_front(call);
        m_running.reset();
        return proceed();
    }
    const GeocodeFailure failure { Kind::RateLimited, {}, told };
    rest(failure);
    end(call, std::unexpected(failure));
}

void NominatimClient::rest(const GeocodeFailure &failure)
{
    m_failure = failure;
    m_rest = std::clamp(m_rest * 2, m_patience.firstRest, m_patience.longestRest);
    const auto length = std::max(m_rest, failure.retryAfter.value_or(m_rest));
    m_clock.after(length, this, [this, count = ++m_restCount] {
        if (count != m_restCount)
            return;
        m_failure.reset(); // m_rest stays: the next failure in a row means a longer rest
        emit rested();
    });
    for (const auto &call : std::exchange(m_waiting, {}))
        end(call, std::unexpected(failure));
}

// By value: m_running itself may be what is ended.
void NominatimClient::end(std::shared_ptr<Call> call, const GeocodeResult<Candidates> &result)
{
    if (!call->done)
        return;
    const auto done = std::exchange(call->done, nullptr);
    std::erase(m_waiting, call);
    const bool wasRunning = m_running == call;
    if (wasRunning)
        m_running.reset();
    if (call->reply) {
        call->reply->disconnect(this);
        call->reply->abort();
        call->reply->deleteLater();
    }
    done(result);
    if (wasRunning)
        proceed();
}

}
