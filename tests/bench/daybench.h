// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// Plans a made-up city day: `--orders N --workers M --time-limit S [--threads T] [--seed N]`, one line.
int benchDay(const QStringList &arguments);

/// Asks for the best place of one order on a route of 100 stops, and on each of 50 routes of 40; one line.
int benchSlot(const QStringList &arguments);
