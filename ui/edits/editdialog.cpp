// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/edits/editdialog.h"

#include "models/edits/fieldmerge.h"
#include "models/edits/pendingpatches.h"
#include "models/workingplan.h"
#include "ui/edits/editfields.h"
#include "ui/edits/editreview.h"
#include "ui/edits/editwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/screenfit.h"
#include "ui/window/workbench.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QScrollArea *scrolling(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(area);
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(20, 16, 20, metrics::margin);
    page->setParent(inner);
    layout->addWidget(page);
    layout->addStretch(1);
    area->setWidget(inner);
    return area;
}

}

EditDialog::EditDialog(
    const Workbench &bench, const DayWords &words, const QList<api::OrderKey> &keys, QWidget *parent)
    : QDialog(parent), m_theme(bench.theme), m_store(bench.store), m_outbox(bench.outbox), m_keys(keys),
      m_forecaster(bench.store, bench.plan, bench.travelTimes, bench.clock), m_pages(new QStackedWidget(this)),
      m_fields(new EditFields(bench.theme, words, bench.store, this)),
      m_review(new EditReview(bench.theme, words, bench.store, bench.outbox, this)),
      m_state(hintLabel(bench.theme, {}, this)), m_back(new QPushButton(tr("&Back"), this)),
      m_next(new QPushButton(this)), m_turn(new QTimer(this))
{
    setObjectName(QStringLiteral("editDialog"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(keys.size() == 1 ? tr("Edit %1").arg(keys.constFirst().handle)
                                    : tr("Edit %n order(s)", nullptr, int(keys.size())));
    build();
    m_turn->setSingleShot(true);
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, &EditDialog::refresh);
    connect(m_fields, &EditFields::changed, m_turn, qOverload<>(&QTimer::start));
    connect(&m_forecaster, &models::EditForecaster::finished, this,
        [this] { m_review->setForecast(&m_forecaster.forecast()); });
    connect(&bench.store, &models::DispatchStore::ordersChanged, this, &EditDialog::takeStore);
    connect(&bench.store, &models::DispatchStore::scopeAboutToChange, this, [this] { QDialog::reject(); });
    see();
    m_fields->setOrders(openOrders());
    refresh();
    resize(withinScreen(*this, { 640, 460 }));
}

void EditDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_pages->addWidget(scrolling(m_fields, m_pages));
    m_pages->addWidget(scrolling(m_review, m_pages));
    layout->addWidget(m_pages, 1);
    layout->addWidget(new Hairline(m_theme, Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, metrics::gap, metrics::margin, metrics::gap);
    foot->setSpacing(metrics::gap);
    m_state->setObjectName(QStringLiteral("edit.state"));
    foot->addWidget(m_state, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("edit.cancel"));
    cancel->setToolTip(tr("Changes nothing (Escape)"));
    cancel->setAutoDefault(false);
    m_back->setObjectName(QStringLiteral("edit.back"));
    m_back->setAutoDefault(false);
    m_back->setToolTip(tr("Back to the fields"));
    m_next->setObjectName(QStringLiteral("edit.next"));
    m_next->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &EditDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &EditDialog::back);
    connect(m_next, &QPushButton::clicked, this, &EditDialog::next);
}

QList<api::Order> EditDialog::openOrders() const
{
    QList<api::Order> orders;
    for (const api::OrderKey &key : m_keys) {
        const api::Order *order = m_store.order(key);
        if (order != nullptr && !order->isClosed())
            orders.append(*order);
    }
    return orders;
}

bool EditDialog::isReviewing() const
{
    return m_pages->currentIndex() == 1;
}

bool EditDialog::isSettled() const
{
    return !m_turn->isActive() && !m_forecaster.isBusy();
}

void EditDialog::refresh()
{
    m_draft = {};
    if (m_fields->isSound()) {
        // What is so by now only because someone else has changed it is not what was seen.
        for (const api::OrderKey &key : models::draftEdit(m_fields->wish(), m_keys, m_store, m_seen).alike)
            m_seen.remove(key);
        m_draft = models::draftEdit(m_fields->wish(), m_keys, m_store, m_seen);
    }
    findContested();
    follow();
}

