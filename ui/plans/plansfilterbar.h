// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/routerequests.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

/// The filters that the server itself offers for plans.
class PlansFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit PlansFilterBar(const models::DispatchStore &store, QWidget *parent = nullptr);

    [[nodiscard]] api::PlanFilter filter() const;
    /// Whether anything narrows the list.
    [[nodiscard]] bool isNarrow() const;
    void widen();

signals:
    void changed();

private:
    void fillGroups();

    const models::DispatchStore &m_store;
    QCheckBox *m_byDay;
    QDateEdit *m_day;
    QComboBox *m_group;
    QComboBox *m_status;
    QComboBox *m_sort;
};

}
