// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "httpconnection.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

HttpConnection::HttpConnection(const QUrl &base, const QByteArray &authorization)
    : m_port(quint16(base.port()))
    , m_fixedHeaders("Host: 127.0.0.1\r\nAuthorization: " + authorization
          + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: ")
{
}

HttpConnection::~HttpConnection()
{
    close();
}

bool HttpConnection::open()
{
    if (m_socket >= 0)
        return true;
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return true;
    close();
    return false;
}

void HttpConnection::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_received.clear();
}

bool HttpConnection::send(const QByteArray &bytes) const
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

bool HttpConnection::receiveMore()
{
    char buffer[65536];
    const ssize_t count = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (count <= 0)
        return false;
    m_received.append(buffer, count);
    return true;
}

HttpConnection::Answer HttpConnection::receive()
{
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!receiveMore())
            return {};
    }
    const QByteArray head = m_received.first(end).toLower();
    const int status = head.mid(9, 3).toInt();
    qsizetype length = 0;
    if (const qsizetype at = head.indexOf("content-length:"); at >= 0)
        length = head.mid(at + 15, head.indexOf('\r', at) < 0 ? -1 : head.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    const qsizetype whole = end + 4 + length;
    while (m_received.size() < whole) {
        if (!receiveMore())
            return {};
    }
    Answer answer { status, m_received.sliced(end + 4, length) };
    m_received.remove(0, whole);
    return answer;
}

HttpConnection::Answer HttpConnection::call(const char *method, const QByteArray &path, const QByteArray &body)
{
    if (!open())
        return {};
    const QByteArray request = QByteArray(method) + ' ' + path + " HTTP/1.1\r\n" + m_fixedHeaders
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    Answer answer;
    if (send(request))
        answer = receive();
    if (answer.status == 0)
        close();
    return answer;
}
