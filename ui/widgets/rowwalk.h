// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include <functional>

namespace routedesk::ui {

/// Looks at every row of a table that may be very long: at once while there are few, else a few milliseconds a turn
/// of the event loop. Whoever changes the rows begins anew.
class RowWalk final : public QObject {
    Q_OBJECT

public:
    struct Steps {
        std::function<int()> rows;
        std::function<void()> begin;
        std::function<void(int row)> look;
        std::function<void()> end;
    };
    RowWalk(Steps steps, QObject *parent);

    void begin();

    static constexpr int few = 3000; ///< rows that are looked at at once

private:
    void slice();

    Steps m_steps;
    int m_next = 0;
    QTimer m_turn;
};

}
