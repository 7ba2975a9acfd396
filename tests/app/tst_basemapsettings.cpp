// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/basemapsettings.h"
#include "app/preferencesstore.h"

#include "ui/basemap/basemapshelf.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;
using map::BaseMapKind;

/// Base maps come back from the settings as they went, and never with a key.
class TestBaseMapSettings : public QObject {
    Q_OBJECT

private slots:
    void nothingMeansTheOutlineMap()
    {
        QSettings settings(file(), QSettings::IniFormat);
        const ui::BaseMaps maps = app::readBaseMaps(settings);
        QVERIFY(maps.own.isEmpty());
        QVERIFY(ui::BaseMapShelf(maps).chosen().map.isOutline());
    }

    void takesOverTheOneTileServer()
    {
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue("tileUrl"_L1, u"https://tile.example.org"_s);
        settings.setValue("tileAttribution"_L1, u"© nobody"_s);
        const ui::Preferences read = app::readPreferences(settings);
        const ui::BaseMapEntry chosen = ui::BaseMapShelf(read.baseMaps).chosen();
        QCOMPARE(chosen.map.tileTemplate, u"https://tile.example.org"_s); // as it was: its tiles are kept under that
        QCOMPARE(chosen.map.name, u"tile.example.org"_s);
        QCOMPARE(chosen.map.attribution, u"© nobody"_s);
        QVERIFY(chosen.isOwn() && chosen.map.isValid());
        app::writePreferences(settings, read);
        QVERIFY(!settings.contains("tileUrl"_L1));
        QCOMPARE(app::readPreferences(settings), read);
    }

    void anOldAddressThatIsNoneIsLeftOut()
    {
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue("tileUrl"_L1, u"file:///etc/passwd"_s);
        QVERIFY(ui::BaseMapShelf(app::readBaseMaps(settings)).chosen().map.isOutline());
    }

    void theOutlineMapChosenLaterStays()
    {
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue("tileUrl"_L1, u"https://tile.example.org"_s);
        ui::BaseMaps maps = app::readBaseMaps(settings);
        maps.chosen = u"outline"_s;
        app::writeBaseMaps(settings, maps);
        const ui::BaseMaps again = app::readBaseMaps(settings);
        QVERIFY(ui::BaseMapShelf(again).chosen().map.isOutline());
        QCOMPARE(again.own.size(), 1);
    }

    void roundTrip()
    {
        QSettings settings(file(), QSettings::IniFormat);
        ui::BaseMapShelf shelf;
        ui::BaseMapEntry server;
        server.map = *map::BaseMapChoice::network(u"Depot, \"north\""_s, u"https://{s}.t.example/{z}/{x}/{-y}.png?k={key}"_s, u"© x"_s);
        server.map.kind = BaseMapKind::Imagery;
        server.map.maxZoom = 17;
        ui::BaseMapEntry archive;
        archive.map.name = u"Archive"_s;
        archive.map.file = u"/maps/town.mbtiles"_s;
        archive.map.isSouthFirst = true;
        archive.map.minZoom = 3;
        archive.isDarkened = true;
        archive.darkId = shelf.add(server);
        shelf.choose(shelf.add(archive));
        app::writeBaseMaps(settings, shelf.maps());
        settings.sync();
        QSettings again(settings.fileName(), QSettings::IniFormat);
        QCOMPARE(app::readBaseMaps(again), shelf.maps());
    }

    void keysAreNotKeptWithThem()
    {
        QSettings settings(file(), QSettings::IniFormat);
        ui::BaseMapShelf shelf;
        ui::BaseMapEntry server;
        server.map = *map::BaseMapChoice::network(u"x"_s, u"https://t.example/{z}/{x}/{y}.png?key={key}"_s, {});
        server.map.key = u"very-secret"_s;
        shelf.add(server);
        app::writeBaseMaps(settings, shelf.maps());
        settings.sync();
        QFile written(settings.fileName());
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("t.example"));
        QVERIFY(!text.contains("very-secret"));
    }

    void whatCannotBeABaseMapIsLeftOut()
    {
        QSettings settings(file(), QSettings::IniFormat);
        settings.setValue("baseMap"_L1, u"own/7"_s);
        settings.beginWriteArray("baseMaps"_L1);
        auto add = [&settings, at = 0](const QString &id, const QString &tiles, int maxZoom) mutable {
            settings.setArrayIndex(at++);
            settings.setValue("id"_L1, id);
            settings.setValue("name"_L1, u"n"_s);
            settings.setValue("template"_L1, tiles);
            settings.setValue("maxZoom"_L1, maxZoom);
        };
        add(u"outline"_s, u"https://t.example/{z}/{x}/{y}.png"_s, 19); // not one of the person's own
        add(u"own/1"_s, u"javascript:alert(1)"_s, 19);
        add(u"own/2"_s, u"https://t.example/{z}/{x}/{y}.png"_s, 9000);
        add(u"own/3"_s, u"https://t.example/{z}/{x}/{y}.png"_s, 12);
        add(u"own/3"_s, u"https://u.example/{z}/{x}/{y}.png"_s, 12); // twice
        settings.endArray();
        const ui::BaseMaps maps = app::readBaseMaps(settings);
        QCOMPARE(maps.own.size(), 1);
        QCOMPARE(maps.own.constFirst().map.origin(), u"t.example"_s);
        QVERIFY(ui::BaseMapShelf(maps).chosen().map.isOutline());
    }

private:
    [[nodiscard]] QString file() { return m_folder.filePath(u"%1.ini"_s.arg(m_files++)); }

    QTemporaryDir m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestBaseMapSettings)
#include "tst_basemapsettings.moc"
