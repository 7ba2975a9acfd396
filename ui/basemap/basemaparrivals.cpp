// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// How the person's own base maps come onto the list.
#include "ui/basemap/basemapdialog_p.h"

#include "ui/basemap/basemapfields.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

void BaseMapDialog::Private::addServer()
{
    BaseMapEntry entry;
    entry.isDarkened = true;
    fillList(shelf.add(entry));
    fields->focusName();
}

void BaseMapDialog::Private::askForFile(bool isFolder)
{
    auto *files = new QFileDialog(&q, isFolder ? tr("Choose the folder of tiles") : tr("Choose the MBTiles file"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (isFolder)
        files->setOption(QFileDialog::ShowDirsOnly);
    else
        files->setNameFilters({ tr("MBTiles files (*.mbtiles)"), tr("All files (*)") });
    connect(files, &QFileDialog::fileSelected, &q, &BaseMapDialog::addFile);
    files->open();
}

void BaseMapDialog::addFile(const QString &path)
{
    const auto choice = map::BaseMapChoice::ofFile({}, path);
    if (!choice) {
        d->say(choice.error() + u'.', true);
        return;
    }
    BaseMapEntry entry;
    entry.map = *choice;
    entry.isDarkened = true;
    d->arriving = entry;
    d->isTrying = true;
    d->say(tr("Reading %1\u2026").arg(QDir::toNativeSeparators(path)), false);
    d->follow();
    emit trialRequested(entry, std::nullopt);
}

void BaseMapDialog::Private::arrive(const map::TileReport &report)
{
    BaseMapEntry entry = *std::exchange(arriving, std::nullopt);
    const QString words = report.words(entry.map);
    if (report.fault) {
        say(tr("%1 is not added. %2").arg(QFileInfo(entry.map.file).fileName(), words), true);
        follow();
        return;
    }
    const QString name = report.about.name.isEmpty() ? entry.map.name : report.about.name;
    entry.map.attribution = report.about.attribution;
    entry.map.minZoom = report.shape.minZoom;
    entry.map.maxZoom = report.shape.maxZoom;
    entry.map.id = u"own/"_s; // so that its name is weighed
    entry.map.name = name;
    for (int i = 2; !shelf.complaint(entry).isEmpty() && i < 100; ++i)
        entry.map.name = u"%1 %2"_s.arg(name).arg(i);
    fillList(shelf.add(entry));
    say(u"\u2713 "_s + words, false);
}

}
