// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/legend.h"
#include "map/sprites.h"

#include <QPainter>

namespace routedesk::map {

namespace {

using Sign = LegendEntry::Sign;

void paintLine(QPainter &painter, Sign sign, const MapPalette &palette)
{
    QColor colour = sign == Sign::TravelledLine ? palette.ink : palette.muted;
    if (sign == Sign::FinishedLine)
        colour.setAlphaF(0.4F);
    QPen pen(colour, 3, Qt::SolidLine, Qt::RoundCap);
    if (sign == Sign::StraightLine) {
        pen.setWidthF(2.2);
        pen.setDashPattern({ 1.8, 2.6 });
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(-9, 0), QPointF(9, 0));
}

Look lookOf(Sign sign, const MapPalette &palette)
{
    Look look { .status = Status::UnderWay, .colour = palette.muted.rgb() };
    switch (sign) {
    case Sign::PickPin: look.glyph = Glyph::Pick; break;
    case Sign::DropPin: look.glyph = Glyph::Drop; break;
    case Sign::UnplannedPin: look.status = Status::Unplanned; break;
    case Sign::PlannedPin: look.status = Status::Planned; break;
    case Sign::DonePin: look.status = Status::Done; break;
    case Sign::CancelledPin: look.status = Status::Cancelled; break;
    case Sign::Late:
        look.status = Status::Planned;
        look.late = true;
        break;
    case Sign::Cluster:
        look.kind = Look::Kind::Cluster;
        look.text = Look::textOf(u"9");
        break;
    case Sign::Worker:
    case Sign::SilentWorker:
        look.kind = Look::Kind::Worker;
        look.bearing = sign == Sign::Worker ? 45 : -1;
        look.faded = sign == Sign::SilentWorker;
        look.text = Look::textOf(u"A");
        break;
    case Sign::Depot: look.kind = Look::Kind::Depot; break;
    default: break;
    }
    return look;
}

}

void paintLegendSign(QPainter &painter, Sign sign, const MapPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (sign) {
    case Sign::PlannedLine:
    case Sign::StraightLine:
    case Sign::TravelledLine:
    case Sign::FinishedLine: paintLine(painter, sign, palette); break;
    case Sign::Geofence:
        painter.setPen(QPen(palette.muted, 1.25));
        painter.drawEllipse(QPointF(), 8, 8);
        break;
    default:
        painter.scale(0.6, 0.6);
        paintLook(painter, lookOf(sign, palette), palette);
        break;
    }
    painter.restore();
}

}
