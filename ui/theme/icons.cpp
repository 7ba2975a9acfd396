// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/icons.h"

#include "ui/theme/signicons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace routedesk::ui {

namespace {

constexpr std::array iconNames = { "import", "export", "new-order", "plan", "track", "complete", "cancel", "search",
    "publish", "undo", "redo", "layers", "zoom-in", "zoom-out", "fit", "locate", "eye", "eye-off", "lock", "unlock",
    "more", "close", "check", "warning", "info", "question", "plus", "minus", "chevron-down", "chevron-up",
    "chevron-left", "chevron-right", "drag", "pick", "drop", "van", "worker", "route", "pool", "timeline", "list",
    "settings", "calendar", "filter", "refresh", "cloud", "offline", "server", "trash", "edit", "pin", "fence",
    "clock", "csv", "print", "sun", "moon", "live", "plans", "bell", "copy", "float", "broken", "swap", "history",
    "phone", "worker-add", "group", "cut", "paste", "split", "merge", "reverse" };
static_assert(iconNames.size() == static_cast<std::size_t>(Icon::Count));

constexpr int drawnAt = 16;

QString fileOf(const char *name)
{
    return QStringLiteral(":/routedesk/icons/%1.svg").arg(QLatin1StringView(name));
}

QByteArray svgFor(const QString &path, double scale)
{
    static const bool loaded = (loadIconResources(), true);
    Q_UNUSED(loaded)
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    // Strokes keep their weight from 16 to 20 pixels; larger icons grow as a whole.
    const double width = 1.5 / std::clamp(scale, 1.0, 1.25);
    return svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(width) + '"');
}

QImage drawIcon(const QString &path, int size, double ratio)
{
    const int pixels = qRound(size * ratio);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svgFor(path, static_cast<double>(size) / drawnAt));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return image;
}

QPixmap pixmapOf(const QString &path, int size, double devicePixelRatio, const QColor &colour)
{
    const QString key
        = QStringLiteral("%1/%2/%3/%4").arg(path).arg(size).arg(devicePixelRatio).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image = drawIcon(path, size, devicePixelRatio);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintFile(QPainter &painter, const QRectF &area, const QString &path, int size, const QColor &colour)
{
    const double ratio = painter.device()->devicePixelRatio();
    const QPointF corner(area.center().x() - size / 2.0, area.center().y() - size / 2.0);
    const QPointF snapped(qRound(corner.x() * ratio) / ratio, qRound(corner.y() * ratio) / ratio);
    painter.drawPixmap(snapped, pixmapOf(path, size, ratio, colour));
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(const QString &path, SharedLook look) : m_path(path), m_look(std::move(look)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double opacity = painter->opacity();
        painter->setOpacity(opacity * (mode == QIcon::Disabled ? 0.6 : 1.0));
        paintFile(*painter, rect, m_path, std::min(rect.width(), rect.height()), colour(mode, state));
        painter->setOpacity(opacity);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        return pixmap;
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_path, m_look); }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QString key() const override { return QStringLiteral("routedesk"); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Palette &palette = m_look->palette;
        if (mode == QIcon::Disabled)
            return palette.textDisabled;
        return mode == QIcon::Normal && state == QIcon::Off ? palette.textSecondary : palette.text;
    }

    QString m_path;
    SharedLook m_look;
};

}

QString iconFile(Icon icon)
{
    return fileOf(iconNames.at(static_cast<std::size_t>(icon)));
}

QIcon makeIcon(Icon icon, SharedLook look)
{
    return QIcon(new ThemedIconEngine(iconFile(icon), std::move(look)));
}

QIcon makeIcon(Sign sign, SharedLook look)
{
    return QIcon(new ThemedIconEngine(fileOf(sign == Sign::Lasso ? "lasso" : "measure"), std::move(look)));
}

QPixmap iconPixmap(Icon icon, int size, double devicePixelRatio, const QColor &colour)
{
    return pixmapOf(iconFile(icon), size, devicePixelRatio, colour);
}

void paintIcon(QPainter &painter, const QRectF &area, Icon icon, int size, const QColor &colour)
{
    paintFile(painter, area, iconFile(icon), size, colour);
}

}
