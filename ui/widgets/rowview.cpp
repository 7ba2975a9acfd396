// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rowview.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace routedesk::ui {

namespace {

class RowHeightDelegate final : public QStyledItemDelegate {
public:
    RowHeightDelegate(int height, QObject *parent) : QStyledItemDelegate(parent), m_height(height) { }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return { QStyledItemDelegate::sizeHint(option, index).width() + 8, m_height };
    }

private:
    int m_height;
};

}

RowView::RowView(int rowHeight, QWidget *parent) : QTreeView(parent), m_rowHeight(rowHeight)
{
    setItemDelegate(new RowHeightDelegate(rowHeight, this));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(true);
    header()->setMinimumSectionSize(32);
    setFrameShape(QFrame::NoFrame);
}

}
