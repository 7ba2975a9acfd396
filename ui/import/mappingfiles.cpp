// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/mappinghands.h"

#include "models/import/importmodel.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

namespace routedesk::ui {

using models::ImportMapping;
using models::MappingFault;
using models::MappingShelf;

void MappingHands::askExport()
{
    ImportMapping mapping = m_snapshot();
    if (mapping.name.isEmpty())
        mapping.name = tr("Mapping");
    auto *files = new QFileDialog(m_window, tr("Export the mapping"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("routedesk-mapping"));
    files->setNameFilter(tr("Mappings (*.routedesk-mapping)"));
    files->selectFile(QString(mapping.name).replace(u'/', u'-') + QStringLiteral(".routedesk-mapping"));
    connect(files, &QFileDialog::fileSelected, this, [this, mapping](const QString &path) {
        MappingShelf::writeTo(path, mapping).then(this, [this, path](const MappingShelf::Result<bool> &written) {
            if (!written)
                return tellFault(written.error());
            emit told(Tone::Done, tr("The mapping was written to %1.").arg(QFileInfo(path).fileName()), nullptr);
        });
    });
    files->open();
}

void MappingHands::askImport()
{
    auto *files = new QFileDialog(m_window, tr("Import a mapping"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilter(tr("Mappings (*.routedesk-mapping);;All files (*)"));
    connect(files, &QFileDialog::fileSelected, this, &MappingHands::takeIn);
    files->open();
}

void MappingHands::takeIn(const QString &path)
{
    MappingShelf::readFrom(path).then(this, [this](const MappingShelf::Result<models::ReadMapping> &read) {
        if (!read)
            return tellFault(read.error());
        ImportMapping mapping = read->mapping;
        // One that a person has is never replaced by a file's of the same name.
        for (int number = 2; m_shelf.findName(mapping.name) != nullptr; ++number)
            mapping.name = QStringLiteral("%1 (%2)").arg(read->mapping.name.left(100)).arg(number);
        const QString id = m_shelf.save(mapping);
        if (id.isNull()) {
            emit told(Tone::Late, tr("There are %1 mappings already; delete one first.").arg(MappingShelf::most), nullptr);
            return;
        }
        QString sentence = tr("The mapping \u201C%1\u201D was taken in.").arg(mapping.name);
        if (read->leftOut > 0)
            sentence += u' ' + tr("%n entry(ies) in it mean nothing here and were left out.", nullptr, read->leftOut);
        use(id);
        emit told(read->leftOut > 0 ? Tone::Late : Tone::Done, sentence, nullptr);
        follow();
    });
}

void MappingHands::tellFault(const MappingFault &fault)
{
    const QString name = QFileInfo(fault.path).fileName();
    switch (fault.kind) {
    case MappingFault::Kind::CannotRead:
        emit told(Tone::Broken, tr("The mapping %1 could not be read: %2.").arg(name, fault.reason), nullptr);
        break;
    case MappingFault::Kind::NotAMapping:
        emit told(Tone::Broken,
            tr("%1 is no mapping that can be read here (%2). It was left as it is.").arg(name, fault.reason), nullptr);
        break;
    case MappingFault::Kind::CannotWrite:
        emit told(Tone::Broken,
            tr("%1 could not be written: %2. What you changed lasts until the program ends.").arg(name, fault.reason), nullptr);
        break;
    }
}

}
