// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/mappinghands.h"

#include "models/import/importmodel.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

namespace routedesk::ui {

using models::ImportMapping;
using models::ImportModel;

MappingHands::MappingHands(const Theme &theme, ImportModel &model, models::MappingShelf &shelf,
    std::function<ImportMapping()> snapshot, QWidget *window)
    : QObject(window), m_theme(theme), m_model(model), m_shelf(shelf), m_snapshot(std::move(snapshot)),
      m_window(window), m_menu(new QMenu(window))
{
    using H = MappingHands;
    const auto icon = [](Icon which) { return int(which); };
    save = make("mapping.save", icon(Icon::Check), tr("&Save"), tr("Keep what the columns mean now under its name"), &H::saveNow);
    saveAs = make("mapping.saveAs", icon(Icon::Plus), tr("Save &as\u2026"),
        tr("Keep what the columns mean, with defaults and date order, under a name: the next file like this is recognised"),
        &H::askSaveAs);
    rename = make("mapping.rename", icon(Icon::Edit), tr("&Rename\u2026"), tr("Give this mapping another name"), &H::askRename);
    remove = make("mapping.delete", icon(Icon::Trash), tr("&Delete"), tr("Forget this mapping; the columns stay as they are"),
        &H::removeNow);
    bringBack = make("mapping.bringBack", icon(Icon::Undo), tr("Bring it back"), tr("Undo the deletion"), &H::bringBackNow);
    exportTo = make("mapping.export", icon(Icon::Export), tr("&Export\u2026"),
        tr("Write what the columns mean now into a file, for a colleague"), &H::askExport);
    importFrom = make("mapping.import", icon(Icon::Import), tr("&Import from a file\u2026"),
        tr("Take in a mapping that was exported, and use it"), &H::askImport);
    anew = make("mapping.anew", icon(Icon::Refresh), tr("&Match anew"),
        tr("Forget the mapping for this file and match its columns by their names"), &H::matchAnew);
    m_menu->setObjectName(QStringLiteral("mapping.menu"));
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &MappingHands::fill);
    connect(&m_shelf, &models::MappingShelf::changed, this, &MappingHands::follow);
    connect(&m_shelf, &models::MappingShelf::failed, this, &MappingHands::tellFault);
    connect(&m_model, &ImportModel::planChanged, this, &MappingHands::follow);
    connect(&m_model, &ImportModel::stateChanged, this, &MappingHands::follow);
    connect(&m_model, &ImportModel::heldChanged, this, &MappingHands::follow);
    fill();
    follow();
}

