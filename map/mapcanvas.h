// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace routedesk::map {

class MapStage;

// Shows what the stage paints, and nothing else: hands and keys are its parent's.
class MapCanvas : public QWidget {
    Q_OBJECT
public:
    // The stage outlives the canvas.
    MapCanvas(MapStage &stage, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MapStage &m_stage;
};

}
