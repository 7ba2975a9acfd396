// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tools/measuretool.h"

#include "map/greatcircle.h"
#include "map/mapscene.h"

#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace routedesk::map {

MeasureTool::MeasureTool(Words words, Here here, QObject *parent)
    : MapTool(parent), m_words(std::move(words)), m_here(std::move(here))
{
}

QList<double> MeasureTool::legs() const
{
    QList<double> metres;
    for (qsizetype i = 1; i < m_points.size(); ++i)
        metres.append(metresBetween(m_points.at(i - 1), m_points.at(i)));
    return metres;
}

double MeasureTool::metres() const
{
    const QList<double> all = legs();
    return std::accumulate(all.cbegin(), all.cend(), 0.0);
}

// Who clicks on a pin means where it stands, not where the hand was.
LonLat MeasureTool::placeAt(QPointF screen) const
{
    const Hit hit = scene().hit(screen, view());
    if (hit.kind == Hit::Kind::Pin) {
        if (const std::vector<quint32> pins = scene().cloud().withIds({ hit.id }); !pins.empty())
            return mercator::unproject(scene().cloud().world(pins.front()));
    }
    if (hit.kind == Hit::Kind::Worker) {
        const auto worker = std::ranges::find(scene().workers(), hit.id, &WorkerMark::id);
        if (worker != scene().workers().cend())
            return worker->place;
    }
    return mercator::unproject(view().toWorld(screen));
}

void MeasureTool::add(LonLat place)
{
    if (m_isEnded)
        m_points.clear();
    m_isEnded = false;
    if (m_points.isEmpty() || m_points.constLast() != place)
        m_points.append(place);
    emit changed();
    emit measured();
}

void MeasureTool::finish()
{
    if (m_points.size() < 2)
        return;
    m_isEnded = true;
    emit changed();
    emit measured();
}

void MeasureTool::takeBack()
{
    if (m_points.isEmpty())
        return;
    m_isEnded = false;
    m_points.removeLast();
    emit changed();
    emit measured();
}

bool MeasureTool::click(const ToolEvent &event)
{
    add(placeAt(event.at));
    return true;
}

bool MeasureTool::doubleClick(const ToolEvent &)
{
    finish(); // its first click has set the point
    return true;
}

bool MeasureTool::hover(const ToolEvent &event)
{
    const bool isThere = QRectF(QPointF(), view().size()).contains(event.at);
    m_next = isThere ? std::optional(placeAt(event.at)) : std::nullopt;
    if (!m_points.isEmpty() && !m_isEnded)
        emit changed();
    return false;
}

bool MeasureTool::wantsKey(const QKeyEvent &event) const
{
    if (event.matches(QKeySequence::Copy))
        return m_points.size() > 1;
    switch (event.key()) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete: return !m_points.isEmpty();
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return event.modifiers() == Qt::NoModifier;
    default: return false;
    }
}

bool MeasureTool::key(const QKeyEvent &event)
{
    if (!wantsKey(event))
        return false;
    if (event.matches(QKeySequence::Copy)) {
        emit copyAsked();
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Space: add(m_here()); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: finish(); break;
    default: takeBack(); break;
    }
    return true;
}

bool MeasureTool::cancel()
{
    const bool hadPoints = !m_points.isEmpty();
    m_points.clear();
    m_isEnded = false;
    if (hadPoints) {
        emit changed();
        emit measured();
    }
    return hadPoints;
}

void MeasureTool::putAway()
{
    m_next.reset();
}

std::optional<Qt::CursorShape> MeasureTool::cursor(QPointF) const
{
    return Qt::CrossCursor;
}

}
