// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/tilebase.h"

namespace routedesk::map {

TileBase::TileBase(const TileLayer::Settings &settings, QObject *parent) : BasePainter(parent), m_layer(settings)
{
    connect(&m_layer, &TileLayer::changed, this, &BasePainter::changed);
    connect(&m_layer, &TileLayer::works, this, [this] {
        m_isDown = false;
        emit works();
    });
    connect(&m_layer, &TileLayer::fails, this, [this](const QString &reason) {
        m_isDown = true;
        emit fails(reason);
    });
}

void TileBase::setChoice(const BaseMapChoice &choice)
{
    m_isDown = false;
    m_layer.setChoice(choice);
}

bool TileBase::isWorthShowing() const
{
    return m_layer.hasTiles() && (!m_isDown || m_layer.coversView());
}

}
