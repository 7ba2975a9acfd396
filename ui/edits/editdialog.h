// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/editforecaster.h"
#include "models/edits/orderwish.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace routedesk::models {
class Outbox;
}

namespace routedesk::ui {

class DayWords;
class EditFields;
class EditReview;
class Theme;
struct Workbench;

/// Changes fields of many orders: first what is to change, then, in the same window, what that comes to, order by
/// order and for the plan. Nothing is sent before the second page is agreed to. Window-modal: use open().
class EditDialog final : public QDialog {
    Q_OBJECT

public:
    EditDialog(const Workbench &bench, const DayWords &words, const QList<api::OrderKey> &keys, QWidget *parent);

    [[nodiscard]] EditFields &fields() const { return *m_fields; }
    [[nodiscard]] QPushButton &nextButton() const { return *m_next; }
    /// Nothing is being worked out any more.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const models::EditDraft &draft() const { return m_draft; }

signals:
    /// The edits as they were agreed to.
    void agreed(const QList<routedesk::models::OrderEdit> &edits);

public slots:
    void reject() override;

private:
    void build();
    void follow();
    void refresh();
    void next();
    void back();
    void takeStore();
    void see();
    void findContested();
    [[nodiscard]] QString stateOfReview() const;
    [[nodiscard]] bool isReviewing() const;
    [[nodiscard]] QList<api::Order> openOrders() const;

    const Theme &m_theme;
    const models::DispatchStore &m_store;
    const models::Outbox &m_outbox;
    QList<api::OrderKey> m_keys;
    models::SeenOrders m_seen; ///< as they were when their fields were ticked
    models::EditForecaster m_forecaster;
    models::EditDraft m_draft;
    QStackedWidget *m_pages;
    EditFields *m_fields;
    EditReview *m_review;
    QLabel *m_state;
    QPushButton *m_back;
    QPushButton *m_next;
    QTimer *m_turn;
};

}
