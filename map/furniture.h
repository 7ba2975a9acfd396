// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/stillpicture.h"
#include "map/viewport.h"

#include <QAbstractButton>
#include <QLabel>
#include <QUrl>
#include <QWidget>

class QPainter;

namespace routedesk::map {

// The ground of whatever lies on the map.
void paintPlate(QPainter &painter, const QRectF &box, const MapPalette &palette, double opacity);

// A button that lies on the map.
class MapButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Sign { In, Out, Fit, BaseMap };

    MapButton(Sign sign, const QString &name, QWidget *parent);
    void setPalette(const MapPalette &palette);
    [[nodiscard]] QSize sizeHint() const override { return { 32, 32 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void draw(QPainter &painter) const;

    const Sign m_sign;
    MapPalette m_palette;
    StillPicture m_picture;
};

// A round length on the ground and how long it is here.
class ScaleBar : public QWidget {
    Q_OBJECT
public:
    explicit ScaleBar(QWidget *parent);
    void setPalette(const MapPalette &palette);
    void setMetresPerPixel(double metres);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override { return { 132, 22 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void draw(QPainter &painter) const;

    double m_length = 0; // pixels
    QString m_text;
    MapPalette m_palette;
    StillPicture m_picture;
};

// The base map's name and whose it is. Links in it open in the browser.
class AttributionLabel : public QLabel {
    Q_OBJECT
public:
    explicit AttributionLabel(QWidget *parent);
    void setPalette(const MapPalette &palette);
    void setWords(const QString &name, const QString &owner, const QUrl &link); // plain text

private:
    void rewrite();

    QString m_words;
    QUrl m_link;
    QColor m_ink;
};

// The ground under what lies on the map.
void paintPlate(QPainter &painter, const QRectF &box, const MapPalette &palette, double opacity);

// A length of 1, 2 or 5 times a power of ten in metres, or in feet and miles, no longer than `most` metres.
struct RoundLength {
    double metres = 0;
    QString text {};
};
[[nodiscard]] RoundLength roundLength(double most, bool imperial);
// A scale as long as that, in logical pixels, with its lower left corner there; readable on any ground.
void paintScale(QPainter &painter, QPointF corner, double length, const QString &text, const MapPalette &palette);

}
