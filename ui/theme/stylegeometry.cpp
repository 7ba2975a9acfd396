// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStatusBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

namespace routedesk::ui {

namespace {

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int minimumThumb)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const int thick = horizontal ? bar.rect.height() : bar.rect.width();
    const int range = bar.maximum - bar.minimum;
    int thumb = length;
    if (range > 0) {
        const qint64 whole = static_cast<qint64>(range) + bar.pageStep;
        thumb = qBound(qMin(minimumThumb, length),
            static_cast<int>(static_cast<qint64>(length) * bar.pageStep / whole), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - thumb, bar.upsideDown);
    const auto along = [&](int from, int size) {
        return horizontal ? QRect(bar.rect.x() + from, bar.rect.y(), size, thick)
                          : QRect(bar.rect.x(), bar.rect.y() + from, thick, size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return along(0, length);
    case QStyle::SC_ScrollBarSlider: return along(start, thumb);
    case QStyle::SC_ScrollBarSubPage: return along(0, start);
    case QStyle::SC_ScrollBarAddPage: return along(start + thumb, length - start - thumb);
    default: return {};
    }
}

bool watchesHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QComboBox *>(widget) != nullptr || qobject_cast<const QTabBar *>(widget) != nullptr
        || qobject_cast<const QScrollBar *>(widget) != nullptr || widget->inherits("QLineEdit")
        || widget->inherits("QSplitterHandle");
}

}

QRect RoutedeskStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const QRect rect = scrollBarPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
            return visualRect(option->direction, option->rect, rect);
        }
    }
    if (control == CC_ComboBox) {
        const QRect &r = option->rect;
        const int arrow = 24;
        switch (part) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, r, QRect(r.right() - arrow + 1, r.y(), arrow, r.height()));
        case SC_ComboBoxEditField: return visualRect(option->direction, r, r.adjusted(8, 1, -arrow, -1));
        default: break;
        }
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const QRect &r = option->rect;
        const int arrow = spin != nullptr && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 20;
        const int half = (r.height() - 4) / 2;
        switch (part) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, r, QRect(r.right() - arrow - 1, r.y() + 2, arrow, half));
        case SC_SpinBoxDown:
            return visualRect(option->direction, r, QRect(r.right() - arrow - 1, r.y() + 2 + half, arrow, half));
        case SC_SpinBoxEditField: return visualRect(option->direction, r, r.adjusted(5, 2, -arrow - 3, -2));
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect RoutedeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int inset = frame != nullptr && frame->lineWidth == 0 ? 1 : 6;
        return option->rect.adjusted(inset, 1, -inset, -1);
    }
    case SE_PushButtonFocusRect:
    case SE_ToolBarHandle: return {};
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QIcon RoutedeskStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    const auto ours = [this](Icon icon) { return makeIcon(icon, m_look); };
    switch (pixmap) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
    case SP_TabCloseButton:
    case SP_DialogCloseButton: return ours(Icon::Close);
    case SP_TitleBarNormalButton: return ours(Icon::Float);
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return ours(Icon::More);
    case SP_MessageBoxInformation: return ours(Icon::Info);
    case SP_MessageBoxWarning: return ours(Icon::Warning);
    case SP_MessageBoxCritical: return ours(Icon::Broken);
    case SP_MessageBoxQuestion: return ours(Icon::Question);
    case SP_BrowserReload: return ours(Icon::Refresh);
    case SP_TrashIcon: return ours(Icon::Trash);
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void RoutedeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (watchesHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget)) {
        const bool text
            = qobject_cast<QTextEdit *>(area) != nullptr || qobject_cast<QPlainTextEdit *>(area) != nullptr;
        if (!text && area->frameShape() == QFrame::StyledPanel)
            area->setFrameShape(QFrame::NoFrame);
    }
    if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        header->setFont(m_look->type.label);
        header->setHighlightSections(false);
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(widget))
        spin->setFont(m_look->type.figures);
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        text->document()->setDocumentMargin(6);
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setFont(m_look->type.strong);
    if (auto *bar = qobject_cast<QStatusBar *>(widget)) {
        bar->setSizeGripEnabled(false);
        bar->setFont(m_look->type.small);
    }
}

}
