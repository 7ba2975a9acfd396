// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace routedesk::models {
class Clock;
class DispatchStore;
class WorkerActions;
}

namespace routedesk::ui {

class PlaceEdit;
class ShiftsEdit;

/// One worker: a new one, or one that is there. Only what was changed is sent.
class WorkerForm final : public FormDialog {
    Q_OBJECT

public:
    /// A worker without a handle is a new one; its ops group is the suggestion.
    WorkerForm(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
        const models::Clock &clock, const api::Worker &worker, QWidget *parent = nullptr);

signals:
    /// The server has it; the dialog closes.
    void saved(const routedesk::api::Worker &worker, bool isNew);

protected:
    [[nodiscard]] bool hasChanges() const override;
    void save() override;

private:
    void addIdentity();
    void addWork();
    void addHome();
    void fill(const api::Worker &worker);
    void followGroup();
    /// As the fields say; what has no field stays as it was given.
    [[nodiscard]] api::Worker wanted() const;
    [[nodiscard]] bool wantsAvailable() const;
    [[nodiscard]] QList<FormProblem> complaints() const;
    void take(const api::Result<api::Worker> &result);
    void saveAvailability();
    void finish();

    models::WorkerActions &m_actions;
    const models::DispatchStore &m_store;
    const models::Clock &m_clock;
    api::Worker m_given;
    bool m_isNew;
    bool m_exists; ///< at the server, by now
    QLineEdit *m_handle;
    QLineEdit *m_name;
    QComboBox *m_group;
    QLineEdit *m_productTypes;
    QSpinBox *m_capacity;
    ShiftsEdit *m_shifts;
    QLabel *m_zone;
    PlaceEdit *m_home;
    QCheckBox *m_available;
};

}
