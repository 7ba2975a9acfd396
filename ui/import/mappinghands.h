// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/mappingshelf.h"
#include "ui/theme/palette.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace routedesk::models {
class ImportModel;
}

namespace routedesk::ui {

class Theme;

/// What a person can do about mappings: use one, save what the columns mean now, rename, delete and bring back, and take
/// them out to a file and in from one.
class MappingHands final : public QObject {
    Q_OBJECT

public:
    /// `snapshot` is what would be saved now. All of them outlive this.
    MappingHands(const Theme &theme, models::ImportModel &model, models::MappingShelf &shelf,
        std::function<models::ImportMapping()> snapshot, QWidget *window);

    QAction *save, *saveAs, *rename, *remove, *bringBack, *exportTo, *importFrom, *anew;
    /// All of the actions, and the mappings to choose from; filled anew each time it opens.
    [[nodiscard]] QMenu &menu() const { return *m_menu; }
    [[nodiscard]] bool isChanged() const;
    /// "Bakery", "Bakery, changed" or "none".
    [[nodiscard]] QString stateWords() const;
    /// Enables what makes sense now.
    void follow();
    void use(const QString &id);

signals:
    /// The mapping in use is another one, or its state.
    void changed();
    /// Another mapping was used, or none: what goes with it is to be shown.
    void used();
    void told(routedesk::ui::Tone tone, const QString &sentence, QAction *action);

private:
    QAction *make(const char *name, int icon, const QString &text, const QString &tip, void (MappingHands::*act)());
    void fill();
    void askName(const QString &title, const QString &text, const QString &name, void (MappingHands::*take)(const QString &));
    void saveNow();
    void askSaveAs();
    void saveUnder(const QString &name);
    void askRename();
    void renameTo(const QString &name);
    void removeNow();
    void bringBackNow();
    void askExport();
    void askImport();
    void takeIn(const QString &path);
    void matchAnew();
    void tellFault(const models::MappingFault &fault);

    const Theme &m_theme;
    models::ImportModel &m_model;
    models::MappingShelf &m_shelf;
    std::function<models::ImportMapping()> m_snapshot;
    QWidget *m_window;
    QMenu *m_menu;
    std::optional<models::ImportMapping> m_removed;
};

}
