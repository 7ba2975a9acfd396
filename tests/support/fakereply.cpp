// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakereply.h"

#include <cstring>

namespace routedesk::test {

namespace {

QNetworkReply::NetworkError errorOf(int status)
{
    switch (status) {
    case 401: return QNetworkReply::AuthenticationRequiredError;
    case 403: return QNetworkReply::ContentAccessDenied;
    case 404: return QNetworkReply::ContentNotFoundError;
    case 409: return QNetworkReply::ContentConflictError;
    case 500: return QNetworkReply::InternalServerError;
    case 503: return QNetworkReply::ServiceUnavailableError;
    default: break;
    }
    if (status >= 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

}

FakeReply::FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, Canned canned,
    QObject *parent)
    : QNetworkReply(parent)
    , m_canned(std::move(canned))
{
    setRequest(request);
    setUrl(request.url());
    setOperation(operation);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!m_canned.isSilent)
        QMetaObject::invokeMethod(this, &FakeReply::play, Qt::QueuedConnection);
}

void FakeReply::play()
{
    if (isFinished())
        return;
    if (m_canned.status > 0)
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_canned.status);
    for (const auto &[name, value] : std::as_const(m_canned.headers)) {
        setRawHeader(name, value);
        if (name.compare("location", Qt::CaseInsensitive) == 0)
            setAttribute(QNetworkRequest::RedirectionTargetAttribute, QUrl::fromEncoded(value));
    }
    m_hasBegun = true;
    emit metaDataChanged();
    if (!m_canned.body.isEmpty())
        emit readyRead();
    if (isFinished())
        return;
    const auto error = m_canned.error == NoError ? errorOf(m_canned.status) : m_canned.error;
    if (error != NoError) {
        setError(error, QStringLiteral("the fake network says error %1").arg(static_cast<int>(error)));
        emit errorOccurred(error);
    }
    setFinished(true);
    emit finished();
}

void FakeReply::abort()
{
    if (isFinished())
        return;
    setError(OperationCanceledError, QStringLiteral("aborted"));
    setFinished(true);
    emit errorOccurred(OperationCanceledError);
    emit finished();
}

qint64 FakeReply::bytesAvailable() const
{
    return m_hasBegun ? m_canned.body.size() - m_read : 0;
}

qint64 FakeReply::readData(char *data, qint64 most)
{
    const qint64 count = qMin(most, bytesAvailable());
    if (count <= 0)
        return -1;
    std::memcpy(data, m_canned.body.constData() + m_read, static_cast<std::size_t>(count));
    m_read += count;
    return count;
}

}
