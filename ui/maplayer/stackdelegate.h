// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/maplayer/stackrow.h"

#include <QStyledItemDelegate>

namespace routedesk::ui {

class Theme;

/// Paints a line of the chooser on the map: number in the route's colour, handle, window, and at the right who goes
/// there. The line's words are its DisplayRole; the row itself is looked up by its number.
class StackDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Both must outlive the delegate.
    StackDelegate(const Theme &theme, const QList<StackRow> &rows, QObject *parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Makes the columns as wide as the rows are now. How wide the widest line is then, in pixels.
    int measure();

private:
    const Theme &m_theme;
    const QList<StackRow> &m_rows;
    int m_window = 0; ///< of the column, with the space after it
    int m_owner = 0;
};

}
