// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/roads/fakeosrm.h"

#include <QTcpSocket>
#include <QUrlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace routedesk::test {

namespace {

using roads::RoadSpot;

QList<RoadSpot> spotsOf(const QByteArray &text)
{
    QList<RoadSpot> spots;
    for (const QByteArray &pair : text.split(';')) {
        const auto numbers = pair.split(',');
        spots.append(RoadSpot::of({ numbers.value(0).toDouble(), numbers.value(1).toDouble() }));
    }
    return spots;
}

QList<int> numbers(const QByteArray &query, const QByteArray &key, int all)
{
    QList<int> result;
    for (const QByteArray &item : query.split('&')) {
        if (!item.startsWith(key + '='))
            continue;
        for (const QByteArray &number : item.sliced(key.size() + 1).split(';'))
            result.append(number.toInt());
    }
    const bool isAll = result.isEmpty();
    for (int i = 0; isAll && i < all; ++i)
        result.append(i);
    return result;
}

void encode(qint64 value, QByteArray &into)
{
    quint64 bits = value < 0 ? ~(quint64(value) << 1) : quint64(value) << 1;
    while (bits >= 32) {
        into.append(char((32 | (bits & 31)) + 63));
        bits >>= 5;
    }
    into.append(char(bits + 63));
}

}

FakeOsrm::FakeOsrm(QObject *parent) : QObject(parent)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_letGo += int(m_held.removeIf([socket](const auto &held) { return held.first == socket; }));
                socket->deleteLater();
            });
        }
    });
}

QUrl FakeOsrm::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

int FakeOsrm::seconds(RoadSpot from, RoadSpot to)
{
    const int dx = to.x - from.x;
    return 100 + std::abs(dx) / 10 + (dx > 0 ? 30 : 0) + std::abs(to.y - from.y) / 7;
}

int FakeOsrm::metres(RoadSpot from, RoadSpot to)
{
    return 1000 + std::abs(to.x - from.x) + (to.y > from.y ? 3 : 2) * std::abs(to.y - from.y);
}

void FakeOsrm::stop()
{
    m_server.close();
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void FakeOsrm::forget()
{
    asked.clear();
    m_requests = m_wayRequests = m_mostAtOnce = m_largest = 0;
}

void FakeOsrm::goOn()
{
    mood = Mood::Well;
    for (const auto &[socket, target] : std::exchange(m_held, {}))
        answer(socket, target);
}

void FakeOsrm::take(QTcpSocket *socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine().trimmed();
        if (line.startsWith("GET ")) {
            socket->setProperty("target", line.split(' ').value(1));
        } else if (line.isEmpty()) {
            m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
            ++m_requests;
            const QByteArray target = QByteArray::fromPercentEncoding(socket->property("target").toByteArray());
            if (mood == Mood::Slow && m_requests > moodAfter)
                m_held.append({ socket, target });
            else
                answer(socket, target);
            emit heard();
        }
    }
}

void FakeOsrm::answer(QTcpSocket *socket, const QByteArray &target)
{
    const bool isMoody = mood != Mood::Well && m_requests > moodAfter;
    if (isMoody && mood == Mood::Busy && busyTimes-- > 0)
        return send(socket, 429, {}, "Retry-After: 0\r\n");
    if (isMoody && mood == Mood::Garbage)
        return send(socket, 200, "<html>Welcome to the captive portal</html>");
    if (isMoody && mood == Mood::SaysNo)
        return send(socket, 400, R"({"code":"InvalidQuery","message":"Query string malformed"})");
    const auto [status, body] = reply(target);
    if (isMoody && mood == Mood::BreaksOff) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body.first(body.size() / 2));
        socket->flush();
        --m_open;
        return socket->disconnectFromHost();
    }
    send(socket, status, body);
}

void FakeOsrm::send(QTcpSocket *socket, int status, const QByteArray &body, const QByteArray &more)
{
    --m_open;
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " Word\r\nContent-Type: application/json\r\n" + more
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

std::pair<int, QByteArray> FakeOsrm::reply(const QByteArray &target)
{
    const auto parts = target.split('?').value(0).split('/');
    const QList<RoadSpot> spots = spotsOf(parts.value(4));
    m_largest = std::max(m_largest, int(spots.size()));
    if (parts.value(2) != "v1" || parts.value(3) != "driving")
        return { 400, R"({"code":"InvalidUrl","message":"URL string malformed close to position 1"})" };
    if (spots.size() > mostLocations)
        return { 400, R"({"code":"TooBig","message":"Too many table coordinates"})" };
    for (const RoadSpot spot : spots) {
        if (nowhere.contains(spot))
            return { 400,
                R"({"code":"NoSegment","message":"Could not find a matching segment for coordinate 0"})" };
    }
    if (parts.value(1) == "route") {
        ++m_wayRequests;
        return { 200, way(spots) };
    }
    return { 200, table(spots, target.split('?').value(1)) };
}

QByteArray FakeOsrm::table(const QList<RoadSpot> &spots, const QByteArray &query)
{
    QByteArray durations;
    QByteArray distances;
    for (const int from : numbers(query, "sources", int(spots.size()))) {
        QByteArray row;
        QByteArray metresRow;
        for (const int to : numbers(query, "destinations", int(spots.size()))) {
            const RoadSpot a = spots.at(from);
            const RoadSpot b = spots.at(to);
            if (a != b)
                ++asked[{ a.packed(), b.packed() }];
            const bool cut = a != b && (islands.contains(a) || islands.contains(b));
            row += (row.isEmpty() ? "" : ",")
                + (cut           ? "null"
                        : a == b ? "0"
                                 : QByteArray::number(seconds(a, b)) + ".2");
            metresRow += (metresRow.isEmpty() ? "" : ",")
                + (cut           ? "null"
                        : a == b ? "0"
                                 : QByteArray::number(metres(a, b)) + ".4");
        }
        durations += (durations.isEmpty() ? "[" : ",[") + row + ']';
        distances += (distances.isEmpty() ? "[" : ",[") + metresRow + ']';
    }
    return R"({"code":"Ok","durations":[)" + durations + R"(],"distances":[)" + distances
        + R"(],"sources":[{"name":"","location":[1.0,2.0]}],"destinations":[]})";
}

// From each place along a bend to the next.
QByteArray FakeOsrm::way(const QList<RoadSpot> &spots) const
{
    QByteArray line;
    QByteArray legs;
    qint64 x = 0;
    qint64 y = 0;
    const auto go = [&](qint64 toX, qint64 toY) {
        encode(toY - std::exchange(y, toY), line);
        encode(toX - std::exchange(x, toX), line);
    };
    for (qsizetype i = 0; i < spots.size(); ++i) {
        const RoadSpot spot = spots.at(i);
        if (i > 0) {
            go(spot.x * 10, spots.at(i - 1).y * 10);
            legs += (i > 1 ? "," : "") + R"({"duration":)"_ba + QByteArray::number(seconds(spots.at(i - 1), spot))
                + R"(,"distance":)" + QByteArray::number(metres(spots.at(i - 1), spot)) + '}';
        }
        go(spot.x * 10, spot.y * 10);
    }
    line.replace('\\', "\\\\");
    return R"({"code":"Ok","routes":[{"geometry":")" + line + R"(","legs":[)" + legs
        + R"(],"distance":1}],"waypoints":[]})";
}

}
