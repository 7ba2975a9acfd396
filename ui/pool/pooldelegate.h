// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace routedesk::ui {

class DayWords;
class Theme;

/// One order of the pool in two lines: handle and window; destination, or why it did not fit.
class PoolDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    PoolDelegate(const Theme &theme, const DayWords &words, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    [[nodiscard]] QString window(const QModelIndex &index) const;
    /// Why it did not fit: our own planning's words, else the server's.
    [[nodiscard]] QString reason(const QModelIndex &index) const;

    const Theme &m_theme;
    const DayWords &m_words;
};

}
