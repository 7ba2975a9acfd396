// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/picturefile.h"

#include <QFileInfo>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace routedesk::map {

namespace {

constexpr double pointsAnInch = 72;
using Kind = PictureOutcome::Kind;

Kind writePng(const MapPicture &picture, QSaveFile &file, double dpi, const QString &title, const std::stop_token &stop)
{
    const QImage image = picture.toImage(dpi, stop);
    if (image.isNull())
        return stop.stop_requested() ? Kind::Cancelled : Kind::NoMemory;
    QImageWriter writer(&file, "png");
    writer.setText(u"Title"_s, title);
    return writer.write(image) ? Kind::Written : Kind::SystemError;
}

Kind writePdf(const MapPicture &picture, QSaveFile &file, double dpi, const QString &title, const std::stop_token &stop)
{
    QPdfWriter writer(&file);
    writer.setTitle(title);
    writer.setCreator(u"Routedesk"_s);
    writer.setResolution(int(std::lround(dpi)));
    const QSizeF paper = picture.view().size() * (pointsAnInch / MapPicture::screenDpi);
    writer.setPageSize(QPageSize(paper, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return Kind::SystemError;
    picture.paint(painter, QRectF(QPointF(), picture.view().size() * (dpi / MapPicture::screenDpi)), dpi, stop);
    return painter.end() ? Kind::Written : Kind::SystemError;
}

Kind writeSvg(const MapPicture &picture, QSaveFile &file, double dpi, const QString &title, const std::stop_token &stop)
{
    QSvgGenerator generator(QSvgGenerator::SvgVersion::Svg11);
    generator.setOutputDevice(&file);
    generator.setTitle(title);
    generator.setResolution(int(MapPicture::screenDpi));
    const QSizeF size = picture.view().size();
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter;
    if (!painter.begin(&generator))
        return Kind::SystemError;
    picture.paint(painter, QRectF(QPointF(), size), dpi, stop);
    return painter.end() ? Kind::Written : Kind::SystemError;
}

}

std::optional<PictureFormat> pictureFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "png"_L1)
        return PictureFormat::Png;
    if (suffix == "pdf"_L1)
        return PictureFormat::Pdf;
    return suffix == "svg"_L1 ? std::optional(PictureFormat::Svg) : std::nullopt;
}

PictureOutcome writePicture(const MapPicture &picture, const QString &path, PictureFormat format, double dpi, const QString &title,
                            const std::stop_token &stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return { Kind::SystemError, file.errorString() };
    const auto write = format == PictureFormat::Png ? writePng : format == PictureFormat::Pdf ? writePdf : writeSvg;
    const Kind kind = write(picture, file, picture.possibleDpi(dpi), title, stop);
    if (stop.stop_requested())
        return { Kind::Cancelled, {} };
    if (kind == Kind::NoMemory)
        return { kind, {} };
    if (kind != Kind::Written || !file.commit())
        return { Kind::SystemError, file.errorString() };
    return {};
}

}
