// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/basemap/basemapkeys.h"
#include "ui/basemap/basemapshelf.h"

#include <QDialog>

#include <memory>

namespace routedesk::map {
struct TileReport;
}

namespace routedesk::ui {

class Theme;

/// The shelf of base maps: the list at the left, the fields of one at the right. Works on a copy that OK hands out; stores
/// and asks nothing itself. Not modal.
class BaseMapDialog final : public QDialog {
    Q_OBJECT

public:
    /// The keys outlive the dialog.
    BaseMapDialog(const Theme &theme, const BaseMaps &maps, BaseMapKeys &keys, QWidget *parent = nullptr);
    ~BaseMapDialog() override;

    void showEntry(const QString &id);
    [[nodiscard]] BaseMaps maps() const;
    [[nodiscard]] bool isSound() const;
    /// An MBTiles file or a folder of tiles: tried at once, and put on the shelf if it can be shown.
    void addFile(const QString &path);

    /// What came of trialRequested().
    void showTrial(const map::TileReport &report);

    void accept() override;

signals:
    /// OK was pressed, and everything is sound.
    void applied(const routedesk::ui::BaseMaps &maps);
    /// Before applied(): another key, for the keychain; an empty one: none any more. It leaves once and is never shown.
    void keyTyped(const QString &keyId, const QString &origin, const QByteArray &key);
    /// Shall be asked for one tile, with this key or the one that is kept.
    void trialRequested(const routedesk::ui::BaseMapEntry &entry, const std::optional<QByteArray> &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
