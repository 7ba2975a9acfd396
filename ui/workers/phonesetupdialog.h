// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/phone.h"
#include "ui/workers/phonewords.h"

#include <QDialog>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace routedesk::ui {

class Banner;
class FactGrid;
class QrCode;
class Theme;

/// How to set up a phone that was linked just now, as a code to be scanned and in words. What it shows is a secret
/// that nobody can show again: it lives in this window only. Window-modal: use open().
class PhoneSetupDialog final : public QDialog {
    Q_OBJECT

public:
    PhoneSetupDialog(
        const Theme &theme, const QString &workerName, const api::AddedPhone &added, QWidget *parent = nullptr);

    [[nodiscard]] const QString &phoneId() const { return m_added.phone.phoneId; }
    /// The phone has sent something.
    void setHeard(const QString &app);

private:
    QWidget *makeCode();
    QWidget *makeWarning();
    QWidget *makeButtons();
    void choose(PhoneApp app);
    void copy();
    [[nodiscard]] const QString &link() const;

    const Theme &m_theme;
    const api::AddedPhone m_added;
    PhoneApp m_app = PhoneApp::OwnTracks;
    bool m_isHeard = false;
    Banner *m_banner;
    QTabBar *m_tabs;
    QStackedWidget *m_pages; ///< the code, or why it can't work
    QrCode *m_code;
    QLabel *m_steps;
    FactGrid *m_byHand;
};

}
