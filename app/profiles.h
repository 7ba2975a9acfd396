// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

class QSettings;

namespace routedesk::app {

/// A named place to work against. The secret key is not part of it: it lives in the keychain under the profile's name.
struct Profile {
    enum class Kind { Embedded, Remote };

    QString name;
    Kind kind = Kind::Embedded;
    QUrl base;         ///< Remote only
    QString accountId; ///< Remote only

    bool operator==(const Profile &) const = default;
};

/// The stored profiles. There is always one of kind Embedded.
class Profiles {
public:
    static constexpr QLatin1StringView embeddedName { "This computer" };
    static constexpr QLatin1StringView hyperTrackBase { "https://v3.api.hypertrack.com" };

    /// The settings must outlive this object.
    explicit Profiles(QSettings &settings);

    [[nodiscard]] QList<Profile> all() const;
    [[nodiscard]] std::optional<Profile> find(const QString &name) const;
    /// The one used last, else the embedded one.
    [[nodiscard]] Profile current() const;

    void save(const Profile &profile);
    /// The embedded profile stays.
    void remove(const QString &name);
    void setCurrent(const QString &name);

private:
    QSettings &m_settings;
};

}
