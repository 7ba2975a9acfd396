// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStatusBar>

class QTimer;

namespace routedesk::models {
class DaySync;
class DispatchStore;
class FieldConflicts;
class Outbox;
class WorkingPlan;
}

namespace routedesk::ui {

class DayWords;
class StatusItem;
class Theme;

/// The line at the bottom: where the data come from and how old they are, the zone, the base map; at the right what
/// is on its way to the server.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(const Theme &theme, const DayWords &words, const QString &serviceName,
        const models::DispatchStore &store, const models::DaySync &sync, const models::Outbox &outbox,
        const models::WorkingPlan &plan, const models::FieldConflicts &fieldConflicts, QWidget *parent = nullptr);

    void setBaseMap(const QString &name, const QString &trouble = {});
    /// Who draws the map, as a sentence; part of the base map's tool tip.
    void setDrawnBy(const QString &sentence);

    /// Where driving times come from; hidden without words.
    void setRoads(const QString &state, const QString &sentence, bool isWanting);

signals:
    void sourcePressed();
    void sendingPressed();
    void baseMapPressed(QPoint globalPos); ///< of the item's upper left corner

private:
    void followSource();
    void followOutbox();
    void followZone();

    const DayWords &m_words;
    QString m_service;
    QString m_drawnBy;
    const models::DispatchStore &m_store;
    const models::DaySync &m_sync;
    const models::Outbox &m_outbox;
    const models::WorkingPlan &m_plan;
    const models::FieldConflicts &m_fieldConflicts;
    StatusItem *m_source;
    StatusItem *m_zone;
    StatusItem *m_map;
    StatusItem *m_roads;
    StatusItem *m_sending;
    QTimer *m_tick;
};

}
