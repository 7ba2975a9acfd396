// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testdatabase.h"

#include "service/storage/drivers.h"
#include "service/storage/migrations.h"
#include "service/storage/database.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace routedesk::service;

namespace {

QString serverAddress()
{
    return qEnvironmentVariable("ROUTEDESK_TEST_DATABASE");
}

// Statements over one connection to the server's own database; no schema is made there.
class Server {
public:
    Server()
        : m_connection(QSqlDatabase::addDatabase(u"QPSQL"_s, u"routedesk-test-server"_s))
    {
        openPostgresql(m_connection, *DatabaseLocation::fromText(serverAddress()), false);
    }
    ~Server()
    {
        m_connection.close();
        m_connection = {};
        QSqlDatabase::removeDatabase(u"routedesk-test-server"_s);
    }
    Q_DISABLE_COPY_MOVE(Server)

    bool run(const QString &sql)
    {
        QSqlQuery query(m_connection);
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return query.isSelect() && query.next();
    }

private:
    QSqlDatabase m_connection;
};

// One for each form of the schema, made by whichever test comes first.
QString templateName(Server &server)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QStringList &step : migrationSteps())
        hash.addData(step.join(u';').toUtf8());
    const QString name = u"template_"_s + QString::fromLatin1(hash.result().toHex().left(12));
    server.run(u"SELECT pg_advisory_lock(1)"_s);
    if (!server.run(u"SELECT 1 FROM pg_database WHERE datname = '%1'"_s.arg(name))) {
        // One whose making was cut off is of no use.
        server.run(u"DROP DATABASE IF EXISTS making_%1 WITH (FORCE)"_s.arg(name));
        server.run(u"CREATE DATABASE making_%1 ENCODING 'UTF8' TEMPLATE template0"_s.arg(name));
        Database(TestDatabase::beside("making_"_L1 + name));
        server.run(u"ALTER DATABASE making_%1 RENAME TO %1"_s.arg(name));
    }
    server.run(u"SELECT pg_advisory_unlock(1)"_s);
    return name;
}

}

bool TestDatabase::isPostgresql()
{
    return !serverAddress().isEmpty();
}

QString TestDatabase::beside(const QString &name)
{
    QUrl url(serverAddress());
    url.setPath(u'/' + name);
    return url.toString(QUrl::FullyEncoded);
}

void TestDatabase::onServer(const QString &sql)
{
    Server().run(sql);
}

TestDatabase::TestDatabase(Schema schema)
{
    if (!isPostgresql()) {
        m_location = m_folder.filePath(u"orders.sqlite"_s);
        return;
    }
    static QAtomicInteger<int> serial;
    m_name = u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(serial.fetchAndAddRelaxed(1));
    Server server;
    server.run(u"CREATE DATABASE %1 ENCODING 'UTF8' TEMPLATE %2"_s.arg(
        m_name, schema == Schema::Latest ? templateName(server) : u"template0"_s));
    m_location = beside(m_name);
}

TestDatabase::~TestDatabase()
{
    if (!m_name.isEmpty())
        onServer(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_name));
}
