// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/statuspill.h"

#include <QStyledItemDelegate>

namespace routedesk::ui {

class Theme;

/// Cells of calm tables: a status as shape and word, a list as chips, times and counts in tabular figures. Tool
/// tips are plain text whatever the cell holds.
class LookDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        LookRole = Qt::UserRole + 500, ///< StatusLook
        ChipsRole, ///< QStringList
        FiguresRole, ///< bool: tabular numerals
        ToneRole, ///< int of Tone: the text's ink
    };

    LookDelegate(const Theme &theme, int rowHeight, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    const Theme &m_theme;
    int m_rowHeight;
};

}

Q_DECLARE_METATYPE(routedesk::ui::StatusLook)