QAction *MappingHands::make(
    const char *name, int icon, const QString &text, const QString &tip, void (MappingHands::*act)())
{
    auto *action = new QAction(m_theme.icon(Icon(icon)), text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void MappingHands::fill()
{
    m_menu->clear();
    const auto &current = m_model.savedMapping();
    for (const ImportMapping &mapping : m_shelf.all()) {
        QAction *action = m_menu->addAction(QString(mapping.name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(current && current->id == mapping.id);
        action->setEnabled(anew->isEnabled());
        action->setData(mapping.id);
        connect(action, &QAction::triggered, this, [this, id = mapping.id] { use(id); });
    }
    if (!m_shelf.all().isEmpty())
        m_menu->addSeparator();
    m_menu->addActions({ anew });
    m_menu->addSeparator();
    m_menu->addActions({ save, saveAs, rename, remove });
    m_menu->addSeparator();
    m_menu->addActions({ exportTo, importFrom });
}

bool MappingHands::isChanged() const
{
    const auto &mapping = m_model.savedMapping();
    return mapping && !mapping->saysTheSame(m_snapshot());
}

QString MappingHands::stateWords() const
{
    const auto &mapping = m_model.savedMapping();
    if (!mapping)
        return tr("None: matched by names");
    return isChanged() ? tr("%1, changed").arg(mapping->name) : mapping->name;
}

void MappingHands::follow()
{
    const bool ready = m_model.state() == ImportModel::State::Ready;
    const bool isSaved = m_model.savedMapping() && m_shelf.find(m_model.savedMapping()->id) != nullptr;
    save->setEnabled(ready && isSaved && isChanged());
    for (QAction *action : { rename, remove })
        action->setEnabled(isSaved);
    for (QAction *action : { saveAs, exportTo })
        action->setEnabled(ready);
    anew->setEnabled(ready && !m_model.isHeld());
    emit changed();
}

void MappingHands::use(const QString &id)
{
    const ImportMapping *mapping = m_shelf.find(id);
    if (mapping == nullptr)
        return;
    m_model.use(*mapping);
    emit used();
}

void MappingHands::matchAnew()
{
    m_model.matchAnew();
    emit used();
}

void MappingHands::saveNow()
{
    if (!m_model.savedMapping() || m_shelf.find(m_model.savedMapping()->id) == nullptr)
        return askSaveAs();
    if (const QString id = m_shelf.save(m_snapshot()); !id.isNull())
        m_model.setSavedMapping(*m_shelf.find(id));
    follow();
}

void MappingHands::askName(
    const QString &title, const QString &text, const QString &name, void (MappingHands::*take)(const QString &))
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("mapping.name"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(text);
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, take);
    dialog->open();
}

void MappingHands::askSaveAs()
{
    askName(tr("Save this mapping"),
        tr("Name, for instance \u201CBakery\u201D. A mapping of this name is replaced."),
        m_model.savedMapping() ? m_model.savedMapping()->name : QString(), &MappingHands::saveUnder);
}

void MappingHands::saveUnder(const QString &name)
{
    const QString plain = name.simplified().left(api::MappingFile::longestName);
    if (plain.isEmpty())
        return;
    ImportMapping mapping = m_snapshot();
    const ImportMapping *same = m_shelf.findName(plain);
    const bool replaces = same != nullptr;
    mapping.id = replaces ? same->id : QString();
    mapping.name = plain;
    const QString id = m_shelf.save(mapping);
    if (id.isNull()) {
        emit told(Tone::Late, tr("There are %1 mappings already; delete one first.").arg(models::MappingShelf::most), nullptr);
        return;
    }
    m_model.setSavedMapping(*m_shelf.find(id));
    emit told(Tone::Done,
        replaces ? tr("The mapping \u201C%1\u201D was replaced.").arg(plain)
                 : tr("The mapping \u201C%1\u201D is saved: the next file with these columns is recognised.").arg(plain),
        nullptr);
    follow();
}

void MappingHands::askRename()
{
    if (m_model.savedMapping())
        askName(tr("Rename the mapping"), tr("New name"), m_model.savedMapping()->name, &MappingHands::renameTo);
}

void MappingHands::renameTo(const QString &name)
{
    if (!m_model.savedMapping() || name.simplified().isEmpty())
        return;
    ImportMapping mapping = *m_model.savedMapping();
    if (!m_shelf.rename(mapping.id, name)) {
        emit told(Tone::Late, tr("There is another mapping of this name already."), nullptr);
        return;
    }
    m_model.setSavedMapping(*m_shelf.find(mapping.id));
    follow();
}

void MappingHands::removeNow()
{
    if (!m_model.savedMapping())
        return;
    const ImportMapping *mapping = m_shelf.find(m_model.savedMapping()->id);
    if (mapping == nullptr)
        return;
    m_removed = *mapping;
    m_model.setSavedMapping({});
    m_shelf.remove(m_removed->id);
    emit told(Tone::Neutral, tr("The mapping \u201C%1\u201D was deleted; the columns stay as they are.").arg(m_removed->name),
        bringBack);
    follow();
}

void MappingHands::bringBackNow()
{
    if (!m_removed)
        return;
    if (const QString id = m_shelf.save(*m_removed); !id.isNull()) {
        m_model.setSavedMapping(*m_shelf.find(id));
        emit told(Tone::Done, tr("The mapping \u201C%1\u201D is back.").arg(m_removed->name), nullptr);
        m_removed.reset();
    }
    follow();
}

}
