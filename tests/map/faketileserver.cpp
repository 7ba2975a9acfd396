// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "faketileserver.h"

#include <QBuffer>
#include <QImage>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

FakeTileServer::FakeTileServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

QString FakeTileServer::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void FakeTileServer::answer(QTcpSocket *socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine().trimmed();
        if (line.startsWith("GET "))
            m_paths.append(QString::fromLatin1(line.split(' ').value(1)));
        else if (line.toLower().startsWith("user-agent:"))
            m_agents.insert(line.mid(11).trimmed());
        if (!line.isEmpty() || m_mood == Mood::Silent)
            continue;
        QByteArray body;
        if (m_mood == Mood::Garbage) {
            body = "<html>You have used up your tiles</html>";
        } else if (m_mood == Mood::Tiles) {
            QImage tile(256, 256, QImage::Format_RGB32);
            tile.fill(colour());
            QBuffer buffer(&body);
            tile.save(&buffer, "PNG");
        }
        const QByteArray status = m_mood == Mood::NotFound ? "404 Not Found" : "200 OK";
        socket->write("HTTP/1.1 " + status + "\r\nContent-Type: image/png\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
}
