// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappicture.h"

#include <optional>

namespace routedesk::map {

// A picture of the map as a file: whole, or as it was before.
enum class PictureFormat { Png, Pdf, Svg };

// By the end of its name; nothing for another one.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString &path);

struct PictureOutcome {
    enum class Kind {
        Written,
        Cancelled,
        NoMemory, // for so many pixels
        SystemError // `detail` is the system's word
    };
    Kind kind = Kind::Written;
    QString detail {};
};

// PNG: `dpi` pixels in an inch. PDF: one page of the map's size, in shapes and letters, the base map at `dpi`. SVG: the
// same. Any thread; takes a second or two.
[[nodiscard]] PictureOutcome writePicture(const MapPicture &picture, const QString &path, PictureFormat format, double dpi,
                                          const QString &title, const std::stop_token &stop = {});

}
