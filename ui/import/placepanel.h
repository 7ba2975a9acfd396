// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importplaces.h"
#include "ui/import/placemap.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace routedesk::ui {

class RowView;
class StatusPill;
class Theme;

/// Under the rows of an import: where the current row's address may be. A list of what was found, a map with the same
/// places and a pin, and the button that settles it. Up and Down go through the list and take the pin along, Return
/// takes the place the pin is at, Escape goes back to the rows.
class PlacePanel final : public QWidget {
    Q_OBJECT

public:
    PlacePanel(const Theme &theme, models::ImportModel &model, models::ImportPlaces &places,
        const map::MapView::Settings &settings, QWidget *parent = nullptr);

    void setBaseMap(const map::BaseMapChoice &choice) { m_map->setBaseMap(choice); }
    /// Of the model: a row's order, or secondOf() it. One that says itself where it goes, or none (-1), is told as such.
    void showRow(int orderRow);
    [[nodiscard]] int row() const { return m_row; }
    void focusList();
    [[nodiscard]] QSize sizeHint() const override;
    /// A sentence that takes a second line takes it from the list.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

    /// Settles the row on the pin's place.
    void take();
    void takeBack();

signals:
    void chosen();
    /// The hands want to go back to the rows.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(const map::MapView::Settings &settings);
    void buildList(QVBoxLayout &side);
    void buildFoot(QVBoxLayout &side);
    void wire();
    void fill();
    void selectCandidate(int at);
    void sayPin(const QString &near = {});
    void lookAtPin(const api::GeoPoint &pin);
    void followButtons();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString distanceWords(const api::GeoPoint &point) const;

    const Theme &m_theme;
    models::ImportModel &m_model;
    models::ImportPlaces &m_places;
    int m_row = -1; ///< of an order
    models::FoundPlace m_found;
    QString m_address;
    QLabel *m_title = nullptr;
    StatusPill *m_state = nullptr;
    QLabel *m_hint = nullptr;
    RowView *m_list = nullptr;
    QStandardItemModel *m_rows = nullptr;
    QLabel *m_pinWords = nullptr;
    QPushButton *m_take = nullptr;
    QPushButton *m_back = nullptr;
    PlaceMap *m_map = nullptr;
};

}
