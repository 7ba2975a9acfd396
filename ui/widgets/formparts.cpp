// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/formparts.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QFormLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *hintLabel(const Theme &theme, const QString &text, QWidget *parent)
{
    auto *label = plainLabel(text, parent);
    label->setFont(theme.type().small);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QLabel *titleLabel(const Theme &theme, const QString &text, QWidget *parent)
{
    auto *label = plainLabel(text, parent);
    label->setFont(theme.type().title);
    return label;
}

QLabel *groupLabel(const Theme &theme, const QString &text, QWidget *parent)
{
    auto *label = plainLabel(text, parent);
    label->setFont(theme.type().strong);
    label->setContentsMargins(0, metrics::grid, 0, 0);
    return label;
}

namespace {

QLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = plainLabel(text, field->parentWidget());
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(text).remove(u'&'));
    return label;
}

}

void addField(QVBoxLayout &layout, const QString &label, QWidget *field)
{
    auto *above = labelFor(label, field);
    above->setForegroundRole(QPalette::PlaceholderText);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(2);
    pair->addWidget(above);
    pair->addWidget(field);
    layout.addLayout(pair);
}

void relabelField(QWidget &field, const QString &label)
{
    for (QLabel *one : field.parentWidget()->findChildren<QLabel *>(Qt::FindDirectChildrenOnly)) {
        if (one->buddy() == &field)
            one->setText(label);
    }
    field.setAccessibleName(QString(label).remove(u'&'));
}

void addField(QFormLayout &layout, const QString &label, QWidget *field)
{
    layout.addRow(labelFor(label, field), field);
}

QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

void tipWithShortcut(QAction &action, const QString &text)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
}

QToolButton *flatButton(QAction *action, QWidget *parent, bool withText)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->iconText());
    if (!action->isVisible())
        button->hide();
    QObject::connect(action, &QAction::visibleChanged, button,
        [action, button] { button->setVisible(action->isVisible()); });
    return button;
}

Hairline::Hairline(const Theme &theme, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent), m_theme(theme)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(metrics::hairline);
    else
        setFixedWidth(metrics::hairline);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.palette().hairline);
}

Surface::Surface(const Theme &theme, Colour colour, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_colour(colour)
{
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.palette().*m_colour);
}

}
