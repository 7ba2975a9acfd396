// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/mapoverlay.h"

#include "map/mapstage.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRenderNode>
#include <QSGRendererInterface>

namespace routedesk::map {

namespace {

// QQuickWidget renders on the interface thread, so the stage may be used from render().
class PaintNode : public QSGRenderNode {
public:
    PaintNode(QQuickWindow *window, MapStage *stage) : m_window(window), m_stage(stage) { }

    void setSize(QSizeF size) { m_size = size; }
    [[nodiscard]] StateFlags changedStates() const override { return {}; }
    [[nodiscard]] RenderingFlags flags() const override { return BoundedRectRendering; }
    [[nodiscard]] QRectF rect() const override { return { QPointF(), m_size }; }

    void render(const RenderState *) override
    {
        auto *painter = static_cast<QPainter *>(
            m_window->rendererInterface()->getResource(m_window, QSGRendererInterface::PainterResource));
        if (!painter || !m_stage)
            return;
        painter->save();
        if (matrix())
            painter->setTransform(matrix()->toTransform());
        m_stage->paint(*painter, painter->device()->devicePixelRatioF());
        painter->restore();
    }

private:
    QQuickWindow *m_window;
    QPointer<MapStage> m_stage;
    QSizeF m_size;
};

}

MapOverlay::MapOverlay(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void MapOverlay::setBridge(MapBridge *bridge)
{
    if (bridge == m_bridge)
        return;
    if (m_bridge)
        m_bridge->stage()->disconnect(this);
    m_bridge = bridge;
    if (m_bridge)
        connect(m_bridge->stage(), &MapStage::changed, this, &QQuickItem::update);
    emit bridgeChanged();
    update();
}

QSGNode *MapOverlay::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_bridge || size().isEmpty()) {
        delete old;
        return nullptr;
    }
    if (window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software) {
        auto *node = old ? static_cast<PaintNode *>(old) : new PaintNode(window(), m_bridge->stage());
        node->setSize(size());
        node->markDirty(QSGNode::DirtyMaterial | QSGNode::DirtyGeometry);
        return node;
    }
    const double ratio = window()->effectiveDevicePixelRatio();
    QImage image((size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        m_bridge->stage()->paint(painter, ratio);
    }
    auto *node = old ? static_cast<QSGImageNode *>(old) : window()->createImageNode();
    node->setOwnsTexture(true);
    node->setTexture(window()->createTextureFromImage(image));
    node->setRect(boundingRect());
    return node;
}

}
