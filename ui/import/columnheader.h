// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace routedesk::ui {

class Theme;

/// The header of an import: what a column means above what the file calls it. A click asks for another meaning.
class ColumnHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit ColumnHeader(const Theme &theme, QWidget *parent = nullptr);

    /// Where a menu for the column belongs, in global coordinates.
    [[nodiscard]] QPoint menuPlace(int column) const;

signals:
    void meaningRequested(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sizeHint() const override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QString tip(int column) const;

    const Theme &m_theme;
    int m_pressed = -1;
};

/// Row numbers as a spreadsheet has them, with the state of each row beside them.
class RowHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit RowHeader(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    const Theme &m_theme;
};

}
