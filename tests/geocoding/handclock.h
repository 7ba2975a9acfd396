// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/retryclock.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace routedesk::test {

/// Time passes only when a test says so; what was to happen meanwhile happens then, in order.
class HandClock final : public api::RetryClock {
public:
    [[nodiscard]] api::Instant now() const override { return m_now; }
    [[nodiscard]] double jitter() override { return 0; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> then) override
    {
        m_due.push_back({ m_now + delay, context, std::move(then) });
    }

    void pass(std::chrono::milliseconds time)
    {
        const api::Instant end = m_now + time;
        for (;;) {
            const auto first = std::ranges::min_element(m_due, {}, &Due::at);
            if (first == m_due.end() || first->at > end)
                break;
            const Due due = std::move(*first);
            m_due.erase(first);
            m_now = std::max(m_now, due.at);
            if (due.context)
                due.then();
        }
        m_now = end;
    }
    [[nodiscard]] bool isWaitedFor() const { return !m_due.empty(); }

private:
    struct Due {
        api::Instant at;
        QPointer<QObject> context;
        std::function<void()> then;
    };

    api::Instant m_now { std::chrono::days(20'000) };
    std::vector<Due> m_due;
};

}
