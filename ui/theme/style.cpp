// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace routedesk::ui {

RoutedeskStyle::RoutedeskStyle(SharedLook look)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_look(std::move(look))
{
}

void RoutedeskStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (drawButtonPart(element, *option, *painter) || drawFramePart(element, *option, *painter)
        || drawViewPart(element, *option, *painter))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool RoutedeskStyle::drawButtonPart(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const
{
    const Palette &p = m_look->palette;
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option))
            paint::pushButton(painter, *button, *m_look);
        return true;
    case PE_FrameDefaultButton: return true;
    case PE_PanelButtonTool: paint::toolButtonPanel(painter, option, *m_look); return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paint::checkMark(painter, option, *m_look, false); return true;
    case PE_IndicatorRadioButton: paint::checkMark(painter, option, *m_look, true); return true;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option.rect, Icon::ChevronDown, 12, p.textSecondary);
        return true;
    case PE_IndicatorArrowUp: paintIcon(painter, option.rect, Icon::ChevronUp, 12, p.textSecondary); return true;
    case PE_IndicatorArrowLeft:
        paintIcon(painter, option.rect, Icon::ChevronLeft, 12, p.textSecondary);
        return true;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option.rect, Icon::ChevronRight, 12, p.textSecondary);
        return true;
    case PE_FrameFocusRect:
        if (option.state.testFlag(State_KeyboardFocusChange))
            paint::focusRing(painter, option.rect, *m_look, metrics::radiusSmall);
        return true;
    default: return false;
    }
}

bool RoutedeskStyle::drawFramePart(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const
{
    const Palette &p = m_look->palette;
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && frame->lineWidth > 0)
            paint::field(painter, option, *m_look);
        return true;
    case PE_FrameLineEdit: return true;
    case PE_Frame:
    case PE_FrameGroupBox: paint::box(painter, option.rect, {}, p.hairline, metrics::radiusSmall); return true;
    case PE_FrameMenu: paint::box(painter, option.rect, {}, p.edge, 0); return true;
    case PE_PanelMenu: painter.fillRect(option.rect, p.content); return true;
    case PE_PanelTipLabel: painter.fillRect(option.rect, p.tip); return true;
    case PE_PanelMenuBar:
    case PE_PanelToolBar: painter.fillRect(option.rect, p.chrome); return true;
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_FrameDockWidget:
    case PE_FrameWindow: return true;
    case PE_FrameTabBarBase:
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), p.hairline);
        return true;
    case PE_PanelStatusBar: painter.fillRect(option.rect, p.chrome); return true;
    case PE_PanelScrollAreaCorner: painter.fillRect(option.rect, p.content); return true;
    case PE_IndicatorToolBarSeparator: {
        const QPoint c = option.rect.center();
        painter.fillRect(QRect(c.x(), c.y() - 9, 1, 18), p.hairline);
        return true;
    }
    case PE_IndicatorDockWidgetResizeHandle:
        paint::separator(painter, option.rect, option.rect.height() > option.rect.width(),
            option.state.testFlag(State_MouseOver), *m_look);
        return true;
    default: break;
    }
    return false;
}

bool RoutedeskStyle::drawViewPart(PrimitiveElement element, const QStyleOption &option, QPainter &painter) const
{
    const Palette &p = m_look->palette;
    switch (element) {
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: paint::viewItem(painter, option, *m_look); return true;
    case PE_IndicatorBranch: paint::branch(painter, option, *m_look); return true;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option)) {
            const bool up = header->sortIndicator == QStyleOptionHeader::SortUp;
            // Qt gives a rectangle near the section's upper edge: from 5 below it to 11 above the lower one.
            const QRect &r = option.rect;
            const QRect arrow(r.x(), r.y() + 3, r.width(), r.height());
            paintIcon(painter, arrow, up ? Icon::ChevronDown : Icon::ChevronUp, 12, p.text);
        }
        return true;
    case PE_IndicatorItemViewItemDrop: {
        const QRect &r = option.rect;
        if (r.height() <= 1)
            painter.fillRect(QRect(r.left(), r.top() - 1, r.width(), 2), p.accent);
        else
            paint::box(painter, r, {}, p.accent, metrics::radiusSmall);
        return true;
    }
    default: return false;
    }
}

void RoutedeskStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Palette &p = m_look->palette;
    switch (element) {
    case CE_PushButtonBevel: return drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paint::pushButtonLabel(*painter, *button, *m_look);
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paint::menuItem(*painter, *item, *m_look);
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paint::menuBarItem(*painter, *item, *m_look);
        break;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar: painter->fillRect(option->rect, p.chrome); return;
    case CE_MenuEmptyArea: painter->fillRect(option->rect, p.content); return;
    case CE_HeaderEmptyArea:
    case CE_HeaderSection: {
        QStyleOptionHeader header;
        if (const auto *given = qstyleoption_cast<const QStyleOptionHeader *>(option))
            header = *given;
        else
            header.QStyleOption::operator=(*option);
        return paint::headerSection(*painter, header, *m_look);
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 calm;
            calm.QStyleOptionHeader::operator=(*header);
            if (const auto *second = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
                calm = *second;
            calm.palette.setColor(QPalette::ButtonText, p.textSecondary);
            return QProxyStyle::drawControl(element, &calm, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paint::tab(*painter, *tab, *m_look);
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab calm = *tab;
            calm.palette.setColor(
                QPalette::WindowText, tab->state.testFlag(State_Selected) ? p.text : p.textSecondary);
            return QProxyStyle::drawControl(element, &calm, painter, widget);
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progress(*painter, *bar, *m_look);
        break;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option))
            return paint::dockTitle(
                *painter, *dock, subElementRect(SE_DockWidgetTitleBarText, option, widget), *m_look);
        break;
    case CE_Splitter:
        return paint::separator(*painter, option->rect, option->state.testFlag(State_Horizontal),
            option->state.testFlag(State_MouseOver), *m_look);
    case CE_RubberBand: {
        QColor fill = p.accent;
        fill.setAlphaF(0.12F);
        return paint::box(*painter, option->rect, fill, p.accent, 0);
    }
    case CE_SizeGrip: return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RoutedeskStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto part = [&](SubControl which) { return subControlRect(control, option, which, widget); };
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paint::scrollBar(*painter, *bar, part(SC_ScrollBarSlider), *m_look);
        break;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paint::comboBox(*painter, *combo, part(SC_ComboBoxArrow), *m_look);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return paint::spinBox(*painter, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown), *m_look);
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paint::slider(*painter, *slider, part(SC_SliderGroove), part(SC_SliderHandle), *m_look);
        break;
    case CC_ToolButton: return drawToolButton(option, painter, widget);
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}
