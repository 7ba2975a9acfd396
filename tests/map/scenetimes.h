// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Not tests: what the scene alone takes, without a window. Prints milliseconds and bytes.
void printSceneTimes(int pins);

// Pictures of the scene alone to look at: light, dark and over a made-up satellite picture, at ratio 1 and 2.
void shootScenes(const QString &folder);
