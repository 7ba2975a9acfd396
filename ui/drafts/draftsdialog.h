// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draftshelf.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;
class QStandardItemModel;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

class Banner;
class DayWords;
class Theme;

/// The drafts that are kept, the newest first: those of the day on screen can be opened and compared, those of
/// other days say which one they belong to. Not modal.
class DraftsDialog final : public QDialog {
    Q_OBJECT

public:
    DraftsDialog(const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent);

    void setContents(const models::ShelfContents &contents);
    void say(const QString &sentence, bool isBad);
    void select(const QString &id);
    [[nodiscard]] QPushButton &openButton() const { return *m_open; }
    [[nodiscard]] QPushButton &goButton() const { return *m_go; }
    [[nodiscard]] int count() const { return int(m_contents.drafts.size()); }
    [[nodiscard]] QString state() const;

signals:
    void openRequested(const routedesk::models::ShelvedDraft &draft);
    /// The day and ops group that it is of.
    void dayRequested(const routedesk::models::ShelvedDraft &draft);
    void compareRequested(const routedesk::models::ShelvedDraft &draft);
    void renameRequested(const routedesk::models::ShelvedDraft &draft, const QString &name);
    void removeRequested(const routedesk::models::ShelvedDraft &draft);
    void exportRequested(const routedesk::models::ShelvedDraft &draft);
    void importRequested();

private:
    void build();
    QPushButton *button(
        const QString &text, const QString &hint, const QKeySequence &keys, void (DraftsDialog::*does)());
    void goThere();
    void open();
    void compare();
    void rename();
    void remove();
    void exportIt();
    void importIt();
    void follow();
    [[nodiscard]] const models::ShelvedDraft *current() const;
    [[nodiscard]] bool isOfToday(const models::ShelvedDraft &draft) const;

    const Theme &m_theme;
    const DayWords &m_words;
    const models::DispatchStore &m_store;
    models::ShelfContents m_contents;
    Banner *m_banner;
    QStandardItemModel *m_rows;
    QTreeView *m_list;
    QLabel *m_state;
    QList<QPushButton *> m_forOne;
    QPushButton *m_open = nullptr;
    QPushButton *m_go = nullptr; ///< in its place for a draft of another day
    QPushButton *m_compare = nullptr;
};

}
