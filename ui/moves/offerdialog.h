// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/moves/offersmodel.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace routedesk::ui {

class SearchField;
class Theme;

/// "Move to…": places to choose from, each with its consequence, the best first, narrowed by typing. Not modal: the
/// plan can be looked at and changed meanwhile.
class OfferDialog final : public QDialog {
    Q_OBJECT

public:
    OfferDialog(const Theme &theme, const QString &title, const QString &verb, QWidget *parent = nullptr);

    /// What was offered before is void; `expected` are to come.
    void begin(int expected);
    void add(const OfferRow &row);
    void finish();
    /// All offers have come.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    [[nodiscard]] QListView &list() const { return *m_list; }
    [[nodiscard]] SearchField &field() const { return *m_field; }

signals:
    void chosen(const routedesk::models::PlaceOffer &offer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const Theme &theme, const QString &title);
    void narrow(const QString &text);
    void selectFirst();
    void follow();
    void choose();

    OffersModel *m_offers;
    QSortFilterProxyModel *m_shown;
    SearchField *m_field;
    QListView *m_list;
    QLabel *m_state;
    QPushButton *m_move;
    int m_expected = 0;
    bool m_isSettled = false;
    bool m_isTouched = false; ///< the person has chosen a row: the best one may not take its place
};

}
