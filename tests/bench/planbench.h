// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// Plans benchmark files: `FILE… --time-limit SECONDS [--threads T] [--seed N]`, one line each.
int benchPlan(const QStringList &arguments);
