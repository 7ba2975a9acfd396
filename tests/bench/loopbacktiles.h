// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

/// A tile server on the loopback, in a thread of its own. Each tile is a picture like no other, of a street map's
/// size in bytes, made when first asked for and kept.
class LoopbackTiles {
public:
    LoopbackTiles();
    ~LoopbackTiles();

    [[nodiscard]] QString tileTemplate() const; ///< with {z}, {x} and {y}
    [[nodiscard]] int answered() const { return m_answered; }

private:
    class Server;

    QThread m_thread;
    Server *m_server = nullptr; // lives in the thread
    std::atomic<int> m_answered = 0;
    quint16 m_port = 0;
};
