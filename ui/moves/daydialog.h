// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;
class QLabel;
class QPushButton;

namespace routedesk::ui {

class Theme;

/// Asks to which day orders are to be moved, and says that this is sent at once. Window-modal: use open().
class DayDialog final : public QDialog {
    Q_OBJECT

public:
    /// `underWay` of the `count` orders are with a worker already.
    DayDialog(const Theme &theme, int count, int underWay, QDate today, QWidget *parent = nullptr);

    void setDate(QDate date);
    [[nodiscard]] QDate date() const;
    [[nodiscard]] QPushButton &moveButton() const { return *m_move; }

private:
    QDate m_today;
    QDateEdit *m_date;
    QPushButton *m_move;
};

}
