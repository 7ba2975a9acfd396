// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/placefinder.h"
#include "ui/settings/preferences.h"
#include "ui/theme/palette.h"

namespace routedesk::ui {

struct Workbench;

/// What it would be to let stops go on a name, of a route or of a worker, in the manner that is remembered; at the
/// end while nothing is. A best place is looked for on another thread: changed() tells that words() are others.
/// What a name would be is worked out once, as long as the same stops stay over it.
class NameWeigher final : public QObject {
    Q_OBJECT

public:
    NameWeigher(const Workbench &bench, QObject *parent);

    void setManner(Preferences::DropManner manner);
    /// `manner` for a name that has its own.
    void weigh(const QList<api::OrderKey> &keys, const models::PlaceTarget &target,
        std::optional<Preferences::DropManner> manner = {});
    /// Nothing hovers any more.
    void end();

    /// Empty where nothing would change.
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] bool isRefused() const { return m_tone == Tone::Broken; }

signals:
    void changed();

private:
    using Outcome = std::expected<models::MoveConsequence, models::EditRefusal>;
    [[nodiscard]] Outcome atEnd() const;
    void tell(const Outcome &outcome, Preferences::DropManner manner);

    const models::WorkingPlan &m_plan;
    models::PlaceFinder m_finder;
    Preferences::DropManner m_remembered = Preferences::DropManner::Ask;
    Preferences::DropManner m_manner = Preferences::DropManner::Ask;
    QList<api::OrderKey> m_keys;
    models::PlaceTarget m_target;
    QString m_words;
    Tone m_tone = Tone::Neutral;
};

}
