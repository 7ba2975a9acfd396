// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "windowtest.h"

#include "ui/words/language.h"

#include <QApplication>
#include <QTest>

using namespace routedesk::ui;
using namespace Qt::StringLiterals;

void WindowTest::initTestCase()
{
    installLanguage(*qApp);
    m_theme.install(*qApp);
    m_folder = QDir(QStringLiteral(ROUTEDESK_BINARY_DIR));
    QVERIFY(m_folder.mkpath(u"shots"_s) && m_folder.cd(u"shots"_s));
}

void WindowTest::init()
{
    m_desk = std::make_unique<sample::Desk>(m_theme);
    m_window = std::make_unique<MainWindow>(m_desk->bench());
    m_window->resize(m_day.window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_desk->fill(m_day.routes, m_day.pool);
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_theme.setMode(Theme::Mode::System);
}
