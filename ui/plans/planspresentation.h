// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words/timewords.h"

#include <QIdentityProxyModel>

namespace routedesk::models {
class DispatchStore;
class PlansModel;
}

namespace routedesk::ui {

/// The plans as a person reads them: words, marks, times in the zone of the store's scope.
class PlansPresentation final : public QIdentityProxyModel {
    Q_OBJECT

public:
    PlansPresentation(models::PlansModel &plans, const models::DispatchStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;

    models::PlansModel &m_plans;
    const models::DispatchStore &m_store;
};

}
