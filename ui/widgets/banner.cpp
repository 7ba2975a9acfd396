// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagelook.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace routedesk::ui {

Banner::Banner(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_message(new QLabel(this)), m_button(new QPushButton(this))
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setIcon(theme.icon(Icon::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin + metrics::icon + metrics::gap, 5, metrics::gap, 6);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_button);
    layout->addWidget(close);
    setMinimumHeight(40);
    connect(close, &QToolButton::clicked, this, &Banner::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
    m_button->hide();
    QWidget::hide();
}

void Banner::show(Tone tone, const QString &message, QAction *action, const QString &details)
{
    m_tone = tone;
    m_action = action;
    m_message->setText(message);
    m_message->setToolTip(plainTip(details));
    m_button->setVisible(action != nullptr);
    if (action != nullptr) {
        m_button->setText(action->iconText());
        m_button->setToolTip(action->toolTip());
    }
    setAccessibleName(message);
    QWidget::show();
    update();
}

void Banner::dismiss()
{
    hide();
    emit dismissed();
}

QString Banner::message() const
{
    return m_message->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    paintMessageGround(*this, m_theme, m_tone);
}

}
