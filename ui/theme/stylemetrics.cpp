// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace routedesk::ui {

namespace {

constexpr int menuArrow = 16;

int toolLabelWidth(const QStyleOptionToolButton &option)
{
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    return text + (option.icon.isNull() ? 0 : option.iconSize.width() + 6);
}

bool opensMenu(const QStyleOptionToolButton &option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu)
        && !option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
        && option.toolButtonStyle != Qt::ToolButtonIconOnly;
}

}

void RoutedeskStyle::drawToolButton(
    const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (button == nullptr)
        return;
    QStyleOptionToolButton whole = *button;
    if (button->state.testFlag(State_AutoRaise) || button->state.testFlag(State_On)
        || button->state.testFlag(State_MouseOver) || button->state.testFlag(State_Sunken)) {
        if (button->activeSubControls.testFlag(SC_ToolButton)
            || button->activeSubControls.testFlag(SC_ToolButtonMenu)
            || !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
            paint::toolButtonPanel(*painter, whole, *m_look);
    }
    const bool split = button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    const bool menu = opensMenu(*button);
    QStyleOptionToolButton label = *button;
    label.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    QRect arrow;
    if (split || menu) {
        arrow = QRect(button->rect.right() - menuArrow + 1, button->rect.y(), menuArrow, button->rect.height());
        label.rect = button->rect.adjusted(0, 0, -menuArrow, 0);
        paintIcon(*painter, arrow.adjusted(0, 0, -4, 0), Icon::ChevronDown, 12,
            button->state.testFlag(State_Enabled) ? m_look->palette.textSecondary : m_look->palette.textDisabled);
    }
    if (!button->state.testFlag(State_Enabled))
        label.palette.setColor(QPalette::ButtonText, m_look->palette.textDisabled);
    if (label.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !label.icon.isNull()) {
        paint::toolButtonLabel(*painter, label);
        return;
    }
    label.rect.adjust(4, 0, -4, 0);
    drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

int RoutedeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 28;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return metrics::separator;
    case PM_DockWidgetFrameWidth: return 0;
    case PM_DockWidgetTitleMargin: return 8;
    case PM_DockWidgetTitleBarButtonMargin: return 2;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return metrics::margin;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::gap;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize: return metrics::icon;
    case PM_LargeIconSize:
    case PM_MessageBoxIconSize: return 2 * metrics::icon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::gap;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuBarHMargin: return 4;
    case PM_MenuBarItemSpacing: return 2;
    case PM_MenuBarVMargin: return 0;
    case PM_ToolBarItemSpacing: return 4;
    case PM_ToolBarItemMargin: return 4;
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarSeparatorExtent: return 17;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 14;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight: return 0;
    case PM_HeaderMargin: return 8;
    case PM_HeaderMarkSize: return 12;
    case PM_HeaderGripMargin: return 4;
    case PM_TreeViewIndentation: return 20;
    case PM_FocusFrameHMargin: return 7;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RoutedeskStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_Menu_Scrollable:
    case SH_TabBar_ElideMode: return hint == SH_TabBar_ElideMode ? Qt::ElideRight : 0;
    case SH_Widget_Animate: return m_look->calmMotion ? 0 : 1;
    case SH_Widget_Animation_Duration: return m_look->calmMotion ? 0 : metrics::motion;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_Table_GridLineColor: return static_cast<int>(m_look->palette.hairline.rgba());
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFormAlignment: return Qt::AlignLeft | Qt::AlignTop;
    case SH_FormLayoutFieldGrowthPolicy: return 1; // ExpandingFieldsGrow
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize RoutedeskStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
            const bool menu = button->features.testFlag(QStyleOptionButton::HasMenu);
            const int icon = button->icon.isNull() ? 0 : button->iconSize.width() + 6;
            const int wide = text + icon + (menu ? metrics::icon + 6 : 0) + 2 * metrics::margin;
            result = QSize(button->text.isEmpty() ? metrics::control : qMax(wide, 64), metrics::control);
        }
        break;
    case CT_LineEdit: result.setHeight(qMax(size.height() + 4, metrics::control)); break;
    case CT_ComboBox: result.setHeight(metrics::control); break;
    case CT_SpinBox: result = QSize(result.width() + 20, metrics::control); break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool iconOnly = button->toolButtonStyle == Qt::ToolButtonIconOnly || button->text.isEmpty();
            const bool under = button->toolButtonStyle == Qt::ToolButtonTextUnderIcon;
            result.setHeight(under ? size.height() + 8 : qMax(metrics::control, size.height() + 4));
            if (iconOnly && !under)
                result.setWidth(metrics::control);
            else if (under)
                result.setWidth(size.width() + 14);
            else
                result.setWidth(toolLabelWidth(*button) + 2 * metrics::gap);
            if (opensMenu(*button) || button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
                result.rwidth() += menuArrow;
        }
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator) {
                result.setHeight(item->text.isEmpty() ? 9 : metrics::rowDense);
                break;
            }
            int wide = size.width() + metrics::icon + 12 + 24;
            if (item->text.contains(u'\t'))
                wide += item->reservedShortcutWidth > 0 ? metrics::margin : 2 * metrics::margin;
            result = QSize(wide, metrics::rowDense);
        }
        break;
    case CT_MenuBarItem: result = QSize(size.width() + 20, metrics::rowDense + 4); break;
    case CT_HeaderSection: result.setHeight(qMax(result.height(), metrics::rowDense)); break;
    case CT_ItemViewItem: result.setHeight(qMax(result.height(), metrics::rowDense)); break;
    case CT_TabBarTab: result.setHeight(qMax(result.height(), metrics::rowTall - 4)); break;
    case CT_ProgressBar: result.setHeight(8); break;
    default: break;
    }
    return result;
}

}
