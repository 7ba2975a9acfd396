// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/emptystate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int picture = 32;

}

EmptyState::EmptyState(const Theme &theme, Icon icon, const QString &sentence, QWidget *parent, Shape shape)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_shape(shape), m_sentence(new QLabel(sentence, this)),
      m_button(new QPushButton(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_button->hide();
    if (shape == Shape::Page)
        layOutPage();
    else
        layOutLine();
}

void EmptyState::layOutLine()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin, 6, metrics::margin, 6);
    layout->setSpacing(metrics::margin);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
}

void EmptyState::layOutPage()
{
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setMaximumWidth(320);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * metrics::margin, metrics::margin, 2 * metrics::margin, metrics::margin);
    layout->setSpacing(metrics::margin);
    layout->addStretch(2);
    layout->addSpacing(picture);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_sentence, 8);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setAction(QAction *action)
{
    if (m_action != nullptr) {
        m_action->disconnect(m_button);
        m_button->disconnect(m_action);
    }
    m_action = action;
    m_button->setVisible(action != nullptr);
    if (action == nullptr)
        return;
    const auto follow = [this] {
        m_button->setText(m_action->iconText());
        m_button->setIcon(m_action->icon());
        m_button->setEnabled(m_action->isEnabled());
        m_button->setToolTip(m_action->toolTip());
    };
    connect(action, &QAction::changed, m_button, follow);
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_shape == Shape::Line) {
        painter.fillRect(QRect(0, 0, width(), 1), m_theme.palette().hairline);
        return;
    }
    const QRect words = m_sentence->geometry();
    paintIcon(painter,
        QRect(words.center().x() - picture / 2, words.top() - picture - metrics::margin, picture, picture), m_icon,
        picture, m_theme.palette().control);
}

}
