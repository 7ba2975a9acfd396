// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QSet>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

// A tile server on the loopback that answers each request as it was told to.
class FakeTileServer : public QObject {
    Q_OBJECT
public:
    enum class Mood {
        Tiles,
        NotFound,
        Forbidden, // with words that nobody may repeat
        Broken, // 500
        Garbage, // a page instead of a picture
        WrongType, // a sound picture, told to be text
        Bomb, // a small file of a picture with 30,000 × 30,000 pixels
        CutOff, // the head of a picture and then noise
        Huge, // 10 MB
        Dribble, // some bytes now and then, never all
        Loop, // sends elsewhere, again and again
        Silent
    };

    explicit FakeTileServer(QObject *parent = nullptr);

    void setMood(Mood mood) { m_mood = mood; }
    void setColour(const QColor &colour) { m_colour = colour; }
    void setHeaders(const QByteArray &lines) { m_headers = lines; } // each ended by \r\n; an ETag there is honoured
    [[nodiscard]] QString address() const; // without a path
    [[nodiscard]] QString tiles() const { return address() + QStringLiteral("/{z}/{x}/{y}.png"); }
    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    [[nodiscard]] const QSet<QByteArray> &agents() const { return m_agents; }
    [[nodiscard]] int unchanged() const { return m_unchanged; } // answers 304
    [[nodiscard]] qsizetype mostAtOnce() const { return m_mostAtOnce; }
    [[nodiscard]] static QColor colour() { return QColor(0x20a070); } // unless set

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &tag);
    void write(QTcpSocket *socket, const QByteArray &status, const QByteArray &headers, const QByteArray &body);

    Mood m_mood = Mood::Tiles;
    QColor m_colour = colour();
    QByteArray m_headers;
    QStringList m_paths;
    QSet<QByteArray> m_agents;
    int m_unchanged = 0;
    QSet<QTcpSocket *> m_waiting;
    qsizetype m_mostAtOnce = 0;
    QTcpServer m_server; // last: closing its connections concerns the others
};
