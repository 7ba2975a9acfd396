// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timelinelayout.h"

#include <algorithm>

namespace routedesk::ui {

int TimelineLayout::nameWidthFor(int width)
{
    return width < 640 ? 136 : width < 1000 ? 216 : 240;
}

QRect TimelineLayout::lanes() const
{
    return rows().adjusted(nameWidth, 0, 0, 0);
}

QRect TimelineLayout::row(int at) const
{
    return { 0, axisHeight + at * rowHeight - scrolled, size.width(), rowHeight };
}

QRect TimelineLayout::lane(int at) const
{
    return row(at).adjusted(nameWidth, 0, 0, 0);
}

QRect TimelineLayout::name(int at) const
{
    return { 0, row(at).y(), nameWidth, rowHeight };
}

std::pair<int, int> TimelineLayout::visibleRows(int count) const
{
    const int first = std::clamp(scrolled / rowHeight, 0, count);
    const int last = (scrolled + std::max(0, rows().height()) + rowHeight - 1) / rowHeight;
    return { first, std::clamp(last, first, count) };
}

int TimelineLayout::rowAt(int y, int count) const
{
    if (y < axisHeight || y >= size.height())
        return -1;
    const int at = (y - axisHeight + scrolled) / rowHeight;
    return at < count ? at : -1;
}

QRectF TimelineLayout::block(const models::TimelineRow &row, int rowAt, int stop) const
{
    const models::TimelineStop &one = row.stops.at(stop);
    const double top = this->row(rowAt).y() + blockTop;
    const double left = x(one.service.from);
    if (one.takesTime())
        return { left, top, std::max(3.0, x(one.service.to) - left), double(blockHeight) };
    int before = 0;
    while (stop > before && !row.stops.at(stop - before - 1).takesTime()
        && row.stops.at(stop - before - 1).service == one.service)
        ++before;
    return { left + before * (stillWidth + 2) + 2, top + (blockHeight - stillWidth) / 2.0, double(stillWidth),
        double(stillWidth) };
}

double TimelineLayout::insertionX(const models::TimelineRow &row, int index, api::Instant wanted) const
{
    constexpr double beside = 2;
    double at = std::clamp(x(wanted), lanes().left() + 1.0, lanes().right() - 1.0);
    if (index < row.stops.size())
        at = std::min(at, x(row.stops.at(index).service.from) - beside);
    if (index > 0)
        at = std::max(at, x(row.stops.at(index - 1).service.to) + beside);
    return at;
}

TimelineHit TimelineLayout::hit(const QPoint &point, int count, const models::TimelineRow *row) const
{
    using Part = TimelineHit::Part;
    if (!QRect(QPoint(), size).contains(point))
        return {};
    if (point.y() < axisHeight)
        return { point.x() < nameWidth ? Part::Corner : Part::Axis, -1, -1 };
    const int at = rowAt(point.y(), count);
    if (at < 0 || row == nullptr)
        return {};
    if (point.x() < nameWidth)
        return { Part::Name, at, -1 };
    // From the end, since what is drawn later lies on top.
    for (int stop = int(row->stops.size()) - 1; stop >= 0; --stop) {
        QRectF box = block(*row, at, stop);
        const double grow = std::max(0.0, (smallestHit - box.width()) / 2);
        box.adjust(-grow, 2.0 - blockTop, grow, 4);
        if (box.contains(point))
            return { Part::Stop, at, stop };
    }
    for (int stop = 0; stop < row->stops.size(); ++stop) {
        const models::TimelineStop &one = row->stops.at(stop);
        if (point.x() >= x(one.driving.from) && point.x() < x(one.service.from))
            return { Part::Leg, at, stop };
    }
    return { Part::Lane, at, -1 };
}

}
