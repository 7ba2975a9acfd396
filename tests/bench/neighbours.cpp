// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "neighbours.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <unistd.h>

Neighbours::Times Neighbours::now()
{
    Times times;
    QFile file(QStringLiteral("/proc/stat"));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArrayList fields = file.readLine().simplified().split(' ');
        // user, nice, system; irq and softirq come after idle and waiting
        for (const int field : { 1, 2, 3, 6, 7 })
            times.busy += fields.value(field).toDouble() / double(sysconf(_SC_CLK_TCK));
    }
    timespec own{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &own);
    times.own = double(own.tv_sec) + double(own.tv_nsec) / 1e9;
    times.wall = std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    return times;
}

double Neighbours::cores() const
{
    const Times end = now();
    const double wall = end.wall - m_start.wall;
    return wall > 0 ? std::max(0.0, (end.busy - m_start.busy - (end.own - m_start.own)) / wall) : 0;
}
