// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/connectionprofile.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace routedesk::ui {

class Theme;

/// The fields of one connection. The secret can be typed and taken out once; it is never shown and never put back in.
class ConnectionEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionEditor(const Theme &theme, QWidget *parent = nullptr);

    void setProfile(const ConnectionProfile &profile);
    [[nodiscard]] ConnectionProfile profile() const;
    /// What is wrong, as sentences; empty when it can be saved. `taken` are the names of the other profiles.
    [[nodiscard]] QStringList complaints(const QStringList &taken) const;
    void showComplaints(const QStringList &taken);
    /// The typed secret, null for none.
    [[nodiscard]] QByteArray secret() const;
    void wipeSecret();
    void useHyperTrack();
    void useTeamServer();
    void focusName();

signals:
    void edited();

private:
    const Theme &m_theme;
    ConnectionProfile m_given;
    QLineEdit *m_name;
    QLineEdit *m_base;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QLabel *m_hint;
    QLabel *m_problems;
    QList<QWidget *> m_remoteOnly;
};

}
