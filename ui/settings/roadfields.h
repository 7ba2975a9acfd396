// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadserver.h"

#include <QObject>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace routedesk::ui {

class Theme;

/// The rows of the settings that name a road server, with a button that tries it.
class RoadFields final : public QObject {
    Q_OBJECT

public:
    RoadFields(const Theme &theme, QFormLayout &form, QWidget *parent);

    void set(const QString &url, const QString &profile, int limit);
    [[nodiscard]] QString url() const;
    [[nodiscard]] QString profile() const;
    [[nodiscard]] int limit() const;
    [[nodiscard]] std::expected<roads::RoadServer, roads::RoadServer::Complaint> server() const;
    [[nodiscard]] bool isSound() const { return server().has_value(); }
    /// What the trial gave.
    void tell(const QString &sentence, bool isGood);

signals:
    void changed();
    void trialRequested(const routedesk::roads::RoadServer &server);

private:
    void follow();
    void say(const QString &sentence, bool isBroken);

    const Theme &m_theme;
    QLineEdit *m_url;
    QLineEdit *m_profile;
    QSpinBox *m_limit;
    QPushButton *m_try;
    QLabel *m_hint;
};

}
