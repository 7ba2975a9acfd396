// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/layerjob.h"

#include <cmath>
#include <cstring>

namespace routedesk::map {

namespace {

QSize pixels(const Viewport &view, double ratio)
{
    return { int(std::lround(view.size().width() * ratio)), int(std::lround(view.size().height() * ratio)) };
}

// The middle of an image that has a margin all round.
QImage middleOf(const QImage &image, QSize size)
{
    return image.copy(QRect(QPoint((image.width() - size.width()) / 2, (image.height() - size.height()) / 2), size));
}

void putInTheMiddle(QImage &image, const QImage &middle)
{
    const int left = (image.width() - middle.width()) / 2;
    const int top = (image.height() - middle.height()) / 2;
    for (int row = 0; row < middle.height(); ++row)
        std::memcpy(image.scanLine(top + row) + qsizetype(left) * 4, middle.constScanLine(row), size_t(middle.width()) * 4);
}

void paintOn(QImage &image, double ratio, const LayerJob::Paint &paint, const Viewport &view, const std::stop_token &stop)
{
    image.setDevicePixelRatio(ratio);
    paint(image, view, stop);
    image.setDevicePixelRatio(1);
}

}

QImage LayerJob::blank()
{
    const QSize size = pixels(view, ratio) + QSize(margin, margin) * 2;
    const auto format = opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied;
    QImage image = std::exchange(spare, {});
    if (image.size() != size || image.format() != format || !image.isDetached())
        image = QImage(size, format);
    if (!opaque)
        image.fill(Qt::transparent);
    return image;
}

QImage LayerJob::painted(const std::stop_token &stop)
{
    const Viewport whole = grown();
    if (!known.isNull() && known.view == whole)
        return known.image;
    QImage image = blank();
    if (image.isNull())
        return image;
    paintOn(image, ratio, paint, whole, stop);
    if (!known.isNull())
        putInTheMiddle(image, middleOf(known.image, pixels(view, ratio)));
    return image;
}

// What lies over the middle is painted for the middle alone, so that the margin makes no difference there.
void LayerJob::layOver(Result &result, const std::stop_token &stop) const
{
    if (!over || result.shown.isNull())
        return;
    QImage &image = result.shown.image;
    const bool apart = margin > 0 && result.exact;
    QImage middle = apart ? middleOf(image, pixels(view, ratio)) : QImage();
    paintOn(image, ratio, over, grown(), stop);
    if (!apart)
        return;
    paintOn(middle, ratio, over, view, stop);
    putInTheMiddle(image, middle);
}

std::optional<LayerJob::Result> LayerJob::run(const std::stop_token &stop)
{
    Result result;
    if (margin == 0 || !known.isNull())
        result.exact = view;
    result.margin = margin;
    result.plain = { painted(stop), grown(), ratio };
    known = {};
    result.shown = result.plain;
    if (!stop.stop_requested())
        layOver(result, stop);
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(result));
}

}
