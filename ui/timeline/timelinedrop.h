// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"
#include "ui/theme/palette.h"
#include "ui/timeline/timelinescene.h"

namespace routedesk::ui {

class NameWeigher;

/// Stops over the timeline, not yet let go of: where they would go, what that would do, and doing it. What a place
/// would do is worked out once, as long as the pointer stays there.
class TimelineDrop {
public:
    explicit TimelineDrop(models::WorkingPlan &plan) : m_plan(plan) { }

    /// Says what names would be.
    void setNames(NameWeigher &names) { m_names = &names; }
    [[nodiscard]] bool asks() const { return m_names != nullptr; }

    void hover(const QList<api::OrderKey> &keys, const std::optional<TimelineTarget> &target);
    /// Nothing hovers any more.
    void end();
    /// The rows have changed: the target has to be looked for again.
    void forgetTarget() { m_target.reset(); }

    [[nodiscard]] const std::optional<TimelineTarget> &target() const { return m_target; }
    /// What letting go would do, or why it would not be done; empty where nothing would change.
    [[nodiscard]] const QString &words() const;
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] const QList<api::OrderKey> &keys() const { return m_keys; }

    /// Makes the move, or the new route. What it would not do it says: an empty sentence where nothing changes.
    [[nodiscard]] std::expected<void, QString> letGo();

private:
    void weigh();

    [[nodiscard]] bool isOnName() const { return m_target && m_target->isName && m_names != nullptr; }

    models::WorkingPlan &m_plan;
    NameWeigher *m_names = nullptr;
    QList<api::OrderKey> m_keys;
    std::optional<TimelineTarget> m_target;
    QString m_words;
    Tone m_tone = Tone::Neutral;
};

}
