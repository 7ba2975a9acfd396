// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/batchform_p.h"

#include "ui/batch/orderfields.h"
#include "ui/batch/termsedit.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sectionheader.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace routedesk::ui {

void BatchForm::Private::makeActions()
{
    const auto make = [this](const char *name, Icon icon, const QString &text, const QKeySequence &keys,
                          const QString &tip) {
        auto *action = new QAction(theme.icon(icon), text, &q);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        tipWithShortcut(*action, tip);
        q.addAction(action);
        return action;
    };
    addAction = make("batch.add", Icon::Plus, tr("Add to the batch"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
        tr("Put this order into the batch and begin the next"));
    newAction = make("batch.new", Icon::NewOrder, tr("Empty the fields"), {}, tr("Begin an order with empty fields"));
    lastAction = make("batch.fromLast", Icon::Copy, tr("New from last"), QKeySequence(Qt::CTRL | Qt::Key_D),
        tr("Begin an order with the values of the last one"));
    removeAction = make("batch.remove", Icon::Trash, tr("Remove from the batch"), {},
        tr("Take the selected orders out of the batch (Delete)"));
    templateAction = make("batch.templates", Icon::List, tr("Templates"), QKeySequence(Qt::CTRL | Qt::Key_J),
        tr("Begin from a template, or save this order as one"));
    createAction = make("batch.create", Icon::Check, tr("Create"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        tr("Send the batch to the server"));
}

void BatchForm::Private::build()
{
    makeActions();
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    banner = new Banner(theme, &q);
    layout->addWidget(banner);

    auto *scroll = new QScrollArea(&q);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    const auto padded = [page](QWidget *widget) {
        auto *box = new QVBoxLayout;
        box->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
        box->setSpacing(metrics::gap);
        box->addWidget(widget);
        Q_UNUSED(page);
        return box;
    };
    fieldsHead = new SectionHeader(theme, tr("New order"), page);
    fieldsHead->addAction(newAction);
    fieldsHead->addAction(lastAction);
    fieldsHead->addAction(templateAction);
    inside->addWidget(fieldsHead);
    fields = new OrderFields(theme, page);
    auto *fieldsBox = padded(fields);
    addButton = new QPushButton(theme.icon(Icon::Plus), addAction->text(), page);
    addButton->setObjectName(QStringLiteral("batch.addButton"));
    addButton->setToolTip(addAction->toolTip());
    addButton->setAutoDefault(false);
    fieldsBox->addWidget(addButton, 0, Qt::AlignLeft);
    inside->addLayout(fieldsBox);

    listHead = new SectionHeader(theme, tr("In this batch"), page);
    listHead->addAction(removeAction);
    inside->addWidget(new Hairline(theme, Qt::Horizontal, page));
    inside->addWidget(listHead);
    list = new RowView(metrics::rowDense, page);
    list->setObjectName(QStringLiteral("batch.list"));
    list->setAccessibleName(tr("Orders in this batch"));
    list->setModel(&drafts);
    list->setItemDelegate(new LookDelegate(theme, metrics::rowDense, list));
    list->setHeaderHidden(true);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(DraftsModel::Where, QHeaderView::Stretch);
    list->header()->resizeSection(DraftsModel::Handle, 104);
    list->header()->resizeSection(DraftsModel::Window, 104);
    inside->addWidget(list);
    terms = new TermsEdit(theme, store, page);
    inside->addWidget(new Hairline(theme, Qt::Horizontal, page));
    inside->addLayout(padded(terms));
    inside->addStretch(1);
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);

    progress = new ProgressStrip(theme, &q);
    layout->addWidget(progress);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    foot->setSpacing(metrics::gap);
    footWords = hintLabel(theme, {}, &q);
    createButton = new QPushButton(theme.icon(Icon::Check), {}, &q);
    createButton->setObjectName(QStringLiteral("batch.createButton"));
    createButton->setToolTip(createAction->toolTip());
    createButton->setDefault(true);
    foot->addWidget(footWords, 1);
    foot->addWidget(createButton);
    layout->addLayout(foot);
    q.setMinimumWidth(320);
}

void BatchForm::Private::connectAll()
{
    connect(addAction, &QAction::triggered, &q, [this] {
        if (addTyped())
            start(last.value_or(OrderDraft()).asTemplate());
    });
    connect(addButton, &QPushButton::clicked, addAction, &QAction::trigger);
    connect(newAction, &QAction::triggered, &q, [this] { start(blank()); });
    connect(lastAction, &QAction::triggered, &q, [this] { fromLast(); });
    connect(removeAction, &QAction::triggered, &q, [this] { removeSelected(); });
    connect(createAction, &QAction::triggered, &q, [this] { create(); });
    connect(createButton, &QPushButton::clicked, createAction, &QAction::trigger);
    auto *removeKey = new QAction(&q);
    removeKey->setShortcut(QKeySequence(Qt::Key_Delete));
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    list->addAction(removeKey);
    connect(removeKey, &QAction::triggered, removeAction, &QAction::trigger);
    connect(list, &QAbstractItemView::activated, &q,
        [this](const QModelIndex &index) { edit(drafts.idAt(index.row())); });
    connect(list, &QAbstractItemView::clicked, &q,
        [this](const QModelIndex &index) { edit(drafts.idAt(index.row())); });
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, &q, [this] { follow(); });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&drafts, signal, &q, [this] { follow(); });

    connect(fields, &OrderFields::edited, &q, [this] {
        touched = true;
        checkHandle();
        handlePause->start();
        follow();
    });
    connect(fields, &OrderFields::placeEdited, &q, [this] { showPlace(); });
    connect(fields, &OrderFields::pickToggled, &q, [this](bool wanted) {
        if (wanted == picking)
            return;
        picking = wanted;
        emit q.pickOnMapRequested(wanted);
    });
    connect(terms, &TermsEdit::changed, &q, [this] { followScope(); });
    connect(&sender, &models::OrderSender::progressed, progress, &ProgressStrip::setProgress);
    connect(&sender, &models::OrderSender::finished, &q,
        [this](const models::SendOutcome &outcome) { takeOutcome(outcome); });
    connect(&sender, &models::OrderSender::settledLater, &q,
        [this](const models::LateOutcome &late) { settleLater(late); });
    connect(&store, &models::DispatchStore::scopeChanged, &q, [this] { followScope(); });
}

}
