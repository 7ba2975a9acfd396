// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commandline.h"
#include "app/connectionflow.h"
#include "app/desk.h"
#include "app/graphicsprobe.h"
#include "app/profiles.h"
#include "app/secretstore.h"
#include "app/session.h"
#include "app/systemclock.h"
#include "app/workspace.h"

#include "ui/theme/theme.h"

#include <QSettings>

#include <memory>

class QApplication;

namespace routedesk::ui {
class MainWindow;
}

namespace routedesk::app {

class Script;

/// From the command line to the open window: connects, builds the desk and the window on it, and does so again when
/// the person chooses another connection.
class Application : public QObject {
    Q_OBJECT

public:
    Application(QApplication &qt, const CommandLine &line, const Workspace &workspace, GraphicsAnswer graphics);
    ~Application() override;

    void start();
    /// Brings the window to the front.
    void raise();
    /// What a second start has to say: nothing but that, or a file to import.
    void hear(const QByteArray &message);
    /// The words for it; a null path for no file.
    [[nodiscard]] static QByteArray messageFor(const QString &file);

private:
    void connectTo(const Profile &profile);
    void openDesk(const api::Connection &connection);
    void closeDesk();
    void wireWindow();
    void printRouteSheets();
    void tellFailure(const QString &reason);
    /// The secret key of the place server, in the keychain.
    void readPlaceKey();
    void keepPlaceKey(const QByteArray &key, const QString &origin);
    /// The same of a base map.
    void readBaseMapKey(const QString &keyId, const QString &origin);
    void keepBaseMapKey(const QString &keyId, const QString &origin, const QByteArray &key);
    void whenLoaded();
    void playTour();
    void finishSelfTest();
    [[nodiscard]] QDate firstDay() const;

    QApplication &m_qt;
    const CommandLine m_line;
    const Workspace m_workspace;
    const GraphicsAnswer m_graphics;
    QSettings m_settings;
    Profiles m_profiles;
    SecretStore m_secrets;
    SystemClock m_clock;
    ui::Theme m_theme;
    ConnectionFlow m_connections;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<Script> m_script;
    bool m_sampleOffered = false;
    QString m_file; ///< to be imported as soon as there is a day
};

}
