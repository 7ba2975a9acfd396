// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace routedesk::ui {

class Theme;

/// An offer in two lines: who and what it costs; what it breaks, or why it can't be.
class OfferDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit OfferDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

}