// Another's change of a field that is about to be changed here stays unseen, so that it is asked about.
void EditDialog::see()
{
    const models::PendingPatches pending(m_outbox);
    models::SeenOrders seen;
    for (const api::OrderKey &key : std::as_const(m_keys)) {
        if (const api::Order *order = m_store.order(key))
            seen.insert(key, pending.applied(*order));
    }
    for (const models::OrderEdit &edit : std::as_const(m_draft.edits)) {
        if (seen.contains(edit.key))
            seen[edit.key] = models::patched(seen.value(edit.key), edit.before);
    }
    m_seen = std::move(seen);
}

void EditDialog::findContested()
{
    const models::PendingPatches pending(m_outbox);
    for (const models::OrderEdit &edit : std::as_const(m_draft.edits)) {
        const api::Order now = pending.applied(*m_store.order(edit.key));
        const models::FieldMerge merge = models::mergedFields(edit.before, edit.after, now);
        const QList<models::OrderField> contested
            = models::fieldsOf(merge.contestedBefore, merge.contestedAfter);
        for (const models::OrderField field : models::fieldsOf(edit)) {
            if (contested.contains(field))
                m_draft.contested.append({ edit.key, field });
        }
    }
}

QString EditDialog::stateOfReview() const
{
    if (m_draft.contested.isEmpty())
        return tr("Sent at once, one step in the history.");
    QSet<api::OrderKey> orders;
    for (const auto &[key, field] : m_draft.contested)
        orders.insert(key);
    return tr("Someone else has changed %n of these order(s) meanwhile: you will be shown both.", nullptr,
        int(orders.size()));
}

void EditDialog::follow()
{
    const int count = int(m_draft.edits.size()), all = int(m_keys.size());
    const int closed = all - int(openOrders().size());
    m_back->setVisible(isReviewing());
    m_next->setText(isReviewing() ? tr("&Change %n order(s)", nullptr, count) : tr("&Next"));
    m_next->setToolTip(isReviewing() ? tr("Sends the changes; undo takes them back (Return)")
                                     : tr("See what it comes to before anything is sent (Return)"));
    m_next->setEnabled(count > 0);
    if (isReviewing())
        m_state->setText(stateOfReview());
    else if (!m_fields->hasTicks())
        m_state->setText(closed == 0
                ? tr("Tick what is to change.")
                : tr("Tick what is to change. %n order(s) are closed and stay as they are.", nullptr, closed));
    else if (!m_fields->isSound())
        m_state->setText(tr("Something is missing above."));
    else
        m_state->setText(
            m_draft.contested.isEmpty() ? tr("%1 of %2 would change.").arg(count).arg(all) : stateOfReview());
}

void EditDialog::next()
{
    refresh();
    if (m_draft.edits.isEmpty())
        return;
    if (isReviewing()) {
        const QList<models::OrderEdit> edits = m_draft.edits;
        accept();
        emit agreed(edits);
        return;
    }
    m_pages->setCurrentIndex(1);
    m_review->show(m_draft);
    m_review->setForecast(nullptr);
    m_forecaster.start(m_draft.edits);
    follow();
    m_next->setFocus(Qt::OtherFocusReason);
}

void EditDialog::back()
{
    m_pages->setCurrentIndex(0);
    follow();
}

// What is being agreed to is never other than what stands there.
void EditDialog::takeStore()
{
    const QList<models::OrderEdit> before = m_draft.edits;
    see();
    refresh();
    if (!isReviewing())
        return m_fields->setNowOf(openOrders());
    if (m_draft.edits.isEmpty())
        return back();
    m_review->show(m_draft);
    m_forecaster.start(m_draft.edits);
    if (m_draft.edits != before && m_draft.contested.isEmpty())
        m_state->setText(tr("Some of these orders have changed meanwhile: this is how it stands now."));
}

void EditDialog::reject()
{
    if (!m_fields->hasTicks())
        return QDialog::reject();
    auto *box = plainBox(this, tr("Close without changing anything?"));
    auto *go = addChoice(*box, tr("Close"), tr("Stay here"));
    connect(go, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

}
