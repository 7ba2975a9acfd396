// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scriptednetwork.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/outbox.h"
#include "models/workeractions.h"
#include "ui/theme/theme.h"

#include <QTemporaryDir>
#include <QWidget>

#include <memory>

namespace dialogtest {

class StoppedClock final : public routedesk::models::Clock {
public:
    [[nodiscard]] routedesk::api::Instant now() const override { return time; }

    routedesk::api::Instant time;
};

/// Everything a dialog stands on: a store with a day, two ops groups and a few workers, and an outbox over a scripted
/// network. The day is Thursday, 2 November 2023, in Los Angeles; it is seven in the morning.
class DialogBench {
public:
    explicit DialogBench(const routedesk::ui::Theme &look);

    const routedesk::ui::Theme &theme;
    QTemporaryDir folder;
    ScriptedNetwork network;
    StoppedClock clock;
    routedesk::api::OrdersClient client;
    routedesk::models::DispatchStore store;
    routedesk::models::Outbox outbox;
    routedesk::models::WorkerActions workerActions;

    /// A POST /orders/ is taken: every order comes back unplanned.
    [[nodiscard]] static ScriptedAnswer taken(const ScriptedCall &call);
    [[nodiscard]] routedesk::api::Order order(const QString &handle, const QString &address) const;
    /// Keeps what a page stands on until the bench goes.
    void keep(std::shared_ptr<void> ground) { m_kept.append(std::move(ground)); }

private:
    QList<std::shared_ptr<void>> m_kept;
};

/// A file with these bytes in the bench's folder; its path.
[[nodiscard]] QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);

/// Buttons, fields and views without an accessible name or text, and labels that would read markup: one line each.
[[nodiscard]] QStringList accessComplaints(const QWidget &root);

/// Renders at this ratio and saves under build/gallery; false when it could not be saved.
bool savePicture(QWidget &widget, const QString &name, int ratio);

}
