// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/workerform.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/vehiclecapacity.h"
#include "models/workeractions.h"
#include "ui/batch/orderdraft.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/timewords.h"
#include "ui/workers/placeedit.h"
#include "ui/workers/shiftsedit.h"
#include "ui/workers/workerchanges.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QLineEdit *line(const char *name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QLatin1StringView(name));
    return field;
}

}

WorkerForm::WorkerForm(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
    const models::Clock &clock, const api::Worker &worker, QWidget *parent)
    : FormDialog(theme, tr("Saved at the service at once, for everybody. Undo does not take it back."), parent),
      m_actions(actions), m_store(store), m_clock(clock), m_isNew(worker.handle.isEmpty()), m_exists(!m_isNew),
      m_handle(line("worker.handle", page())), m_name(line("worker.name", page())), m_group(new QComboBox(page())),
      m_productTypes(line("worker.productTypes", page())), m_capacity(new QSpinBox(page())),
      m_shifts(new ShiftsEdit(theme, page())), m_zone(hintLabel(theme, {}, page())),
      m_home(new PlaceEdit(QStringLiteral("worker.home"), page())),
      m_available(new QCheckBox(tr("A&vailable for work"), page()))
{
    setObjectName(QStringLiteral("workerForm"));
    setWindowTitle(
        m_isNew ? tr("New worker") : tr("Edit %1").arg(worker.name.isEmpty() ? worker.handle : worker.name));
    addIdentity();
    addWork();
    addHome();
    fill(worker);
    setTabOrder(m_capacity, m_available);
    m_home->placeInTabs(m_shifts->placeInTabs(m_available));
    connect(m_group, &QComboBox::currentIndexChanged, this, &WorkerForm::followGroup);
    followGroup();
    settle();
    (m_isNew ? m_handle : m_name)->setFocus();
}

void WorkerForm::addIdentity()
{
    m_handle->setPlaceholderText(tr("e.g. ana.ruiz; stays for good"));
    m_handle->setMaxLength(255);
    addField(body(), tr("&Handle"), m_handle);
    problems().addLine(body(), QStringLiteral("worker_handle"), m_handle);
    addField(body(), tr("&Name"), m_name);
    problems().addLine(body(), QStringLiteral("name"), m_name);
    m_group->setObjectName(QStringLiteral("worker.group"));
    addField(body(), tr("&Ops group"), m_group);
    problems().addLine(body(), QStringLiteral("ops_group_handle"), m_group);
}

void WorkerForm::addWork()
{
    m_productTypes->setPlaceholderText(tr("frozen, fragile"));
    auto *pair = new QHBoxLayout;
    pair->setSpacing(metrics::gap);
    auto *types = new QVBoxLayout;
    addField(*types, tr("&Product types"), m_productTypes);
    pair->addLayout(types, 3);
    m_capacity->setObjectName(QStringLiteral("worker.capacity"));
    m_capacity->setRange(-1, 1'000'000);
    m_capacity->setSpecialValueText(tr("like the ops group"));
    auto *units = new QVBoxLayout;
    addField(*units, tr("&Capacity in units"), m_capacity);
    pair->addLayout(units, 2);
    body().addLayout(pair);
    problems().addLine(body(), QStringLiteral("product_types"), m_productTypes);
    problems().addLine(body(), QStringLiteral("profile"), m_capacity);
    m_available->setObjectName(QStringLiteral("worker.available"));
    body().addWidget(m_available);
    body().addWidget(
        hintLabel(theme(), tr("Automatic planning passes over workers who are not available."), page()));
    problems().addLine(body(), QStringLiteral("available"), m_available);
    body().addWidget(groupLabel(theme(), tr("Weekly shifts"), page()));
    body().addWidget(m_shifts);
    problems().addLine(body(), QStringLiteral("schedule"), m_shifts);
    body().addWidget(m_zone);
}

void WorkerForm::addHome()
{
    body().addWidget(groupLabel(theme(), tr("Home"), page()));
    body().addWidget(m_home);
    problems().addLine(body(), QStringLiteral("home"), m_home);
}

