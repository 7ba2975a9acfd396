// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/mapnote.h"

#include "map/tools/toolhint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

namespace routedesk::ui {

namespace {

constexpr int high = 28;
constexpr int inset = 12;
constexpr int fromTop = 12;
constexpr int beside = 56; // of buttons at the right; as much is left at the left, to be in the middle

}

MapNote::MapNote(const Theme &theme, QWidget *map) : QWidget(map), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_words.clear();
        hide();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    map->installEventFilter(this);
    hide();
}

void MapNote::say(const QString &words)
{
    m_words = words;
    m_rest.start();
    setAccessibleName(words);
    place();
    show();
    if (!QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent said(this, words);
    QAccessible::updateAccessibility(&said);
}

void MapNote::place()
{
    const int room = parentWidget()->width() - 2 * beside;
    const int wide = qMin(QFontMetrics(m_theme.type().body).horizontalAdvance(m_words) + 2 * inset, qMax(room, 0));
    const auto *hint = parentWidget()->findChild<map::ToolHint *>(Qt::FindDirectChildrenOnly);
    const int top = hint != nullptr && hint->isVisible() ? hint->geometry().bottom() + 1 + metrics::gap : fromTop;
    setGeometry((parentWidget()->width() - wide) / 2, top, wide, high);
    raise();
    update();
}

bool MapNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void MapNote::paintEvent(QPaintEvent *)
{
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    paint::box(painter, rect(), p.tip, p.edge, high / 2.0);
    painter.setPen(p.onTip);
    painter.setFont(m_theme.type().body);
    const QRect room = rect().adjusted(inset, 0, -inset, 0);
    painter.drawText(room, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_words, Qt::ElideRight, room.width() + 1));
}

}
