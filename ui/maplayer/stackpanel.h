// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/maplayer/stackrow.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QStringListModel;

namespace routedesk::ui {

class StackDelegate;
class Theme;

/// The short list beside a place of the map where several things lie: arrows, Enter and Esc, or a click. It has the
/// focus while it is open, but holds nothing up: a click beside it goes where it was meant to, and closes it.
class StackPanel final : public QFrame {
    Q_OBJECT

public:
    StackPanel(const Theme &theme, QWidget *map);

    /// `at` in the map's coordinates; `current` is the row to begin with.
    void open(const QList<StackRow> &rows, int current, const QPoint &at);
    void dismiss();
    [[nodiscard]] const QList<StackRow> &rows() const { return m_rows; }
    [[nodiscard]] const QListView &view() const { return *m_view; }
    [[nodiscard]] QPushButton &allButton() const { return *m_all; }
    /// "1 / 3"
    [[nodiscard]] QString place() const;

    static constexpr int mostRows = 8; ///< in sight; the rest is scrolled to

signals:
    /// The row under the mouse or the keyboard; null when the list has closed.
    void pointed(const QString &id);
    void chosen(const QString &id);
    void allChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *) override { } ///< not for the map beneath
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void point(int row);
    void choose();
    bool key(int key);
    void arrange(const QPoint &at);
    void leaveSoon();

    const Theme &m_theme;
    QList<StackRow> m_rows;
    QStringListModel *m_model;
    QListView *m_view;
    StackDelegate *m_delegate;
    QLabel *m_place;
    QPushButton *m_all;
};

}
