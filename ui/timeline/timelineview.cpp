// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelineview.h"

#include "ui/sequence/dragbubble.h"
#include "ui/theme/theme.h"
#include "ui/words/daywords.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <cmath>

namespace routedesk::ui {

namespace {

constexpr std::chrono::minutes margin{ 20 };

/// A day without routes and shifts still has its hours.
models::TimeSpan usualHours(const models::DayScope &scope, api::Instant now)
{
    const api::Instant midnight = scope.isNull() ? now : scope.from();
    return { midnight + std::chrono::hours(7), midnight + std::chrono::hours(19) };
}

}

TimelineView::TimelineView(const Theme &theme, const DayWords &words, models::TimelineRows &rows,
    models::WorkingPlan &plan, const models::DispatchStore &store, models::SharedSelection &selection,
    QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_words(words), m_rows(rows), m_plan(plan), m_store(store),
      m_selection(selection), m_painter(theme, words, plan, store), m_bubble(new DragBubble(theme, viewport())),
      m_drop(plan)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline: routes and their stops on a clock"));
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&rows, &models::TimelineRows::changed, this, &TimelineView::relayout);
    connect(&words, &DayWords::changed, this, &TimelineView::relayout);
    connect(&store, &models::DispatchStore::scopeChanged, this, [this] {
        relayout();
        if (!m_isFitted)
            showNow();
    });
    connect(&selection, &models::SharedSelection::ordersChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&selection, &models::SharedSelection::currentChanged, this, &TimelineView::followSelection);
    connect(&theme, &Theme::changed, this, [this] {
        m_lanes.clear();
        viewport()->update();
    });
    relayout();
}

TimelineLayout TimelineView::layout() const
{
    TimelineLayout layout;
    layout.size = viewport()->size();
    layout.nameWidth = TimelineLayout::nameWidthFor(layout.size.width());
    layout.scrolled = verticalScrollBar()->value();
    layout.scale = m_scale;
    return layout;
}

void TimelineView::relayout()
{
    m_hovered.reset();
    m_drop.forgetTarget();
    models::TimeSpan bounds = m_rows.extent().value_or(usualHours(m_store.scope(), m_words.now()));
    const api::Instant now = m_words.now();
    // Now belongs to the picture unless it is far from the work.
    constexpr std::chrono::hours near{ 1 };
    if (now > bounds.from - near && now < bounds.to + near)
        bounds = bounds.united({ now, now });
    m_bounds = { bounds.from - margin, bounds.to + margin };
    const TimelineLayout sized = layout();
    const int room = qMax(0, sized.rows().height());
    verticalScrollBar()->setRange(0, qMax(0, m_rows.count() * TimelineLayout::rowHeight - room));
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(TimelineLayout::rowHeight / 2);
    setScale(m_isFitted ? TimeScale::fit(m_bounds, sized.lanes().width()) : m_scale);
}

// The bar stands for the scale; the scale is what counts, since pixels would lose the moment when the bounds
// change. Setting the bar's range may show or hide it, which resizes the lanes: what follows must ask again.
void TimelineView::setScale(const TimeScale &scale)
{
    m_scale = scale.within(m_bounds, layout().lanes().width());
    {
        const QScopedValueRollback settling(m_isSettling, true);
        QScrollBar *bar = horizontalScrollBar();
        bar->setRange(
            0, qMax(0, static_cast<int>(std::lround(m_scale.width(m_bounds))) - layout().lanes().width()));
        bar->setPageStep(layout().lanes().width());
        bar->setSingleStep(40);
        bar->setValue(static_cast<int>(std::lround(-m_scale.x(m_bounds.from))));
    }
    viewport()->update();
    emit zoomChanged();
}

void TimelineView::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_isSettling) {
        const TimeScale atStart(m_bounds.from, m_scale.pixelsPerMinute());
        m_scale = TimeScale(atStart.at(horizontalScrollBar()->value()), m_scale.pixelsPerMinute());
    }
    m_hovered.reset();
    viewport()->update();
}

void TimelineView::zoom(double factor)
{
    m_isFitted = false;
    setScale(m_scale.zoomed(factor, layout().lanes().width() / 2.0));
}

void TimelineView::fit()
{
    m_isFitted = true;
    relayout();
}

void TimelineView::setPixelsPerMinute(double pixels)
{
    m_isFitted = false;
    setScale(TimeScale(m_scale.left(), pixels));
    showNow();
}

void TimelineView::showNow()
{
    const double aside = layout().lanes().width() / 3.0;
    const TimeScale atNow(m_words.now(), m_scale.pixelsPerMinute());
    setScale(TimeScale(atNow.at(-aside), m_scale.pixelsPerMinute()));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    TimelineScene scene{ m_rows, m_selection, layout() };
    scene.now = m_words.now();
    scene.currentRow = currentRow();
    scene.hasFocus = hasFocus();
    scene.hovered = m_hovered;
    scene.dragged = m_dragged;
    scene.target = m_drop.target();
    scene.targetAt = scene.layout.at(m_pointer.x());
    scene.band = m_band;
    m_painter.paint(painter, scene, event->region().boundingRect(), m_lanes);
}

const models::TimelineStop &TimelineView::stopAt(const Place &place) const
{
    return m_rows.row(place.row).stops.at(place.stop);
}

std::optional<TimelineView::Place> TimelineView::currentPlace() const
{
    const auto key = m_selection.currentOrder();
    return key ? m_rows.place(*key) : std::nullopt;
}

int TimelineView::currentRow() const
{
    if (const auto place = currentPlace())
        return place->row;
    if (m_selection.currentOrder())
        return -1;
    if (!m_selection.currentRoute().isEmpty())
        return m_rows.rowOfRoute(m_selection.currentRoute());
    return m_selection.currentWorker().isEmpty() ? -1 : m_rows.rowOfWorker(m_selection.currentWorker());
}

void TimelineView::followSelection()
{
    viewport()->update();
    if (m_gesture != Gesture::None || !m_dragged.isEmpty())
        return;
    if (const auto place = currentPlace())
        ensureVisible(place->row, &stopAt(*place));
    else if (const int row = currentRow(); row >= 0)
        ensureVisible(row, nullptr);
}

void TimelineView::ensureVisible(int row, const models::TimelineStop *stop)
{
    const TimelineLayout now = layout();
    const int top = row * TimelineLayout::rowHeight;
    const int room = now.rows().height();
    if (top < now.scrolled)
        verticalScrollBar()->setValue(top);
    else if (top + TimelineLayout::rowHeight > now.scrolled + room)
        verticalScrollBar()->setValue(top + TimelineLayout::rowHeight - room);
    if (stop == nullptr)
        return;
    constexpr int beside = 24;
    const int left = static_cast<int>(now.scale.x(stop->service.from)) - beside;
    const int right = static_cast<int>(now.scale.x(stop->service.to)) + beside;
    QScrollBar *bar = horizontalScrollBar();
    if (left < 0)
        bar->setValue(bar->value() + left);
    else if (right > now.lanes().width())
        bar->setValue(bar->value() + qMin(left, right - now.lanes().width()));
}

}