void WorkerForm::fill(const api::Worker &worker)
{
    m_given = worker;
    m_handle->setText(worker.handle);
    m_handle->setEnabled(!m_exists);
    m_name->setText(worker.name);
    m_group->clear();
    m_group->addItem(tr("None"), QString());
    for (const api::OpsGroup &group : m_store.opsGroups())
        m_group->addItem(group.label.isEmpty() ? group.handle : group.label, group.handle);
    if (m_group->findData(worker.opsGroupHandle) < 0)
        m_group->addItem(worker.opsGroupHandle, worker.opsGroupHandle);
    m_group->setCurrentIndex(worker.opsGroupHandle.isEmpty() ? 0 : m_group->findData(worker.opsGroupHandle));
    m_productTypes->setText(worker.productTypes.join(QStringLiteral(", ")));
    m_capacity->setValue(models::ownCapacity(worker).value_or(-1));
    m_shifts->setSchedule(worker.schedule);
    m_home->setHome({ worker.home, worker.homeAddress });
    m_available->setChecked(worker.available.value_or(true));
}

void WorkerForm::followGroup()
{
    const api::OpsGroup *group = m_store.opsGroup(m_group->currentData().toString());
    const QTimeZone own(group != nullptr ? group->timeZoneId.toUtf8() : QByteArray());
    const TimeWords times(own.isValid() ? own : m_store.scope().zone);
    m_zone->setText(tr("In %1. An end before the start is on the next day.").arg(times.zoneName(m_clock.now())));
}

bool WorkerForm::wantsAvailable() const
{
    return m_available->isChecked();
}

api::Worker WorkerForm::wanted() const
{
    api::Worker worker = m_given;
    if (!m_exists)
        worker.handle = m_handle->text().trimmed();
    worker.name = m_name->text().trimmed();
    const QString group = m_group->currentData().toString();
    worker.opsGroupHandle = group.isEmpty() ? QString() : group;
    if (m_productTypes->text() != m_given.productTypes.join(QStringLiteral(", ")))
        worker.productTypes = listFromText(m_productTypes->text());
    if (m_capacity->value() != models::ownCapacity(m_given).value_or(-1)) {
        if (m_capacity->value() < 0)
            worker.profile.remove(u"capacity");
        else
            worker.profile.set(QStringLiteral("capacity"), QString::number(m_capacity->value()), true);
    }
    worker.schedule = m_shifts->schedule();
    const api::Home home = m_home->home().value_or(api::Home());
    worker.home = home.place;
    worker.homeAddress = home.address;
    return worker;
}

bool WorkerForm::hasChanges() const
{
    return wanted() != m_given || wantsAvailable() != m_given.available.value_or(true)
        || !m_shifts->complaints().isEmpty() || !m_home->complaint().isEmpty();
}

QList<FormProblem> WorkerForm::complaints() const
{
    QList<FormProblem> found;
    const QString handle = m_handle->text().trimmed();
    if (!m_exists && handle.isEmpty())
        found.append({ QStringLiteral("worker_handle"), tr("Type a handle: your own short name for the worker.") });
    else if (!m_exists && m_store.worker(handle) != nullptr)
        found.append({ QStringLiteral("worker_handle"), tr("A worker has this handle already.") });
    const QStringList shifts = m_shifts->complaints();
    for (const QString &sentence : shifts)
        found.append({ QStringLiteral("schedule"), sentence });
    const QString home = m_home->complaint();
    if (!home.isEmpty())
        found.append({ QStringLiteral("home"), home });
    return found;
}

void WorkerForm::save()
{
    if (!isSound(complaints()))
        return;
    if (m_exists && !hasChanges())
        return accept();
    const api::Worker worker = wanted();
    const api::WorkerPatch patch = changesOf(m_given, worker);
    begin();
    if (!m_exists)
        m_actions.createWorker(worker).then(this, [this](const api::Result<api::Worker> &result) { take(result); });
    else if (patch != api::WorkerPatch())
        m_actions.patchWorker(m_given.handle, patch).then(this, [this](const api::Result<api::Worker> &result) {
            take(result);
        });
    else
        saveAvailability();
}

void WorkerForm::take(const api::Result<api::Worker> &result)
{
    if (!result && result.error().code == QLatin1StringView("duplicate_resource"))
        return refuse({ QStringLiteral("worker_handle"),
            tr("The server has a worker with this handle, maybe one who was removed. Choose another.") });
    if (!result)
        return fail(result.error());
    m_exists = true;
    m_handle->setEnabled(false);
    const bool wants = wantsAvailable();
    fill(*result);
    m_available->setChecked(wants);
    saveAvailability();
}

void WorkerForm::saveAvailability()
{
    if (wantsAvailable() == m_given.available.value_or(true))
        return finish();
    m_actions.setAvailable(m_given.handle, wantsAvailable())
        .then(this, [this](const api::Result<api::Worker> &result) {
            if (!result)
                return fail(result.error(), tr("The rest is saved; whether the worker is available is not."));
            finish();
        });
}

void WorkerForm::finish()
{
    emit saved(m_given, m_isNew);
    accept();
}

}
