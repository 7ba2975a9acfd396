// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "roads/roadurls.h"

#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;

namespace routedesk::roads {

namespace {

void appendSpot(QString &text, RoadSpot spot)
{
    if (!text.isEmpty())
        text += u';';
    text += QString::number(spot.x / 1e5, 'f', 5) + u',' + QString::number(spot.y / 1e5, 'f', 5);
}

QUrl request(const RoadServer &server, QLatin1StringView service, const QString &places, const QString &query)
{
    QUrl url = server.url;
    url.setPath(server.url.path() + u"/%1/v1/%2/%3"_s.arg(service, server.profile, places));
    url.setQuery(query);
    return url;
}

/// Each place once, and where the rows and columns are among them.
class Numbering {
public:
    [[nodiscard]] QString numbers(std::span<const RoadSpot> spots)
    {
        QString text;
        for (const RoadSpot spot : spots) {
            const auto [it, isNew] = m_numbers.try_emplace(spot, int(m_numbers.size()));
            if (isNew)
                appendSpot(places, spot);
            if (!text.isEmpty())
                text += u';';
            text += QString::number(it->second);
        }
        return text;
    }

    QString places;

private:
    std::unordered_map<RoadSpot, int, RoadSpotHash> m_numbers;
};

}

QUrl tableUrl(const RoadServer &server, std::span<const RoadSpot> sources, std::span<const RoadSpot> destinations)
{
    Numbering numbering;
    const QString rows = numbering.numbers(sources);
    const QString columns = numbering.numbers(destinations);
    QString query = u"annotations=duration,distance"_s;
    if (!std::ranges::equal(sources, destinations))
        query += u"&sources=%1&destinations=%2"_s.arg(rows, columns);
    return request(server, "table"_L1, numbering.places, query);
}

QUrl wayUrl(const RoadServer &server, std::span<const RoadSpot> places)
{
    QString text;
    for (const RoadSpot spot : places)
        appendSpot(text, spot);
    return request(server, "route"_L1, text, u"overview=full&geometries=polyline6&steps=false"_s);
}

}
