// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/phonesdialog_p.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/workeractions.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/rowview.h"
#include "ui/words/errorwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/timewords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr std::chrono::seconds lookAgain{ 5 };
constexpr double lowBattery = 15; // percent

}

PhonesDialog::PhonesDialog(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
    const models::Clock &clock, const api::Worker &worker, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, theme, actions, store, clock, worker))
{
    setObjectName(QStringLiteral("phonesDialog"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Phones of %1").arg(d->workerName()));
    d->build();
    d->timer.setInterval(lookAgain);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->read(); });
    d->timer.start();
    d->follow();
    d->read();
    d->label->setFocus();
}

PhonesDialog::~PhonesDialog() = default;

void PhonesDialog::Private::read()
{
    if (isReading) {
        readAgain = true;
        return;
    }
    isReading = true;
    actions.phones(worker.handle).then(&q, [this](const api::Result<api::PhoneList> &result) {
        isReading = false;
        if (std::exchange(readAgain, false))
            return read(); // something has changed since this was asked for
        if (result)
            return show(*result);
        const bool isMissing = result.error().kind == api::ApiError::Kind::NotFound;
        const QString sentence = isMissing
            ? tr("This service links no phones, or does not know this worker any more.")
            : errorWords(result.error(), Doing::Reading).sentence();
        if (!isRead)
            empty->setSentence(sentence);
        else if (!isBusy)
            banner->show(Tone::Late, sentence);
        tellsReading = isRead && !isBusy;
        if (isMissing)
            timer.stop();
    });
}

void PhonesDialog::Private::show(const api::PhoneList &now)
{
    isRead = true;
    if (std::exchange(tellsReading, false))
        banner->dismiss();
    const api::Phone *before = current();
    const QString kept = before != nullptr ? before->phoneId : QString();
    phones = now;
    rows->setRowCount(int(phones.size()));
    for (int row = 0; row < phones.size(); ++row) {
        showLine(row, phones.at(row));
        if (phones.at(row).phoneId == kept)
            view->setCurrentIndex(rows->index(row, 0));
        if (setup && setup->phoneId() == phones.at(row).phoneId && phones.at(row).lastSeenAt)
            setup->setHeard(phoneAppWords(phones.at(row)));
    }
    empty->setSentence(
        tr("No phone is linked to %1 yet. Without one nobody sees where they are.").arg(workerName()));
    follow();
}

void PhonesDialog::Private::showLine(int row, const api::Phone &phone)
{
    const TimeWords times(store.scope().zone);
    const QDate today = times.dateOf(clock.now());
    const bool isLow = phone.batteryLevel && *phone.batteryLevel < lowBattery;
    const QString battery = phone.batteryLevel ? tr("%1 %").arg(qRound(*phone.batteryLevel)) : words::none();
    const QStringList texts{ phoneName(phone), phoneAppWords(phone), lastSeenWords(phone, times, clock.now()),
        battery, phone.createdAt ? times.day(times.dateOf(*phone.createdAt), today) : words::none() };
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QStandardItem(texts.at(column));
        item->setEditable(false);
        item->setData(column >= 2, LookDelegate::FiguresRole);
        rows->setItem(row, column, item);
    }
    if (phone.lastSeenAt)
        rows->item(row, 2)->setToolTip(times.full(*phone.lastSeenAt));
    if (phone.createdAt)
        rows->item(row, 4)->setToolTip(times.full(*phone.createdAt));
    if (isLow)
        rows->item(row, 3)->setData(
            QVariant::fromValue(StatusLook{ battery, Mark::Triangle, Tone::Late }), LookDelegate::LookRole);
}

const api::Phone *PhonesDialog::Private::current() const
{
    const int row = view->currentIndex().row();
    return row < 0 || row >= phones.size() ? nullptr : &phones.at(row);
}

void PhonesDialog::Private::follow()
{
    pages->setCurrentIndex(phones.isEmpty() ? 0 : 1);
    linkButton->setEnabled(!isBusy);
    removeButton->setEnabled(!isBusy && current() != nullptr);
}

void PhonesDialog::Private::link()
{
    if (isBusy)
        return;
    isBusy = true;
    problems.show({});
    banner->show(Tone::Neutral, tr("Linking\u2026"));
    follow();
    actions.linkPhone(worker.handle, label->text().trimmed())
        .then(&q, [this](const api::Result<api::AddedPhone> &result) {
            isBusy = false;
            follow();
            if (result) {
                banner->dismiss();
                label->clear();
                setUp(*result);
            } else {
                problems.show(problems.fromServer(result.error().fields));
                tellFailure(result.error(),
                    result.error().outcomeUnknown() ? tr("If there is a new phone in the list, remove it and link "
                                                         "it again: its code can't be shown.")
                                                    : QString());
            }
            read();
        });
}

void PhonesDialog::Private::setUp(const api::AddedPhone &added)
{
    setup = new PhoneSetupDialog(theme, workerName(), added, &q);
    setup->setAttribute(Qt::WA_DeleteOnClose);
    setup->open();
}

void PhonesDialog::Private::askToRemove()
{
    const api::Phone *phone = current();
    if (phone == nullptr || isBusy)
        return;
    auto *box = plainBox(&q, tr("Remove \u201C%1\u201D?").arg(phoneName(*phone)),
        tr("This ends tracking from this phone: what it sends is refused from now on. Where it has been stays with the "
           "routes. To be linked again it needs a new code."));
    auto *go = addChoice(*box, tr("Remove"), tr("Keep"));
    connect(go, &QPushButton::clicked, &q, [this, id = phone->phoneId] { remove(id); });
    box->open();
}

void PhonesDialog::Private::remove(const QString &phoneId)
{
    if (isBusy)
        return;
    isBusy = true;
    follow();
    actions.unlinkPhone(worker.handle, phoneId).then(&q, [this](const api::Result<api::Nothing> &result) {
        isBusy = false;
        follow();
        if (result)
            banner->show(Tone::Done, tr("The phone is removed."));
        else
            tellFailure(result.error());
        read();
    });
}

void PhonesDialog::Private::tellFailure(const api::ApiError &error, const QString &more)
{
    const ErrorWords words = errorWords(error, Doing::Saving);
    QStringList parts{ words.sentence(), more };
    if (!words.server.isEmpty() && error.fields.isEmpty())
        parts.append(tr("The server says: %1").arg(words.server));
    parts.removeAll(QString());
    banner->show(Tone::Broken, parts.join(u' '), nullptr, plainTip(words.server));
}

}
