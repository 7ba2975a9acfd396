// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/look.h"

#include <QProxyStyle>

namespace routedesk::ui {

/// Routedesk's drawing over Fusion's behaviour: flat, hairlines instead of frames, thin scroll bars, a visible ring
/// for keyboard focus. It reads `look` each time it paints, so a change of scheme needs only a repaint.
class RoutedeskStyle final : public QProxyStyle {
    Q_OBJECT

public:
    explicit RoutedeskStyle(SharedLook look);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returned) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    bool drawButtonPart(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const;
    bool drawFramePart(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const;
    bool drawViewPart(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    SharedLook m_look;
};

}
