// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/basemapsettings.h"

#include "ui/basemap/basemapshelf.h"

#include <QSettings>

namespace routedesk::app {

using namespace Qt::StringLiterals;
using map::BaseMapKind;

namespace {

constexpr int most = 200; // a list that is longer was not made by a person

QString nameOf(BaseMapKind kind)
{
    return kind == BaseMapKind::Dark ? u"dark"_s : kind == BaseMapKind::Imagery ? u"imagery"_s : u"light"_s;
}

BaseMapKind kindOf(const QString &name)
{
    return name == "dark"_L1 ? BaseMapKind::Dark : name == "imagery"_L1 ? BaseMapKind::Imagery : BaseMapKind::Light;
}

ui::BaseMapEntry readEntry(const QSettings &settings)
{
    ui::BaseMapEntry entry;
    entry.map.id = settings.value("id"_L1).toString();
    entry.map.name = settings.value("name"_L1).toString();
    entry.map.tileTemplate = ui::withoutKey(settings.value("template"_L1).toString()).tileTemplate;
    entry.map.file = settings.value("file"_L1).toString();
    entry.map.attribution = settings.value("credit"_L1).toString();
    entry.map.kind = kindOf(settings.value("kind"_L1).toString());
    entry.map.minZoom = settings.value("minZoom"_L1, 0).toInt();
    entry.map.maxZoom = settings.value("maxZoom"_L1, 19).toInt();
    entry.map.isSouthFirst = settings.value("southFirst"_L1, false).toBool();
    entry.darkId = settings.value("dark"_L1).toString();
    entry.isDarkened = settings.value("darkened"_L1, false).toBool();
    return entry;
}

void writeEntry(QSettings &settings, const ui::BaseMapEntry &entry)
{
    settings.setValue("id"_L1, entry.map.id);
    settings.setValue("name"_L1, entry.map.name);
    settings.setValue("template"_L1, entry.map.tileTemplate);
    settings.setValue("file"_L1, entry.map.file);
    settings.setValue("credit"_L1, entry.map.attribution);
    settings.setValue("kind"_L1, nameOf(entry.map.kind));
    settings.setValue("minZoom"_L1, entry.map.minZoom);
    settings.setValue("maxZoom"_L1, entry.map.maxZoom);
    settings.setValue("southFirst"_L1, entry.map.isSouthFirst);
    settings.setValue("dark"_L1, entry.darkId);
    settings.setValue("darkened"_L1, entry.isDarkened);
}

}

ui::BaseMaps readBaseMaps(QSettings &settings)
{
    if (!settings.contains("baseMap"_L1))
        return ui::BaseMapShelf::takenOver(
            settings.value("tileUrl"_L1).toString(), settings.value("tileAttribution"_L1).toString());
    ui::BaseMaps maps { settings.value("baseMap"_L1).toString(), {} };
    const int count = std::min(settings.beginReadArray("baseMaps"_L1), most);
    QSet<QString> ids;
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const ui::BaseMapEntry entry = readEntry(settings);
        if (!entry.isOwn() || ids.contains(entry.id()) || entry.map.isOutline() || !entry.map.isValid())
            continue;
        ids.insert(entry.id());
        maps.own.append(entry);
    }
    settings.endArray();
    return maps;
}

void writeBaseMaps(QSettings &settings, const ui::BaseMaps &maps)
{
    settings.setValue("baseMap"_L1, maps.chosen);
    settings.remove("baseMaps"_L1);
    settings.beginWriteArray("baseMaps"_L1, int(maps.own.size()));
    for (int i = 0; i < maps.own.size(); ++i) {
        settings.setArrayIndex(i);
        writeEntry(settings, maps.own.at(i));
    }
    settings.endArray();
    settings.remove("tileUrl"_L1);
    settings.remove("tileAttribution"_L1);
}

}
