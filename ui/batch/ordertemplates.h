// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/orderdraft.h"

#include <QMap>

namespace routedesk::ui {

/// Orders that are typed again and again, saved by name in one file. Handle and day are not kept. The same kind of
/// file is what is exported and imported.
class OrderTemplates final {
public:
    explicit OrderTemplates(const QString &file);

    [[nodiscard]] QStringList names() const { return m_all.keys(); }
    /// A blank draft for a name that there is not.
    [[nodiscard]] OrderDraft find(const QString &name) const { return m_all.value(name); }
    /// Replaces one of that name. Null, or why it could not be written.
    [[nodiscard]] QString save(const QString &name, const OrderDraft &draft);
    [[nodiscard]] QString remove(const QString &name);

    [[nodiscard]] QString exportTo(const QString &path) const;
    struct Imported {
        int count = 0;
        QString failure; ///< null when it went well
    };
    /// Takes in those of the file; of equal names the file's wins.
    [[nodiscard]] Imported importFrom(const QString &path);

private:
    [[nodiscard]] QString write(const QString &path) const;

    QString m_file;
    QMap<QString, OrderDraft> m_all;
};

}
