// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/order.h"
#include "ui/actions/actionkind.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

class Theme;

/// Asks before something final. Says that it is, lists what it is about, and answers Return and Escape with the safe
/// choice. Window-modal: use open().
class ConfirmDialog final : public QDialog {
    Q_OBJECT

public:
    /// `items` are lines of what it is about, e.g. orderLine() of each.
    ConfirmDialog(const Theme &theme, ActionKind kind, const QStringList &items, QWidget *parent = nullptr);

    /// What was typed as the reason of a cancellation; null when nothing was.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QPushButton *safeButton() const { return m_safe; }
    [[nodiscard]] QPushButton *finalButton() const { return m_final; }

private:
    QWidget *makeList(const QStringList &items);

    const Theme &m_theme;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_safe;
    QPushButton *m_final;
};

/// "order-17 · drop-off · Bakery Sol, 1028 E Brokaw Rd".
[[nodiscard]] QString orderLine(const api::Order &order);

}
