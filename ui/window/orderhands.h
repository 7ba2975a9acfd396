// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/enums.h"
#include "api/orderkey.h"

#include <QObject>

class QMenu;

namespace routedesk::ui {

class ActionFlow;
class PlanHands;
class WindowActions;
struct Workbench;

/// What is done at once on the server with the selection: complete, cancel, pause, track, improve. Enables each
/// only where it can have an effect.
class OrderHands final : public QObject {
    Q_OBJECT

public:
    OrderHands(const Workbench &bench, const WindowActions &actions, ActionFlow &flow, const PlanHands &plan,
        QObject *parent);

    /// Tracking with a mode of one's choice.
    void fillTrackMenu(QMenu *menu);

signals:
    void refused(const QString &sentence);

private:
    [[nodiscard]] QList<api::OrderKey> selectedOpen() const;
    [[nodiscard]] QStringList routesToTrack() const;
    [[nodiscard]] QStringList serverRoutes() const;
    void track(api::TrackMode mode);
    void enable();

    const Workbench &m_bench;
    const WindowActions &m_actions;
    ActionFlow &m_flow;
    const PlanHands &m_plan;
};

}
