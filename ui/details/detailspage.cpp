// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/details/detailspage.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

DetailsPage::DetailsPage(const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_theme(theme), m_title(new QLabel), m_subtitle(new QLabel), m_pillRow(new FlowLayout),
      m_buttons(new QWidget), m_buttonRow(new QHBoxLayout(m_buttons)), m_sections(new QVBoxLayout)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, metrics::margin, 0, metrics::margin);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::margin, 0, metrics::margin, metrics::gap);
    head->setSpacing(metrics::grid);
    m_title->setFont(theme.type().title);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setWordWrap(true);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    head->addSpacing(2);
    head->addLayout(m_pillRow);
    layout->addLayout(head);
    m_buttonRow->setContentsMargins(metrics::gap, 0, metrics::gap, metrics::gap);
    m_buttonRow->setSpacing(2);
    m_buttonRow->addStretch(1);
    m_buttons->hide();
    layout->addWidget(m_buttons);
    layout->addLayout(m_sections);
    layout->addStretch(1);
    setWidget(page);
}

void DetailsPage::addButton(QAction *action, bool withText)
{
    auto *button = new QToolButton(m_buttons);
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setAccessibleName(action->iconText());
    button->setFocusPolicy(Qt::TabFocus);
    m_buttonRow->insertWidget(m_buttonRow->count() - 1, button);
    m_buttons->show();
}

void DetailsPage::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleName(title);
}

void DetailsPage::setPills(const QList<StatusLook> &looks)
{
    while (m_pills.size() < looks.size()) {
        m_pills.append(new StatusPill(m_theme));
        m_pillRow->addWidget(m_pills.last());
    }
    for (qsizetype i = 0; i < m_pills.size(); ++i) {
        m_pills.at(i)->setVisible(i < looks.size());
        if (i < looks.size())
            m_pills.at(i)->setLook(looks.at(i));
    }
}

QLabel *DetailsPage::addSection(const QString &title, QWidget *content)
{
    auto *label = new QLabel(title);
    label->setFont(m_theme.type().label);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::grid);
    label->setVisible(!title.isEmpty());
    m_sections->addWidget(label);
    m_sections->addWidget(content);
    return label;
}

}
