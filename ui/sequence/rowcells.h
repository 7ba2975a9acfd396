// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>

namespace routedesk::ui {

/// Cuts cells off the right end of a row, so that they stand under each other in all rows.
class RowCells {
public:
    explicit RowCells(const QRect &row) : m_row(row) { }

    /// The next cell from the right; empty where no room is left for it beside `keep` pixels.
    [[nodiscard]] QRect takeRight(int width, int keep = 0)
    {
        if (m_row.width() - width < keep)
            return {};
        const QRect cell(m_row.right() - width + 1, m_row.y(), width, m_row.height());
        m_row.setRight(m_row.right() - width);
        return cell;
    }
    [[nodiscard]] QRect takeLeft(int width)
    {
        const QRect cell(m_row.x(), m_row.y(), qMin(width, m_row.width()), m_row.height());
        m_row.setLeft(m_row.left() + cell.width());
        return cell;
    }
    [[nodiscard]] const QRect &rest() const { return m_row; }

private:
    QRect m_row;
};

}
