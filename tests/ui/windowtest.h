// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sampledesk.h"

#include "ui/window/mainwindow.h"

#include <QDir>

/// What is tested in the main window: each test function gets a desk and a window of its own, shown and filled.
class WindowTest : public QObject {
    Q_OBJECT

public:
    struct Day {
        int routes = 3;
        int pool = 4; ///< orders without a route
        QSize window{ 1280, 800 };
    };

    WindowTest() = default;
    explicit WindowTest(const Day &day) : m_day(day) { }

protected slots: // Qt Test finds them by name; they are no tests themselves
    void initTestCase();
    virtual void init();
    void cleanup();

protected:
    routedesk::ui::Theme m_theme;
    QDir m_folder; ///< for pictures: build/shots
    std::unique_ptr<sample::Desk> m_desk;
    std::unique_ptr<routedesk::ui::MainWindow> m_window;

private:
    const Day m_day;
};
