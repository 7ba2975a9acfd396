// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpcaller.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

QByteArray basic(const QByteArray &id, const QByteArray &secret)
{
    return "Basic " + (id + ':' + secret).toBase64();
}

QJsonValue HttpAnswer::at(const QString &path) const
{
    QJsonValue value = json();
    for (const QString &step : path.split(u'.'))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

HttpCaller::HttpCaller(QUrl base, QByteArray authorization)
    : m_base(std::move(base))
{
    if (!authorization.isEmpty())
        m_headers.insert("Authorization", authorization);
}

HttpAnswer HttpCaller::call(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QNetworkRequest request(QUrl::fromEncoded(m_base.toEncoded() + path.toUtf8()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (auto header = m_headers.cbegin(); header != m_headers.cend(); ++header)
        request.setRawHeader(header.key(), header.value());
    if (!body.isNull())
        request.setRawHeader("Content-Type", "application/json");
    std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    // Not by a spy, which waits no more once the test has failed: the calls that follow shall tell what they find.
    QDeadlineTimer deadline(30'000);
    while (!reply->isFinished() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    if (m_observer)
        m_observer(method, path, body, answer);
    return answer;
}
