// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include <QDialog>

class QPushButton;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

class Theme;

/// Asks before routes that workers already drive are changed: what changes and for whom. Return publishes nothing.
class PublishDialog final : public QDialog {
    Q_OBJECT

public:
    /// `lines` names the routes, one each.
    PublishDialog(const Theme &theme, const models::PublishSummary &summary, const QStringList &lines,
        QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *safeButton() const { return m_safe; }
    [[nodiscard]] QPushButton *publishButton() const { return m_publish; }

private:
    QPushButton *m_safe;
    QPushButton *m_publish;
};

}
