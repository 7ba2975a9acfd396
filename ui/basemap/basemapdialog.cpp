// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/basemap/basemapdialog.h"

#include "ui/basemap/basemapdialog_p.h"
#include "ui/basemap/basemapfields.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagebox.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

BaseMapDialog::BaseMapDialog(const Theme &theme, const BaseMaps &maps, BaseMapKeys &keys, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, theme, maps, keys))
{
    setObjectName(u"baseMapDialog"_s);
    setWindowTitle(tr("Base maps"));
    d->build();
    d->fillList(d->shelf.chosen().id());
}

BaseMapDialog::~BaseMapDialog() = default;

void BaseMapDialog::showEntry(const QString &id)
{
    d->fillList(id);
    if (d->shelf.entry(id).needsKey())
        d->fields->focusKey();
}

BaseMaps BaseMapDialog::maps() const
{
    return d->shelf.maps();
}

bool BaseMapDialog::isSound() const
{
    const QList<BaseMapEntry> own = d->shelf.maps().own;
    return std::ranges::all_of(own, [this](const BaseMapEntry &entry) { return d->shelf.complaint(entry).isEmpty(); });
}

void BaseMapDialog::Private::fillList(const QString &id)
{
    {
        const QSignalBlocker quiet(list);
        list->clear();
        const QString chosen = shelf.chosen().id();
        for (const BaseMapEntry &entry : shelf.all()) {
            auto *item = new QListWidgetItem(theme.icon(entry.id() == chosen ? Icon::Check : Icon::Layers), {}, list);
            item->setData(Qt::UserRole, entry.id());
            dress(*item, entry);
            if (entry.id() == id)
                list->setCurrentItem(item);
        }
    }
    show(shelf.entry(id).id());
}

void BaseMapDialog::Private::dress(QListWidgetItem &item, const BaseMapEntry &entry) const
{
    const QString name = entry.map.name.isEmpty() ? tr("Without a name") : entry.map.name;
    const QString full = entry.id() == shelf.chosen().id() ? tr("%1 (shown)").arg(name) : name;
    item.setText(name);
    item.setToolTip(plainTip(full));
    item.setData(Qt::AccessibleTextRole, full);
}

void BaseMapDialog::Private::show(const QString &id)
{
    shown = id;
    QList<BaseMapEntry> darks;
    for (const BaseMapEntry &entry : shelf.all()) {
        if (entry.map.kind == map::BaseMapKind::Dark)
            darks.append(entry);
    }
    const BaseMapEntry entry = shelf.entry(id);
    fields->setEntry(entry, darks);
    fields->setKeyHint(keyHint(entry));
    say({}, false);
    follow();
}

QString BaseMapDialog::Private::keyHint(const BaseMapEntry &entry)
{
    if (const auto known = typed.constFind(entry.keyId()); known != typed.cend() && known->origin == entry.keyOrigin())
        return known->key.isEmpty() ? tr("Is forgotten with OK") : tr("Goes into the keychain with OK");
    switch (keys.stateOf(entry)) {
    case BaseMapKeys::State::Known: return tr("Kept in the keychain");
    case BaseMapKeys::State::Wanted: return tr("Reading the keychain\u2026");
    case BaseMapKeys::State::Unreadable: return tr("The keychain could not be read");
    default: return tr("None yet");
    }
}

std::optional<QByteArray> BaseMapDialog::Private::keyFor(const BaseMapEntry &entry) const
{
    if (const auto known = typed.constFind(entry.keyId()); known != typed.cend() && known->origin == entry.keyOrigin())
        return known->key;
    return std::nullopt;
}

void BaseMapDialog::Private::edit()
{
    const BaseMapEntry entry = fields->entry();
    shelf.replace(entry);
    if (const auto key = fields->typedKey())
        typed.insert(entry.keyId(), { entry.keyOrigin(), *key });
    fields->setKeyHint(keyHint(entry));
    if (auto *item = list->currentItem(); item != nullptr && entry.isOwn())
        dress(*item, entry);
    say({}, false);
    follow();
}

void BaseMapDialog::Private::remove()
{
    const BaseMapEntry entry = shelf.entry(shown);
    auto *box = plainBox(&q, tr("Remove the base map \u201C%1\u201D?").arg(entry.map.name),
        entry.map.isFile() ? tr("Its file stays where it is.") : tr("Its key is forgotten too, as soon as OK is pressed."));
    const auto *go = addChoice(*box, tr("Remove"), tr("Keep"));
    connect(go, &QPushButton::clicked, &q, [this, id = entry.id()] { forget(id); });
    box->open();
}

void BaseMapDialog::Private::forget(const QString &id)
{
    const BaseMapEntry entry = shelf.entry(id);
    if (entry.needsKey())
        typed.insert(entry.keyId(), { entry.keyOrigin(), {} });
    const int row = list->currentRow();
    shelf.remove(id);
    const QList<BaseMapEntry> left = shelf.all();
    fillList(left.at(std::clamp(row, 0, int(left.size()) - 1)).id());
}

void BaseMapDialog::Private::tryIt()
{
    const BaseMapEntry entry = fields->entry();
    const std::optional<QByteArray> key = keyFor(entry);
    if (entry.needsKey() && key.value_or(keys.keyFor(entry)).isEmpty()) {
        say(tr("Type the key first: without it the server lets nobody in."), true);
        return fields->focusKey();
    }
    isTrying = true;
    say(tr("Asking for a tile\u2026"), false);
    follow();
    emit q.trialRequested(entry, key);
}

void BaseMapDialog::showTrial(const map::TileReport &report)
{
    d->isTrying = false;
    if (d->arriving)
        return d->arrive(report);
    d->say((report.fault ? QString() : u"\u2713 "_s) + report.words(d->fields->entry().map), report.fault.has_value());
    d->follow();
}

void BaseMapDialog::Private::say(const QString &sentence, bool isBroken)
{
    hint->setText(isBroken && !sentence.isEmpty() ? u"\u25C6 "_s + sentence : sentence);
    QPalette ink = hint->palette();
    // hintLabel() paints with the placeholder's colour.
    ink.setColor(QPalette::PlaceholderText, isBroken ? theme.palette().ink(Tone::Broken) : theme.palette().textSecondary);
    hint->setPalette(ink);
    hint->setAccessibleName(sentence);
}

void BaseMapDialog::Private::follow()
{
    const BaseMapEntry entry = shelf.entry(shown);
    const QString complaint = shelf.complaint(entry);
    if (!complaint.isEmpty())
        say(complaint, true);
    const bool isChosen = shelf.chosen().id() == shown;
    chooseButton->setEnabled(!isChosen && complaint.isEmpty());
    tryButton->setVisible(!entry.map.isOutline() || entry.isOwn());
    tryButton->setEnabled(!isTrying && complaint.isEmpty() && !entry.map.isOutline());
    removeButton->setVisible(entry.isOwn());
    okButton->setEnabled(q.isSound());
}

void BaseMapDialog::accept()
{
    if (!isSound())
        return;
    for (auto one = d->typed.cbegin(); one != d->typed.cend(); ++one)
        emit keyTyped(one.key(), one->origin, one->key);
    d->typed.clear();
    d->fields->forgetTypedKey();
    emit applied(d->shelf.maps());
    QDialog::accept();
}

}
