// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "loopbacktiles.h"

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 256;
constexpr int streets = 26;
constexpr int blocks = 30;

QPainterPath street(QRandomGenerator &random)
{
    QPointF at(random.bounded(side), random.bounded(side));
    QPainterPath path(at);
    for (int bend = 0; bend < 5; ++bend)
        path.lineTo(at += QPointF(random.bounded(120) - 60, random.bounded(120) - 60));
    return path;
}

QByteArray pictureOf(const QByteArray &path)
{
    QRandomGenerator random(quint32(qHash(path, 1)));
    QImage tile(side, side, QImage::Format_RGB32);
    tile.fill(QColor::fromHsv(random.bounded(360), 28, 244));
    {
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (int block = 0; block < blocks; ++block) {
            painter.setBrush(QColor::fromHsv(random.bounded(360), 34, 228));
            painter.drawRect(random.bounded(side), random.bounded(side), 8 + random.bounded(40), 8 + random.bounded(40));
        }
        for (int number = 0; number < streets; ++number) {
            const QPainterPath way = street(random);
            const double width = 2 + random.bounded(5);
            painter.strokePath(way, QPen(QColor(0xb8b4aa), width + 2));
            painter.strokePath(way, QPen(number % 7 == 0 ? QColor(0xf7d98b) : QColor(Qt::white), width));
        }
        painter.setPen(QColor(0x505050));
        painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, QString::fromLatin1(path));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    tile.save(&buffer, "PNG");
    return bytes;
}

}

class LoopbackTiles::Server final : public QTcpServer {
public:
    explicit Server(std::atomic<int> &answered) : m_count(answered)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

private:
    void read(QTcpSocket &socket)
    {
        while (socket.canReadLine()) {
            const QByteArray line = socket.readLine().trimmed();
            if (line.startsWith("GET "))
                m_wanted.insert(&socket, line.split(' ').value(1));
            else if (line.isEmpty())
                answer(socket, m_wanted.take(&socket));
        }
    }

    void answer(QTcpSocket &socket, const QByteArray &path)
    {
        QByteArray &tile = m_tiles[path];
        if (tile.isNull())
            tile = pictureOf(path);
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nCache-Control: max-age=86400\r\nContent-Length: "
            + QByteArray::number(tile.size()) + "\r\n\r\n" + tile);
        ++m_count;
    }

    std::atomic<int> &m_count;
    QHash<QByteArray, QByteArray> m_tiles;
    QHash<QTcpSocket *, QByteArray> m_wanted;
};

LoopbackTiles::LoopbackTiles()
{
    m_server = new Server(m_answered);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("No port for the tiles: %s", qPrintable(m_server->errorString()));
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

LoopbackTiles::~LoopbackTiles()
{
    m_thread.quit();
    m_thread.wait();
}

QString LoopbackTiles::tileTemplate() const
{
    return u"http://127.0.0.1:%1/{z}/{x}/{y}.png"_s.arg(m_port);
}
