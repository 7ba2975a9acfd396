// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/basemap/basemapentry.h"

#include <QHash>
#include <QObject>

#include <expected>

namespace routedesk::ui {

/// The keys of base maps, as far as they are known: asked for once each, when they are needed. Whoever hears wanted()
/// takes them out of the keychain.
class BaseMapKeys final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    enum class State { NotNeeded, Known, Wanted, None, Unreadable };

    /// Asks for it where that has not been done.
    [[nodiscard]] State stateOf(const BaseMapEntry &entry);
    /// Empty where it is not known; never that of another server.
    [[nodiscard]] QByteArray keyFor(const BaseMapEntry &entry) const;
    /// In the words of the keychain; empty unless it could not be read.
    [[nodiscard]] QString troubleOf(const BaseMapEntry &entry) const;

    /// The answer to wanted(); an empty key: none is kept for this origin.
    void set(const QString &keyId, const QString &origin, const std::expected<QByteArray, QString> &key);

signals:
    void wanted(const QString &keyId, const QString &origin);
    void changed();

private:
    using Answer = std::expected<QByteArray, QString>;
    using Whose = std::pair<QString, QString>; ///< key id and origin

    [[nodiscard]] static Whose whose(const BaseMapEntry &entry) { return { entry.keyId(), entry.keyOrigin() }; }
    [[nodiscard]] const Answer *answer(const BaseMapEntry &entry) const;

    QHash<Whose, std::optional<Answer>> m_kept; ///< nothing: asked for
};

}
