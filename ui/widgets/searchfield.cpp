// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/searchfield.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace routedesk::ui {

SearchField::SearchField(const Theme &theme, const QString &placeholder, const QString &shortcut, QWidget *parent)
    : QLineEdit(parent), m_theme(theme), m_shortcut(shortcut), m_pause(new QTimer(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setTextMargins(metrics::icon + 4, 0, 0, 0);
    m_pause->setSingleShot(true);
    m_pause->setInterval(80);
    connect(this, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, [this] { emit searched(text()); });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        m_pause->stop();
        emit searched(text());
    });
}

QSize SearchField::sizeHint() const
{
    return { 240, QLineEdit::sizeHint().height() };
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    paintIcon(painter, QRect(8, 0, metrics::icon, height()), Icon::Search, metrics::icon, p.textSecondary);
    if (m_shortcut.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    const int words = fontMetrics().horizontalAdvance(placeholderText()) + metrics::icon + 32;
    if (words + QFontMetrics(m_theme.type().small).horizontalAdvance(m_shortcut) > width())
        return;
    painter.setFont(m_theme.type().small);
    painter.setPen(p.textDisabled);
    painter.drawText(rect().adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight, m_shortcut);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}
