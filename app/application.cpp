// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

#include "app/preferencesstore.h"
#include "app/tour/daytour.h"
#include "app/tour/script.h"
#include "app/workbenchof.h"

#include "map/tiles/tilefolders.h"

#include "ui/import/importdialog.h"
#include "ui/print/routesheetflow.h"
#include "ui/widgets/messagebox.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QThreadPool>
#include <QTimer>

namespace routedesk::app {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView sampleFile { ":/app/san-jose-day.csv" };
const QLatin1StringView sampleGroup { "san-jose" };
constexpr int workBeginsAtHour = 7;
/// Its services find the places of addresses by themselves; ours do not.
const QLatin1StringView cloudDomain { ".hypertrack.com" };

}

Application::Application(
    QApplication &qt, const CommandLine &line, const Workspace &workspace, GraphicsAnswer graphics)
    : m_qt(qt)
    , m_line(line)
    , m_workspace(workspace)
    , m_graphics(std::move(graphics))
    , m_settings(workspace.settingsFile(), QSettings::IniFormat)
    , m_profiles(m_settings)
    , m_connections(m_theme, m_profiles, m_secrets)
    , m_file(line.file)
{
    m_theme.install(qt);
    QThreadPool::globalInstance()->start(
        [tiles = m_workspace.tileCacheFolder(), former = m_workspace.formerTileCacheFolder()] {
            map::tilefolders::discard(former);
            map::tilefolders::sweep(tiles);
        });
    connect(&m_connections, &ConnectionFlow::useRequested, this, &Application::connectTo);
}

Application::~Application()
{
    closeDesk();
}

void Application::start()
{
    if (m_line.service) {
        closeDesk();
        m_session = std::make_unique<Session>(m_workspace, m_secrets);
        connect(m_session.get(), &Session::connected, this, &Application::openDesk);
        connect(m_session.get(), &Session::failed, this, &Application::tellFailure);
        m_session->openService(m_line);
        return;
    }
    const bool embedded = m_line.sample || m_line.selfTest || !m_line.tour.isEmpty();
    if (embedded) {
        connectTo(m_profiles.all().constFirst());
        return;
    }
    if (!m_line.profile.isEmpty() && !m_profiles.find(m_line.profile)) {
        tellFailure(tr("There is no connection called “%1”. The embedded service can be used meanwhile.").arg(m_line.profile));
        connectTo(m_profiles.all().constFirst());
        return;
    }
    connectTo(m_line.profile.isEmpty() ? m_profiles.current() : *m_profiles.find(m_line.profile));
}

void Application::connectTo(const Profile &profile)
{
    closeDesk();
    m_session = std::make_unique<Session>(m_workspace, m_secrets);
    connect(m_session.get(), &Session::connected, this, &Application::openDesk);
    connect(m_session.get(), &Session::failed, this, &Application::tellFailure);
    m_session->openProfile(profile, m_line.sample || !m_line.tour.isEmpty());
}

void Application::openDesk(const api::Connection &connection)
{
    const QString journals
        = m_workspace.journalFolder(m_session->isEmbedded() ? u"embedded"_s : connection.base.toString());
    if (journals.isNull()) {
        tellFailure(tr("The folder for unsent changes could not be made in %1. Nothing was opened, so that nothing can be "
                       "lost; make the folder writable and start again.")
                        .arg(m_workspace.folder()));
        return;
    }
    m_desk = std::make_unique<Desk>(
        connection, journals, m_workspace.roadCacheFile(), m_clock, QTimeZone::systemTimeZone(),
        m_workspace.placeCacheFile());
    m_window = std::make_unique<ui::MainWindow>(workbenchOf(*m_desk, { m_theme, m_clock, m_settings,
        m_session->sourceName(), m_workspace.tileCacheFolder(), m_graphics.surface }));
    wireWindow();
    m_window->setGraphics(m_graphics.renderer);
    m_window->setPreferences(readPreferences(m_settings));
    m_window->setRoads(m_desk->roadDay);
    m_window->setPlaces(m_desk->places, connection.base.host().endsWith(cloudDomain));
    readPlaceKey();
    m_window->show();
    const bool sample = m_line.sample || !m_line.tour.isEmpty();
    m_desk->watch.start();
    m_desk->sync.open(firstDay(), sample ? sampleGroup.toString() : QString());
}

