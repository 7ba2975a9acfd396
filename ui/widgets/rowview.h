// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace routedesk::ui {

/// A calm list or tree of rows: no grid, whole rows hover and select, columns are set by hand and remembered by
/// their owner. `rowHeight` is metrics::rowDense or metrics::rowTall.
class RowView : public QTreeView {
    Q_OBJECT

public:
    explicit RowView(int rowHeight, QWidget *parent = nullptr);

    [[nodiscard]] int rowHeight() const { return m_rowHeight; }

private:
    int m_rowHeight;
};

}
