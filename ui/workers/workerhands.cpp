// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/workerhands.h"

#include "models/dispatchstore.h"
#include "models/workeractions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagebox.h"
#include "ui/words/errorwords.h"
#include "ui/workers/opsgroupform.h"
#include "ui/workers/phonesdialog.h"
#include "ui/workers/workerform.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace routedesk::ui {

namespace {

QString nameOf(const api::Worker &worker)
{
    return worker.name.isEmpty() ? worker.handle : worker.name;
}

QString nameOf(const api::OpsGroup &group)
{
    return group.label.isEmpty() ? group.handle : group.label;
}

}

WorkerHands::WorkerHands(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
    const models::Clock &clock, QWidget *window)
    : QObject(window), m_theme(theme), m_actions(actions), m_store(store), m_clock(clock), m_window(window)
{
    newWorker = make("workers.new", Icon::WorkerAdd, tr("&New worker\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
        tr("Add somebody who drives"));
    edit = make("workers.edit", Icon::Edit, tr("&Edit worker\u2026"), Qt::Key_F2,
        tr("Change name, group, skills, shifts and home of the selected worker"));
    phones = make("workers.phones", Icon::Phone, tr("&Phones\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_L,
        tr("Link a phone to the selected worker, or see those that are linked"));
    remove = make("workers.remove", Icon::Trash, tr("&Remove worker\u2026"), Qt::SHIFT | Qt::Key_Delete,
        tr("Take the selected worker out of the list"));
    bringBack = make("workers.bringBack", Icon::Undo, tr("&Bring back the worker removed last"), {},
        tr("Puts the worker who was removed last into the list again"));
    newGroup = make("workers.newGroup", Icon::Group, tr("New &ops group\u2026"), {},
        tr("Add a depot or a region with its own clock"));
    connect(newWorker, &QAction::triggered, this, [this] {
        api::Worker worker;
        worker.opsGroupHandle = m_store.scope().opsGroupHandle;
        openWorker(worker);
    });
    connect(edit, &QAction::triggered, this, [this] {
        if (const api::Worker *worker = current())
            openWorker(*worker);
    });
    connect(phones, &QAction::triggered, this, &WorkerHands::openPhones);
    connect(remove, &QAction::triggered, this, &WorkerHands::askToRemove);
    connect(bringBack, &QAction::triggered, this, &WorkerHands::bringBackNow);
    connect(newGroup, &QAction::triggered, this, [this] {
        api::OpsGroup group;
        group.timeZoneId = QString::fromLatin1(m_store.scope().zone.id());
        openGroup(group);
    });
    bringBack->setEnabled(false);
    setCurrent({});
}

QAction *WorkerHands::make(
    const char *name, Icon icon, const QString &text, const QKeySequence &keys, const QString &tip)
{
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setStatusTip(tip);
    tipWithShortcut(*action, tip);
    m_all.append(action);
    return action;
}

const api::Worker *WorkerHands::current() const
{
    return m_store.worker(m_current);
}

void WorkerHands::setCurrent(const QString &workerHandle)
{
    m_current = workerHandle;
    for (QAction *action : { edit, phones, remove })
        action->setEnabled(current() != nullptr);
}

void WorkerHands::fillMenu(QMenu *menu)
{
    menu->addActions({ newWorker, edit, phones });
    menu->addSeparator();
    menu->addActions({ remove, bringBack });
    menu->addSeparator();
    menu->addAction(newGroup);
    QMenu *groups = menu->addMenu(m_theme.icon(Icon::Edit), tr("E&dit ops group"));
    connect(groups, &QMenu::aboutToShow, this, [this, groups] { fillGroups(groups); });
    fillGroups(groups);
}

QToolButton *WorkerHands::makeMenuButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("workers.more"));
    button->setIcon(m_theme.icon(Icon::More));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(tr("Everything that can be done here"));
    button->setAccessibleName(tr("More"));
    auto *menu = new QMenu(button);
    fillMenu(menu);
    button->setMenu(menu);
    return button;
}

