// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/poolplan.h"

#include <QObject>

namespace routedesk::ui {

class ProgressStrip;
class ReportStrip;
struct Workbench;

/// Plans the pool into routes and says in a strip with Cancel how far it is and what came of it. The result is an
/// edit of the working plan like any other: nothing is sent.
class AutoPlan final : public QObject {
    Q_OBJECT

public:
    AutoPlan(const Workbench &bench, ProgressStrip &progress, ReportStrip &strip, QObject *parent);

    /// Those of `keys` that are in the pool; all of the pool if none is.
    void start(const QList<api::OrderKey> &keys);

signals:
    void refused(const QString &sentence);

private:
    void tellResult(const models::PoolPlanResult &result);

    const Workbench &m_bench;
    ProgressStrip &m_progress;
    ReportStrip &m_strip;
};

}
