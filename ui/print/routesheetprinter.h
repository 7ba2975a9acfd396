// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/print/routesheet.h"

#include <QFont>
#include <QRectF>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPainter;

namespace routedesk::ui {

/// Prints route sheets, each starting on a page of its own: heading, map, one line a stop with room for a signature.
/// Black on white whatever the window's colours are.
class RouteSheetPrinter {
public:
    explicit RouteSheetPrinter(const QFont &font);

    /// Told how many sheets are done; false leaves off.
    using GoOn = std::function<bool(int done)>;
    /// Any thread; a sheet with a map takes a good part of a second. False when the device could not be opened, or
    /// when told to leave off; what was printed before stays valid.
    [[nodiscard]] bool print(QPagedPaintDevice &device, const QList<RouteSheet> &sheets, const GoOn &goOn = {}) const;

private:
    struct Page;

    void printSheet(Page &page, const RouteSheet &sheet) const;
    void printHeading(Page &page, const RouteSheet &sheet) const;
    void printMap(Page &page, const map::MapPicture &map) const;
    void printColumnTitles(Page &page) const;
    void printStop(Page &page, const RouteSheetStop &stop) const;
    void printFooter(Page &page) const;
    [[nodiscard]] QFont font(double points, bool strong = false) const;

    QFont m_font;
};

}
