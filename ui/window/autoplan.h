// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QHash>
#include <QObject>

#include <stop_token>

namespace routedesk::ui {

class ReportStrip;
struct Workbench;

/// Has the server plan orders of the pool: one call for each plan they belong to. Orders that no plan knows are
/// said, since only a hand can put them into a route.
class AutoPlan final : public QObject {
    Q_OBJECT

public:
    AutoPlan(const Workbench &bench, ReportStrip &strip, QObject *parent);
    ~AutoPlan() override;

    /// Those of `keys` that are in the pool; all of the pool if none is.
    void start(const QList<api::OrderKey> &keys);
    [[nodiscard]] bool isRunning() const { return m_open > 0; }

signals:
    void refused(const QString &sentence);

private:
    void take(bool ok, const QString &words);

    const Workbench &m_bench;
    ReportStrip &m_strip;
    std::stop_source m_stop;
    QStringList m_failures;
    int m_open = 0;
    int m_calls = 0;
    int m_left = 0;
};

}
