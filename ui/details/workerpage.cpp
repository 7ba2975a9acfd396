// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/details/workerpage.h"

#include "models/dispatchstore.h"
#include "ui/details/factlist.h"
#include "ui/words/daywords.h"
#include "ui/words/outagewords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"

#include <QLabel>

namespace routedesk::ui {

WorkerPage::WorkerPage(
    const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent)
    : DetailsPage(theme, parent), m_words(words), m_store(store), m_facts(new FactList(theme))
{
    addSection({}, m_facts);
    connect(&store, &models::DispatchStore::workersChanged, this, &WorkerPage::refresh);
    connect(&store, &models::DispatchStore::workersMoved, this, [this](const QStringList &handles) {
        if (handles.contains(m_handle))
            refresh();
    });
    connect(&words, &DayWords::changed, this, &WorkerPage::refresh);
}

void WorkerPage::setWorker(const QString &workerHandle)
{
    m_handle = workerHandle;
    refresh();
}

void WorkerPage::refresh()
{
    const api::Worker *worker = m_store.worker(m_handle);
    if (worker == nullptr)
        return;
    setTitle(worker->name.isEmpty() ? worker->handle : worker->name,
        worker->name.isEmpty() ? QString() : worker->handle);
    QList<StatusLook> pills{ deviceLook(*worker) };
    if (worker->available == false)
        pills.append({ tr("not available"), Mark::Bars, Tone::Neutral });
    setPills(pills);
    QList<Fact> facts;
    if (const auto at = worker->location.recordedAt)
        facts.append(
            { tr("Seen"), m_words.times().age(*at, m_words.now()), m_words.times().full(*at), Tone::Strong });
    facts.append({ tr("Device says"), words::outage(worker->deviceStatusReason), {}, Tone::Strong });
    facts.append({ tr("Can do"), worker->productTypes.join(QStringLiteral(", ")), {}, Tone::Strong });
    facts.append({ tr("Ops group"), worker->opsGroupHandle, {}, Tone::Strong });
    facts.append({ tr("Home"), worker->homeAddress, {}, Tone::Strong });
    facts.append({ tr("Device"), worker->deviceId, {}, Tone::Neutral });
    m_facts->setFacts(facts);
}

}
