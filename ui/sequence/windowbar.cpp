// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sequence/windowbar.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace routedesk::ui {

double WindowBar::place(api::Instant at) const
{
    const double span = double((closes - opens).count());
    if (span <= 0)
        return at < opens ? 0.0 : 1.0;
    return std::clamp((double((at - opens).count()) / span + 0.5) / 2.0, 0.0, 1.0);
}

void WindowBar::paint(QPainter &painter, const QRect &area, const Theme &theme) const
{
    if (area.width() < 24)
        return;
    const Palette &p = theme.palette();
    const auto at = [&](api::Instant moment) { return area.x() + int(place(moment) * (area.width() - 1)); };
    painter.fillRect(QRect(area.x(), area.center().y(), area.width(), 1), p.hairline);
    painter.fillRect(QRect(at(opens), area.y() + 1, at(closes) - at(opens), 2), p.control);
    if (now && *now > opens - (closes - opens) / 2 && *now < closes + (closes - opens) / 2)
        painter.fillRect(QRect(at(*now), area.y() - 1, 1, height + 2), p.accent);
    if (arrival)
        painter.fillRect(QRect(at(*arrival) - 1, area.y(), 3, height), *arrival > closes ? p.late : p.text);
}

}
