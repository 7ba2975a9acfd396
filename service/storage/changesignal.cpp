// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/changesignal.h"

#include "service/storage/drivers.h"

#include <QLoggingCategory>
#include <QSqlDriver>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace routedesk::service {

namespace {

Q_LOGGING_CATEGORY(changeLog, "routedesk.service.changes")

constexpr auto work = "work"_L1;
constexpr auto channel = "routedesk"_L1;

}

ChangeSignal::ChangeSignal(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    if (database.dialect() == Dialect::Sqlite) {
        database.setListener([this](const QString &news) {
            QMetaObject::invokeMethod(this, [this, news] { hear(news); }, Qt::QueuedConnection);
        });
        return;
    }
    m_connectionName = u"routedesk-listener-%1"_s.arg(quintptr(this), 0, 16);
    const QSqlDatabase connection = QSqlDatabase::addDatabase(driverName(Dialect::Postgresql), m_connectionName);
    connect(connection.driver(), &QSqlDriver::notification, this,
        [this](const QString &, QSqlDriver::NotificationSource, const QVariant &news) { hear(news.toString()); });
    m_probe.setInterval(2s);
    connect(&m_probe, &QTimer::timeout, this, &ChangeSignal::probe);
    m_probe.start();
    listen();
}

ChangeSignal::~ChangeSignal()
{
    if (m_database.dialect() == Dialect::Sqlite) {
        m_database.setListener({});
        return;
    }
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

void ChangeSignal::announce(Database &database, qint64 account)
{
    database.announce(QString::number(account));
}

void ChangeSignal::announceWork(Database &database)
{
    database.announce(work);
}

void ChangeSignal::hear(const QString &news)
{
    if (news == work)
        emit workWaiting();
    else if (const qint64 account = news.toLongLong(); account > 0)
        emit changed(account);
}

void ChangeSignal::listen()
{
    QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
    connection.close();
    try {
        openPostgresql(connection, m_database.location(), true);
    } catch (const StorageError &error) {
        qCWarning(changeLog).noquote() << "Changes of other processes are not heard:" << error.reason();
        m_nextTry.setRemainingTime(5s);
        return;
    }
    m_listening = connection.driver()->subscribeToNotification(channel);
}

// The driver does not say that its connection has gone.
void ChangeSignal::probe()
{
    if (m_listening && QSqlQuery(QSqlDatabase::database(m_connectionName, false)).exec(u"SELECT 1"_s))
        return;
    m_listening = false;
    if (!m_nextTry.hasExpired())
        return;
    listen();
    if (m_listening)
        makeUpForMissed();
}

void ChangeSignal::makeUpForMissed()
{
    QSqlQuery accounts(QSqlDatabase::database(m_connectionName, false));
    accounts.exec(u"SELECT id FROM accounts"_s);
    while (accounts.next())
        emit changed(accounts.value(0).toLongLong());
    emit workWaiting();
}

}
