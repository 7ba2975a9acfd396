// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "faketileserver.h"

#include <QBuffer>
#include <QImage>
#include <QTcpSocket>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace {

QByteArray picture(const QColor &colour)
{
    QImage tile(256, 256, QImage::Format_RGB32);
    tile.fill(colour);
    QByteArray body;
    QBuffer buffer(&body);
    tile.save(&buffer, "PNG");
    return body;
}

quint32 checksum(const QByteArray &bytes) // CRC 32 as in PNG
{
    quint32 sum = ~0U;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320U : 0U);
    }
    return ~sum;
}

QByteArray number(quint32 value)
{
    const std::array bytes { char(value >> 24), char(value >> 16), char(value >> 8), char(value) };
    return QByteArray(bytes.data(), bytes.size());
}

// The picture with another size in its head, sum and all.
QByteArray bomb()
{
    QByteArray body = picture(Qt::black);
    body.replace(16, 8, number(30'000) + number(30'000));
    body.replace(29, 4, number(checksum(body.mid(12, 17))));
    return body;
}

}

FakeTileServer::FakeTileServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_waiting.remove(socket);
                socket->deleteLater();
            });
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

QString FakeTileServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void FakeTileServer::read(QTcpSocket *socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine().trimmed();
        if (line.startsWith("GET "))
            m_paths.append(QString::fromLatin1(line.split(' ').value(1)));
        else if (line.toLower().startsWith("user-agent:"))
            m_agents.insert(line.mid(11).trimmed());
        else if (line.toLower().startsWith("if-none-match:"))
            socket->setProperty("tag", line.mid(14).trimmed());
        if (!line.isEmpty())
            continue;
        // Answered in another turn: requests that come together are then seen to.
        m_waiting.insert(socket);
        m_mostAtOnce = std::max(m_mostAtOnce, m_waiting.size());
        QTimer::singleShot(0, socket, [this, socket] {
            answer(socket, socket->property("tag").toByteArray());
            socket->setProperty("tag", {});
        });
    }
}

void FakeTileServer::answer(QTcpSocket *socket, const QByteArray &tag)
{
    const QByteArray png = "Content-Type: image/png\r\n";
    switch (m_mood) {
    case Mood::Silent: return;
    case Mood::Tiles:
        if (!tag.isEmpty() && m_headers.contains("ETag: " + tag)) {
            ++m_unchanged;
            return write(socket, "304 Not Modified", m_headers, {});
        }
        return write(socket, "200 OK", png + m_headers, picture(m_colour));
    case Mood::NotFound: return write(socket, "404 Not Found", png, {});
    case Mood::Forbidden: return write(socket, "403 Forbidden", "Content-Type: text/plain\r\n", "no such key");
    case Mood::Broken: return write(socket, "500 Internal Server Error", m_headers, {});
    case Mood::Garbage: return write(socket, "200 OK", png, "<html>You have used up your tiles</html>");
    case Mood::WrongType: return write(socket, "200 OK", "Content-Type: text/plain\r\n", picture(m_colour));
    case Mood::Bomb: return write(socket, "200 OK", png, bomb());
    case Mood::CutOff: return write(socket, "200 OK", png, picture(m_colour).first(60) + QByteArray(400, 'x'));
    case Mood::Huge: return write(socket, "200 OK", png, QByteArray(10 << 20, 'x'));
    case Mood::Loop: return write(socket, "302 Found", "Location: /again" + m_paths.last().toLatin1() + "\r\n", {});
    case Mood::Dribble: break;
    }
    socket->write("HTTP/1.1 200 OK\r\n" + png + "Content-Length: 5000\r\n\r\n");
    auto *drops = new QTimer(socket);
    connect(drops, &QTimer::timeout, socket, [socket] { socket->write("x"); });
    drops->start(20);
}

void FakeTileServer::write(
    QTcpSocket *socket, const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    m_waiting.remove(socket);
    socket->write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body);
}
