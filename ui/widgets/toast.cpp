// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toast.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagelook.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

using namespace std::chrono_literals;

namespace routedesk::ui {

namespace {

constexpr auto restAfter = 30s; // what it offers has to be found, read and decided on

}

Toast::Toast(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_sentence(new QLabel(this)), m_buttons(new QHBoxLayout),
      m_rest(new QTimer(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setIcon(theme.icon(Icon::Close));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    m_buttons->setSpacing(metrics::gap);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin + metrics::icon + metrics::gap, 5, metrics::gap, 6);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close);
    setMinimumHeight(40);
    connect(close, &QToolButton::clicked, this, &Toast::dismiss);
    m_rest->setSingleShot(true);
    m_rest->setInterval(restAfter);
    connect(m_rest, &QTimer::timeout, this, &Toast::rest);
    QWidget::hide();
}

void Toast::show(Tone tone, const QString &sentence, const QList<QAction *> &actions, const QString &details)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_sentence->setToolTip(plainTip(details));
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({}); // nobody finds it any more
        item->widget()->deleteLater(); // it may be the button that was just pressed
        delete item;
    }
    for (QAction *action : actions) {
        if (!action->isEnabled())
            continue;
        auto *button = new QPushButton(action->icon(), action->iconText(), this);
        button->setObjectName(action->objectName() + QStringLiteral(".button"));
        button->setToolTip(action->toolTip());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [action, button] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        });
        m_buttons->addWidget(button);
        button->show(); // not a turn of the event loop later
    }
    setAccessibleName(sentence);
    QWidget::show();
    update();
    if (tone == Tone::Done)
        m_rest->start();
    else
        m_rest->stop();
}

void Toast::rest()
{
    const bool isWatched
        = underMouse() || (QApplication::focusWidget() != nullptr && isAncestorOf(QApplication::focusWidget()));
    if (isWatched)
        m_rest->start();
    else
        dismiss();
}

void Toast::dismiss()
{
    m_rest->stop();
    hide();
}

QString Toast::sentence() const
{
    return m_sentence->text();
}

void Toast::paintEvent(QPaintEvent *)
{
    paintMessageGround(*this, m_theme, m_tone);
}

}
