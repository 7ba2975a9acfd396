// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "planner/breaks.h"

#include <algorithm>
#include <utility>

namespace routedesk::planner {

Breaks::Breaks(std::vector<Break> spans)
{
    std::ranges::sort(spans, {}, &Break::from);
    for (const Break &span : spans) {
        if (span.to <= span.from)
            continue;
        if (!m_spans.empty() && span.from <= m_spans.back().to)
            m_spans.back().to = std::max(m_spans.back().to, span.to);
        else
            m_spans.push_back(span);
    }
}

Instant Breaks::worked(Instant real) const
{
    Duration idle{};
    for (const Break &span : m_spans) {
        if (real <= span.from)
            break;
        idle += std::min(real, span.to) - span.from;
    }
    return real - idle;
}

Instant Breaks::begun(Instant worked) const
{
    for (const Break &span : m_spans) {
        if (worked < span.from)
            break;
        worked += span.to - span.from;
    }
    return worked;
}

Instant Breaks::done(Instant worked) const
{
    for (const Break &span : m_spans) {
        if (worked <= span.from)
            break;
        worked += span.to - span.from;
    }
    return worked;
}

Instant Breaks::lastBegin(Instant real) const
{
    const bool isOff = std::ranges::any_of(
        m_spans, [real](const Break &span) { return span.from <= real && real < span.to; });
    return worked(real) - (isOff ? Duration(1) : Duration{});
}

}
