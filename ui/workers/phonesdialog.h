// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"

#include <QDialog>

#include <memory>

namespace routedesk::models {
class Clock;
class DispatchStore;
class WorkerActions;
}

namespace routedesk::ui {

class Theme;

/// The phones that are linked to a worker: which there are and when they were heard, linking another, removing one.
/// Everything takes effect at the server at once. Looks again by itself while it is open. Window-modal: use open().
class PhonesDialog final : public QDialog {
    Q_OBJECT

public:
    /// All of them must outlive the dialog.
    PhonesDialog(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
        const models::Clock &clock, const api::Worker &worker, QWidget *parent = nullptr);
    ~PhonesDialog() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
