// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printhands.h"

#include "map/mapview.h"
#include "models/dispatchstore.h"
#include "ui/print/routesheetflow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/progressstrip.h"
#include "ui/window/workbench.h"

#include <QAction>
#include <QFileDialog>
#include <QPromise>
#include <QtConcurrentRun>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

PrintHands::PrintHands(const Workbench &bench, const map::MapView &view, QWidget *window)
    : QObject(window), saveMap(new QAction(bench.theme.icon(Icon::Export), tr("Save the &map as\u2026"), this)),
      m_bench(bench), m_view(view), m_window(window), m_progress(new ProgressStrip(bench.theme, window))
{
    saveMap->setObjectName(u"map.save"_s);
    saveMap->setShortcut(Qt::Key_F12);
    tipWithShortcut(*saveMap, tr("Save the map as it is shown, as a PDF, PNG or SVG file fine enough to be printed"));
    connect(saveMap, &QAction::triggered, this, &PrintHands::askForMap);
    connect(m_progress, &ProgressStrip::cancelled, this, [this] { m_stop.request_stop(); });
    connect(&m_writing, &QFutureWatcherBase::finished, this, &PrintHands::finish);
    connect(&m_writing, &QFutureWatcherBase::progressValueChanged, m_progress,
        [this](int done) { m_progress->setProgress(done, m_writing.progressMaximum()); });
}

PrintHands::~PrintHands()
{
    m_stop.request_stop();
    m_writing.waitForFinished();
}

bool PrintHands::isBusy()
{
    if (m_writing.isRunning())
        emit told(Tone::Neutral, tr("Something is being written already. Wait for it, or stop it first."));
    return m_writing.isRunning();
}

void PrintHands::begin(const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    m_stop = {};
    m_progress->start(tr("Writing %1").arg(QFileInfo(path).fileName()), true);
}

void PrintHands::finish()
{
    m_progress->finish();
    const News news = m_writing.result();
    emit told(news.tone, news.sentence);
}

void PrintHands::askForMap()
{
    if (isBusy())
        return;
    const QString pdf = tr("PDF document (*.pdf)");
    const QString png = tr("PNG picture (*.png)");
    auto *files = new QFileDialog(m_window, tr("Save the map"), m_folder);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setNameFilters({ pdf, png, tr("SVG drawing (*.svg)") });
    files->setDefaultSuffix(u"pdf"_s);
    files->selectFile(tr("Map %1.pdf").arg(m_bench.store.scope().date.toString(Qt::ISODate)));
    connect(files, &QFileDialog::filterSelected, files, [files, pdf, png](const QString &filter) {
        files->setDefaultSuffix(filter == pdf ? u"pdf"_s : filter == png ? u"png"_s : u"svg"_s);
        const QString name = QFileInfo(files->selectedFiles().value(0)).completeBaseName();
        files->selectFile(name + u'.' + files->defaultSuffix());
    });
    connect(files, &QFileDialog::fileSelected, this, &PrintHands::writeMap);
    files->open();
}

void PrintHands::writeMap(const QString &path)
{
    if (isBusy())
        return;
    const auto format = map::pictureFormatOf(path);
    if (!format) {
        emit told(Tone::Late,
            tr("%1 was not saved: the name has to end in .pdf, .png or .svg, which says what kind of file it is.")
                .arg(QFileInfo(path).fileName()));
        return;
    }
    begin(path);
    const QString title = tr("Map, %1").arg(m_bench.store.scope().date.toString(Qt::ISODate));
    const bool isStandIn = !m_view.isOutlineShown();
    m_writing.setFuture(
        QtConcurrent::run([picture = m_view.picture(), path, format, title, isStandIn, stop = m_stop.get_token()] {
            News news = newsOf(map::writePicture(picture, path, *format, printDpi, title, stop), path);
            if (isStandIn && news.tone == Tone::Done)
                news.sentence += u' ' + tr("Under it lies the outline map; a server's tiles are not saved.");
            return news;
        }));
}

void PrintHands::writeSheets(const QString &path, const QList<RouteSheet> &sheets)
{
    if (isBusy())
        return;
    begin(path);
    m_writing.setFuture(QtConcurrent::run([path, sheets, stop = m_stop.get_token()](QPromise<News> &promise) {
        promise.setProgressRange(0, int(sheets.size()));
        const QString trouble = writeRouteSheets(path, sheets, [&promise, &stop](int done) {
            promise.setProgressValue(done);
            return !stop.stop_requested();
        });
        if (stop.stop_requested())
            promise.addResult(newsOf({ map::PictureOutcome::Kind::Cancelled, {} }, path));
        else if (trouble.isEmpty())
            promise.addResult(News{ Tone::Done, tr("The route sheets are in %1.").arg(QDir::toNativeSeparators(path)) });
        else
            promise.addResult(News{ Tone::Broken, trouble });
    }));
}

PrintHands::News PrintHands::newsOf(const map::PictureOutcome &outcome, const QString &path)
{
    using Kind = map::PictureOutcome::Kind;
    const QString name = QFileInfo(path).fileName();
    switch (outcome.kind) {
    case Kind::Written: return { Tone::Done, tr("The map is in %1.").arg(QDir::toNativeSeparators(path)) };
    case Kind::Cancelled: return { Tone::Neutral, tr("Writing was stopped. %1 is as it was.").arg(name) };
    case Kind::NoMemory:
        return { Tone::Broken,
            tr("%1 was not saved: there is not enough memory for so large a picture. Close other programs, or make the "
               "window smaller, and save it again.")
                .arg(name) };
    case Kind::SystemError: break;
    }
    return { Tone::Broken,
        tr("%1 could not be saved: %2. What was there before is untouched; choose another place.")
            .arg(name, outcome.detail) };
}

}
