// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basepainter.h"
#include "map/mappalette.h"
#include "map/outlines.h"

namespace routedesk::map {

// The shipped outline map as a base. Ground and grid until the outlines are there.
class OutlineBase : public BasePainter {
    Q_OBJECT
public:
    using BasePainter::BasePainter;

    void setOutlines(std::shared_ptr<const Outlines> outlines);
    void setPalette(const MapPalette &palette);

    [[nodiscard]] Paint picture() const override;

private:
    std::shared_ptr<const Outlines> m_outlines;
    MapPalette m_palette = MapPalette::lightPalette();
};

}
