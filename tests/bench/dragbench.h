// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// `drag [--orders N] [--routes N]`: a day in the main window, drawn in software, with all of its views open. Hovering is the
/// consequence of five stops over any place of another route; dropping, undoing and assigning last until every view has been
/// drawn again.
int benchDrag(const QStringList &arguments);
