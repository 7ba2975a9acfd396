// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace routedesk::models {
class DispatchStore;
class WorkerActions;
}

namespace routedesk::ui {

class PlaceEdit;

/// One ops group: a new one, or one that is there. Only what was changed is sent.
class OpsGroupForm final : public FormDialog {
    Q_OBJECT

public:
    /// A group without a handle is a new one; its time zone is the suggestion.
    OpsGroupForm(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
        const api::OpsGroup &group, QWidget *parent = nullptr);

signals:
    /// The server has it; the dialog closes.
    void saved(const routedesk::api::OpsGroup &group, bool isNew);

protected:
    [[nodiscard]] bool hasChanges() const override;
    void save() override;

private:
    void addIdentity();
    void addRoutes();
    void addPace();
    void fill();
    [[nodiscard]] api::OpsGroup wanted() const;
    [[nodiscard]] QList<FormProblem> complaints() const;

    models::WorkerActions &m_actions;
    const models::DispatchStore &m_store;
    const api::OpsGroup m_given;
    const bool m_isNew;
    QLineEdit *m_handle;
    QLineEdit *m_label;
    QComboBox *m_zone;
    PlaceEdit *m_home;
    QSpinBox *m_capacity;
    QDoubleSpinBox *m_distance; ///< kilometres
    QLineEdit *m_from;
    QLineEdit *m_until;
};

}
