// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/basepainter.h"

#include <QImage>
#include <QString>

#include <memory>

class QPainter;

namespace routedesk::map {

class MapScene;
struct MapPalette;

// The map as it is to be on paper: base map, shapes and marks, with a scale bar and whose the base map is. It holds all
// it needs, so that any one thread may draw it, long after the window has gone on.
class MapPicture {
public:
    using Base = BasePainter::Paint;

    // The scene is the picture's own: nobody else draws it meanwhile.
    MapPicture(std::shared_ptr<MapScene> scene, const Viewport &view, Base base, QString attribution);

    // Another base map under the same scene, before anybody draws it.
    void setBase(Base base, const QString &attribution, const MapPalette &palette);
    [[nodiscard]] const Viewport &view() const { return m_view; } // logical pixels, of which paper has 96 in an inch
    static constexpr double screenDpi = 96;
    // The finest resolution, up to the wanted one, at which the picture takes no more memory than is wise.
    [[nodiscard]] double possibleDpi(double wanted) const;

    // In pixels, that many in an inch: what the window shows, only finer. Null if told to stop or without memory.
    [[nodiscard]] QImage toImage(double dpi, const std::stop_token &stop = {}) const;

    // As shapes and letters; the base map as an image of that resolution. Fills the target, which has the view's
    // proportions. What lies at the edge reaches over it, where the painter's device does not clip.
    void paint(QPainter &painter, const QRectF &target, double baseDpi, const std::stop_token &stop = {}) const;

private:
    [[nodiscard]] QImage baseImage(double dpi, const std::stop_token &stop) const;
    void paintFurniture(QPainter &painter) const;

    std::shared_ptr<MapScene> m_scene;
    Viewport m_view;
    Base m_base;
    QString m_attribution;
};

}
