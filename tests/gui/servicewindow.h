// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk.h"
#include "app/systemclock.h"
#include "service/embedded.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

/// What is tested in the whole window, with its models and the real service in one process.
class ServiceWindowTest : public QObject {
    Q_OBJECT

protected:
    static constexpr auto patience = std::chrono::seconds(30);

    ServiceWindowTest();
    ~ServiceWindowTest() override;

    /// With nothing in it but the sample's workers, in a folder of its own.
    void startService();
    /// A window over a new desk, as after a start of the program. It shows no day yet.
    void openWindow();
    void openDay(); ///< tomorrow
    void closeAll();
    [[nodiscard]] QDate tomorrow() const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    routedesk::app::SystemClock m_clock;
    std::unique_ptr<routedesk::service::EmbeddedService> m_service;
    std::unique_ptr<QSettings> m_layout;
    std::unique_ptr<routedesk::ui::Theme> m_theme;
    std::unique_ptr<routedesk::app::Desk> m_desk;
    std::unique_ptr<routedesk::ui::MainWindow> m_window;
};
