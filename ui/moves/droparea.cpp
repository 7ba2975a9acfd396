// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/droparea.h"

#include "models/roles.h"
#include "ui/moves/dropflow.h"
#include "ui/moves/nameweigher.h"
#include "ui/sequence/dragbubble.h"
#include "ui/words/planwords.h"

#include <QAbstractScrollArea>
#include <QDropEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QWidget>

namespace routedesk::ui {

using models::EditRefusal;

DropArea::DropArea(
    const Theme &theme, models::WorkingPlan &plan, NameWeigher &names, DropFlow &flow, QWidget *widget, Find find)
    : QObject(widget), m_plan(plan), m_names(names), m_flow(flow), m_widget(widget), m_find(std::move(find)),
      m_bubble(new DragBubble(theme, widget))
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
    connect(&names, &NameWeigher::changed, this, [this] {
        if (m_hovers && std::holds_alternative<Name>(m_spot))
            say();
    });
}

bool DropArea::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: break;
    case QEvent::DragLeave: leave(); [[fallthrough]];
    default: return QObject::eventFilter(watched, event);
    }
    auto &drop = static_cast<QDropEvent &>(*event);
    if (models::keysFromMimeData(drop.mimeData()).isEmpty())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Drop)
        this->drop(drop);
    else
        hover(drop);
    return true;
}

void DropArea::hover(QDropEvent &event)
{
    m_keys = models::keysFromMimeData(event.mimeData());
    m_at = event.position().toPoint();
    m_hovers = true;
    look();
    if (pull().isNull())
        m_scroller.stop();
    else if (!m_scroller.isActive())
        m_scroller.start(std::chrono::milliseconds(30), this);
    event.setDropAction(Qt::MoveAction);
    // An enter that is refused ends the moves that follow it.
    event.setAccepted(event.type() == QEvent::DragEnter || !std::holds_alternative<Nowhere>(m_spot));
}

void DropArea::look()
{
    m_spot = m_find(m_at);
    say();
    emit hovers(m_at);
}

void DropArea::liftBubble()
{
    m_bubble->lift(m_at);
}

// The nearer to the border the faster.
QPoint DropArea::pull() const
{
    const auto along = [](int at, int size) {
        if (size < 4 * edge)
            return 0;
        return at < edge ? at - edge : std::max(0, at - (size - 1 - edge));
    };
    return { along(m_at.x(), m_widget->width()), along(m_at.y(), m_widget->height()) };
}

void DropArea::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scroller.timerId())
        return QObject::timerEvent(event);
    const QPoint by = pull();
    if (auto *area = qobject_cast<QAbstractScrollArea *>(m_widget->parentWidget());
        area != nullptr && area->viewport() == m_widget) {
        area->horizontalScrollBar()->setValue(area->horizontalScrollBar()->value() + by.x());
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->value() + by.y());
    }
    emit nudged(by);
    look();
}

models::Move DropArea::moveTo(const Gap &gap) const
{
    return { gap.put.isEmpty() ? m_keys : gap.put, gap.routeId, gap.index };
}

QString DropArea::weigh()
{
    m_words.clear();
    m_tone = Tone::Neutral;
    if (const auto *name = std::get_if<Name>(&m_spot)) {
        m_names.weigh(m_keys, name->target, name->manner);
        m_words = m_names.words();
        m_tone = m_names.tone();
        return name->label;
    }
    if (const auto *gap = std::get_if<Gap>(&m_spot)) {
        const auto consequence = m_plan.consequence(moveTo(*gap));
        if (consequence) {
            m_words = words::consequence(*consequence);
            m_tone = words::breaksSomething(*consequence) ? Tone::Late : Tone::Neutral;
        } else if (consequence.error() != EditRefusal::Nothing) {
            m_words = words::refusal(consequence.error());
            m_tone = Tone::Broken;
        }
        return gap->label;
    }
    m_words = std::get<Nowhere>(m_spot).why;
    m_tone = m_words.isEmpty() ? Tone::Neutral : Tone::Broken;
    return {};
}

void DropArea::say()
{
    const QString label = weigh();
    const bool isRefused = m_tone == Tone::Broken;
    if (m_words.isEmpty())
        m_bubble->hide();
    else if (label.isEmpty() || isRefused)
        m_bubble->say(m_words, m_tone, m_at);
    else
        m_bubble->say(tr("%1: %2", "where: what that would be").arg(label, m_words), m_tone, m_at);
}

void DropArea::leave()
{
    m_hovers = false;
    m_scroller.stop();
    m_bubble->hide();
    m_names.end();
    emit left();
}

void DropArea::drop(QDropEvent &event)
{
    hover(event);
    const QString words = m_words;
    const bool isRefused = m_tone == Tone::Broken;
    leave();
    // The view that is the source has nothing to remove: the plan moves the stops.
    event.setDropAction(Qt::IgnoreAction);
    event.accept();
    if (const auto *name = std::get_if<Name>(&m_spot)) {
        if (isRefused)
            emit refused(words, { m_keys, name->target.routeId, -1 });
        else
            m_flow.drop(m_keys, name->target, m_widget->mapToGlobal(m_at), name->manner);
    } else if (const auto *gap = std::get_if<Gap>(&m_spot)) {
        const models::Move move = moveTo(*gap);
        const auto made = m_plan.move(move);
        if (!made && made.error() != EditRefusal::Nothing)
            emit refused(words::refusal(made.error()), move);
    }
}

}
