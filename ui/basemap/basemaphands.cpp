// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/basemap/basemaphands.h"

#include "map/mapview.h"
#include "map/mercator.h"
#include "map/tiles/tiletrial.h"
#include "ui/basemap/basemapdialog.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

BaseMapHands::BaseMapHands(const Theme &theme, const map::MapView &view, QByteArray userAgent, QWidget *window)
    : QObject(window), manage(new QAction(theme.icon(Icon::Settings), tr("&Manage base maps\u2026"), this)), m_theme(theme),
      m_view(view), m_userAgent(std::move(userAgent)), m_window(window), m_menu(new QMenu(tr("&Base map"), window)),
      m_group(new QActionGroup(this))
{
    manage->setObjectName(u"baseMap.manage"_s);
    manage->setToolTip(tr("Add, change and try base maps, and type their keys"));
    m_menu->setObjectName(u"baseMap.menu"_s);
    m_menu->setIcon(theme.icon(Icon::Layers));
    connect(manage, &QAction::triggered, this, [this] { openDialog(); });
    connect(&theme, &Theme::changed, this, &BaseMapHands::apply);
    connect(&m_keys, &BaseMapKeys::wanted, this, &BaseMapHands::keyWanted);
    connect(&m_keys, &BaseMapKeys::changed, this, &BaseMapHands::apply);
    fillMenu();
}

BaseMapHands::~BaseMapHands() = default;

void BaseMapHands::setMaps(const BaseMaps &maps)
{
    if (maps != m_shelf.maps()) {
        m_shelf = BaseMapShelf(maps);
        fillMenu();
    }
    apply();
}

void BaseMapHands::fillMenu()
{
    m_menu->clear();
    for (QAction *old : m_group->actions())
        delete old;
    const QString chosen = m_shelf.chosen().id();
    const auto add = [this, &chosen](const BaseMapEntry &entry) {
        QString name = entry.map.name;
        auto *action = new QAction(name.replace(u'&', "&&"_L1), m_group);
        action->setObjectName(u"baseMap/"_s + entry.id());
        action->setData(entry.id());
        action->setCheckable(true);
        action->setChecked(entry.id() == chosen);
        m_menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = entry.id()] { choose(id); });
    };
    const QList<BaseMapEntry> all = m_shelf.all();
    for (const BaseMapEntry &entry : all) {
        if (!entry.isOwn() && !entry.needsKey())
            add(entry);
    }
    m_menu->addSeparator();
    for (const BaseMapEntry &entry : m_shelf.maps().own)
        add(entry);
    m_menu->addSection(tr("With a key"));
    for (const BaseMapEntry &entry : all) {
        if (!entry.isOwn() && entry.needsKey())
            add(entry);
    }
    m_menu->addSeparator();
    m_menu->addAction(manage);
}

void BaseMapHands::choose(const QString &id)
{
    m_shelf.choose(id);
    emit mapsChanged(m_shelf.maps());
    apply();
    const BaseMapEntry entry = m_shelf.chosen();
    if (m_keys.stateOf(entry) == BaseMapKeys::State::None)
        openDialog(id); // where it can be typed
    else if (!m_trouble.isEmpty())
        emit told(Tone::Late, m_trouble);
}

QString BaseMapHands::troubleWith(const BaseMapEntry &entry, BaseMapKeys::State state) const
{
    if (state == BaseMapKeys::State::None)
        return tr("%1 needs a key, and there is none. The outline map is shown; type the key under View, Base map, Manage "
                  "base maps.")
            .arg(entry.map.name);
    if (state == BaseMapKeys::State::Unreadable)
        return tr("The key of %1 could not be read from the keychain (%2). The outline map is shown; unlock the keychain and "
                  "start again, or type the key under View, Base map, Manage base maps.")
            .arg(entry.map.name, m_keys.troubleOf(entry));
    return {};
}

void BaseMapHands::apply()
{
    using State = BaseMapKeys::State;
    const BaseMapEntry entry = m_shelf.shown(m_theme.isDark());
    const State state = m_keys.stateOf(entry);
    m_trouble = troubleWith(entry, state);
    m_choice = state == State::NotNeeded || state == State::Known ? choiceOf(entry, m_theme.isDark(), m_keys.keyFor(entry))
                                                                  : map::BaseMapChoice::outline();
    (void)m_keys.stateOf(m_shelf.chosen()); // on paper it stands under its own name, also while its dark pair is shown
    emit changed();
}

map::BaseMapChoice BaseMapHands::paperChoice() const
{
    const BaseMapEntry entry = m_shelf.chosen();
    if (entry.needsKey() && m_keys.keyFor(entry).isEmpty())
        return map::BaseMapChoice::outline();
    return choiceOf(entry, false, m_keys.keyFor(entry));
}

void BaseMapHands::setKey(const QString &keyId, const QString &origin, const std::expected<QByteArray, QString> &key)
{
    m_keys.set(keyId, origin, key);
    // It may come long after the map was chosen: nobody looks at its name then.
    if (!key && !m_trouble.isEmpty())
        emit told(Tone::Late, m_trouble);
}

void BaseMapHands::openDialog(const QString &id)
{
    if (!m_dialog) {
        m_dialog = new BaseMapDialog(m_theme, m_shelf.maps(), m_keys, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &BaseMapDialog::applied, this, [this](const BaseMaps &maps) {
            setMaps(maps);
            emit mapsChanged(maps);
        });
        connect(m_dialog, &BaseMapDialog::keyTyped, this, [this](const QString &keyId, const QString &origin, const QByteArray &key) {
            m_keys.set(keyId, origin, key);
            emit keyTyped(keyId, origin, key);
        });
        connect(m_dialog, &BaseMapDialog::trialRequested, this, &BaseMapHands::tryIt);
    }
    if (!id.isEmpty())
        m_dialog->showEntry(id);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void BaseMapHands::tryIt(const BaseMapEntry &entry, const std::optional<QByteArray> &key)
{
    const map::BaseMapChoice choice = choiceOf(entry, false, key.value_or(m_keys.keyFor(entry)));
    m_trial = std::make_unique<map::TileTrial>(choice, map::mercator::project(m_view.centre()), m_view.zoom(),
        map::TileTrial::Settings { m_userAgent, {} });
    connect(m_trial.get(), &map::TileTrial::finished, this, [this](const map::TileReport &report) {
        if (m_dialog)
            m_dialog->showTrial(report);
    });
}

}
