// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/client/pendingcall.h"

#include "api/answers.h"
#include "api/client/oneshotbody.h"
#include "api/retryafter.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>

namespace routedesk::api::client {

namespace {

Q_LOGGING_CATEGORY(lcApi, "routedesk.api", QtInfoMsg)

constexpr int mostRedirects = 5;

ApiError errorOf(ApiError::Kind kind, const QString &message, int status = 0)
{
    return { .kind = kind, .httpStatus = status, .message = message };
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

/// Trying again will not mend these.
bool isLasting(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProxyAuthenticationRequiredError: return true;
    default: return false;
    }
}

}

PendingCall::PendingCall(Transport &transport, ApiRequest request, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_request(std::move(request))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(transport.policy.transferTimeout);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        if (m_reply)
            m_reply->abort();
    });
}

PendingCall::~PendingCall()
{
    dropReply();
}

void PendingCall::start(const std::stop_token &stop)
{
    if (!m_request.path.isSound())
        return fail(errorOf(ApiError::Kind::Invalid, QStringLiteral("This handle cannot be named in an address.")));
    if (stop.stop_possible())
        m_onStop.emplace(stop, [this] { cancel(); });
    if (!m_isOver)
        send(m_request.url(m_transport.connection.base));
}

void PendingCall::cancel()
{
    fail(errorOf(ApiError::Kind::Cancelled, {}));
}

void PendingCall::end()
{
    m_isOver = true;
    m_patience.stop();
    dropReply();
    deleteLater();
}

void PendingCall::fail(ApiError error)
{
    if (m_isOver)
        return;
    end();
    qCDebug(lcApi).noquote() << name() << "ended as" << toString(error.kind) << error.httpStatus;
    deliverError(std::move(error));
}

void PendingCall::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

QNetworkRequest PendingCall::networkRequest(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Authorization", authorizationHeader(m_transport.connection.credentials));
    request.setRawHeader("User-Agent", "Routedesk");
    if (m_request.verb != Verb::Get) {
        if (m_request.verb != Verb::Delete)
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Lists compress well; guardSize() watches what comes out instead.
    request.setDecompressedSafetyCheckThreshold(-1);
    return request;
}

void PendingCall::send(const QUrl &url)
{
    ++m_attempt;
    m_status = 0;
    m_timedOut = false;
    const QNetworkRequest request = networkRequest(url);
    if (m_request.verb == Verb::Get) {
        m_reply = m_transport.network.get(request);
    } else {
        auto *body = new OneShotBody(m_request.body);
        m_reply = m_request.verb == Verb::Post
            ? m_transport.network.post(request, body)
            : m_transport.network.sendCustomRequest(request, m_request.verbName(), body);
        body->setParent(m_reply);
    }
    m_patience.start();
    connect(m_reply, &QNetworkReply::finished, this, &PendingCall::handleFinished);
    watchProgress();
}

void PendingCall::watchProgress()
{
    const auto onProgress = [this] { m_patience.start(); };
    connect(m_reply, &QNetworkReply::uploadProgress, this, onProgress);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, onProgress);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        m_patience.start();
        guardSize();
    });
}

void PendingCall::guardSize()
{
    if (!m_reply || m_reply->bytesAvailable() <= m_transport.policy.largestAnswer)
        return;
    m_tooLarge = true;
    m_reply->abort();
}

std::optional<ApiError> PendingCall::transportError(const QNetworkReply &reply) const
{
    if (m_timedOut)
        return errorOf(ApiError::Kind::Timeout, QStringLiteral("The server did not answer in time."));
    if (m_tooLarge) {
        return errorOf(ApiError::Kind::Malformed,
            QStringLiteral("The answer is larger than %1 bytes.").arg(m_transport.policy.largestAnswer), m_status);
    }
    const bool isBroken = reply.error() != QNetworkReply::NoError && m_status < 300;
    if (m_status == 0 || isBroken) {
        const auto kind = reply.error() == QNetworkReply::TimeoutError ? ApiError::Kind::Timeout : ApiError::Kind::Offline;
        return errorOf(kind, reply.errorString());
    }
    return std::nullopt;
}

void PendingCall::handleFinished()
{
    m_patience.stop();
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    if (!reply || m_isOver)
        return;
    reply->deleteLater();
    reply->disconnect(this);
    m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    qCDebug(lcApi).noquote() << name() << "answered" << m_status << "at attempt" << m_attempt;
    if (auto error = transportError(*reply))
        return repeatOrFail(*std::move(error), *reply);
    if (reply->bytesAvailable() > m_transport.policy.largestAnswer) {
        m_tooLarge = true;
        return fail(*transportError(*reply));
    }
    if (m_status >= 300 && m_status < 400)
        return handleRedirect(*reply);
    if (m_status >= 400)
        return repeatOrFail(decodeError(m_status, reply->readAll()), *reply);
    m_transport.extensions = reply->rawHeader("Orders-Extensions").replace(' ', QByteArray()).split(',');
    accept(reply->readAll());
}

void PendingCall::handleRedirect(QNetworkReply &reply)
{
    const QUrl target = reply.url().resolved(reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    const bool mayFollow = m_request.verb == Verb::Get && m_status != 304 && ++m_redirects <= mostRedirects
        && target.isValid() && target != reply.url() && isSameOrigin(target, m_transport.connection.base);
    if (mayFollow) {
        --m_attempt;
        return send(target.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
    }
    fail(errorOf(ApiError::Kind::Malformed,
        QStringLiteral("The server sent the request elsewhere (%1), which is not followed.").arg(m_status), m_status));
}

bool PendingCall::mayRepeat(const ApiError &error, const QNetworkReply &reply) const
{
    if (m_request.verb != Verb::Get || m_attempt >= m_transport.policy.attempts)
        return false;
    switch (error.kind) {
    case ApiError::Kind::Offline: return !isLasting(reply.error());
    case ApiError::Kind::Timeout:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::ServerFault: return true;
    default: return false;
    }
}

std::optional<std::chrono::milliseconds> PendingCall::delayBeforeRepeat(const QNetworkReply &reply)
{
    const RetryPolicy &policy = m_transport.policy;
    const double doubled = std::chrono::duration<double, std::milli>(policy.firstDelay).count()
        * static_cast<double>(quint64(1) << qBound(0, m_attempt - 1, 30));
    const double longest = std::chrono::duration<double, std::milli>(policy.longestDelay).count();
    const double jittered = qMin(doubled * (1 + 0.25 * m_transport.clock.jitter()), longest);
    const std::chrono::milliseconds backoff(static_cast<qint64>(jittered));
    // The server's own clock, where it shows it: ours may be wrong.
    const auto now = httpDate(reply.rawHeader("Date")).value_or(m_transport.clock.now());
    const auto wanted = retryAfter(reply.rawHeader("Retry-After"), now);
    if (wanted && *wanted > policy.longestRetryAfter)
        return std::nullopt;
    return std::max(backoff, wanted.value_or(backoff));
}

void PendingCall::repeatOrFail(ApiError error, const QNetworkReply &reply)
{
    const auto delay = mayRepeat(error, reply) ? delayBeforeRepeat(reply) : std::nullopt;
    if (!delay)
        return fail(std::move(error));
    qCInfo(lcApi).noquote() << name() << "is repeated in" << delay->count() << "ms after" << toString(error.kind);
    m_transport.clock.after(*delay, this, [this] {
        if (!m_isOver)
            send(m_request.url(m_transport.connection.base));
    });
}

}
