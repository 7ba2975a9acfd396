// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/connectiondialog_p.h"

#include "ui/settings/connectioneditor.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagebox.h"

#include <QListWidget>
#include <QPushButton>

namespace routedesk::ui {

ConnectionDialog::ConnectionDialog(
    const Theme &theme, const QList<ConnectionProfile> &profiles, const QString &current, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, theme, profiles, current))
{
    setObjectName(QStringLiteral("connectionDialog"));
    setWindowTitle(tr("Connections"));
    d->build();
    int row = 0;
    for (int i = 0; i < profiles.size(); ++i) {
        if (profiles.at(i).name == current)
            row = i;
    }
    d->fillList(row);
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::Private::fillList(int row)
{
    const QSignalBlocker quiet(list);
    list->clear();
    for (const ConnectionProfile &profile : std::as_const(profiles)) {
        const bool embedded = profile.kind == ConnectionProfile::Kind::Embedded;
        const QString name = profile.name == current ? tr("%1 (in use)").arg(profile.name) : profile.name;
        auto *item = new QListWidgetItem(theme.icon(embedded ? Icon::Server : Icon::Cloud), name, list);
        item->setToolTip(plainTip(embedded ? tr("Inside the program") : profile.base.toString()));
    }
    list->setCurrentRow(row);
    show(row);
}

void ConnectionDialog::Private::show(int row)
{
    if (row < 0 || row >= profiles.size())
        return;
    shown = row;
    touched = false;
    testing = false;
    banner->hide();
    editor->setProfile(profiles.at(row));
    follow();
}

void ConnectionDialog::Private::add(bool hyperTrack)
{
    {
        const QSignalBlocker quiet(list);
        list->setCurrentRow(-1);
        list->clearSelection();
    }
    shown = int(profiles.size());
    touched = true;
    banner->hide();
    ConnectionProfile fresh;
    fresh.kind = ConnectionProfile::Kind::Remote;
    editor->setProfile(fresh);
    if (hyperTrack)
        editor->useHyperTrack();
    else
        editor->useTeamServer();
}

QStringList ConnectionDialog::Private::otherNames() const
{
    QStringList names;
    for (int i = 0; i < profiles.size(); ++i) {
        if (i != shown)
            names.append(profiles.at(i).name);
    }
    return names;
}

void ConnectionDialog::Private::save()
{
    editor->showComplaints(otherNames());
    if (!editor->complaints(otherNames()).isEmpty())
        return;
    const ConnectionProfile profile = editor->profile();
    const QByteArray secret = editor->secret();
    editor->wipeSecret();
    QString previous;
    if (shown < profiles.size()) {
        previous = profiles.at(shown).name;
        profiles[shown] = profile;
        if (previous == current)
            current = profile.name;
    } else {
        profiles.append(profile);
    }
    emit q.profileSaved(profile, previous, secret);
    fillList(shown);
}

void ConnectionDialog::Private::remove()
{
    if (shown >= profiles.size())
        return fillList(0); // one that was never saved
    const QString name = profiles.at(shown).name;
    auto *box = plainBox(&q, tr("Remove the connection \u201C%1\u201D?").arg(name),
        tr("Its secret is forgotten too. Nothing on the server changes."));
    auto *go = addChoice(*box, tr("Remove"), tr("Keep"));
    connect(go, &QPushButton::clicked, &q, [this, name] {
        profiles.removeIf([&name](const ConnectionProfile &profile) { return profile.name == name; });
        emit q.profileRemoved(name);
        fillList(0);
    });
    box->open();
}

void ConnectionDialog::Private::test()
{
    editor->showComplaints(otherNames());
    if (!editor->complaints(otherNames()).isEmpty())
        return;
    testing = true;
    banner->show(Tone::Neutral, tr("Asking the service\u2026"));
    follow();
    emit q.testRequested(editor->profile(), editor->secret());
}

void ConnectionDialog::Private::follow()
{
    const bool isNew = shown >= profiles.size();
    const bool embedded = !isNew && profiles.at(shown).kind == ConnectionProfile::Kind::Embedded;
    saveButton->setEnabled(touched);
    testButton->setEnabled(!testing);
    testButton->setVisible(!embedded);
    saveButton->setVisible(!embedded);
    removeButton->setVisible(!embedded);
    const bool inUse = !isNew && profiles.at(shown).name == current;
    removeButton->setEnabled(!inUse);
    removeButton->setToolTip(inUse ? tr("This one is in use; work with another one first")
                                   : tr("Forget this connection and its secret"));
    useButton->setEnabled(!touched && !inUse);
    saveButton->setDefault(touched);
    useButton->setDefault(!touched);
}

QList<ConnectionProfile> ConnectionDialog::profiles() const
{
    return d->profiles;
}

void ConnectionDialog::setTestResult(const QString &text, bool ok)
{
    d->testing = false;
    d->banner->show(ok ? Tone::Done : Tone::Broken, text);
    d->follow();
}

}
