// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fakereply.h"

#include <QNetworkAccessManager>
#include <QQueue>

namespace routedesk::test {

/// A network that lives in the test: hands out the queued answers in turn and writes down each request. Without an
/// answer in the queue a request fails as if nobody listened.
class FakeNetwork : public QNetworkAccessManager {
    Q_OBJECT

public:
    struct Request {
        QByteArray verb;
        QUrl url;
        QList<std::pair<QByteArray, QByteArray>> headers;
        QByteArray body;

        /// Null when it was not sent.
        [[nodiscard]] QByteArray header(QByteArrayView name) const;
        /// Path and query as sent.
        [[nodiscard]] QByteArray target() const;
    };

    using QNetworkAccessManager::QNetworkAccessManager;

    void queue(const Canned &answer) { m_answers.enqueue(answer); }
    void queue(int status, const QByteArray &body = {}) { queue(Canned { .status = status, .body = body }); }
    void queueSilence() { queue(Canned { .isSilent = true }); }
    void queueFault(QNetworkReply::NetworkError error) { queue(Canned { .status = 0, .error = error }); }

    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] qsizetype leftOver() const { return m_answers.size(); }
    /// Replies that were given out and neither finished nor let go of.
    [[nodiscard]] int openReplies() const;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    QQueue<Canned> m_answers;
    QList<Request> m_requests;
};

}
