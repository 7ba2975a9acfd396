// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/outlinebase.h"

#include "map/outlinepainter.h"

#include <QImage>
#include <QPainter>

namespace routedesk::map {

void OutlineBase::setOutlines(std::shared_ptr<const Outlines> outlines)
{
    m_outlines = std::move(outlines);
    emit changed();
}

void OutlineBase::setPalette(const MapPalette &palette)
{
    if (palette == m_palette)
        return;
    m_palette = palette;
    emit changed();
}

BasePainter::Paint OutlineBase::picture() const
{
    return [outlines = m_outlines, palette = m_palette](QImage &image, const Viewport &view, const std::stop_token &) {
        QPainter painter(&image);
        paintOutlines(painter, view, outlines.get(), palette);
    };
}

}
