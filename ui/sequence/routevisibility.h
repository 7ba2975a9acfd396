// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace routedesk::ui {

/// Which routes the map leaves out, because a person hid them.
class RouteVisibility final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isShown(const QString &routeId) const { return !m_hidden.contains(routeId); }
    [[nodiscard]] bool showsAll() const { return m_hidden.isEmpty(); }
    void setShown(const QString &routeId, bool shown);
    void toggle(const QString &routeId) { setShown(routeId, !isShown(routeId)); }
    /// Only this one of `all`; a second time all of them again.
    void solo(const QString &routeId, const QStringList &all);
    void showAll();

signals:
    void changed();

private:
    QSet<QString> m_hidden;
};

}
