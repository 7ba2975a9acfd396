// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client.h"

/// What becomes of each value that somebody wants a field of an order to hold. Values are used once only, so that
/// it can be told who meant which. A value is accounted for when the service has held it, when it stands in a
/// conflict, or when its call was refused; and nobody overwrites a value that he does not know of.
class FieldWatch {
public:
    using Values = QHash<QString, QString>; ///< by the field's name, as texts

    /// Somebody has made these edits, having seen what they name as before.
    void edited(const Client &client, const QList<routedesk::models::OrderEdit> &edits);
    void heard(const Client &client);
    /// This is what is on the person's screen while he decides.
    void seen(const Client &client, const routedesk::api::OrderKey &key);
    void reported(const routedesk::models::ActionReport &report);
    /// The outbox has told of a call that it is refused, maybe after nobody could tell for a while.
    void refused(const routedesk::api::OrderKey &key);
    /// A change has been done at the service. Null, or what is wrong with it.
    [[nodiscard]] QString served(
        const Client &client, const Gate::Pending &call, const QList<routedesk::api::Order> &now);
    /// At the end. Null, or which value was lost without a word.
    [[nodiscard]] QString lost() const;
    [[nodiscard]] int wishes() const { return m_wishes; }

private:
    [[nodiscard]] static Values valuesOf(const routedesk::api::Order &order);
    [[nodiscard]] static Values valuesOf(const routedesk::api::OrderPatch &patch);

    QHash<routedesk::api::OrderKey, Values> m_served;
    QHash<routedesk::api::OrderKey, QHash<QString, QSet<QString>>> m_open; ///< not yet accounted for
    QHash<const Client *, QHash<routedesk::api::OrderKey, QHash<QString, QSet<QString>>>> m_known;
    int m_wishes = 0;
};
