// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "servicewindow.h"

#include "app/workbenchof.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace routedesk;

ServiceWindowTest::ServiceWindowTest() : m_theme(std::make_unique<ui::Theme>()) { }

ServiceWindowTest::~ServiceWindowTest() = default;

void ServiceWindowTest::startService()
{
    m_theme->install(*qApp);
    m_folder = std::make_unique<QTemporaryDir>();
    m_layout = std::make_unique<QSettings>(path(u"layout.ini"_s), QSettings::IniFormat);
    m_service = std::make_unique<service::EmbeddedService>();
    QSignalSpy ready(m_service.get(), &service::EmbeddedService::ready);
    m_service->start({ path(u"orders.sqlite"_s), true });
    QVERIFY(ready.wait(patience));
}

void ServiceWindowTest::openWindow()
{
    m_window.reset();
    m_desk.reset();
    m_desk = std::make_unique<app::Desk>(m_service->connection(), m_folder->path(), QString(), m_clock, QTimeZone::UTC);
    m_window = std::make_unique<ui::MainWindow>(
        app::workbenchOf(*m_desk, { *m_theme, m_clock, *m_layout, u"Embedded service"_s, m_folder->path() }));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QDate ServiceWindowTest::tomorrow() const
{
    return api::toDateTime(m_clock.now()).date().addDays(1);
}

void ServiceWindowTest::openDay()
{
    m_desk->sync.open(tomorrow(), u"san-jose"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->store.isLoaded(), patience);
}

void ServiceWindowTest::closeAll()
{
    m_window.reset();
    m_desk.reset();
    m_service.reset();
}
