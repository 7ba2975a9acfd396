// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace routedesk::ui {

class SearchModel;
class Theme;

/// Paints a line of the search: icon, name, what tells it from others, and a note at the right.
class SearchDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchDelegate(const Theme &theme, const SearchModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const SearchModel &m_model;
};

}
