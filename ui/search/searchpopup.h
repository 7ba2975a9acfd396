// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/search/searchresult.h"

#include <QFrame>

class QLabel;
class QListView;

namespace routedesk::ui {

class SearchModel;
class Theme;

/// The list under the search field. It never takes the focus: the field keeps it and hands the keys on.
class SearchPopup final : public QFrame {
    Q_OBJECT

public:
    /// `parent` is the window; the popup floats over it.
    SearchPopup(const Theme &theme, QWidget *parent);

    /// Keeps the current line on the same thing if a person moved there, else takes the first.
    void setResults(const QList<SearchResult> &results);
    /// Shows it under `field`, its right edge in line with the field's.
    void openUnder(const QWidget &field);
    void move(int by);
    void movePage(int direction);
    void moveToEnd(int direction);
    [[nodiscard]] const SearchResult *current() const;
    [[nodiscard]] const QListView &view() const { return *m_view; }
    [[nodiscard]] const SearchModel &model() const { return *m_model; }

signals:
    void chosen(const routedesk::ui::SearchResult &result);
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setCurrent(int row);
    void place();

    const Theme &m_theme;
    SearchModel *m_model;
    QListView *m_view;
    QLabel *m_keys;
    QRect m_field; ///< in the window
    bool m_moved = false;
};

}
