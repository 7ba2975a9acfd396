// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/views/savedview.h"

#include <QObject>

namespace routedesk::ui {

/// The views that a person has saved, in the order in which they were, kept in a file of their own. A file that is
/// not as it should be costs only the views in it that can't be read: the others are there, and before the next
/// writing the file is set aside.
class SavedViews final : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 50;

    explicit SavedViews(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] const QList<SavedView> &all() const { return m_views; }
    [[nodiscard]] const SavedView *find(const QString &name) const;
    /// Replaces the view of this name, else adds one. False, and nothing changes, when there are too many or the
    /// name is empty.
    bool save(const SavedView &view);
    /// False when there is no such view, or another one has the new name.
    bool rename(const QString &name, const QString &newName);
    void remove(const QString &name);

    /// What was wrong with the file, as a sentence; empty when all was well. A writing that failed is told later by
    /// failed().
    [[nodiscard]] const QString &complaint() const { return m_complaint; }

signals:
    void changed();
    void failed(const QString &sentence);

private:
    void read();
    void write();

    QString m_file;
    QList<SavedView> m_views;
    QString m_complaint;
    bool m_isSuspect = false; ///< the file holds what could not be read
};

}
