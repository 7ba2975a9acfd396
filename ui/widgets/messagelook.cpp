// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/messagelook.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace routedesk::ui {

namespace {

Icon iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Late: return Icon::Warning;
    case Tone::Broken: return Icon::Broken;
    case Tone::Done: return Icon::Complete;
    case Tone::Neutral:
    case Tone::Strong: break;
    }
    return Icon::Info;
}

}

void paintMessageGround(QWidget &widget, const Theme &theme, Tone tone)
{
    const Palette &p = theme.palette();
    const QRect rect = widget.rect();
    QPainter painter(&widget);
    painter.fillRect(rect, p.tint(tone));
    painter.fillRect(QRect(0, rect.height() - 1, rect.width(), 1), p.hairline);
    paintIcon(painter, QRect(metrics::margin, 0, metrics::icon, rect.height() - 1), iconFor(tone), metrics::icon,
        p.ink(tone));
}

}
