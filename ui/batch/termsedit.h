// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/batchterms.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

class Theme;

/// Chooses ops group, what happens to the orders, and the worker. Follows the store's groups and workers.
class TermsEdit final : public QWidget {
    Q_OBJECT

public:
    TermsEdit(const Theme &theme, const models::DispatchStore &store, QWidget *parent = nullptr);

    [[nodiscard]] BatchTerms terms() const;
    void setTerms(const BatchTerms &terms);
    /// Why nothing can be sent like this, as a sentence; empty when all is well.
    [[nodiscard]] QString complaint() const;

signals:
    void changed();

private:
    enum class Fate { Pool, WorkerRoute, OnDemand, Scheduled };

    void fillGroups();
    void fillWorkers();
    void follow();
    [[nodiscard]] Fate fate() const;

    const models::DispatchStore &m_store;
    QComboBox *m_group;
    QComboBox *m_fate;
    QComboBox *m_worker;
    QCheckBox *m_sync;
    QLabel *m_hint;
};

}
