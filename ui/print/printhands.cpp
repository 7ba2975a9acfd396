// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printhands.h"

#include "map/mapview.h"
#include "models/dispatchstore.h"
#include "ui/basemap/basemaphands.h"
#include "ui/print/basegatherer.h"
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

namespace {

QByteArray mapUserAgent()
{
    return "Routedesk/" + QCoreApplication::applicationVersion().toLatin1();
}

/// Paper is white, whatever the window is.
map::MapPalette paperPalette(map::BaseMapKind kind)
{
    using map::BaseMapKind;
    return kind == BaseMapKind::Imagery ? map::MapPalette::satellitePalette()
        : kind == BaseMapKind::Dark     ? map::MapPalette::darkPalette()
                                        : map::MapPalette::lightPalette();
}

}

PrintHands::PrintHands(const Workbench &bench, const map::MapView &view, const BaseMapHands &baseMaps, QWidget *window)
    : QObject(window), saveMap(new QAction(bench.theme.icon(Icon::Export), tr("Save the &map as\u2026"), this)),
      m_bench(bench), m_view(view), m_baseMaps(baseMaps), m_window(window), m_progress(new ProgressStrip(bench.theme, window))
{
    saveMap->setObjectName(u"map.save"_s);
    saveMap->setShortcut(Qt::Key_F12);
    tipWithShortcut(*saveMap, tr("Save the map as it is shown, as a PDF, PNG or SVG file fine enough to be printed"));
    connect(saveMap, &QAction::triggered, this, &PrintHands::askForMap);
    connect(m_progress, &ProgressStrip::cancelled, this, [this] { cancel(); });
    connect(&m_writing, &QFutureWatcherBase::finished, this, &PrintHands::finish);
    connect(&m_writing, &QFutureWatcherBase::progressValueChanged, m_progress,
        [this](int done) { m_progress->setProgress(done, m_writing.progressMaximum()); });
}

PrintHands::~PrintHands()
{
    m_gatherer.reset();
    m_stop.request_stop();
    m_writing.waitForFinished();
}

bool PrintHands::isBusy()
{
    const bool busy = m_writing.isRunning() || m_gatherer;
    if (busy)
        emit told(Tone::Neutral, tr("Something is being written already. Wait for it, or stop it first."));
    return busy;
}

void PrintHands::begin(const QString &path)
{
    m_path = path;
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
    // Before the strip of progress takes some of the map's room.
    const map::MapPicture picture = m_view.picture();
    const map::BaseMapChoice choice = m_view.baseMap();
    begin(path);
    if (choice.isOutline())
        return drawMap(picture, path, {});
    if (m_view.isOutlineShown())
        return drawMap(picture, path, tr("Under it lies the outline map, as it is shown."));
    gather({ picture }, choice, m_view.mapPalette(),
        [this, path](const QList<map::MapPicture> &pictures, const QString &note) { drawMap(pictures.constFirst(), path, note); });
}

void PrintHands::writeSheets(const QString &path, const QList<RouteSheet> &sheets)
{
    if (isBusy())
        return;
    begin(path);
    QList<map::MapPicture> pictures;
    for (const RouteSheet &sheet : sheets) {
        if (sheet.map)
            pictures.append(*sheet.map);
    }
    const map::BaseMapChoice choice = m_baseMaps.paperChoice();
    if (choice.isOutline() || pictures.isEmpty())
        return drawSheets(sheets, path, {});
    gather(pictures, choice, paperPalette(choice.kind), [this, path, sheets](QList<map::MapPicture> maps, const QString &note) {
        QList<RouteSheet> all = sheets;
        for (RouteSheet &sheet : all) {
            if (sheet.map)
                sheet.map = maps.takeFirst();
        }
        drawSheets(all, path, note);
    });
}

void PrintHands::gather(const QList<map::MapPicture> &pictures, const map::BaseMapChoice &choice, const map::MapPalette &palette,
    const Write &write)
{
    m_progress->start(tr("Fetching the base map for %1").arg(QFileInfo(m_path).fileName()), true);
    map::TileLayer::Settings layer;
    layer.userAgent = mapUserAgent();
    layer.cacheFolder = m_bench.tileCacheFolder;
    m_gatherer = std::make_unique<BaseGatherer>(BaseGatherer::Settings { choice, palette, printDpi, layer });
    connect(m_gatherer.get(), &BaseGatherer::progressed, m_progress, &ProgressStrip::setProgress);
    connect(m_gatherer.get(), &BaseGatherer::finished, this,
        [this, write] {
            const auto done = std::exchange(m_gatherer, nullptr);
            m_progress->start(tr("Writing %1").arg(QFileInfo(m_path).fileName()), true);
            write(done->pictures(), done->words());
        },
        Qt::QueuedConnection);
    m_gatherer->start(pictures);
}

void PrintHands::cancel()
{
    m_stop.request_stop();
    if (!m_gatherer)
        return;
    m_gatherer.reset();
    m_progress->finish();
    const News news = newsOf({ map::PictureOutcome::Kind::Cancelled, {} }, m_path);
    emit told(news.tone, news.sentence);
}

void PrintHands::drawMap(const map::MapPicture &picture, const QString &path, const QString &note)
{
    const QString title = tr("Map, %1").arg(m_bench.store.scope().date.toString(Qt::ISODate));
    const map::PictureFormat format = map::pictureFormatOf(path).value_or(map::PictureFormat::Pdf);
    m_writing.setFuture(QtConcurrent::run([picture, path, format, title, note, stop = m_stop.get_token()] {
        return withNote(newsOf(map::writePicture(picture, path, format, printDpi, title, stop), path), note);
    }));
}

void PrintHands::drawSheets(const QList<RouteSheet> &sheets, const QString &path, const QString &note)
{
    m_writing.setFuture(QtConcurrent::run([path, sheets, note, stop = m_stop.get_token()](QPromise<News> &promise) {
        promise.setProgressRange(0, int(sheets.size()));
        const QString trouble = writeRouteSheets(path, sheets, [&promise, &stop](int done) {
            promise.setProgressValue(done);
            return !stop.stop_requested();
        });
        if (stop.stop_requested())
            promise.addResult(newsOf({ map::PictureOutcome::Kind::Cancelled, {} }, path));
        else if (trouble.isEmpty())
            promise.addResult(
                withNote({ Tone::Done, tr("The route sheets are in %1.").arg(QDir::toNativeSeparators(path)) }, note));
        else
            promise.addResult(News{ Tone::Broken, trouble });
    }));
}

PrintHands::News PrintHands::withNote(News news, const QString &note)
{
    if (news.tone == Tone::Done && !note.isEmpty())
        news.sentence += u' ' + note;
    return news;
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
