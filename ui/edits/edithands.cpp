// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/edits/edithands.h"

#include "models/edits/pendingpatches.h"
#include "models/sharedselection.h"
#include "ui/actions/actionflow.h"
#include "ui/edits/editdialog.h"
#include "ui/edits/editwords.h"
#include "ui/window/windowactions.h"
#include "ui/window/workbench.h"

#include <QAction>
#include <QWidget>

namespace routedesk::ui {

EditHands::EditHands(
    const Workbench &bench, const DayWords &words, const WindowActions &actions, ActionFlow &flow, QWidget *window)
    : QObject(window), m_bench(bench), m_words(words), m_actions(actions), m_window(window),
      m_editor(bench.actions, bench.outbox, bench.store, bench.fieldConflicts, bench.undo),
      m_creation(bench.outbox, bench.actions, bench.store, bench.undo)
{
    connect(&m_creation, &models::OrderCreation::cancelling, this,
        [this, &flow](models::ActionRun *run, const QList<api::OrderKey> &keys) {
            flow.follow(ActionKind::Cancel, run, keys,
                [this](const QList<api::OrderKey> &some) { return m_bench.actions.cancel(some); });
        });
    connect(&m_creation, &models::OrderCreation::kept, this, [this](const QStringList &handles) {
        const qsizetype shown = qMin<qsizetype>(handles.size(), 5);
        emit told(Tone::Late,
            tr("%n order(s) stay: they are under way, closed, or not known here (%1).", nullptr,
                int(handles.size()))
                .arg(handles.first(shown).join(QStringLiteral(", "))
                    + (shown < handles.size() ? QStringLiteral(" \u2026") : QString())));
    });
    connect(&m_creation, &models::OrderCreation::remade, this, [this](int created, int refused) {
        const QString made = tr("%n order(s) made again.", nullptr, created);
        emit told(refused == 0 ? Tone::Done : Tone::Broken,
            refused == 0 ? made : made + u' ' + tr("%n order(s) refused.", nullptr, refused));
    });
    connect(&m_editor, &models::OrderEditor::started, this,
        [&flow](models::ActionRun *run, const QList<api::OrderKey> &keys,
            const std::function<models::ActionRun *(const QList<api::OrderKey> &)> &again) {
            flow.follow(ActionKind::Edit, run, keys, again);
        });
    connect(actions.edit, &QAction::triggered, this, [this] { edit(m_bench.selection.orders()); });
    connect(&bench.selection, &models::SharedSelection::ordersChanged, this, &EditHands::enable);
    connect(&bench.store, &models::DispatchStore::ordersChanged, this, &EditHands::enable);
    enable();
}

void EditHands::edit(const QList<api::OrderKey> &keys)
{
    if (keys.isEmpty())
        return;
    delete m_dialog;
    m_dialog = new EditDialog(m_bench, m_words, keys, m_window);
    connect(m_dialog, &EditDialog::agreed, this,
        [this](const QList<models::OrderEdit> &edits) { m_editor.apply(words::editStep(edits), edits); });
    m_dialog->open();
}

void EditHands::apply(const QString &text, const api::OrderKey &key, const api::OrderPatch &patch)
{
    const api::Order *order = m_bench.store.order(key);
    const auto edit = order != nullptr
        ? models::editBy(models::PendingPatches(m_bench.outbox).applied(*order), patch)
        : std::nullopt;
    if (edit)
        m_editor.apply(text, { *edit });
}

void EditHands::recordImport(const models::CreatedOrders &made, const QString &importId)
{
    m_creation.record(tr("Import %n order(s)", nullptr, made.count()), made, importId);
}

void EditHands::recordImportLater(const models::CreatedOrders &made, const QString &importId)
{
    m_creation.recordLater(
        importId, made, [](int orders) { return tr("Import %n order(s)", nullptr, orders); });
}

void EditHands::recordMade(const models::CreatedOrders &made)
{
    m_creation.record(made.count() == 1
            ? tr("New order %1").arg(made.batches.constFirst().orders.constFirst().handle)
            : tr("%n new order(s)", nullptr, made.count()),
        made);
}

EditDialog *EditHands::dialog() const
{
    return m_dialog;
}

void EditHands::enable()
{
    const QList<api::OrderKey> &keys = m_bench.selection.orders();
    const auto isOpen = [this](const api::OrderKey &key) {
        const api::Order *order = m_bench.store.order(key);
        return order != nullptr && !order->isClosed();
    };
    m_actions.edit->setEnabled(std::ranges::any_of(keys, isOpen));
    m_actions.edit->setText(
        keys.size() < 2 ? tr("&Edit order\u2026") : tr("&Edit %n order(s)\u2026", nullptr, int(keys.size())));
}

}
