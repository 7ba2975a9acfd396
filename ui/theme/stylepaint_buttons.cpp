// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/stylepaint.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyleOption>

namespace routedesk::ui::paint {

void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &outline, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(outline.isValid() ? QPen(outline, 1.0) : QPen(Qt::NoPen));
    const double inset = outline.isValid() ? 0.5 : 0.0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void focusRing(QPainter &painter, const QRect &rect, const Look &look, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.palette.accent, 2.0));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

namespace {

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isPrimary(const QStyleOptionButton &option)
{
    return option.features.testFlag(QStyleOptionButton::DefaultButton) && isOn(option, QStyle::State_Enabled);
}

}

void pushButton(QPainter &painter, const QStyleOptionButton &option, const Look &look)
{
    const Palette &p = look.palette;
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool hover = enabled && isOn(option, QStyle::State_MouseOver);
    const bool down = enabled && isOn(option, QStyle::State_Sunken);
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    if (isPrimary(option)) {
        const QColor fill = down ? p.accentPressed : hover ? p.accentHover : p.accent;
        box(painter, option.rect, fill, {}, metrics::radius);
    } else if (isOn(option, QStyle::State_On)) {
        box(painter, option.rect, p.selection, p.accent, metrics::radius);
    } else {
        box(painter, option.rect, flat ? QColor() : p.content,
            flat          ? QColor()
                : enabled ? p.edge
                          : p.hairline,
            metrics::radius);
        if (hover || down)
            box(painter, option.rect, p.film(down ? 2 : 1), {}, metrics::radius);
    }
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange)) {
        focusRing(painter, option.rect, look, metrics::radius);
        if (isPrimary(option))
            box(painter, option.rect.adjusted(2, 2, -2, -2), {}, p.onAccent, metrics::radius - 2);
    }
}

void pushButtonLabel(QPainter &painter, const QStyleOptionButton &option, const Look &look)
{
    const Palette &p = look.palette;
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    QColor ink = p.text;
    if (!enabled)
        ink = p.textDisabled;
    else if (isPrimary(option))
        ink = p.onAccent;
    else if (flat || isOn(option, QStyle::State_On))
        ink = p.accent;

    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int gap = 6;
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int arrowWidth = hasMenu ? metrics::icon : 0;
    const int between = (iconWidth > 0 && textWidth > 0 ? gap : 0) + (hasMenu ? gap : 0);
    int x = option.rect.x() + (option.rect.width() - iconWidth - textWidth - arrowWidth - between) / 2;
    const auto paintPixmap = [&](const QPixmap &drawn, int width) {
        QPixmap inked = drawn;
        QPainter tint(&inked);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRectF(QPointF(), inked.deviceIndependentSize()), ink);
        tint.end();
        painter.drawPixmap(x, option.rect.center().y() - width / 2 + 1, inked);
    };
    painter.save();
    if (iconWidth > 0) {
        paintPixmap(option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatio()), iconWidth);
        x += iconWidth + (textWidth > 0 ? gap : 0);
    }
    painter.setPen(ink);
    const QRect text(x, option.rect.y(), textWidth + 2, option.rect.height());
    painter.drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextHideMnemonic, option.text);
    if (hasMenu) {
        const QRect arrow(x + textWidth + gap, option.rect.y(), arrowWidth, option.rect.height());
        paintIcon(painter, arrow, Icon::ChevronDown, metrics::icon - 2, ink);
    }
    painter.restore();
}

void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool active = enabled && (isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_On));
    const QIcon::Mode mode = !enabled ? QIcon::Disabled : active ? QIcon::Active : QIcon::Normal;
    const QSize size = option.iconSize;
    const QPixmap icon = option.icon.pixmap(size, painter.device()->devicePixelRatio(), mode);
    const int left = option.rect.x() + metrics::gap;
    painter.drawPixmap(left, option.rect.y() + (option.rect.height() - size.height()) / 2, icon);
    painter.save();
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::ButtonText));
    const QRect text = option.rect.adjusted(metrics::gap + size.width() + 6, 0, 0, 0);
    painter.drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextHideMnemonic, option.text);
    painter.restore();
}

void toolButtonPanel(QPainter &painter, const QStyleOption &option, const Look &look)
{
    const Palette &p = look.palette;
    const bool enabled = isOn(option, QStyle::State_Enabled);
    if (isOn(option, QStyle::State_On))
        box(painter, option.rect, enabled ? p.selection : p.selectionInactive, {}, metrics::radius);
    if (enabled && (isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_MouseOver)))
        box(painter, option.rect, p.film(isOn(option, QStyle::State_Sunken) ? 2 : 1), {}, metrics::radius);
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, look, metrics::radius);
}

void checkMark(QPainter &painter, const QStyleOption &option, const Look &look, bool round)
{
    const Palette &p = look.palette;
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool on = isOn(option, QStyle::State_On);
    const bool partial = isOn(option, QStyle::State_NoChange);
    const double radius = round ? option.rect.width() / 2.0 : metrics::radiusSmall;
    const QColor full = enabled ? p.accent : p.control;
    const QColor ink = enabled ? p.onAccent : p.content;
    if (on || partial) {
        box(painter, option.rect, full, {}, radius);
    } else {
        const bool hover = enabled && isOn(option, QStyle::State_MouseOver);
        box(painter, option.rect, p.content, hover ? p.accent : enabled ? p.control : p.edge, radius);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (round && on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QRectF(option.rect).center(), 3.0, 3.0);
    } else if (partial) {
        painter.setPen(QPen(ink, 2.0, Qt::SolidLine, Qt::RoundCap));
        const QPointF c = QRectF(option.rect).center();
        painter.drawLine(c - QPointF(3, 0), c + QPointF(3, 0));
    } else if (on) {
        paintIcon(painter, option.rect, Icon::Check, option.rect.width() - 3, ink);
    }
    painter.restore();
}

}
