// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// What Qt Location keeps of tile servers on disk.
#include "faketileserver.h"

#include "map/mapview.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace routedesk::map;
using namespace Qt::StringLiterals;

namespace {

bool alike(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= 6;
}

}

class TestTileServers : public QObject {
    Q_OBJECT
private slots:
    void tilesOfTwoServersAreNeverMixed()
    {
        const QTemporaryDir cache;
        FakeTileServer red;
        red.setColour(Qt::red);
        FakeTileServer blue;
        blue.setColour(Qt::blue);
        MapView view({ u"Routedesk/test"_s, cache.path(), false, Surface::QtLocation });
        view.resize(600, 400);
        view.show();
        view.showPlace(*LonLat::make(-121.9, 37.3), 14);
        const auto shows = [&](const QColor &colour) { return alike(view.grab().toImage().pixelColor(60, 200), colour); };
        view.setBaseMap({ u"Red"_s, red.tiles(), {}, {} });
        QTRY_VERIFY_WITH_TIMEOUT(shows(Qt::red), 10000);
        QTRY_VERIFY(!QDirIterator(cache.path(), { u"*.png"_s }, QDir::Files, QDirIterator::Subdirectories).next().isEmpty());
        view.setBaseMap({ u"Blue"_s, blue.tiles(), {}, {} });
        QTRY_VERIFY_WITH_TIMEOUT(shows(Qt::blue), 10000);
        // And back again: from the first server's own folder.
        view.setBaseMap({ u"Red"_s, red.tiles(), {}, {} });
        QTRY_VERIFY_WITH_TIMEOUT(shows(Qt::red), 10000);
    }
};

QTEST_MAIN(TestTileServers)
#include "tst_tileservers.moc"
