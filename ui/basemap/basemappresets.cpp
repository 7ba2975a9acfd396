// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// The base maps that come with the program. Addresses and credits as their owners give them; only the outline map is
// there without anybody being asked.
#include "ui/basemap/basemapshelf.h"

#include "ui/words/tr.h"

namespace routedesk::ui {

using namespace Qt::StringLiterals;
using map::BaseMapKind;

namespace {

const QString osmCredit = QStringLiteral("\u00A9 OpenStreetMap contributors");

BaseMapEntry outline()
{
    BaseMapEntry entry;
    entry.map.id = u"outline"_s;
    entry.map.name = Words::tr("Outline map");
    return entry;
}

BaseMapEntry openStreetMap()
{
    BaseMapEntry entry;
    entry.map = { .name = u"OpenStreetMap"_s,
        .tileTemplate = u"https://tile.openstreetmap.org/{z}/{x}/{y}.png"_s,
        .attribution = osmCredit,
        .attributionUrl = QUrl(u"https://www.openstreetmap.org/copyright"_s),
        .id = u"openstreetmap"_s,
        .isSparing = true };
    entry.isDarkened = true;
    return entry;
}

BaseMapEntry openTopoMap()
{
    BaseMapEntry entry;
    entry.map = { .name = u"OpenTopoMap"_s,
        .tileTemplate = u"https://{s}.tile.opentopomap.org/{z}/{x}/{y}.png"_s,
        .attribution = u"\u00A9 OpenStreetMap contributors, SRTM; map style \u00A9 OpenTopoMap (CC-BY-SA)"_s,
        .attributionUrl = QUrl(u"https://opentopomap.org/about"_s),
        .id = u"opentopomap"_s,
        .maxZoom = 17,
        .isSparing = true };
    entry.isDarkened = true;
    return entry;
}

BaseMapEntry usgsImagery()
{
    BaseMapEntry entry;
    entry.map = { .name = Words::tr("USGS aerial images (USA)"),
        .tileTemplate = u"https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryOnly/MapServer/tile/{z}/{y}/{x}"_s,
        .attribution = u"U.S. Geological Survey"_s,
        .attributionUrl = QUrl(u"https://www.usgs.gov/"_s),
        .id = u"usgs-imagery"_s,
        .kind = BaseMapKind::Imagery,
        .maxZoom = 16 };
    return entry;
}

BaseMapEntry mapTiler(const QString &id, const QString &name, const QString &path, BaseMapKind kind)
{
    BaseMapEntry entry;
    entry.map = { .name = name,
        .tileTemplate = u"https://api.maptiler.com/maps/"_s + path + u"?key={key}"_s,
        .attribution = u"\u00A9 MapTiler "_s + osmCredit,
        .attributionUrl = QUrl(u"https://www.maptiler.com/copyright/"_s),
        .id = id,
        .kind = kind,
        .maxZoom = 20,
        .tileSize = 512 };
    entry.provider = u"maptiler"_s;
    return entry;
}

BaseMapEntry stadia(const QString &id, const QString &name, const QString &style, BaseMapKind kind)
{
    BaseMapEntry entry;
    entry.map = { .name = name,
        .tileTemplate = u"https://tiles.stadiamaps.com/tiles/"_s + style + u"/{z}/{x}/{y}{r}.png?api_key={key}"_s,
        .attribution = u"\u00A9 Stadia Maps \u00A9 OpenMapTiles "_s + osmCredit,
        .attributionUrl = QUrl(u"https://stadiamaps.com/"_s),
        .id = id,
        .kind = kind,
        .maxZoom = 20 };
    entry.provider = u"stadia"_s;
    return entry;
}

BaseMapEntry thunderforest()
{
    BaseMapEntry entry;
    entry.map = { .name = u"Thunderforest Neighbourhood"_s,
        .tileTemplate = u"https://{s}.tile.thunderforest.com/neighbourhood/{z}/{x}/{y}.png?apikey={key}"_s,
        .attribution = u"Maps \u00A9 Thunderforest, data "_s + osmCredit,
        .attributionUrl = QUrl(u"https://www.thunderforest.com/"_s),
        .id = u"thunderforest"_s,
        .maxZoom = 22 };
    entry.isDarkened = true;
    return entry;
}

BaseMapEntry pairedWith(BaseMapEntry entry, const QString &dark)
{
    entry.darkId = dark;
    return entry;
}

}

const QList<BaseMapEntry> &BaseMapShelf::presets()
{
    static const QList<BaseMapEntry> all {
        outline(),
        openStreetMap(),
        openTopoMap(),
        usgsImagery(),
        pairedWith(mapTiler(u"maptiler-streets"_s, u"MapTiler Streets"_s, u"streets-v2/{z}/{x}/{y}{r}.png"_s, BaseMapKind::Light),
            u"maptiler-dark"_s),
        mapTiler(u"maptiler-dark"_s, u"MapTiler Streets, dark"_s, u"streets-v2-dark/{z}/{x}/{y}{r}.png"_s, BaseMapKind::Dark),
        mapTiler(u"maptiler-satellite"_s, u"MapTiler Satellite"_s, u"satellite/{z}/{x}/{y}.jpg"_s, BaseMapKind::Imagery),
        pairedWith(stadia(u"stadia-smooth"_s, u"Stadia Alidade Smooth"_s, u"alidade_smooth"_s, BaseMapKind::Light),
            u"stadia-dark"_s),
        stadia(u"stadia-dark"_s, u"Stadia Alidade Smooth, dark"_s, u"alidade_smooth_dark"_s, BaseMapKind::Dark),
        thunderforest(),
    };
    return all;
}

}
