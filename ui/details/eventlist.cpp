// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/details/eventlist.h"

#include "ui/theme/marks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/words/daywords.h"
#include "ui/words/statuswords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace routedesk::ui {

namespace {

constexpr int rowHeight = 28;
constexpr int lineAt = 78;

using Meaning = api::TimelineEvent::Meaning;

Tone toneOf(Meaning meaning)
{
    if (meaning == Meaning::Completed)
        return Tone::Done;
    return meaning == Meaning::Outage ? Tone::Late : Tone::Neutral;
}

Mark markOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Completed: return Mark::Tick;
    case Meaning::Cancelled: return Mark::Cross;
    case Meaning::Outage: return Mark::Triangle;
    case Meaning::Disabled: return Mark::Bars;
    case Meaning::Started:
    case Meaning::GeofenceEntered:
    case Meaning::ServiceStarted:
    case Meaning::Service: return Mark::Filled;
    default: return Mark::Hollow;
    }
}

}

EventList::EventList(const Theme &theme, const DayWords &words, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_words(words)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&words, &DayWords::changed, this, qOverload<>(&QWidget::update));
}

void EventList::setEvents(const QList<api::TimelineEvent> &events)
{
    m_events = events;
    QStringList lines;
    for (const api::TimelineEvent &event : events)
        lines.append(m_words.clock(event.recordedAt) + u' ' + words::timelineEvent(event));
    setAccessibleName(lines.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize EventList::sizeHint() const
{
    return { 240, static_cast<int>(m_events.size()) * rowHeight };
}

void EventList::paintEvent(QPaintEvent *)
{
    const Palette &p = m_theme.palette();
    const Typography &type = m_theme.type();
    QPainter painter(this);
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const api::TimelineEvent &event = m_events.at(i);
        const QRect row(0, static_cast<int>(i) * rowHeight, width(), rowHeight);
        painter.setFont(type.smallFigures);
        painter.setPen(p.textSecondary);
        painter.drawText(QRect(metrics::margin, row.y(), lineAt - metrics::margin - 14, rowHeight),
            Qt::AlignRight | Qt::AlignVCenter,
            event.recordedAt ? m_words.times().clock(*event.recordedAt) : QString());
        const QPoint dot(lineAt, row.center().y());
        if (i > 0)
            painter.fillRect(QRect(dot.x(), row.y(), 1, rowHeight / 2 - 7), p.hairline);
        if (i + 1 < m_events.size())
            painter.fillRect(QRect(dot.x(), dot.y() + 7, 1, row.bottom() - dot.y() - 6), p.hairline);
        const Tone tone = toneOf(event.meaning());
        paintMark(painter, QRectF(dot.x() - 4.5, dot.y() - 4.5, 10, 10), markOf(event.meaning()), p.ink(tone));
        painter.setFont(type.figures);
        painter.setPen(tone == Tone::Neutral ? p.text : p.ink(tone));
        const QRect words(lineAt + 14, row.y(), width() - lineAt - 14 - metrics::margin, rowHeight);
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(type.figures).elidedText(words::timelineEvent(event), Qt::ElideRight, words.width()));
    }
}

QString EventList::tip(const api::TimelineEvent &event) const
{
    QStringList lines{ words::timelineEvent(event) };
    if (event.recordedAt)
        lines.append(m_words.times().full(*event.recordedAt));
    lines.append(event.address);
    if (!event.workerHandle.isEmpty())
        lines.append(event.workerHandle);
    lines.append(tr("The server calls it %1").arg(event.type));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool EventList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int row = help->pos().y() / rowHeight;
        if (row >= 0 && row < m_events.size())
            QToolTip::showText(help->globalPos(),
                tip(m_events.at(row)).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), this);
        return true;
    }
    return QWidget::event(event);
}

}
