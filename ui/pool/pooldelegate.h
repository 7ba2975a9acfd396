// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QStyledItemDelegate>

#include <functional>

namespace routedesk::ui {

class CutStops;
class DayWords;
class Theme;

/// One order of the pool: handle and window, then its destination; below them why it did not fit and what would let
/// it in, as a link.
class PoolDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    PoolDelegate(const Theme &theme, const DayWords &words, QObject *parent = nullptr);

    /// Words of the link, empty for none.
    using Link = std::function<QString(const api::OrderKey &)>;
    void setLink(Link link) { m_link = std::move(link); }
    /// Paints these paler; null for none.
    void setCutStops(const CutStops *cut) { m_cut = cut; }
    /// Whether the link of the row is at this place of the view.
    [[nodiscard]] bool isOnLink(const QRect &row, const QModelIndex &index, const QPoint &position) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintFirst(QPainter &painter, const QRect &line, const QModelIndex &index) const;
    void paintPlace(QPainter &painter, const QRect &line, const QModelIndex &index) const;
    void paintReason(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    [[nodiscard]] QRect linkRect(const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] QString link(const QModelIndex &index) const;
    [[nodiscard]] QString window(const QModelIndex &index) const;
    /// Why it did not fit: our own planning's words, else the server's.
    [[nodiscard]] QString reason(const QModelIndex &index) const;

    const Theme &m_theme;
    const DayWords &m_words;
    Link m_link;
    const CutStops *m_cut = nullptr;
};

}
