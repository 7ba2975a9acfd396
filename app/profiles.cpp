// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profiles.h"

#include <QSettings>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto arrayKey = "profiles"_L1;
constexpr auto currentKey = "currentProfile"_L1;

void write(QSettings &settings, const QList<Profile> &profiles)
{
    settings.beginWriteArray(arrayKey, static_cast<int>(profiles.size()));
    for (int row = 0; row < profiles.size(); ++row) {
        settings.setArrayIndex(row);
        settings.setValue("name"_L1, profiles[row].name);
        settings.setValue("base"_L1, profiles[row].base.toString());
        settings.setValue("accountId"_L1, profiles[row].accountId);
    }
    settings.endArray();
}

QList<Profile> readRemote(QSettings &settings)
{
    QList<Profile> profiles;
    const int count = settings.beginReadArray(arrayKey);
    for (int row = 0; row < count; ++row) {
        settings.setArrayIndex(row);
        const QUrl base(settings.value("base"_L1).toString(), QUrl::StrictMode);
        const QString name = settings.value("name"_L1).toString();
        if (!name.isEmpty() && base.isValid() && !base.host().isEmpty())
            profiles.append({ name, Profile::Kind::Remote, base, settings.value("accountId"_L1).toString() });
    }
    settings.endArray();
    return profiles;
}

}

Profiles::Profiles(QSettings &settings)
    : m_settings(settings)
{
}

QList<Profile> Profiles::all() const
{
    return QList<Profile> { { embeddedName.toString(), Profile::Kind::Embedded, {}, {} } } + readRemote(m_settings);
}

std::optional<Profile> Profiles::find(const QString &name) const
{
    for (const Profile &profile : all()) {
        if (profile.name == name)
            return profile;
    }
    return {};
}

Profile Profiles::current() const
{
    return find(m_settings.value(currentKey).toString()).value_or(all().constFirst());
}

void Profiles::save(const Profile &profile)
{
    if (profile.kind == Profile::Kind::Embedded || profile.name.isEmpty())
        return;
    QList<Profile> remote = readRemote(m_settings);
    remote.removeIf([&](const Profile &other) { return other.name == profile.name; });
    remote.append(profile);
    write(m_settings, remote);
}

void Profiles::remove(const QString &name)
{
    QList<Profile> remote = readRemote(m_settings);
    remote.removeIf([&](const Profile &other) { return other.name == name; });
    m_settings.remove(arrayKey);
    write(m_settings, remote);
}

void Profiles::setCurrent(const QString &name)
{
    m_settings.setValue(currentKey, name);
}

}
