// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"
#include "api/client/apirequest.h"
#include "api/connection.h"
#include "api/retryclock.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <stop_token>

namespace routedesk::api::client {

/// What all calls of a client share.
struct Transport {
    QNetworkAccessManager &network;
    Connection connection;
    RetryPolicy policy;
    RetryClock &clock;
    QByteArrayList extensions {}; ///< that the latest answer has named
};

/// One call on its way: sends, waits, repeats a read, and ends exactly once, by accept() or by fail(). It deletes itself
/// afterwards; deleted earlier it only lets go of the network.
class PendingCall : public QObject {
    Q_OBJECT

public:
    PendingCall(Transport &transport, ApiRequest request, QObject *parent);
    ~PendingCall() override;

    void start(const std::stop_token &stop);
    void cancel();

    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] QString name() const { return m_request.name(); }

protected:
    /// An answer of success has come.
    virtual void accept(const QByteArray &body) = 0;
    /// To be called with the last word on the call; may delete the caller's client.
    virtual void deliverError(ApiError error) = 0;

    void fail(ApiError error);
    /// Marks the call as ended, once.
    void end();
    [[nodiscard]] int httpStatus() const { return m_status; }

private:
    void send(const QUrl &url);
    [[nodiscard]] QNetworkRequest networkRequest(const QUrl &url) const;
    void watchProgress();
    void guardSize();
    void dropReply();
    void handleFinished();
    void handleRedirect(QNetworkReply &reply);
    [[nodiscard]] std::optional<ApiError> transportError(const QNetworkReply &reply) const;
    [[nodiscard]] bool mayRepeat(const ApiError &error, const QNetworkReply &reply) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayBeforeRepeat(const QNetworkReply &reply);
    void repeatOrFail(ApiError error, const QNetworkReply &reply);

    Transport &m_transport;
    ApiRequest m_request;
    QPointer<QNetworkReply> m_reply;
    QTimer m_patience;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
    int m_attempt = 0;
    int m_redirects = 0;
    int m_status = 0;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_isOver = false;
};

}
