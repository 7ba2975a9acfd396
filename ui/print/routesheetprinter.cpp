// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/print/routesheetprinter.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPageLayout>
#include <QPainter>
#include <QPainterPath>

namespace routedesk::ui {

namespace {

constexpr QRgb ink = 0xff1b1f24;
constexpr QRgb faint = 0xff6a7280;
constexpr QRgb hairline = 0xffc8ced6;

QString say(const char *text)
{
    return QCoreApplication::translate("RouteSheet", text);
}

struct Column {
    double left;
    double width;
};

// Millimetres from the left edge of the printable area of a 180 mm wide column set.
constexpr Column numberColumn { 0, 12 };
constexpr Column placeColumn { 14, 74 };
constexpr Column timeColumn { 90, 28 };
constexpr Column goodsColumn { 120, 28 };
constexpr Column signatureColumn { 150, 30 };

}

struct RouteSheetPrinter::Page {
    QPagedPaintDevice &device;
    QPainter painter;
    QRectF area;
    double y = 0;
    double millimetre = 1;
    int number = 1;
    QString footer;

    explicit Page(QPagedPaintDevice &target)
        : device(target)
    {
    }

    [[nodiscard]] QRectF cell(Column column, double height) const
    {
        const double scale = area.width() / 180.0;
        return { area.left() + column.left * scale, y, column.width * scale, height };
    }
    [[nodiscard]] double mm(double value) const { return value * millimetre; }
    [[nodiscard]] double bottom() const { return area.bottom() - mm(8); }
};

RouteSheetPrinter::RouteSheetPrinter(const QFont &font)
    : m_font(font)
{
    m_font.setFeature("tnum", 1);
}

QFont RouteSheetPrinter::font(double points, bool strong) const
{
    QFont result = m_font;
    result.setPointSizeF(points);
    result.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return result;
}

bool RouteSheetPrinter::print(QPagedPaintDevice &device, const QList<RouteSheet> &sheets, const GoOn &goOn) const
{
    device.setPageMargins(QMarginsF(15, 14, 15, 12), QPageLayout::Millimeter);
    Page page(device);
    if (!page.painter.begin(&device))
        return false;
    page.millimetre = page.painter.device()->logicalDpiX() / 25.4;
    const QSizeF size = device.pageLayout().paintRect(QPageLayout::Millimeter).size() * page.millimetre;
    page.area = QRectF({ 0, 0 }, size);
    for (int done = 0; const RouteSheet &sheet : sheets) {
        if ((goOn && !goOn(done)) || (done++ > 0 && !device.newPage()))
            return false;
        page.number = 1;
        page.y = page.area.top();
        printSheet(page, sheet);
    }
    return page.painter.end();
}

void RouteSheetPrinter::printSheet(Page &page, const RouteSheet &sheet) const
{
    page.footer = sheet.worker + QStringLiteral(" · ") + sheet.day;
    printHeading(page, sheet);
    if (sheet.map)
        printMap(page, *sheet.map);
    printColumnTitles(page);
    for (const RouteSheetStop &stop : sheet.stops) {
        if (page.y + page.mm(17) > page.bottom()) {
            printFooter(page);
            page.device.newPage();
            ++page.number;
            page.y = page.area.top();
            printColumnTitles(page);
        }
        printStop(page, stop);
    }
    printFooter(page);
}

void RouteSheetPrinter::printHeading(Page &page, const RouteSheet &sheet) const
{
    QPainter &painter = page.painter;
    painter.setPen(QColor(ink));
    painter.setFont(font(20, true));
    const QRectF title(page.area.left(), page.y, page.area.width(), page.mm(10));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, sheet.worker);
    painter.setFont(font(12));
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, sheet.day);
    page.y += page.mm(11);
    painter.setFont(font(10));
    painter.setPen(QColor(faint));
    const QRectF line(page.area.left(), page.y, page.area.width(), page.mm(6));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, sheet.summary);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, sheet.zone);
    page.y += page.mm(9);
}

