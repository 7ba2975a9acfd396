// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/stylepaint.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyleOption>

namespace routedesk::ui::paint {

void field(QPainter &painter, const QStyleOption &option, const Look &look)
{
    const Palette &p = look.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool readOnly = option.state.testFlag(QStyle::State_ReadOnly);
    box(painter, option.rect, enabled && !readOnly ? p.content : p.panel, enabled ? p.edge : p.hairline,
        metrics::radius);
    if (!enabled)
        return;
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, option.rect, look, metrics::radius);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        box(painter, option.rect, {}, p.control, metrics::radius);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow, const Look &look)
{
    const Palette &p = look.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    if (!option.frame) {
        if (hover)
            box(painter, option.rect, p.film(1), {}, metrics::radius);
    } else {
        box(painter, option.rect, enabled ? p.content : p.panel, enabled ? p.edge : p.hairline, metrics::radius);
        if (hover)
            box(painter, option.rect, {}, p.control, metrics::radius);
    }
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    if (focus && (option.editable || option.state.testFlag(QStyle::State_KeyboardFocusChange)))
        focusRing(painter, option.rect, look, metrics::radius);
    paintIcon(painter, arrow, Icon::ChevronDown, 14, enabled ? p.textSecondary : p.textDisabled);
}

void spinBox(
    QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, const Look &look)
{
    const Palette &p = look.palette;
    if (option.frame)
        field(painter, option, look);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect &rect, Icon icon, QStyle::SubControl part, bool can) {
        const bool active = can && option.activeSubControls == part;
        if (active)
            box(painter, rect.adjusted(0, 1, -1, -1), p.film(option.state.testFlag(QStyle::State_Sunken) ? 2 : 1),
                {}, 2);
        paintIcon(painter, rect, icon, 12, can ? p.textSecondary : p.edge);
    };
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    arrow(up, Icon::ChevronUp, QStyle::SC_SpinBoxUp,
        enabled && option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled));
    arrow(down, Icon::ChevronDown, QStyle::SC_SpinBoxDown,
        enabled && option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled));
}

void slider(
    QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, const Look &look)
{
    const Palette &p = look.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool horizontal = option.orientation == Qt::Horizontal;
    QRect track = groove;
    QRect passed = groove;
    const QPoint middle = handle.center();
    if (horizontal) {
        track = QRect(groove.x(), middle.y() - 1, groove.width(), 3);
        passed = QRect(track.topLeft(), QPoint(middle.x(), track.bottom()));
    } else {
        track = QRect(middle.x() - 1, groove.y(), 3, groove.height());
        passed = QRect(QPoint(track.x(), middle.y()), track.bottomRight());
    }
    box(painter, track, p.edge, {}, 1.5);
    box(painter, passed, enabled ? p.accent : p.control, {}, 1.5);
    const QRect knob(middle.x() - 7, middle.y() - 7, 14, 14);
    box(painter, knob, p.content, enabled ? p.accent : p.control, 7);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        focusRing(painter, knob.adjusted(-1, -1, 1, 1), look, 8);
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option, const Look &look)
{
    const Palette &p = look.palette;
    const QRect track(option.rect.x(), option.rect.center().y() - 1, option.rect.width(), 4);
    box(painter, track, p.hairline, {}, 2);
    const int range = option.maximum - option.minimum;
    if (range <= 0) {
        box(painter, track.adjusted(track.width() / 3, 0, -track.width() / 3, 0), p.textSecondary, {}, 2);
        return;
    }
    const double share = static_cast<double>(option.progress - option.minimum) / range;
    const int width = qRound(track.width() * qBound(0.0, share, 1.0));
    if (width > 0)
        box(painter, QRect(track.x(), track.y(), qMax(4, width), track.height()), p.textSecondary, {}, 2);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, const Look &look)
{
    const Palette &p = look.palette;
    if (thumb.isEmpty() || option.maximum <= option.minimum)
        return;
    const bool active
        = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const int thick = active ? 8 : 5;
    const bool horizontal = option.orientation == Qt::Horizontal;
    QRect pill = thumb;
    if (horizontal)
        pill = QRect(thumb.x() + 2, thumb.center().y() - thick / 2, thumb.width() - 4, thick);
    else
        pill = QRect(thumb.center().x() - thick / 2, thumb.y() + 2, thick, thumb.height() - 4);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken)
        && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    box(painter, pill, pressed ? p.textSecondary : active ? p.control : p.edge, {}, thick / 2.0);
}

}
