// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/scenevalues.h"

// A made-up day over San José: always the same for the same size.
struct SampleDay {
    QList<routedesk::map::Pin> pins;
    QList<routedesk::map::Fence> fences;
    QList<routedesk::map::Line> lines;
    QList<routedesk::map::WorkerMark> workers;
};

[[nodiscard]] SampleDay sampleDay(int pins, int routes, int fences, bool dark);

// The scene of the measured peers: evenly strewn over 0.20 × 0.25 degrees, routes of 200 points of some 20 km.
[[nodiscard]] SampleDay benchScene(int pins, int routes, int fences);
