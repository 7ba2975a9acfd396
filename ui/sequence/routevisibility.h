// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace routedesk::ui {

/// Which routes the map leaves out, because a person hid them, and whether it shows the others pale.
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
    /// What is on a route is shown pale, so that what is not stands out.
    [[nodiscard]] bool fadesRouted() const { return m_fadesRouted; }
    void setFadesRouted(bool fades);

signals:
    void changed();

private:
    QSet<QString> m_hidden;
    bool m_fadesRouted = false;
};

}
