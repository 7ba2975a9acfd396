// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapviewparts.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace routedesk::map {

namespace {

constexpr int inset = 12; // of furniture from the edge
constexpr double closest = 16; // the zoom beyond which nothing is fitted
constexpr double fitMargin = 48;

}

MapView::Parts::Parts(const Settings &settings, MapView *view)
    : input(camera), tools(stage), tiles({ settings.userAgent.toLatin1(), settings.cacheDirectory }), probe(settings.userAgent.toLatin1()),
      quick(settings.surface == Surface::QtLocation
                ? std::make_unique<MapQuick>(stage, settings.userAgent, settings.cacheDirectory, view)
                : nullptr),
      canvas(quick ? nullptr : std::make_unique<MapCanvas>(stage, view)),
      zoomIn(MapButton::Sign::In, MapView::tr("Zoom in"), view), zoomOut(MapButton::Sign::Out, MapView::tr("Zoom out"), view),
      fitAll(MapButton::Sign::Fit, MapView::tr("Show all"), view),
      baseMap(MapButton::Sign::BaseMap, MapView::tr("Choose the base map"), view), scaleBar(view), legendBar(view), attribution(view), toolHint(view)
{
    camera.setAnimated(settings.animated);
    stage.setBase(&outline);
    legendBar.hide();
    baseMap.hide();
}

MapView::Parts::~Parts()
{
    // What ends with a word would be heard by a view that has lost its furniture.
    tiles.disconnect();
    stage.disconnect();
    outlines.waitForFinished();
}

void MapView::Parts::applyPalette(const MapPalette &palette)
{
    outline.setPalette(palette);
    tiles.setGround(palette.land);
    if (quick)
        quick->setGround(palette.land);
    for (MapButton *button : { &zoomIn, &zoomOut, &fitAll, &baseMap })
        button->setPalette(palette);
    for (ToolButton *button : std::as_const(toolButtons))
        button->setPalette(palette);
    toolHint.setPalette(palette);
    scaleBar.setPalette(palette);
    legendBar.setPalette(palette);
    attribution.setPalette(palette);
}

void MapView::Parts::loadOutlines()
{
    QObject::connect(&outlines, &QFutureWatcherBase::finished, &outline, [this] {
        outlinesLoaded = true;
        outline.setOutlines(outlines.result());
    });
    outlines.setFuture(QtConcurrent::run([]() -> std::shared_ptr<const Outlines> {
        QFile file(u":/routedesk/map/outlines/outlines.bin"_s);
        auto result = file.open(QIODevice::ReadOnly) ? Outlines::decode(file.readAll()) : nullptr;
        if (!result)
            qWarning("The outline map that ships with Routedesk could not be read; the ground stays empty");
        return result;
    }));
}

void MapView::Parts::addToolButton(QAction *action, QWidget *parent)
{
    auto *button = new ToolButton(action, parent);
    button->setPalette(scene().palette());
    button->show();
    toolButtons.append(button);
}

void MapView::Parts::placeFurniture(QSize size)
{
    const int right = size.width() - inset - zoomIn.width();
    zoomIn.move(right, inset);
    zoomOut.move(right, inset + zoomIn.height() + 4);
    fitAll.move(right, inset + 2 * (zoomIn.height() + 4) + 4);
    baseMap.move(right, inset + 3 * (zoomIn.height() + 4) + 8);
    toolHint.setRoom(size.width() - 2 * (2 * inset + zoomIn.width()));
    toolHint.move((size.width() - toolHint.width()) / 2, inset);
    attribution.adjustSize();
    attribution.move(size.width() - attribution.width(), size.height() - attribution.height());
    scaleBar.move(inset, size.height() - scaleBar.height() - 8);
    const int beside = inset + scaleBar.width() + 8;
    legendBar.setRoom(size - QSize(2 * inset, 0));
    const bool fits = beside + legendBar.width() + 8 <= attribution.x();
    legendBar.move(fits ? beside : inset, size.height() - (fits ? 0 : 26) - legendBar.height() - 8);
    placeToolButtons({ right, baseMap.geometry().bottom() + 1 + 8 }, legendBar.isHidden() ? attribution.y() : legendBar.y());
}

void MapView::Parts::placeToolButtons(QPoint at, int end)
{
    constexpr int gap = 4;
    for (ToolButton *button : std::as_const(toolButtons)) {
        if (at.y() + button->height() > end) // a low map: beside the others
            at = { at.x() - button->width() - gap, inset };
        button->move(at);
        at.ry() += button->height() + gap;
    }
}

int MapView::Parts::coveredBelow(QSize size) const
{
    return legendBar.isHidden() ? 0 : std::clamp(size.height() - legendBar.y(), 0, size.height() / 3);
}

Viewport MapView::Parts::fitting(const QRectF &bounds, QSize size) const
{
    constexpr int spared = 32; // pins stand above their place: less room is wanted below
    const int covered = std::max(0, coveredBelow(size) - spared);
    const auto above = Viewport::fitting(bounds, size - QSize(0, covered), fitMargin, closest);
    return Viewport(above.centre() + QPointF(0, covered / 2.0 / above.scale()), above.zoom(), size);
}

}
