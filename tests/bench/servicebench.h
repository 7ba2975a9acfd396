// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// `service [--orders N] [--database URI]`: the real service in a process of its own, over HTTP. SQLite in a temporary
/// folder unless a database is named.
int benchService(const QStringList &arguments);
