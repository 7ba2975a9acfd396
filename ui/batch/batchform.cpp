// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/batchform_p.h"

#include "geocoding/exactness.h"
#include "ui/batch/orderfields.h"
#include "ui/batch/termsedit.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/timewords.h"

#include <QLabel>
#include <QPushButton>

namespace routedesk::ui {

BatchForm::Private::Private(BatchForm &form, const Theme &look, models::Outbox &outbox,
    const models::DispatchStore &dayStore, const models::Clock &timeSource)
    : q(form), theme(look), store(dayStore), clock(timeSource), sender(outbox), addresses(dayStore)
{
}

BatchForm::BatchForm(const Theme &theme, models::Outbox &outbox, const models::DispatchStore &store,
    const models::Clock &clock, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, theme, outbox, store, clock))
{
    setObjectName(QStringLiteral("batchForm"));
    setAccessibleName(tr("New orders"));
    d->build();
    d->connectAll();
    d->addHelp();
    d->fields->setDraft(d->blank());
    d->followScope();
}

BatchForm::~BatchForm() = default;

OrderDraft BatchForm::Private::blank() const
{
    OrderDraft draft;
    draft.day = store.scope().date;
    return draft;
}

void BatchForm::Private::start(const OrderDraft &draft)
{
    editing = -1;
    touched = false;
    fields->setDraft(draft);
    fields->focusFirstProblem();
    list->clearSelection();
    showPlace();
    follow();
}

DraftSurroundings BatchForm::Private::surroundings() const
{
    DraftSurroundings around;
    around.now = clock.now();
    around.zone = store.scope().zone;
    if (const api::OpsGroup *group = store.opsGroup(terms->terms().opsGroupHandle)) {
        const QTimeZone zone(group->timeZoneId.toUtf8());
        if (zone.isValid())
            around.zone = zone;
    }
    around.takenIdents = drafts.identsWithout(editing);
    for (const int slot : store.occupiedSlots()) {
        const api::Order *order = store.orderAt(slot);
        if (order != nullptr && !order->isClosed())
            around.liveIdents.insert(draftIdent(order->key.handle, order->key.type));
    }
    around.liveIdents.unite(serverIdents);
    return around;
}

bool BatchForm::Private::addTyped()
{
    const OrderDraft draft = fields->draft();
    const QList<DraftProblem> problems = problemsOf(draft, surroundings());
    fields->showProblems(problems);
    if (!problems.isEmpty()) {
        fields->focusFirstProblem();
        return false;
    }
    if (editing >= 0)
        drafts.replace(editing, draft);
    else
        drafts.append(draft);
    editing = -1;
    touched = false;
    last = draft;
    addresses.remember({ draft.address.trimmed(), placeOf(draft), draft.radius, 0 });
    return true;
}

void BatchForm::Private::edit(int id)
{
    const DraftsModel::Entry *entry = drafts.find(id);
    if (entry == nullptr || entry->isUnknown || id == editing)
        return;
    // What is in the fields goes into the batch first, so that nothing typed is lost by a click.
    if (touched && !fields->draft().isBlank() && !addTyped())
        return;
    entry = drafts.find(id);
    fields->setDraft(entry->draft);
    fields->showProblems(entry->problems);
    editing = id;
    touched = false;
    fields->focusFirstProblem();
    showPlace();
    follow();
}

void BatchForm::Private::removeSelected()
{
    QList<int> ids;
    for (const QModelIndex &index : list->selectionModel()->selectedRows())
        ids.append(drafts.idAt(index.row()));
    for (const int id : std::as_const(ids)) {
        const DraftsModel::Entry *entry = drafts.find(id);
        if (entry == nullptr || entry->isUnknown)
            continue;
        if (id == editing)
            start(blank());
        drafts.remove(id);
    }
    follow();
}

void BatchForm::Private::fromLast()
{
    if (!drafts.entries().isEmpty() && !last)
        last = drafts.entries().last().draft;
    start(last ? last->asTemplate() : blank());
}

int BatchForm::Private::sendable() const
{
    int count = 0;
    for (const DraftsModel::Entry &entry : drafts.entries())
        count += !entry.isUnknown && entry.problems.isEmpty() ? int(identsOf(entry.draft).size()) : 0;
    return count;
}

void BatchForm::Private::follow()
{
    const int inBatch = drafts.rowCount();
    const bool typed = editing < 0 && !fields->draft().isBlank() && touched;
    const int count = sendable() + (typed ? int(identsOf(fields->draft()).size()) : 0);
    fieldsHead->setTitle(editing >= 0 ? tr("Change order") : tr("New order"));
    addAction->setText(editing >= 0 ? tr("Save the change") : tr("Add to the batch"));
    addButton->setText(addAction->text());
    listHead->setDetail(inBatch > 0 ? QString::number(inBatch) : tr("nothing yet"));
    list->setVisible(inBatch > 0);
    list->setFixedHeight(qBound(1, inBatch, 6) * metrics::rowDense + 2);
    removeAction->setEnabled(list->selectionModel()->hasSelection());
    lastAction->setEnabled(last.has_value() || inBatch > 0);
    createButton->setText(count > 0 ? tr("Create %n order(s)", nullptr, count) : tr("Create"));
    const QString complaint = terms->complaint();
    const bool ready = (count > 0 || touched) && complaint.isEmpty() && !sender.isSending();
    createAction->setEnabled(ready);
    createButton->setEnabled(ready);
    footWords->setText(count > 0 ? complaint : QString());
    keep();
}

void BatchForm::Private::followScope()
{
    const DraftSurroundings around = surroundings();
    const TimeWords times(around.zone);
    fields->setZoneWords(times.zoneName(clock.now()));
    if (!touched && editing < 0 && fields->draft().isBlank()) {
        OrderDraft draft = fields->draft();
        draft.day = store.scope().date;
        fields->setDraft(draft);
    }
    follow();
}

void BatchForm::Private::showPlace()
{
    const OrderDraft draft = fields->draft();
    emit q.placeChanged(placeOf(draft), draft.radius);
}

void BatchForm::startOrder()
{
    d->start(d->last ? d->last->asTemplate() : d->blank());
}

void BatchForm::setPicked(double longitude, double latitude)
{
    const auto place = api::GeoPoint::fromDegrees(longitude, latitude);
    if (!place)
        return;
    cancelPick();
    d->fields->setPlace(*place);
}

void BatchForm::offerAddress(const api::GeoPoint &place, const QString &address)
{
    const OrderDraft draft = d->fields->draft();
    const auto now = placeOf(draft);
    if (!address.isEmpty() && draft.address.trimmed().isEmpty() && now && geocoding::metresBetween(*now, place) < 1)
        d->fields->setAddress(address);
}

void BatchForm::cancelPick()
{
    d->fields->setPicking(false);
}

bool BatchForm::isPicking() const
{
    return d->picking;
}

bool BatchForm::hasUnsent() const
{
    return d->drafts.rowCount() > 0 || (d->touched && !d->fields->draft().isBlank());
}

}
