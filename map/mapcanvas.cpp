// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapcanvas.h"

#include "map/mapstage.h"

#include <QPainter>

namespace routedesk::map {

MapCanvas::MapCanvas(MapStage &stage, QWidget *parent) : QWidget(parent), m_stage(stage)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(&stage, &MapStage::changed, this, qOverload<>(&QWidget::update));
}

void MapCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_stage.paint(painter, devicePixelRatioF());
}

}