void WorkerHands::fillGroups(QMenu *menu)
{
    menu->clear();
    for (const api::OpsGroup &group : m_store.opsGroups()) {
        // An ampersand in a name is no mnemonic.
        QAction *action = menu->addAction(nameOf(group).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, handle = group.handle] {
            if (const api::OpsGroup *now = m_store.opsGroup(handle))
                openGroup(*now);
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("There is none yet"))->setEnabled(false);
}

void WorkerHands::openWorker(const api::Worker &worker)
{
    auto *form = new WorkerForm(m_theme, m_actions, m_store, m_clock, worker, m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &WorkerForm::saved, this, &WorkerHands::tellSaved);
    form->open();
}

void WorkerHands::tellSaved(const api::Worker &worker, bool isNew)
{
    const QString group = m_store.scope().opsGroupHandle;
    QString sentence = isNew ? tr("%1 was added.").arg(nameOf(worker)) : tr("%1 was saved.").arg(nameOf(worker));
    if (!group.isEmpty() && worker.opsGroupHandle != group)
        sentence += u' ' + tr("The list shows another ops group, so they are not in it.");
    emit told(Tone::Done, sentence, nullptr, {});
    emit saved(worker.handle);
}

void WorkerHands::openGroup(const api::OpsGroup &group)
{
    auto *form = new OpsGroupForm(m_theme, m_actions, m_store, group, m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &OpsGroupForm::saved, this, [this](const api::OpsGroup &made, bool isNew) {
        emit told(Tone::Done,
            isNew ? tr("The ops group %1 was added.").arg(nameOf(made)) : tr("%1 was saved.").arg(nameOf(made)),
            nullptr, {});
    });
    form->open();
}

void WorkerHands::openPhones()
{
    const api::Worker *worker = current();
    if (worker == nullptr)
        return;
    auto *dialog = new PhonesDialog(m_theme, m_actions, m_store, m_clock, *worker, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WorkerHands::askToRemove()
{
    const api::Worker *worker = current();
    if (worker == nullptr)
        return;
    auto *box = plainBox(m_window, tr("Remove %1?").arg(nameOf(*worker)),
        tr("They leave the list, get no more routes, and their phones are no longer heard. What they have done stays: "
           "orders, routes and their history. Somebody with an open route is not removed; complete it or give it away "
           "first. This takes effect at the service at once; you can bring them back."));
    box->setObjectName(QStringLiteral("workers.removeBox"));
    auto *go = addChoice(*box, tr("Remove"), tr("Keep"));
    connect(go, &QPushButton::clicked, this, [this, whole = *worker] { removeNow(whole); });
    box->open();
}

void WorkerHands::removeNow(const api::Worker &worker)
{
    m_actions.removeWorker(worker.handle)
        .then(this, [this, handle = worker.handle, name = nameOf(worker)](const api::Result<api::Nothing> &result) {
            if (!result)
                return tellFailure(tr("%1 was not removed.").arg(name), result.error());
            m_removed = handle;
            m_removedName = name;
            bringBack->setEnabled(true);
            bringBack->setIconText(tr("Bring back"));
            emit told(Tone::Done, tr("%1 was removed.").arg(name), bringBack, {});
        });
}

void WorkerHands::bringBackNow()
{
    if (m_removed.isEmpty())
        return;
    bringBack->setEnabled(false);
    m_actions.bringWorkerBack(m_removed).then(this, [this](const api::Result<api::Worker> &result) {
        if (!result) {
            bringBack->setEnabled(true);
            return tellFailure(tr("%1 was not brought back.").arg(m_removedName), result.error());
        }
        m_removed.clear();
        emit told(Tone::Done, tr("%1 is back.").arg(m_removedName), nullptr, {});
        emit saved(result->handle);
    });
}

void WorkerHands::tellFailure(const QString &what, const api::ApiError &error)
{
    const ErrorWords words = errorWords(error, Doing::Saving);
    QStringList parts;
    if (!error.outcomeUnknown())
        parts.append(what);
    parts.append(error.outcomeUnknown() ? words.sentence() : words.happened);
    if (!words.server.isEmpty())
        parts.append(tr("The server says: %1").arg(words.server));
    emit told(Tone::Broken, parts.join(u' '), nullptr, plainTip(words.server));
}

}
