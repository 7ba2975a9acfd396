// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client.h"
#include "fieldwatch.h"

#include <QRandomGenerator>

#include <array>

/// Two dispatchers at one service, in a random interleaving of edits, calls and answers. After each step it is
/// asked whether an edit was lost without a word: see faults() in the body.
class Script {
public:
    Script(const routedesk::api::Connection &connection, quint32 seed);

    void step();
    /// All is sent, decided and published, or taken back after it was refused; then both must have the service's
    /// state.
    void comeToRest();
    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] int conflictsSeen() const { return m_conflicts; }
    [[nodiscard]] int refusalsSeen() const { return m_refusals; }
    [[nodiscard]] int fieldsEdited() const { return m_fields.wishes(); }

private:
    /// What one client knows and wants, to compare what comes after with it.
    struct Picture {
        QHash<routedesk::api::OrderKey, QString> base, mine;
        bool isPublishing = false; ///< then the service may be following this client's own calls
        QHash<QString, routedesk::models::WorkingRoute> routes;
        QHash<QString, QList<routedesk::api::OrderKey>> sequences;
    };

    [[nodiscard]] qsizetype below(qsizetype bound) { return qsizetype(m_random.bounded(quint32(bound))); }
    [[nodiscard]] Picture pictureOf(const Client &client) const;
    [[nodiscard]] QList<routedesk::api::OrderKey> some(const Client &client);
    void edit(Client &client);
    void act(Client &client);
    void editFields(Client &client);
    void decide(Client &client);
    void publish(Client &client);
    void transport(Client &client);
    void newOrders(Client &client, int count);
    void compare(const Client &client, const Picture &before);
    void compareOrders(const Client &client, const Picture &before, const Picture &after);
    void checkOverwriting(const Gate::Pending &call);
    void watchFields(const Client &client, const Gate::Pending &call);
    [[nodiscard]] static bool hasConflicts(const Client &client);
    void say(const QString &fault);

    routedesk::api::Connection m_connection;
    QRandomGenerator m_random;
    quint32 m_seed;
    int m_step = 0;
    int m_made = 0;
    int m_conflicts = 0, m_refusals = 0;
    int m_value = 0; ///< of the fields: each its own
    FieldWatch m_fields;
    HttpConnection m_eye; ///< sees the service's routes between the steps
    QHash<routedesk::api::OrderKey, QString> m_homes;
    QHash<const Gate::Pending *, QHash<routedesk::api::OrderKey, QString>> m_known;
    QHash<const Client *, QHash<QString, QString>> m_renamed; ///< new routes that got their handle
    std::array<std::unique_ptr<Client>, 2> m_clients;
    QString m_fault;
};
