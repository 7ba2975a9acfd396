// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace routedesk::map {

// Where words beside marks go so that they cover neither marks nor each other; those that find no room are left out.
// Worked out for all of the world at one scale, not for a view: when the map moves they hold still on it.
class MarkNotes {
public:
    struct Mark {
        QPointF world {};
        double reach = 0; // logical pixels from the place to where the mark ends
        QString words {}; // none: it only takes its room
    };
    struct Note {
        size_t mark = 0;
        bool isLeft = false; // of its mark
    };
    static constexpr qsizetype longest = 24; // characters

    void forget() { m_scale = 0; } // the marks have changed
    [[nodiscard]] bool isFor(double scale) const { return m_scale == scale; }
    // Earlier marks have the first choice. `scale` is logical pixels in one unit of the world.
    void place(std::vector<Mark> marks, double scale);
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    [[nodiscard]] const std::vector<Note> &notes() const { return m_notes; }

private:
    void take(const QRectF &box);
    [[nodiscard]] bool isFree(const QRectF &box) const;

    double m_scale = 0;
    std::vector<Mark> m_marks;
    std::vector<Note> m_notes;
    QHash<quint64, QList<QRectF>> m_taken; // by cell
};

}
