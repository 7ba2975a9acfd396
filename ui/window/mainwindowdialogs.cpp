// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow_p.h"

#include "geocoding/geocoding.h"
#include "models/daysync.h"
#include "models/roads/roadday.h"
#include "ui/import/issuewords.h"
#include "ui/maplayer/placehands.h"
#include "ui/widgets/messagebox.h"
#include "ui/window/shortcutsheet.h"
#include "ui/words/roadwords.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

namespace routedesk::ui {

ImportDialog &MainWindow::importDialog()
{
    Parts &p = *m_parts;
    if (!p.import) {
        p.import = new ImportDialog(p.bench.theme, p.bench.outbox, p.bench.store, p.bench.clock, this);
        p.import->setMappings(p.importMappings);
        connect(p.import, &ImportDialog::made, &p.editHands, &EditHands::recordImport);
        connect(p.import, &ImportDialog::madeLater, &p.editHands, &EditHands::recordImportLater);
        p.importHands.follow(*p.import);
        wirePlaces(*p.import);
        connect(p.import, &ImportDialog::imported, &p.bench.sync, &models::DaySync::refresh);
    }
    return *p.import;
}

void MainWindow::wireImports()
{
    Parts &p = *m_parts;
    connect(&p.importHands, &ImportHands::told, this, &MainWindow::tell);
    connect(&p.importHands, &ImportHands::fileWanted, this, &MainWindow::importFile);
    connect(&p.exportHands, &ExportHands::told, this, &MainWindow::tell);
    connect(&p.printHands, &PrintHands::told, this, &MainWindow::tell);
    connect(&p.watchHands, &WatchHands::told, this, &MainWindow::tell);
    connect(&p.watchHands, &WatchHands::fileWanted, this, &MainWindow::importFile);
    connect(&p.importHands, &ImportHands::leftWanted, this, [this] {
        importDialog().showErrors();
        importDialog().show();
        importDialog().raise();
        importDialog().activateWindow();
    });
    connect(&p.importHands, &ImportHands::ordersWanted, this, [this](const QSet<QString> &handles) {
        if (room() != Room::Plan && room() != Room::Live)
            showRoom(Room::Plan);
        showTab(RoutesPanel::Tab::Orders);
        models::OrdersFilter filter;
        filter.handles = handles;
        m_parts->bench.filteredOrders.setFilter(filter);
    });
}

void MainWindow::importFile(const QString &path)
{
    if (path.isEmpty()) {
        auto *dialog
            = new QFileDialog(this, tr("Import orders"), {}, tableFileFilter());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importFile);
        dialog->open();
        return;
    }
    ImportDialog &import = importDialog();
    const auto start = [this, path] {
        if (importDialog().openFile(path))
            m_parts->watchHands.settle(path);
        importDialog().show();
        importDialog().raise();
    };
    if (import.mayDiscard())
        return start();
    auto *question = plainBox(&import,
        tr("The rows you have mended in the open import would be lost. Open the new file all the same?"), {},
        QMessageBox::Question);
    question->setWindowTitle(tr("Import"));
    question->setStandardButtons(QMessageBox::Open | QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::accepted, this, start);
    question->open();
}

void MainWindow::importClipboard()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr || (!copied->hasUrls() && copied->text().trimmed().isEmpty())) {
        tell(Tone::Late, tr("There is nothing on the clipboard to import. Copy the rows in your spreadsheet first."));
        return;
    }
    importDialog().show();
    importDialog().raise();
    importDialog().activateWindow();
    importDialog().openClipboard();
}

void MainWindow::wireTheme()
{
    Parts &p = *m_parts;
    using A = Preferences::Appearance;
    const auto choose = [this](A appearance) {
        Preferences changed = m_parts->preferences;
        changed.appearance = appearance;
        setPreferences(changed);
        emit preferencesChanged(changed);
    };
    connect(p.actions.themeSystem, &QAction::triggered, this, [choose] { choose(A::System); });
    connect(p.actions.themeLight, &QAction::triggered, this, [choose] { choose(A::Light); });
    connect(p.actions.themeDark, &QAction::triggered, this, [choose] { choose(A::Dark); });
    connect(p.actions.settings, &QAction::triggered, this, [this] {
        Parts &parts = *m_parts;
        if (!parts.settings) {
            parts.settings = new SettingsDialog(parts.bench.theme, parts.preferences, this);
            connect(parts.settings, &SettingsDialog::connectionsRequested, this, &MainWindow::connectionsRequested);
            connect(parts.settings, &SettingsDialog::roadTrialRequested, this, &MainWindow::tryRoads);
            connect(parts.settings, &SettingsDialog::baseMapsRequested, this, [this] { m_parts->baseMaps.openDialog(); });
            wirePlaces(*parts.settings);
            connect(parts.settings, &SettingsDialog::applied, this, [this](const Preferences &preferences) {
                setPreferences(preferences);
                emit preferencesChanged(preferences);
            });
        }
        parts.settings->setPreferences(parts.preferences);
        countPlacesKept();
        parts.settings->show();
        parts.settings->raise();
    });
    connect(&p.menus, &WindowMenus::shortcutsRequested, this, [this] {
        const QList<QAction *> all = m_parts->actions.all() + m_parts->moveActions.all() + m_parts->draftHands.all()
            + m_parts->workerHands.all()
            + QList<QAction *> { m_parts->exportHands.exportOrders, m_parts->printHands.saveMap,
                  m_parts->placeHands->mode() };
        (new ShortcutSheet(m_parts->bench.theme, all + m_parts->viewsMenu.shown(), this))->show();
    });
    connect(&p.menus, &WindowMenus::aboutRequested, this, [this] {
        auto *about = plainBox(this,
            tr("Routedesk %1\nDispatch for HyperTrack's Orders API, with a service of its own.")
                .arg(QCoreApplication::applicationVersion()));
        about->setWindowTitle(tr("About Routedesk"));
        about->setStandardButtons(QMessageBox::Close);
        about->open();
    });
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    Parts &p = *m_parts;
    using A = Preferences::Appearance;
    p.preferences = preferences;
    p.actions.themeSystem->setChecked(preferences.appearance == A::System);
    p.actions.themeLight->setChecked(preferences.appearance == A::Light);
    p.actions.themeDark->setChecked(preferences.appearance == A::Dark);
    p.bench.theme.setCalmMotion(preferences.calmMotion);
    p.bench.theme.setMode(preferences.appearance == A::Light ? Theme::Mode::Light
            : preferences.appearance == A::Dark              ? Theme::Mode::Dark
                                                             : Theme::Mode::System);
    p.drops.setManner(preferences.dropManner);
    p.names.setManner(preferences.dropManner);
    p.watchHands.setFolder(preferences.watchedFolder);
    p.words.setFace(preferences.twelveHourClock ? ClockFace::Hours12 : ClockFace::Hours24);
    p.baseMaps.setMaps(preferences.baseMaps);
    p.map->setScrollMoves(preferences.scrollMoves);
    if (p.roads != nullptr)
        p.roads->setServer(preferences.roadServer());
    if (p.places != nullptr)
        p.places->setServer(preferences.placeServer());
}

void MainWindow::tryRoads(const roads::RoadServer &server)
{
    if (m_parts->roads == nullptr)
        return;
    m_parts->roads->probe(server, [this](const roads::RoadResult<api::RoadLeg> &leg) {
        if (m_parts->settings)
            m_parts->settings->showRoadTrial(words::roadTrial(leg), leg.has_value());
    });
}

}
