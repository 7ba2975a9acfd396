// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// The map with very many places on it: frames while it moves, how soon it is exact at rest, what it holds.
/// Returns the program's exit code.
int benchMap(const QStringList &arguments);
