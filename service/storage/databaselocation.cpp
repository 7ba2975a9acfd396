// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/databaselocation.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

const QStringList knownParameters { u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s, u"passfile"_s,
    u"gssencmode"_s, u"channel_binding"_s, u"target_session_attrs"_s };

}

std::expected<DatabaseLocation, QString> DatabaseLocation::fromText(const QString &text)
{
    DatabaseLocation location;
    if (!text.contains("://"_L1)) {
        if (text.isEmpty())
            return std::unexpected(u"The database needs a file or an address."_s);
        location.m_name = text;
        return location;
    }
    const QUrl url(text, QUrl::StrictMode);
    if (url.scheme() != "postgresql"_L1 && url.scheme() != "postgres"_L1)
        return std::unexpected(u"The database is a file, or a PostgreSQL address that begins with postgresql://."_s);
    if (!url.isValid() || url.hasFragment())
        return std::unexpected(u"The database's address is not of the form postgresql://USER@HOST:PORT/NAME."_s);
    location.m_dialect = Dialect::Postgresql;
    location.m_name = url.path(QUrl::FullyDecoded).mid(1);
    location.m_host = url.host();
    location.m_port = url.port();
    location.m_user = url.userName(QUrl::FullyDecoded);
    location.m_password = url.password(QUrl::FullyDecoded);
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (name == "host"_L1)
            location.m_host = value;
        else if (name == "port"_L1)
            location.m_port = value.toInt();
        else if (name == "user"_L1)
            location.m_user = value;
        else if (name == "password"_L1)
            location.m_password = value;
        else if (knownParameters.contains(name) && !value.contains(u';'))
            location.m_parameters.insert(name, value);
        else
            return std::unexpected(u"The database's address has a parameter that is not known here: %1."_s.arg(name));
    }
    if (location.m_name.isEmpty() || location.m_name.contains(u'/'))
        return std::unexpected(u"The database's address does not name a database: postgresql://USER@HOST:PORT/NAME."_s);
    if (location.m_port == 0 || location.m_port > 65535)
        return std::unexpected(u"The database's address has a port that is none."_s);
    return location;
}

QString DatabaseLocation::shown() const
{
    if (m_dialect == Dialect::Sqlite)
        return m_name;
    QString text = "postgresql://"_L1;
    if (!m_user.isEmpty())
        text += m_user + u'@';
    if (!m_host.startsWith(u'/'))
        text += m_host;
    if (m_port > 0)
        text += u':' + QString::number(m_port);
    text += u'/' + m_name;
    return m_host.startsWith(u'/') ? text + "?host="_L1 + m_host : text;
}

}
