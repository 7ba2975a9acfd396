// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace routedesk::ui {

/// Which routes the map leaves out or shows pale, because a person wanted it so, and whether it shows all of them pale.
class RouteVisibility final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isShown(const QString &routeId) const { return !m_hidden.contains(routeId); }
    /// None is left out, and none pale by itself.
    [[nodiscard]] bool showsAll() const { return m_hidden.isEmpty() && m_faded.isEmpty(); }
    void setShown(const QString &routeId, bool shown);
    void toggle(const QString &routeId) { setShown(routeId, !isShown(routeId)); }
    /// Only this one of `all`; a second time all of them again.
    void solo(const QString &routeId, const QStringList &all);
    [[nodiscard]] bool isAlone(const QString &routeId, const QStringList &all) const;
    void showAll();
    /// Shown pale, by itself or with all that are on a route.
    [[nodiscard]] bool isFaded(const QString &routeId) const { return m_fadesRouted || m_faded.contains(routeId); }
    void setFaded(const QString &routeId, bool faded);
    /// What is on a route is shown pale, so that what is not stands out.
    [[nodiscard]] bool fadesRouted() const { return m_fadesRouted; }
    void setFadesRouted(bool fades);

signals:
    void changed();

private:
    [[nodiscard]] static QSet<QString> othersOf(const QString &routeId, const QStringList &all);

    QSet<QString> m_hidden;
    QSet<QString> m_faded;
    bool m_fadesRouted = false;
};

}
