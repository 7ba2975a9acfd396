// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/batchform.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "ui/batch/draftsmodel.h"
#include "models/imports/ordersender.h"
#include "ui/theme/theme.h"

#include <QAction>

class QLabel;
class QPushButton;

namespace routedesk::ui {

class Banner;
class OrderFields;
class ProgressStrip;
class RowView;
class SectionHeader;
class TermsEdit;

class BatchForm::Private {
public:
    Private(BatchForm &form, const Theme &look, models::Outbox &outbox, const models::DispatchStore &dayStore,
        const models::Clock &timeSource);

    // batchlayout.cpp
    void build();
    void makeActions();
    void connectAll();

    // batchform.cpp
    void start(const OrderDraft &draft);
    [[nodiscard]] OrderDraft blank() const;
    /// Puts the typed order into the batch; false, with the complaints shown, when something is wrong with it.
    bool addTyped();
    void edit(int id);
    void removeSelected();
    void fromLast();
    void follow();
    void followScope();
    void showPlace();
    [[nodiscard]] DraftSurroundings surroundings() const;
    [[nodiscard]] int sendable() const;

    // batchsend.cpp
    void create();
    void takeOutcome(const models::SendOutcome &outcome);
    void settleLater(const QList<int> &ids, bool made);

    BatchForm &q;
    const Theme &theme;
    const models::DispatchStore &store;
    const models::Clock &clock;
    DraftsModel drafts;
    models::OrderSender sender;
    int editing = -1; ///< id of the draft in the fields, -1 for one that is not in the batch yet
    bool touched = false;
    bool picking = false;
    std::optional<OrderDraft> last;

    Banner *banner = nullptr;
    SectionHeader *fieldsHead = nullptr;
    OrderFields *fields = nullptr;
    QPushButton *addButton = nullptr;
    SectionHeader *listHead = nullptr;
    RowView *list = nullptr;
    TermsEdit *terms = nullptr;
    ProgressStrip *progress = nullptr;
    QLabel *footWords = nullptr;
    QPushButton *createButton = nullptr;
    QAction *addAction = nullptr;
    QAction *newAction = nullptr;
    QAction *lastAction = nullptr;
    QAction *removeAction = nullptr;
    QAction *createAction = nullptr;
};

}
