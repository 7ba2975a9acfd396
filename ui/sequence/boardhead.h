// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QMenu;

namespace routedesk::ui {

class BoardColumns;
class Theme;

/// The line above the board with the names of the stops' columns. Its context menu, which View > Columns opens too,
/// chooses the columns of stops and of routes.
class BoardHead final : public QWidget {
    Q_OBJECT

public:
    /// `viewport` is the board's: the cells stand under their names.
    BoardHead(const Theme &theme, BoardColumns &columns, QWidget &viewport, int indent, QWidget *parent);

    /// Fills a menu with what can be shown, and the way back to the first columns.
    void fillMenu(QMenu &menu) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    BoardColumns &m_columns;
    QWidget &m_viewport;
    int m_indent; ///< where a stop's row begins
};

}
