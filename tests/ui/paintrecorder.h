// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBrush>
#include <QList>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QString>

/// A device that keeps what is painted on it: the words, one after the other, and the filled shapes.
class PaintRecorder final : public QPaintDevice {
public:
    struct Box {
        QRectF area;
        QColor fill; ///< invalid: not filled
        QColor line; ///< invalid: no outline
    };

    struct Painted {
        QString words;
        QList<Box> boxes;
    };

    explicit PaintRecorder(QSize size) : m_size(size), m_engine(m_painted) { }

    [[nodiscard]] const Painted &painted() const { return m_painted; }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine final : public QPaintEngine {
    public:
        explicit Engine(Painted &to) : QPaintEngine(AllFeatures), m_to(to) { }
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        [[nodiscard]] Type type() const override { return User; }
        void updateState(const QPaintEngineState &changed) override
        {
            if (changed.state().testFlag(DirtyBrush))
                m_brush = changed.brush();
            if (changed.state().testFlag(DirtyPen))
                m_pen = changed.pen();
        }
        void drawTextItem(const QPointF &, const QTextItem &item) override { m_to.words += item.text(); }
        void drawRects(const QRectF *rects, int count) override
        {
            for (int i = 0; i < count; ++i)
                add(rects[i]);
        }
        void drawPath(const QPainterPath &path) override { add(path.boundingRect()); }
        void drawPolygon(const QPointF *points, int count, PolygonDrawMode) override
        {
            add(QPolygonF(QList<QPointF>(points, points + count)).boundingRect());
        }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }

    private:
        void add(const QRectF &area)
        {
            m_to.boxes.append({ area, m_brush.style() == Qt::NoBrush ? QColor() : m_brush.color(),
                m_pen.style() == Qt::NoPen ? QColor() : m_pen.color() });
        }

        Painted &m_to;
        QBrush m_brush;
        QPen m_pen;
    };

    QSize m_size;
    Painted m_painted;
    mutable Engine m_engine;
};
