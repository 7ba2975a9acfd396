// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/orderdraft.h"

#include <QWidget>

class QLineEdit;

namespace routedesk::ui {

class Theme;

/// Where the first half of a pair is picked up, and when.
class PickupFields final : public QWidget {
    Q_OBJECT

public:
    explicit PickupFields(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] OrderDraft::Pickup pickup() const;
    void setPickup(const OrderDraft::Pickup &pickup);
    [[nodiscard]] QLineEdit *address() const { return m_address; }
    [[nodiscard]] QLineEdit *place() const { return m_latitude; }
    [[nodiscard]] QLineEdit *until() const { return m_until; }
    void setPlace(const api::GeoPoint &place);

signals:
    void edited();

private:
    QLineEdit *m_address;
    QLineEdit *m_latitude;
    QLineEdit *m_longitude;
    QLineEdit *m_from;
    QLineEdit *m_until;
};

}
