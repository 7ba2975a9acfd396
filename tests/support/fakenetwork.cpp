// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakenetwork.h"

namespace routedesk::test {

namespace {

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation: return "HEAD";
    case QNetworkAccessManager::GetOperation: return "GET";
    case QNetworkAccessManager::PutOperation: return "PUT";
    case QNetworkAccessManager::PostOperation: return "POST";
    case QNetworkAccessManager::DeleteOperation: return "DELETE";
    default: return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

}

QByteArray FakeNetwork::Request::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray FakeNetwork::Request::target() const
{
    const QByteArray query = url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray();
    return url.path(QUrl::FullyEncoded).toLatin1() + query;
}

int FakeNetwork::openReplies() const
{
    int count = 0;
    for (const auto *reply : findChildren<FakeReply *>())
        count += reply->isRunning() ? 1 : 0;
    return count;
}

QNetworkReply *FakeNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    Request record { verbOf(operation, request), request.url(), {}, body ? body->readAll() : QByteArray() };
    for (const QByteArray &name : request.rawHeaderList())
        record.headers.append({ name, request.rawHeader(name) });
    m_requests.append(record);
    const Canned nobody { .status = 0, .error = QNetworkReply::ConnectionRefusedError };
    return new FakeReply(operation, request, m_answers.isEmpty() ? nobody : m_answers.dequeue(), this);
}

}
