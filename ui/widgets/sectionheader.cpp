// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sectionheader.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace routedesk::ui {

SectionHeader::SectionHeader(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(title, this)), m_detail(new QLabel(this)),
      m_middle(new QHBoxLayout), m_actions(new QHBoxLayout)
{
    setFixedHeight(metrics::sectionHeader);
    m_title->setFont(theme.type().strong);
    m_title->setTextFormat(Qt::PlainText);
    m_detail->setFont(theme.type().smallFigures);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin, 0, metrics::grid, 1);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_detail);
    layout->addLayout(m_middle, 1);
    layout->addLayout(m_actions);
    m_middle->addStretch(1);
    m_actions->setSpacing(0);
    setAccessibleName(title);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SectionHeader::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void SectionHeader::addAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    if (action->menu() != nullptr)
        button->setPopupMode(QToolButton::InstantPopup);
    m_actions->addWidget(button);
}

void SectionHeader::addWidget(QWidget *widget)
{
    m_middle->insertWidget(m_middle->count() - 1, widget);
}

// Docks ask a title bar for its hint, not for its fixed height.
QSize SectionHeader::sizeHint() const
{
    return { QWidget::sizeHint().width(), metrics::sectionHeader };
}

QSize SectionHeader::minimumSizeHint() const
{
    return { QWidget::minimumSizeHint().width(), metrics::sectionHeader };
}

void SectionHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.palette().hairline);
}

}
