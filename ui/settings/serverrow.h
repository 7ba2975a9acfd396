// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace routedesk::ui {

class Theme;

/// The rows of a form that name a server: its address, a button that tries it, and a sentence below that says what it
/// is for, what is wrong with it, or what the trial gave.
class ServerRow final : public QObject {
    Q_OBJECT

public:
    struct Words {
        QString label; ///< of the address, with its mnemonic
        QString name;  ///< the same for a screen reader
        QString none;  ///< in the field while it is empty
        QString button;
        QString tip; ///< of the button
    };

    /// `parent` has the parts. `objectName` begins the names of the parts: "settings.road" makes settings.roadUrl, -Try and -Hint.
    ServerRow(const Theme &theme, QFormLayout &form, const QString &objectName, const Words &words, QWidget *parent);

    void setUrl(const QString &url);
    [[nodiscard]] QString url() const; ///< without blanks around it and slashes at its end
    void setTriable(bool can);
    void say(const QString &sentence, bool isBroken);
    void sayAsking();
    /// What the trial gave.
    void tell(const QString &sentence, bool isGood);

signals:
    void edited();
    void triggered(); ///< the button

private:
    const Theme &m_theme;
    QLineEdit *m_url;
    QPushButton *m_try;
    QLabel *m_hint;
};

}
