// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gate.h"

#include <QIODevice>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

Gate::Gate(const QUrl &base, const QByteArray &authorization) : m_connection(base, authorization) { }

QNetworkReply *Gate::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    const QByteArray verb = operation == GetOperation ? "GET"
        : operation == PostOperation                  ? "POST"
                                     : request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    auto *reply = new Pending(verb, operation, request, body ? body->readAll() : QByteArray());
    reply->setParent(this);
    m_pending.append(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { m_pending.removeOne(reply); });
    connect(reply, &QObject::destroyed, this, [this, reply] { m_pending.removeOne(reply); });
    if (created)
        created(*reply);
    return reply;
}

QList<Gate::Pending *> Gate::calls() const
{
    QList<Pending *> result;
    std::ranges::copy_if(m_pending, std::back_inserter(result), [](const Pending *one) { return !one->isFeed(); });
    return result;
}

Gate::Pending *Gate::feed() const
{
    const auto it = std::ranges::find_if(m_pending, &Pending::isFeed);
    return it == m_pending.end() ? nullptr : *it;
}

void Gate::send(Pending &call)
{
    QByteArray path = call.url().path(QUrl::FullyEncoded).toLatin1();
    QUrlQuery query(call.url());
    if (call.isFeed()) {
        query.removeQueryItem(u"wait"_s);
        query.addQueryItem(u"wait"_s, u"0"_s);
    }
    if (!query.isEmpty())
        path += '?' + query.toString(QUrl::FullyEncoded).toLatin1();
    call.answer = m_connection.call(call.verb.constData(), path, call.asked);
    call.isSent = true;
    if (sent && call.isChange())
        sent(call);
}

void Gate::deliver(Pending &call)
{
    call.finish(call.answer.status, call.answer.body);
}

void Gate::lose(Pending &call)
{
    call.finish(0, {});
}

void Gate::hear()
{
    Pending *call = feed();
    if (!call)
        return;
    send(*call);
    const bool isQuiet
        = QUrlQuery(call->url()).hasQueryItem(u"after"_s) && call->answer.body.contains("\"changes\":[]");
    if (!isQuiet)
        deliver(*call);
}

Gate::Pending::Pending(
    const QByteArray &theVerb, Operation operation, const QNetworkRequest &request, const QByteArray &body)
    : verb(theVerb), asked(body)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly);
}

void Gate::Pending::abort()
{
    if (isFinished())
        return;
    setError(OperationCanceledError, u"aborted"_s);
    setFinished(true);
    emit errorOccurred(OperationCanceledError);
    emit finished();
}

void Gate::Pending::finish(int status, const QByteArray &body)
{
    if (isFinished())
        return;
    m_body = body;
    if (status == 0)
        setError(RemoteHostClosedError, u"the line went dead"_s);
    else
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
    if (status >= 400)
        setError(status >= 500 ? InternalServerError : ContentConflictError, u"refused"_s);
    setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    setRawHeader("Orders-Extensions", "expected, clearing"); // as the service says
    if (!m_body.isEmpty())
        emit readyRead();
    setFinished(true);
    emit finished();
}

qint64 Gate::Pending::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_body.size() - m_read);
    if (size == 0)
        return isFinished() ? -1 : 0;
    std::copy_n(m_body.constData() + m_read, size, data);
    m_read += size;
    return size;
}
