// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "rawclient.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

using namespace std::chrono_literals;

namespace {

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == name)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

}

RawClient::RawClient(quint16 port, QByteArray authorization)
    : m_port(port)
    , m_authorization(std::move(authorization))
{
}

void RawClient::connectAgain()
{
    ++m_connections;
    m_socket.abort();
    m_received.clear();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    (void)receiveUntil([this] { return isConnected(); });
}

bool RawClient::receiveUntil(const std::function<bool()> &done)
{
    QDeadlineTimer deadline(20s);
    while (!done()) {
        if (deadline.hasExpired() || m_socket.state() == QAbstractSocket::UnconnectedState)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        m_received += m_socket.readAll();
    }
    return true;
}

ReceivedAnswer RawClient::send(
    const QByteArray &method, const QByteArray &target, const QByteArray &contentType, const QByteArray &body)
{
    if (!isConnected())
        connectAgain();
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + m_authorization
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!contentType.isEmpty())
        request += "Content-Type: " + contentType + "\r\n";
    m_received.clear();
    m_socket.write(request + "\r\n" + body);
    qsizetype headEnd = -1;
    if (!receiveUntil([&] { return (headEnd = m_received.indexOf("\r\n\r\n")) >= 0; }))
        return {};
    const QByteArray head = m_received.first(headEnd);
    const qsizetype whole = headEnd + 4 + header(head, "content-length").toLongLong();
    if (!receiveUntil([&] { return m_received.size() >= whole; }))
        return {};
    return { head.mid(9, 3).toInt(), header(head, "content-type"), m_received.mid(headEnd + 4, whole - headEnd - 4) };
}
