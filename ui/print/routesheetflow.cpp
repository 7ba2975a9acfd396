// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/print/routesheetflow.h"

#include "map/mapview.h"
#include "models/workingplan.h"
#include "ui/print/makeroutesheets.h"
#include "ui/print/printhands.h"
#include "ui/print/routemaps.h"
#include "ui/window/mainwindow.h"
#include "ui/words/daywords.h"

#include <QApplication>
#include <QFileDialog>
#include <QPdfWriter>
#include <QSaveFile>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 300;

}

QString writeRouteSheets(
    const QString &path, const QList<RouteSheet> &sheets, const RouteSheetPrinter::GoOn &goOn)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return MainWindow::tr("The file %1 cannot be written (%2). Nothing was printed; choose another place.")
            .arg(QDir::toNativeSeparators(path), file.errorString());
    bool printed = false;
    {
        QPdfWriter writer(&file);
        writer.setTitle(MainWindow::tr("Route sheets"));
        writer.setCreator(u"Routedesk"_s);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(resolution);
        printed = RouteSheetPrinter(QApplication::font()).print(writer, sheets, goOn);
    }
    if (!printed || !file.commit())
        return MainWindow::tr("The file %1 could not be finished (%2). What was there before is unchanged; make room and "
                              "print again.")
            .arg(QDir::toNativeSeparators(path), file.errorString());
    return {};
}

QList<RouteSheet> routeSheetsWithMaps(const MainWindow &window, const models::WorkingPlan &plan,
    const models::DispatchStore &store, const models::Clock &clock, models::RoadDay *roads, const QStringList &routeIds)
{
    QList<RouteSheet> sheets = makeRouteSheets(plan, store, DayWords(store, clock), routeIds);
    for (RouteSheet &sheet : sheets)
        sheet.map = routeMap(window.mapView(), plan, store, roads, sheet.routeId);
    return sheets;
}

void printRouteSheets(MainWindow &window, const models::WorkingPlan &plan, const models::DispatchStore &store,
    const models::Clock &clock, models::RoadDay *roads, const QString &currentRoute)
{
    const QList<RouteSheet> sheets = routeSheetsWithMaps(window, plan, store, clock, roads,
        currentRoute.isEmpty() ? QStringList() : QStringList{ currentRoute });
    if (sheets.isEmpty()) {
        window.tell(Tone::Late, MainWindow::tr("There is no route with stops to print. Put orders into a route first."));
        return;
    }
    auto *dialog = new QFileDialog(&window, MainWindow::tr("Save route sheets"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(MainWindow::tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"routes-%1.pdf"_s.arg(store.scope().date.toString(Qt::ISODate)));
    QObject::connect(dialog, &QFileDialog::fileSelected, &window,
        [&window, sheets](const QString &path) { window.printHands().writeSheets(path, sheets); });
    dialog->open();
}

}
