// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "importfile.h"

#include <QFile>

#include <array>
#include <cstdio>
#include <random>

namespace importfile {

namespace {

constexpr std::array streets{ "East Brokaw Road", "North First Street", "Lincoln Avenue", "South Bascom Avenue",
    "Stevens Creek Boulevard", "Almaden Expressway", "Story Road", "Monterey Highway" };
constexpr std::array customers{ "Panadería Sol & Söhne", "Lakeside Dental Supply", "Green Valley Grocers",
    "Hernandez Auto Parts", "Blue Door Books", "Ünal Flowers" };
constexpr std::array goods{ "frozen", "fragile;frozen", "ambient", "chilled;valuable" };
constexpr std::array notes{ "ring twice; else the neighbour",
    "dock B, ask for the manager", "gate code 4711, call before",
    "second floor, no lift" };

QByteArray row(int number, std::mt19937 &random)
{
    const auto pick = [&random](const auto &list) { return list[random() % list.size()]; };
    const bool brokenLine = number % 100 == 7;
    const bool error = number % 100 == 33;
    const bool warning = number % 100 == 66;
    const double latitude = 37.25 + double(random() % 200'000) / 1e6;
    const double longitude = -122.05 + double(random() % 300'000) / 1e6;
    const int from = 7 + int(random() % 8);
    std::array<char, 512> line;
    const int size = std::snprintf(line.data(), line.size(),
        "INV-2031-%08d,%s,\"%u %s, San Jose 951%02u\",%.6f,%.6f,%s,2031-05-14 %02d:%02d,2031-05-14 "
        "%02d:%02d,%u,%s,%s,%s%s%s\r\n",
        number, number % 2 ? "drop" : "pick", unsigned(random() % 9000 + 100), pick(streets),
        unsigned(random() % 60), error ? 137.5 : latitude, longitude, warning ? "5" : "50", from,
        int(random() % 60), from + 2, int(random() % 60), unsigned(random() % 20 + 2), pick(goods), pick(customers),
        "\"", brokenLine ? "first line\nsecond line, with a comma" : pick(notes), "\"");
    return QByteArray(line.data(), size);
}

}

QDate day()
{
    return QDate(2031, 5, 14);
}

bool make(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    std::mt19937 random(20'310'514);
    file.write("order_handle,type,address,latitude,longitude,radius,scheduled_after,scheduled_at,service "
               "minutes,product_type,"
               "Customer,Note\r\n");
    for (int number = 0; number < rows; ++number)
        file.write(row(number, random));
    return file.flush();
}

}
