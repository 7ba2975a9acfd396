// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/selectop.h"

#include <QObject>

class QAction;

namespace routedesk::map {
class LassoTool;
class MapTool;
class MapView;
class MeasureTool;
}

namespace routedesk::ui {

class WindowActions;
struct Workbench;

/// Lasso and measure: their switches in menu and on the map, their words, and what becomes of what they tell.
class MapTools final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the tools, which go with the view.
    MapTools(const Workbench &bench, const WindowActions &actions, map::MapView &view);

    [[nodiscard]] map::LassoTool &lasso() const { return *m_lasso; }
    [[nodiscard]] map::MeasureTool &measure() const { return *m_measure; }

signals:
    /// The map is wanted in sight, if it is not.
    void takenUp();
    /// What has happened, in a sentence.
    void told(const QString &sentence);

private:
    void offer(QAction *action, map::MapTool *tool, const QString &hint);
    [[nodiscard]] static QString counted(int orders, map::SelectOp op);
    [[nodiscard]] static QString lengths(double sum, double leg);
    void copyLength();

    const Workbench &m_bench;
    map::MapView &m_view;
    map::LassoTool *m_lasso;
    map::MeasureTool *m_measure;
};

}
