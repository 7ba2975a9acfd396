// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::service {

/// Numbers that follow from a seed and a name alone, on every machine.
class SimulatedRandom {
public:
    SimulatedRandom(quint64 seed, const QString &name)
        : m_state(seed)
    {
        for (const char byte : name.toUtf8())
            m_state = (m_state ^ quint64(static_cast<unsigned char>(byte))) * 0x100000001b3;
    }

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    /// From `least` up to `most`.
    [[nodiscard]] double between(double least, double most)
    {
        return least + (most - least) * double(next() >> 11) / double(1ULL << 53);
    }

private:
    quint64 m_state;
};

}
