// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "map/marknotes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace routedesk::map {

namespace {

constexpr double cellSize = 64;
constexpr double height = 17;
// Room for words without measuring each: a little more than they need.
constexpr double perCharacter = 6.2;
constexpr double padding = 12;

template <class Act>
void eachCell(const QRectF &box, Act act)
{
    const auto cell = [](double v) { return qint32(std::floor(v / cellSize)); };
    for (qint32 y = cell(box.top()); y <= cell(box.bottom()); ++y) {
        for (qint32 x = cell(box.left()); x <= cell(box.right()); ++x)
            act(quint64(quint32(y)) << 32 | quint32(x));
    }
}

}

void MarkNotes::take(const QRectF &box)
{
    eachCell(box, [&](quint64 cell) { m_taken[cell].append(box); });
}

bool MarkNotes::isFree(const QRectF &box) const
{
    bool free = true;
    eachCell(box, [&](quint64 cell) {
        const auto others = m_taken.constFind(cell);
        free = free && (others == m_taken.cend() || std::ranges::none_of(*others, [&](const QRectF &b) { return b.intersects(box); }));
    });
    return free;
}

void MarkNotes::place(std::vector<Mark> marks, double scale)
{
    m_scale = scale;
    m_marks = std::move(marks);
    m_notes.clear();
    m_taken.clear();
    if (std::ranges::all_of(m_marks, [](const Mark &mark) { return mark.words.isEmpty(); }))
        return;
    for (Mark &mark : m_marks) {
        const QPointF at = mark.world * scale;
        take(QRectF(at - QPointF(mark.reach, mark.reach), QSizeF(2 * mark.reach, 2 * mark.reach)));
        if (mark.words.size() > longest)
            mark.words = mark.words.first(longest - 1) + QChar(0x2026);
    }
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const Mark &mark = m_marks[i];
        if (mark.words.isEmpty())
            continue;
        const double width = double(mark.words.size()) * perCharacter + padding;
        const QPointF at = mark.world * scale;
        for (const bool left : { false, true }) {
            const double x = left ? at.x() - mark.reach - 1 - width : at.x() + mark.reach + 1;
            const QRectF box(x, at.y() - height / 2, width, height);
            if (!isFree(box))
                continue;
            take(box);
            m_notes.push_back({ i, left });
            break;
        }
    }
}

}
