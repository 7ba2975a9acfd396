// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/geometry.h"

namespace routedesk::map {

bool Geometry::paint(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids &selection,
                     const std::stop_token &stop) const
{
    return paintPass(image, view, style, nullptr, stop) && paintSelected(image, view, style, selection, stop);
}

bool Geometry::paintSelected(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids &selection,
                             const std::stop_token &stop) const
{
    return selection.isEmpty() || paintPass(image, view, style, &selection, stop);
}

bool Geometry::paintPass(QImage &image, const Viewport &view, const ShapeStyle &style, const Ids *selection,
                         const std::stop_token &stop) const
{
    return (!style.layers.testFlag(Layer::Fences) || m_fences->paint(image, view, selection, stop))
        && m_lines->paint(image, view, style, selection, stop);
}

bool Geometry::paint(AreaSink &areas, StrokeSink &strokes, double ratio, const Viewport &view, const ShapeStyle &style,
                     const Ids &selection, const std::stop_token &stop) const
{
    const auto pass = [&](const Ids *only) {
        return (!style.layers.testFlag(Layer::Fences) || m_fences->paint(areas, strokes, ratio, view, only, stop))
            && m_lines->paint(strokes, ratio, view, style, only, stop);
    };
    return pass(nullptr) && (selection.isEmpty() || pass(&selection));
}

Id Geometry::lineAt(QPointF screen, const Viewport &view, double reach) const
{
    const auto spot = spotAt(screen, view, reach);
    return spot ? spot->id : Id();
}

QRectF Geometry::bounds(Layers layers) const
{
    Extent extent;
    if (layers.testFlag(Layer::Fences))
        m_fences->extend(extent, nullptr);
    m_lines->extend(extent, nullptr, layers);
    return extent.box();
}

QRectF Geometry::bounds(const Ids &only) const
{
    Extent extent;
    m_fences->extend(extent, &only);
    m_lines->extend(extent, &only, allLayers);
    return extent.box();
}

}
