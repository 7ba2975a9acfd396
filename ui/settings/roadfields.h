// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roads/roadserver.h"

#include "ui/settings/serverrow.h"

class QLineEdit;
class QSpinBox;

namespace routedesk::ui {

/// The rows of the settings that name a road server, with a button that tries it.
class RoadFields final : public QObject {
    Q_OBJECT

public:
    RoadFields(const Theme &theme, QFormLayout &form, QWidget *parent);

    void set(const QString &url, const QString &profile, int limit);
    [[nodiscard]] QString url() const { return m_server.url(); }
    [[nodiscard]] QString profile() const;
    [[nodiscard]] int limit() const;
    [[nodiscard]] std::expected<roads::RoadServer, roads::RoadServer::Complaint> server() const;
    [[nodiscard]] bool isSound() const { return server().has_value(); }
    /// What the trial gave.
    void tell(const QString &sentence, bool isGood) { m_server.tell(sentence, isGood); }

signals:
    void changed();
    void trialRequested(const routedesk::roads::RoadServer &server);

private:
    void buildTerms(QFormLayout &form, QWidget *parent);
    void follow();

    ServerRow m_server;
    QLineEdit *m_profile;
    QSpinBox *m_limit;
};

}
