// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/geocoding/fakenominatim.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace routedesk::test {

FakeNominatim::FakeNominatim(QObject *parent) : QObject(parent)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                const int left = int(m_held.removeIf([socket](const auto &held) { return held.first == socket; }));
                m_letGo += left;
                m_open -= left;
                socket->deleteLater();
            });
        }
    });
}

FakeNominatim::~FakeNominatim()
{
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

QUrl FakeNominatim::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

QByteArray FakeNominatim::place(double latitude, double longitude, const QString &label, int rank,
    const QString &houseNumber, const QString &road, const QString &name)
{
    const auto text = [](double value) { return QString::number(value, 'f', 7); };
    const double half = rank >= 30 ? 0.0001 : rank >= 26 ? 0.004 : 0.1;
    QJsonObject address;
    if (!houseNumber.isEmpty())
        address.insert(u"house_number"_s, houseNumber);
    if (!road.isEmpty())
        address.insert(u"road"_s, road);
    return QJsonDocument(QJsonObject { { u"place_id"_s, 100 }, { u"lat"_s, text(latitude) }, { u"lon"_s, text(longitude) },
                             { u"display_name"_s, label }, { u"name"_s, name }, { u"place_rank"_s, rank },
                             { u"importance"_s, 0.3 }, { u"address"_s, address },
                             { u"boundingbox"_s,
                                 QJsonArray { text(latitude - half), text(latitude + half), text(longitude - half),
                                     text(longitude + half) } } })
        .toJson(QJsonDocument::Compact);
}

void FakeNominatim::stop()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void FakeNominatim::goOn()
{
    mood = Mood::Well;
    for (const auto &[socket, target] : std::exchange(m_held, {}))
        answerWell(socket, target);
}

void FakeNominatim::take(QTcpSocket *socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine().trimmed();
        if (line.startsWith("GET ")) {
            socket->setProperty("target", line.split(' ').value(1));
        } else if (line.toLower().startsWith("user-agent:")) {
            agents.append(line.sliced(11).trimmed());
        } else if (line.toLower().startsWith("accept-language:")) {
            languages.append(line.sliced(16).trimmed());
        } else if (line.isEmpty()) {
            m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
            const QUrl target = QUrl::fromEncoded(socket->property("target").toByteArray());
            const QUrlQuery query(target);
            queries.append(query);
            asked.append(target.path() == "/search"_L1
                    ? query.queryItemValue(u"q"_s, QUrl::FullyDecoded)
                    : u"@%1,%2"_s.arg(query.queryItemValue(u"lat"_s), query.queryItemValue(u"lon"_s)));
            answer(socket, target);
            emit heard();
        }
    }
}

void FakeNominatim::answer(QTcpSocket *socket, const QUrl &target)
{
    const Mood now = times == 0 ? Mood::Well : mood;
    if (times > 0)
        --times;
    switch (now) {
    case Mood::Busy:
        return send(socket, 429, "{\"error\":{\"code\":429,\"message\":\"Too many\"}}",
            retryAfter.isEmpty() ? QByteArray() : "Retry-After: " + retryAfter + "\r\n");
    case Mood::Denies: return send(socket, 403, "<html>Access blocked</html>");
    case Mood::Fails: return send(socket, 500, "{}");
    case Mood::Garbage: return send(socket, 200, "<html>Welcome to the captive portal</html>");
    case Mood::SaysNo: return send(socket, 400, R"({"error":{"code":400,"message":"Nothing to search for."}})");
    case Mood::Floods: return send(socket, 200, '[' + QByteArray(8'000'000, ' ') + ']');
    case Mood::BreaksOff:
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n[{\"lat\"");
        socket->flush();
        --m_open;
        return socket->disconnectFromHost();
    case Mood::Slow: return m_held.append({ socket, target });
    case Mood::Well: return answerWell(socket, target);
    }
}

void FakeNominatim::answerWell(QTcpSocket *socket, const QUrl &target)
{
    const QUrlQuery query(target);
    if (!key.isEmpty() && query.queryItemValue(u"key"_s) != key)
        return send(socket, 401, R"({"error":"Invalid key"})");
    if (target.path() == "/reverse"_L1)
        return send(socket, 200, there.isEmpty() ? QByteArray(R"({"error":"Unable to geocode"})") : there);
    if (target.path() != "/search"_L1)
        return send(socket, 404, "<html>Not found</html>");
    send(socket, 200, '[' + places.value(query.queryItemValue(u"q"_s, QUrl::FullyDecoded)).join(',') + ']');
}

void FakeNominatim::send(QTcpSocket *socket, int status, const QByteArray &body, const QByteArray &more)
{
    --m_open;
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " Word\r\nContent-Type: application/json\r\n" + more
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

}