void Application::wireWindow()
{
    connect(m_window.get(), &ui::MainWindow::preferencesChanged, this,
        [this](const ui::Preferences &preferences) {
            writePreferences(m_settings, preferences);
            m_session->setRoadServer(preferences.roadServer());
        });
    connect(m_window.get(), &ui::MainWindow::placeKeyTyped, this, &Application::keepPlaceKey);
    connect(m_window.get(), &ui::MainWindow::baseMapKeyWanted, this, &Application::readBaseMapKey);
    connect(m_window.get(), &ui::MainWindow::baseMapKeyTyped, this, &Application::keepBaseMapKey);
    connect(m_window.get(), &ui::MainWindow::connectionsRequested, this,
        [this] { m_connections.show(m_window.get()); });
    connect(m_window.get(), &ui::MainWindow::routeSheetsRequested, this, &Application::printRouteSheets);
    connect(&m_desk->store, &models::DispatchStore::loaded, this, &Application::whenLoaded);
}

void Application::whenLoaded()
{
    if (std::exchange(m_sampleOffered, true))
        return;
    if (!m_file.isEmpty())
        m_window->importFile(std::exchange(m_file, {}));
    if (!m_line.tour.isEmpty()) {
        playTour();
    } else if (m_line.selfTest) {
        finishSelfTest();
    } else if (m_line.sample && m_desk->store.orderCount() == 0) {
        m_window->importFile(sampleFile);
        ui::ImportDialog &import = m_window->importDialog();
        connect(&import, &ui::ImportDialog::loaded, this, [&import] { import.importGood(); }, Qt::SingleShotConnection);
    }
}

void Application::playTour()
{
    m_script = makeDayTour(*m_desk, *m_window, m_theme, { m_line.tour, sampleFile });
    connect(m_script.get(), &Script::finished, this, [] { QCoreApplication::exit(0); });
    connect(m_script.get(), &Script::stuck, this, [](const QString &step) {
        qCritical("The tour got stuck at: %s", qUtf8Printable(step));
        QCoreApplication::exit(1);
    });
    m_script->start();
}

void Application::finishSelfTest()
{
    // The window has been shown and the day loaded from the embedded service: one more turn paints it.
    QTimer::singleShot(0, this, [this] {
        const bool painted = !m_window->grab().isNull();
        QCoreApplication::exit(painted ? 0 : 1);
    });
}

void Application::printRouteSheets()
{
    ui::printRouteSheets(*m_window, m_desk->plan, m_desk->store, m_clock, &m_desk->roadDay,
        m_desk->selection.currentRoute());
}

void Application::closeDesk()
{
    m_script.reset();
    m_window.reset();
    m_desk.reset();
    m_session.reset();
}

QByteArray Application::messageFor(const QString &file)
{
    return file.isEmpty() ? QByteArrayLiteral("raise") : QByteArrayLiteral("import ") + file.toUtf8();
}

void Application::hear(const QByteArray &message)
{
    raise();
    if (!message.startsWith("import "))
        return;
    m_file = QString::fromUtf8(message.sliced(7));
    if (m_window && m_sampleOffered)
        m_window->importFile(std::exchange(m_file, {}));
}

void Application::raise()
{
    if (!m_window)
        return;
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Application::tellFailure(const QString &reason)
{
    if (m_line.selfTest || !m_line.tour.isEmpty()) {
        qCritical("%s", qUtf8Printable(reason));
        QCoreApplication::exit(1);
        return;
    }
    auto *box = ui::plainBox(m_window.get(), reason, {}, QMessageBox::Warning);
    box->setWindowModality(Qt::NonModal);
    box->setWindowTitle(tr("Routedesk"));
    box->setStandardButtons(QMessageBox::Close);
    if (!m_window) {
        auto *connections = box->addButton(tr("Connections…"), QMessageBox::ActionRole);
        connect(connections, &QPushButton::clicked, this, [this] { m_connections.show(nullptr); });
    }
    box->show();
}

QDate Application::firstDay() const
{
    const bool sample = m_line.sample || !m_line.tour.isEmpty();
    const QTimeZone zone = sample ? QTimeZone("America/Los_Angeles") : QTimeZone::systemTimeZone();
    const QDateTime now = api::toDateTime(m_clock.now()).toTimeZone(zone);
    // A sample day whose work has begun without it would be late from the start: then it is played for tomorrow.
    return sample && now.time().hour() >= workBeginsAtHour ? now.date().addDays(1) : now.date();
}

}
