// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/http/routetable.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

QStringList segmentsOf(const QString &path)
{
    QStringView rest(path);
    if (rest.startsWith(u'/'))
        rest = rest.sliced(1);
    if (rest.endsWith(u'/'))
        rest.chop(1);
    QStringList segments;
    for (const QStringView segment : rest.split(u'/'))
        segments.append(segment.toString());
    return segments;
}

bool isParameter(const QString &segment)
{
    return segment.startsWith(u'{');
}

// Nothing if it does not fit; else the number of literal segments, so that the most literal pattern can win.
std::optional<int> fit(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size())
        return std::nullopt;
    int literals = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isParameter(pattern.at(i))) {
            // Nothing can be named with U+0000: not every store can keep it.
            if (segments.at(i).isEmpty() || segments.at(i).contains("%00"_L1))
                return std::nullopt;
        } else if (pattern.at(i) != segments.at(i)) {
            return std::nullopt;
        } else {
            ++literals;
        }
    }
    return literals;
}

QByteArray word(Method method)
{
    switch (method) {
    case Method::Get: return "GET";
    case Method::Post: return "POST";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Other: break;
    }
    return {};
}

}

RouteTable::RouteTable(QList<Endpoint> endpoints)
    : m_endpoints(std::move(endpoints))
{
    for (const Endpoint &endpoint : std::as_const(m_endpoints))
        m_patterns.append(segmentsOf(endpoint.pattern));
}

RouteTable::Result RouteTable::find(Method method, const QString &path) const
{
    const QStringList segments = segmentsOf(path);
    qsizetype best = -1;
    int bestLiterals = -1;
    QByteArrayList allowed;
    for (qsizetype i = 0; i < m_endpoints.size(); ++i) {
        const auto literals = fit(m_patterns.at(i), segments);
        if (!literals)
            continue;
        allowed.append(word(m_endpoints.at(i).method));
        if (m_endpoints.at(i).method == method && *literals > bestLiterals) {
            best = i;
            bestLiterals = *literals;
        }
    }
    if (best < 0)
        return allowed.isEmpty() ? Result(UnknownPath {}) : Result(WrongMethod { allowed.join(", ") });

    Match match { &m_endpoints.at(best), {} };
    const QStringList &pattern = m_patterns.at(best);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isParameter(pattern.at(i))) {
            const QString name = pattern.at(i).sliced(1).chopped(1);
            match.parameters.insert(name, QUrl::fromPercentEncoding(segments.at(i).toUtf8()));
        }
    }
    return match;
}

}
