// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/importbook.h"

#include <QDialog>

class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace routedesk::ui {

class DayWords;
class EmptyState;
class Theme;

/// The latest imports, what came of each, and what can still be done about it.
class RecentImports final : public QDialog {
    Q_OBJECT

public:
    RecentImports(const Theme &theme, const DayWords &words, models::ImportBook &book, QWidget *parent = nullptr);

    [[nodiscard]] QString currentId() const;

signals:
    void showWanted(const QString &id);
    void undoWanted(const QString &id);
    void goOnWanted(const QString &id);
    void openLeftWanted(const QString &id);
    void saveLeftWanted(const QString &id);

private:
    void build();
    QPushButton *button(
        const char *name, const QString &text, const QString &tip, void (RecentImports::*wanted)(const QString &));
    void fill();
    void follow();

    const Theme &m_theme;
    const DayWords &m_words;
    models::ImportBook &m_book;
    QStandardItemModel *m_rows;
    QTreeView *m_list;
    EmptyState *m_empty;
    QPushButton *m_show = nullptr, *m_undo = nullptr, *m_goOn = nullptr, *m_open = nullptr, *m_save = nullptr;
};

}
