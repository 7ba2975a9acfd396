// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/askline.h"

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

AskLine::AskLine(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_message(plainLabel({}, this)), m_answers(new QHBoxLayout)
{
    m_message->setWordWrap(true);
    auto *close = new QToolButton(this);
    close->setIcon(theme.icon(Icon::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin + metrics::icon + metrics::gap, 5, metrics::gap, 6);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_message, 1);
    m_answers->setSpacing(metrics::gap);
    layout->addLayout(m_answers);
    layout->addWidget(close);
    setMinimumHeight(40);
    connect(close, &QToolButton::clicked, this, &AskLine::dismiss);
    hide();
}

void AskLine::ask(Tone tone, const QString &message, const QList<QAction *> &answers)
{
    m_tone = tone;
    m_message->setText(message);
    setAccessibleName(message);
    while (QLayoutItem *item = m_answers->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (QAction *answer : answers) {
        auto *button = new QPushButton(answer->text(), this);
        button->setObjectName(answer->objectName() + QStringLiteral(".button"));
        button->setAutoDefault(false);
        button->setToolTip(answer->toolTip());
        button->setCheckable(answer->isCheckable());
        button->setChecked(answer->isChecked());
        connect(button, &QPushButton::clicked, answer, &QAction::trigger);
        m_answers->addWidget(button);
    }
    show();
    update();
}

QString AskLine::message() const
{
    return m_message->text();
}

void AskLine::paintEvent(QPaintEvent *)
{
    paintMessageGround(*this, m_theme, m_tone);
}

}
