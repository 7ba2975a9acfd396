// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/basemap/basemapkeys.h"
#include "ui/basemap/basemapshelf.h"
#include "ui/theme/palette.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QActionGroup;
class QMenu;

namespace routedesk::map {
class MapView;
class TileTrial;
}

namespace routedesk::ui {

class BaseMapDialog;
class Theme;

/// Which base map lies under the pins: the menu it is chosen from, the dialog it is looked after in, the keys. Says what is
/// to be shown; showing it is for those who hear that.
class BaseMapHands final : public QObject {
    Q_OBJECT

public:
    /// Everything outlives it; the view says where trials look.
    BaseMapHands(const Theme &theme, const map::MapView &view, QByteArray userAgent, QWidget *window);
    ~BaseMapHands() override;

    QAction *manage;

    void setMaps(const BaseMaps &maps);
    /// One entry a base map, of which one is checked; and below them, `manage`. For the menu bar, and for the map's button.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// What to show now: the outline map while there is no key.
    [[nodiscard]] const map::BaseMapChoice &choice() const { return m_choice; }
    /// The same on white paper.
    [[nodiscard]] map::BaseMapChoice paperChoice() const;
    /// Why the chosen one is not shown, as a sentence; empty: it is.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    /// Out of the keychain; the answer to keyWanted().
    void setKey(const QString &keyId, const QString &origin, const std::expected<QByteArray, QString> &key);
    /// With this entry's fields; the chosen one's if empty.
    void openDialog(const QString &id = {});

signals:
    /// By hand.
    void mapsChanged(const routedesk::ui::BaseMaps &maps);
    /// What choice(), paperChoice() or trouble() say may be something else.
    void changed();
    void keyWanted(const QString &keyId, const QString &origin);
    void keyTyped(const QString &keyId, const QString &origin, const QByteArray &key);
    void told(routedesk::ui::Tone tone, const QString &sentence);

private:
    void fillMenu();
    void choose(const QString &id);
    void apply();
    void tryIt(const BaseMapEntry &entry, const std::optional<QByteArray> &key);
    [[nodiscard]] QString troubleWith(const BaseMapEntry &entry, BaseMapKeys::State state) const;

    const Theme &m_theme;
    const map::MapView &m_view;
    const QByteArray m_userAgent;
    QWidget *m_window;
    BaseMapShelf m_shelf;
    BaseMapKeys m_keys;
    QMenu *m_menu;
    QActionGroup *m_group;
    QPointer<BaseMapDialog> m_dialog;
    std::unique_ptr<map::TileTrial> m_trial;
    map::BaseMapChoice m_choice;
    QString m_trouble;
};

}
