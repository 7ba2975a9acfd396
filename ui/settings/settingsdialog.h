// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/preferences.h"

#include <QDialog>

#include <memory>

namespace routedesk::ui {

class Theme;

/// Shows preferences and hands out changed ones; stores nothing. Not modal.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Theme &theme, const Preferences &preferences, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    void setPreferences(const Preferences &preferences);
    [[nodiscard]] Preferences preferences() const;
    [[nodiscard]] bool isSound() const;

    /// They are looked after elsewhere; only which one is shown can be chosen here.
    void setBaseMaps(const BaseMaps &maps);
    void showRoadTrial(const QString &sentence, bool isGood);
    /// Only with these is there a key, and something to forget.
    void showPlaceKey(const QString &origin);
    void showPlaceTrial(const QString &sentence, bool isGood);
    void showPlacesKept(qint64 addresses, qint64 bytes);

    void accept() override;

signals:
    /// OK or Apply was pressed and everything is sound.
    void applied(const routedesk::ui::Preferences &preferences);
    void connectionsRequested();
    void baseMapsRequested();
    /// Shall be asked whether it answers; showRoadTrial() follows.
    void roadTrialRequested(const routedesk::roads::RoadServer &server);
    /// The same of a place server; `hasOwnKey`: with its key, even an empty one, instead of the one that is kept.
    void placeTrialRequested(const routedesk::geocoding::GeocodeServer &server, bool hasOwnKey);
    /// OK or Apply was pressed, and another key typed, perhaps an empty one. It leaves once and is never shown.
    void placeKeyTyped(const QByteArray &key);
    /// Every kept address is to be forgotten; the person has been asked.
    void forgetPlacesRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