void RouteSheetPrinter::printMap(Page &page, const map::MapPicture &map) const
{
    const QRectF frame(page.area.left(), page.y, page.area.width(), page.area.width() * routeMapHeight / routeMapWidth);
    map.paint(page.painter, frame, page.device.logicalDpiX());
    page.painter.setBrush(Qt::NoBrush);
    page.painter.setPen(QPen(QColor(hairline), page.mm(0.2)));
    page.painter.drawRect(frame);
    page.y += frame.height() + page.mm(5);
}

void RouteSheetPrinter::printColumnTitles(Page &page) const
{
    QPainter &painter = page.painter;
    painter.setFont(font(8, true));
    painter.setPen(QColor(faint));
    const double height = page.mm(6);
    const auto title = [&](Column column, const char *text) {
        painter.drawText(page.cell(column, height), Qt::AlignLeft | Qt::AlignVCenter, say(text));
    };
    title(numberColumn, QT_TRANSLATE_NOOP("RouteSheet", "Stop"));
    title(placeColumn, QT_TRANSLATE_NOOP("RouteSheet", "Place and order"));
    title(timeColumn, QT_TRANSLATE_NOOP("RouteSheet", "Arrival, window"));
    title(goodsColumn, QT_TRANSLATE_NOOP("RouteSheet", "Load, goods"));
    title(signatureColumn, QT_TRANSLATE_NOOP("RouteSheet", "Signature"));
    page.y += height;
    painter.setPen(QPen(QColor(ink), page.mm(0.3)));
    painter.drawLine(QPointF(page.area.left(), page.y), QPointF(page.area.right(), page.y));
    page.y += page.mm(1.5);
}

void RouteSheetPrinter::printStop(Page &page, const RouteSheetStop &stop) const
{
    QPainter &painter = page.painter;
    const double line = page.mm(4.6);
    const double height = page.mm(15);
    const auto write = [&](Column column, int row, const QString &text, double points, bool strong, QRgb colour) {
        QRectF box = page.cell(column, line);
        box.translate(0, row * line);
        painter.setFont(font(points, strong));
        painter.setPen(QColor(colour));
        const QFontMetricsF metrics(painter.font(), painter.device());
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, box.width()));
    };
    write(numberColumn, 0, QString::number(stop.number), 13, true, ink);
    if (stop.kind != RouteSheetStop::Kind::Visit) {
        const bool pick = stop.kind == RouteSheetStop::Kind::Pick;
        write(numberColumn, 1, pick ? QStringLiteral("▲ ") + say("pick") : QStringLiteral("▼ ") + say("drop"), 8, false, faint);
    }
    write(placeColumn, 0, stop.place, 10, true, ink);
    write(placeColumn, 1, stop.order, 9, false, ink);
    write(placeColumn, 2, stop.customer, 9, false, faint);
    write(timeColumn, 0, stop.arrival, 11, true, ink);
    write(timeColumn, 1, stop.window, 9, false, stop.late ? ink : faint);
    write(timeColumn, 2, stop.service, 9, false, faint);
    write(goodsColumn, 0, stop.load, 10, false, ink);
    write(goodsColumn, 1, stop.goods, 9, false, faint);
    painter.setPen(QPen(QColor(hairline), page.mm(0.25)));
    painter.drawRect(page.cell(signatureColumn, page.mm(12.5)));
    page.y += height;
    painter.drawLine(QPointF(page.area.left(), page.y), QPointF(page.area.right(), page.y));
    page.y += page.mm(1.5);
}

void RouteSheetPrinter::printFooter(Page &page) const
{
    page.painter.setFont(font(8));
    page.painter.setPen(QColor(faint));
    const QRectF line(page.area.left(), page.area.bottom() - page.mm(5), page.area.width(), page.mm(5));
    page.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, page.footer);
    page.painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, say("Page %1").arg(page.number));
}

}
