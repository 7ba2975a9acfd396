// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/connectionprofile.h"

#include <QDialog>

#include <memory>

namespace routedesk::ui {

class Theme;

/// The list of connections: add, edit, remove, test, use. Stores nothing: every change is signalled, and a secret that
/// was typed leaves by a signal once and is wiped from the field.
class ConnectionDialog final : public QDialog {
    Q_OBJECT

public:
    ConnectionDialog(const Theme &theme, const QList<ConnectionProfile> &profiles, const QString &current,
        QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    [[nodiscard]] QList<ConnectionProfile> profiles() const;
    /// The answer to testRequested(); plain text.
    void setTestResult(const QString &text, bool ok);

signals:
    /// A profile was added (`previousName` empty) or changed. `secret` is null when none was typed: keep the stored one.
    void profileSaved(const routedesk::ui::ConnectionProfile &profile, const QString &previousName,
        const QByteArray &secret);
    void profileRemoved(const QString &name);
    /// `secret` is null when none was typed: take the stored one.
    void testRequested(const routedesk::ui::ConnectionProfile &profile, const QByteArray &secret);
    /// Work against this one from now on.
    void useRequested(const QString &name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
