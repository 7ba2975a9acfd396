// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/worker.h"

#include <QWidget>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace routedesk::ui {

class Theme;

/// The shifts of a week: a row for each day, empty on days off, more rows where a day has more than one shift.
class ShiftsEdit final : public QWidget {
    Q_OBJECT

public:
    ShiftsEdit(const Theme &theme, QWidget *parent = nullptr);

    void setSchedule(const QList<api::ShiftEntry> &schedule);
    /// By day, or as it was given when nothing has changed. Entries whose texts were not touched come back as they
    /// were; rows that are wrong are left out.
    [[nodiscard]] QList<api::ShiftEntry> schedule() const;
    /// A sentence for each row that can't be sent.
    [[nodiscard]] QStringList complaints() const;
    /// Tab comes here from `before`; the last stop here, for what follows.
    QWidget *placeInTabs(QWidget *before);

signals:
    void edited();

private:
    struct Row {
        int day = 1;
        QLineEdit *from = nullptr;
        QLineEdit *until = nullptr;
        std::optional<api::ShiftEntry> given;
        QString givenFrom, givenUntil;
    };

    void clearRows();
    /// After the day's other rows.
    Row &addRow(int day);
    void orderTabs();
    void fillLikeMonday();
    [[nodiscard]] static std::optional<api::ShiftEntry> entryOf(const Row &row);

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QToolButton *m_likeMonday;
    QToolButton *m_another;
    QList<Row> m_rows; ///< as on screen
    QWidget *m_before = nullptr;
    QList<api::ShiftEntry> m_given;
    QList<api::ShiftEntry> m_strange; ///< of days that this program does not know; kept as they are
};

}
