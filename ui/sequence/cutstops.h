// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace routedesk::models {
class WorkingPlan;
}

namespace routedesk::ui {

/// Stops that were cut and wait to be pasted. They stay where they are until then, and are shown paler.
class CutStops final : public QObject {
    Q_OBJECT

public:
    /// Orders that leave the day, or are closed, are let go of.
    explicit CutStops(const models::WorkingPlan &plan, QObject *parent = nullptr);

    void set(const QList<api::OrderKey> &keys);
    void clear() { set({}); }
    [[nodiscard]] const QList<api::OrderKey> &keys() const { return m_keys; }
    [[nodiscard]] bool contains(const api::OrderKey &key) const { return m_set.contains(key); }
    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }

signals:
    void changed();

private:
    void drop();

    const models::WorkingPlan &m_plan;
    QList<api::OrderKey> m_keys;
    QSet<api::OrderKey> m_set;
};

}
