// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geocoding/geocodeserver.h"

#include "ui/settings/serverrow.h"

class QDoubleSpinBox;

namespace routedesk::ui {

/// The rows of the settings that name a place server, with a button that tries it and one that forgets what is kept.
class PlaceFields final : public QObject {
    Q_OBJECT

public:
    PlaceFields(const Theme &theme, QFormLayout &form, QWidget *parent);

    void set(const QString &url, int pause);
    [[nodiscard]] QString url() const { return m_server.url(); }
    [[nodiscard]] int pause() const; ///< ms
    [[nodiscard]] std::expected<geocoding::GeocodeServer, geocoding::GeocodeServer::Complaint> server() const;
    [[nodiscard]] bool isSound() const { return server().has_value(); }
    /// Nothing unless the field was touched.
    [[nodiscard]] std::optional<QByteArray> typedKey() const;
    void forgetTypedKey();
    /// What the one in the keychain belongs to; empty where there is none.
    void setKeyKept(const QString &origin);
    void showKept(qint64 addresses, qint64 bytes);
    /// What the trial gave.
    void tell(const QString &sentence, bool isGood) { m_server.tell(sentence, isGood); }

signals:
    void changed();
    void trialRequested(const routedesk::geocoding::GeocodeServer &server, bool hasOwnKey);
    void forgetRequested();

private:
    void buildTerms(QFormLayout &form);
    void buildKept(QFormLayout &form, QWidget *parent);
    void follow();
    void followKey();
    void ask();
    void askToForget();

    ServerRow m_server;
    QDoubleSpinBox *m_pause;
    QLineEdit *m_key;
    QLabel *m_kept;
    QPushButton *m_forget;
    QString m_keptFor; ///< the origin that the key in the keychain belongs to; empty: there is none
    bool m_isKeyTouched = false;
};

}
