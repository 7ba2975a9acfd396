// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Room {
    QSet<QString> rooms;     // rooms whose headers it may include
    QSet<QString> qtModules; // Qt modules it may link
};

const QHash<QString, Room> &house()
{
    static const QSet<QString> headless { u"Core"_s, u"Network"_s, u"Sql"_s, u"HttpServer"_s, u"Concurrent"_s };
    static const QHash<QString, Room> rooms {
        { u"planner"_s, { {}, {} } },
        { u"api"_s, { {}, { u"Core"_s, u"Network"_s, u"Concurrent"_s } } },
        { u"roads"_s, { { u"api"_s, u"planner"_s }, { u"Core"_s, u"Network"_s, u"Sql"_s } } },
        { u"geocoding"_s, { { u"api"_s }, { u"Core"_s, u"Network"_s, u"Sql"_s } } },
        { u"service"_s, { { u"api"_s, u"planner"_s, u"roads"_s }, headless } },
        { u"models"_s, { { u"api"_s, u"geocoding"_s, u"planner"_s, u"roads"_s }, { u"Core"_s, u"Gui"_s, u"Network"_s, u"Sql"_s, u"Concurrent"_s } } },
        { u"map"_s,
            { { u"models"_s, u"api"_s, u"geocoding"_s, u"planner"_s, u"roads"_s },
                { u"Core"_s, u"Gui"_s, u"Network"_s, u"Widgets"_s, u"Qml"_s, u"Quick"_s, u"QuickWidgets"_s, u"Positioning"_s,
                    u"Location"_s, u"Concurrent"_s, u"Sql"_s, u"Svg"_s } } },
        { u"ui"_s,
            { { u"map"_s, u"models"_s, u"api"_s, u"geocoding"_s, u"planner"_s, u"roads"_s },
                { u"Core"_s, u"Gui"_s, u"Widgets"_s, u"Svg"_s, u"PrintSupport"_s, u"Concurrent"_s } } },
    };
    return rooms;
}

struct Source {
    QString room;
    QString path;
    QString text;
};

QList<Source> sources()
{
    QList<Source> found;
    const QStringList folders = house().keys() + QStringList { u"app"_s };
    for (const QString &folder : folders) {
        QDirIterator files(QStringLiteral(ROUTEDESK_SOURCE_DIR "/%1").arg(folder), { u"*.h"_s, u"*.cpp"_s },
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                found.append({ folder, file.fileName(), QString::fromUtf8(file.readAll()) });
        }
    }
    return found;
}

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

}

class TestWiring : public QObject {
    Q_OBJECT

private slots:
    void everyRoomIsThere();
    void linksFollowTheArrows();
    void includesFollowTheArrows();
    void windowsStayOutOfHeadlessRooms();
    void jsonStaysInApi();
    void onlyTypesAndCodecReachTheService();
    void nothingIsASingleton();
    void wordsForPeopleStayInTheirRooms();
};

void TestWiring::everyRoomIsThere()
{
    QSet<QString> rooms;
    for (const Source &source : sources())
        rooms.insert(source.room);
    for (const QString &room : house().keys())
        QVERIFY2(rooms.contains(room), qPrintable(room));
}

void TestWiring::linksFollowTheArrows()
{
    QFile file(QStringLiteral(ROUTEDESK_LINKS_FILE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int seen = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QString text = QString::fromUtf8(line);
        if (text.isEmpty())
            continue;
        const QString name = text.section(u'=', 0, 0);
        QVERIFY2(house().contains(name), qPrintable(name));
        const Room room = house().value(name);
        ++seen;
        for (const QString &link : text.section(u'=', 1).split(u';')) {
            if (link.startsWith(u"routedesk::"_s))
                QVERIFY2(room.rooms.contains(link.mid(11)), qPrintable(name + u" links "_s + link));
            if (link.startsWith(u"Qt6::"_s))
                QVERIFY2(room.qtModules.contains(link.mid(5)), qPrintable(name + u" links "_s + link));
        }
    }
    QCOMPARE(seen, house().size());
}

void TestWiring::includesFollowTheArrows()
{
    const QStringList rooms = house().keys() + QStringList { u"app"_s };
    for (const Source &source : sources()) {
        if (source.room == u"app"_s)
            continue;
        for (const QString &target : matches(source.text, uR"(^\s*#\s*include\s+"([a-z]+)/)"_s)) {
            if (!rooms.contains(target) || target == source.room)
                continue;
            QVERIFY2(house()[source.room].rooms.contains(target),
                qPrintable(source.path + u" includes "_s + target));
        }
    }
}

void TestWiring::windowsStayOutOfHeadlessRooms()
{
    const QString windows = uR"(^\s*#\s*include\s+<(QtWidgets|QtQuick|QWidget|QApplication|QDialog|QQuick\w+|QtGui/|QIcon|QPixmap|QPainter))"_s;
    const QString qt = uR"(^\s*#\s*include\s+<(Q[A-Za-z]+))"_s;
    for (const Source &source : sources()) {
        if (source.room == u"planner"_s)
            QVERIFY2(matches(source.text, qt).isEmpty(), qPrintable(source.path));
        if (source.room == u"api"_s || source.room == u"service"_s || source.room == u"roads"_s
            || source.room == u"geocoding"_s)
            QVERIFY2(matches(source.text, windows).isEmpty(), qPrintable(source.path));
        if (source.room == u"models"_s)
            QVERIFY2(matches(source.text, uR"(^\s*#\s*include\s+<(QtWidgets|QtQuick|QWidget|QApplication|QDialog|QQuick\w+))"_s)
                         .isEmpty(),
                qPrintable(source.path));
    }
}

void TestWiring::jsonStaysInApi()
{
    for (const Source &source : sources()) {
        // The public headers lie right in api/; its folders are its own.
        const bool internal = source.room == u"api"_s
            && (source.path.endsWith(u".cpp"_s) || source.path.section(u"/api/"_s, -1).contains(u'/'));
        if (internal)
            continue;
        QVERIFY2(matches(source.text, uR"((\bQJson[A-Z]\w+|\bsimdjson\b|\bapi/[a-z]+/))"_s).isEmpty(),
            qPrintable(source.path));
    }
}

void TestWiring::onlyTypesAndCodecReachTheService()
{
    for (const Source &source : sources()) {
        if (source.room == u"service"_s)
            QVERIFY2(!source.text.contains(u"api/ordersclient.h"_s), qPrintable(source.path));
    }
}

void TestWiring::nothingIsASingleton()
{
    for (const Source &source : sources())
        QVERIFY2(matches(source.text, uR"(\b(instance\s*\())"_s).isEmpty(), qPrintable(source.path));
}

void TestWiring::wordsForPeopleStayInTheirRooms()
{
    const QSet<QString> allowed { u"ui"_s, u"map"_s, u"app"_s };
    for (const Source &source : sources()) {
        if (allowed.contains(source.room) || source.path.contains(u"/models/commands/"_s))
            continue;
        QVERIFY2(matches(source.text, uR"([^A-Za-z_](tr)\(")"_s).isEmpty(), qPrintable(source.path));
    }
}

QTEST_GUILESS_MAIN(TestWiring)
#include "tst_wiring.moc"
