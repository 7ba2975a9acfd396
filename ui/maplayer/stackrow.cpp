// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/stackrow.h"

#include <QStringList>

namespace routedesk::ui {

QString StackRow::words() const
{
    QStringList parts{ number > 0 ? QStringLiteral("%1  %2").arg(number).arg(title) : title, window, owner };
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

}
