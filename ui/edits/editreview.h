// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/editforecaster.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QListWidget;

namespace routedesk::models {
class Outbox;
}

namespace routedesk::ui {

class DayWords;
class Theme;

/// What an edit comes to, before it is sent: each field with what it was and will be, who is left out and why, and
/// what the plan makes of it.
class EditReview final : public QWidget {
    Q_OBJECT

public:
    EditReview(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
        const models::Outbox &outbox, QWidget *parent);

    void show(const models::EditDraft &draft);
    /// Nullptr while it is worked out.
    void setForecast(const models::EditForecast *forecast);

private:
    void showLeftOut(const models::EditDraft &draft);
    void showFields(const models::EditDraft &draft);

    const Theme &m_theme;
    const DayWords &m_words;
    const models::DispatchStore &m_store;
    const models::Outbox &m_outbox;
    QLabel *m_title;
    QWidget *m_table = nullptr;
    QLabel *m_forecast;
    QLabel *m_lasting;
    QLabel *m_outTitle;
    QListWidget *m_out;
};

}
