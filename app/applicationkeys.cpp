// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// The keys of servers: in the keychain, and nowhere else. The settings know only which server one belongs to.
#include "app/application.h"

#include "ui/window/mainwindow.h"

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

/// No profile can be called that: a name is one line.
const QString placeKeyName = QStringLiteral("place server\nkey");

QString baseMapKeyName(const QString &keyId)
{
    return "base map\n"_L1 + keyId;
}

QString baseMapOrigin(const QString &keyId)
{
    return "baseMapKeys/"_L1 + keyId;
}

}

void Application::readPlaceKey()
{
    // Whoever has never named a server is not asked for the keychain's password.
    const QString origin = m_settings.value("placeKeyOrigin"_L1).toString();
    if (origin.isEmpty())
        return;
    m_secrets.read(placeKeyName).then(m_window.get(), [this, origin](const std::expected<QByteArray, QString> &key) {
        if (key)
            return m_window->setPlaceKey(*key, origin);
        m_window->tell(ui::Tone::Late,
            tr("The key of the place server could not be read from the keychain (%1). Addresses may not be found "
               "until it is typed again in the settings.")
                .arg(key.error()));
    });
}

void Application::keepPlaceKey(const QByteArray &key, const QString &origin)
{
    m_settings.setValue("placeKeyOrigin"_L1, key.isEmpty() ? QString() : origin);
    QFuture<QString> kept = key.isEmpty() ? m_secrets.remove(placeKeyName) : m_secrets.write(placeKeyName, key);
    kept.then(m_window.get(), [this, isRemoval = key.isEmpty()](const QString &failure) {
        if (!failure.isEmpty() && !isRemoval)
            m_window->tell(ui::Tone::Late,
                tr("The key of the place server could not be kept in the keychain (%1). It is used until the program "
                   "ends; then it has to be typed again.")
                    .arg(failure));
    });
}

void Application::readBaseMapKey(const QString &keyId, const QString &origin)
{
    // One that was typed for another server is none of this one's.
    if (origin.isEmpty() || m_settings.value(baseMapOrigin(keyId)).toString() != origin) {
        m_window->setBaseMapKey(keyId, origin, QByteArray());
        return;
    }
    m_secrets.read(baseMapKeyName(keyId)).then(m_window.get(), [this, keyId, origin](const std::expected<QByteArray, QString> &key) {
        m_window->setBaseMapKey(keyId, origin, key);
    });
}

void Application::keepBaseMapKey(const QString &keyId, const QString &origin, const QByteArray &key)
{
    if (key.isEmpty()) {
        m_settings.remove(baseMapOrigin(keyId));
        (void)m_secrets.remove(baseMapKeyName(keyId));
        return;
    }
    m_settings.setValue(baseMapOrigin(keyId), origin);
    m_secrets.write(baseMapKeyName(keyId), key).then(m_window.get(), [this](const QString &failure) {
        if (!failure.isEmpty())
            m_window->tell(ui::Tone::Late,
                tr("The key of the base map could not be kept in the keychain (%1). It is used until the program ends; then it "
                   "has to be typed again.")
                    .arg(failure));
    });
}

}
