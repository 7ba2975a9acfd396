// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/batchform.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/edits/addressbook.h"
#include "models/imports/twinfinder.h"
#include "ui/batch/draftsmodel.h"
#include "ui/batch/formkeeper.h"
#include "ui/batch/ordertemplates.h"
#include "models/imports/ordersender.h"
#include "ui/theme/theme.h"

#include <QAction>

class QLabel;
class QMenu;
class QPushButton;
class QTimer;

namespace routedesk::ui {

class Banner;
class OrderFields;
class ProgressStrip;
class RowView;
class SectionHeader;
class TermsEdit;

/// Hears of what is handed over to be sent, so that the form's journal does not bring it back as not sent.
class BatchForm::Private final : public models::SendLog {
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

    // batchhelp.cpp
    void addHelp();
    void setFiles(const QString &journal, const QString &templateFile);
    void setServer(api::OrdersClient &client);
    void keep();
    QFuture<QString> sending(const QList<int> &rows) override;
    void settled(const QList<int> &rows, models::RowFate fate, const QList<api::OrderKey> &keys) override;
    void lookUpHandle();
    void checkHandle();
    void fillTemplateMenu();
    void askTemplateName();
    void takeTemplate(const QString &name);
    void exportTemplates();
    void importTemplates();
    void tell(const QString &failure, const QString &success);

    // batchsend.cpp
    void create();
    void takeOutcome(const models::SendOutcome &outcome);
    void settleLater(const models::LateOutcome &late);

    BatchForm &q;
    const Theme &theme;
    const models::DispatchStore &store;
    const models::Clock &clock;
    DraftsModel drafts;
    models::OrderSender sender;
    models::AddressBook addresses;
    QSet<int> handedOver;                       ///< ids of drafts that the outbox has
    std::unique_ptr<FormKeeper> keeper;         ///< null: nothing is kept
    std::unique_ptr<OrderTemplates> templates;  ///< null: there are none
    std::unique_ptr<models::TwinFinder> twins;  ///< null: the server is not asked
    QSet<QString> serverIdents;                 ///< of open orders that it was found to have
    QTimer *handlePause = nullptr;
    QMenu *templateMenu = nullptr;
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
    QAction *templateAction = nullptr;
};

}
