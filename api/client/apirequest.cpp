// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/client/apirequest.h"

namespace routedesk::api::client {

Path &&Path::handle(const QString &handle) &&
{
    if (handle.isEmpty() || handle == u"." || handle == u"..")
        m_isSound = false;
    m_encoded += QUrl::toPercentEncoding(handle);
    return std::move(*this);
}

Path &&Path::then(QLatin1StringView literal) &&
{
    m_encoded.append(literal.data(), literal.size());
    return std::move(*this);
}

QUrl ApiRequest::url(const QUrl &base) const
{
    QByteArray encoded = base.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toEncoded();
    while (encoded.endsWith('/'))
        encoded.chop(1);
    encoded += path.encoded();
    char separator = '?';
    for (const codec::FilterField &field : query) {
        encoded += separator + field.name.toLatin1() + '=' + QUrl::toPercentEncoding(field.text);
        separator = '&';
    }
    return QUrl::fromEncoded(encoded, QUrl::StrictMode);
}

QByteArray ApiRequest::verbName() const
{
    switch (verb) {
    case Verb::Get: return "GET";
    case Verb::Post: return "POST";
    case Verb::Patch: return "PATCH";
    case Verb::Delete: return "DELETE";
    }
    return {};
}

QString ApiRequest::name() const
{
    return QString::fromLatin1(verbName() + ' ' + path.encoded());
}

QList<codec::FilterField> versionField(std::optional<int> version)
{
    if (!version)
        return {};
    return { { QLatin1StringView("version"), QString::number(*version), true } };
}

}
