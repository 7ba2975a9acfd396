// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/retryclock.h"

#include <QRandomGenerator>
#include <QTimer>

namespace routedesk::api {

Instant RetryClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

double RetryClock::jitter()
{
    return QRandomGenerator::global()->generateDouble();
}

void RetryClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then)
{
    QTimer::singleShot(delay, context, std::move(then));
}

}
