// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace routedesk::ui {

class Theme;

/// Cells of the orders table: a status with its shape, lateness with its mark, everything else as text.
class OrderCellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    OrderCellDelegate(const Theme &theme, int rowHeight, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    int m_rowHeight;
};

}
