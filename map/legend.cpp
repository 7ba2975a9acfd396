// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/legend.h"

#include "map/mapscene.h"

#include <QCoreApplication>

#include <algorithm>

namespace routedesk::map {

QList<LegendEntry> legendOf(const MapScene &scene)
{
    QList<LegendEntry> result;
    const auto add = [&result](bool shown, LegendEntry::Sign sign, const char *text) {
        if (shown)
            result.append({ sign, QCoreApplication::translate("MapLegend", text) });
    };
    const auto hasLine = [&scene](LineStyle style) {
        return std::ranges::any_of(scene.geometry()->lines(), [style](const Line &line) { return line.style == style; });
    };
    const auto &pins = scene.cloud().pins();
    const auto hasGlyph = [&pins](Glyph glyph) { return std::ranges::any_of(pins, [glyph](const Pin &p) { return p.glyph == glyph; }); };
    using Sign = LegendEntry::Sign;
    add(hasLine(LineStyle::Planned), Sign::PlannedLine, QT_TRANSLATE_NOOP("MapLegend", "planned route"));
    add(hasLine(LineStyle::Straight), Sign::StraightLine, QT_TRANSLATE_NOOP("MapLegend", "straight line, not the road"));
    add(hasLine(LineStyle::Travelled), Sign::TravelledLine, QT_TRANSLATE_NOOP("MapLegend", "travelled"));
    add(hasGlyph(Glyph::Pick), Sign::PickPin, QT_TRANSLATE_NOOP("MapLegend", "pick up"));
    add(hasGlyph(Glyph::Drop), Sign::DropPin, QT_TRANSLATE_NOOP("MapLegend", "drop off"));
    add(std::ranges::any_of(pins, &Pin::late), Sign::Late, QT_TRANSLATE_NOOP("MapLegend", "late"));
    add(!scene.geometry()->fences().isEmpty(), Sign::Geofence, QT_TRANSLATE_NOOP("MapLegend", "geofence, true size"));
    return result;
}

}
