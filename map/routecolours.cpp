// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/routecolours.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace routedesk::map {

namespace {

struct Entry {
    QRgb light;
    QRgb dark;
    const char *name;
};

// Neighbours in this list differ in lightness and in hue.
constexpr std::array<Entry, routeColourCount> palette { {
    { 0x1e9cfe, 0x249efe, QT_TRANSLATE_NOOP("RouteColour", "blue") },
    { 0xa7104e, 0xfd2b7d, QT_TRANSLATE_NOOP("RouteColour", "crimson") },
    { 0x12a96d, 0x23fca5, QT_TRANSLATE_NOOP("RouteColour", "green") },
    { 0x5033f7, 0xa4affd, QT_TRANSLATE_NOOP("RouteColour", "indigo") },
    { 0xa29c11, 0xe8e03c, QT_TRANSLATE_NOOP("RouteColour", "yellow") },
    { 0x9c13b5, 0xb329ce, QT_TRANSLATE_NOOP("RouteColour", "purple") },
    { 0x0a5b50, 0x219888, QT_TRANSLATE_NOOP("RouteColour", "teal") },
    { 0xfa4bd8, 0xd374bc, QT_TRANSLATE_NOOP("RouteColour", "pink") },
    { 0x60350f, 0xa76d3f, QT_TRANSLATE_NOOP("RouteColour", "brown") },
    { 0x4a8a9e, 0xa1dcf0, QT_TRANSLATE_NOOP("RouteColour", "steel") },
    { 0x293283, 0x5261fa, QT_TRANSLATE_NOOP("RouteColour", "navy") },
    { 0x667201, 0x95a616, QT_TRANSLATE_NOOP("RouteColour", "olive") },
    { 0x9057d5, 0x9d6ed5, QT_TRANSLATE_NOOP("RouteColour", "violet") },
    { 0x18312d, 0x44d191, QT_TRANSLATE_NOOP("RouteColour", "jade") },
    { 0xce92a0, 0xf6b0bf, QT_TRANSLATE_NOOP("RouteColour", "rose") },
    { 0x0000dc, 0x6c73a4, QT_TRANSLATE_NOOP("RouteColour", "ultramarine") },
    { 0xa07c3b, 0x7f5e00, QT_TRANSLATE_NOOP("RouteColour", "ochre") },
    { 0xf2019c, 0xdc37b7, QT_TRANSLATE_NOOP("RouteColour", "magenta") },
    { 0x590001, 0xff835d, QT_TRANSLATE_NOOP("RouteColour", "russet") },
    { 0x818bcd, 0xf7f2ff, QT_TRANSLATE_NOOP("RouteColour", "lavender") },
    { 0xb1576e, 0xa03e4f, QT_TRANSLATE_NOOP("RouteColour", "cranberry") },
    { 0x3b006b, 0x7948a4, QT_TRANSLATE_NOOP("RouteColour", "aubergine") },
    { 0x6d4383, 0xbf1a7c, QT_TRANSLATE_NOOP("RouteColour", "plum") },
    { 0x4b2a51, 0xbaa3b7, QT_TRANSLATE_NOOP("RouteColour", "mauve") },
} };

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

const Entry &entry(int index)
{
    return palette[size_t(((index % routeColourCount) + routeColourCount) % routeColourCount)];
}

}

QColor routeColour(int index, bool dark)
{
    return QColor::fromRgb(dark ? entry(index).dark : entry(index).light);
}

QString routeColourName(int index)
{
    return QCoreApplication::translate("RouteColour", entry(index).name);
}

int colourIndexForWorker(const QString &handle)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const char byte : handle.toUtf8())
        hash = (hash ^ quint8(byte)) * 0x100000001b3;
    return int((hash ^ hash >> 32) % routeColourCount);
}

QColor colourForWorker(const QString &handle, bool dark)
{
    return routeColour(colourIndexForWorker(handle), dark);
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor inkOn(const QColor &colour)
{
    return contrast(colour, Qt::white) >= 3.6 ? QColor(Qt::white) : QColor(0x14181b);
}

}
