// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/drafthands.h"

#include "models/clock.h"
#include "models/daysync.h"
#include "models/drafts/plandraft.h"
#include "ui/drafts/comparedialog.h"
#include "ui/drafts/draftsdialog.h"
#include "ui/drafts/draftwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebox.h"
#include "ui/window/workbench.h"
#include "ui/words/daywords.h"
#include "ui/words/planwords.h"

#include <QAction>
#include <QFileDialog>
#include <QInputDialog>

namespace routedesk::ui {

DraftHands::DraftHands(const Workbench &bench, const DayWords &words, const QString &folder, QWidget *window)
    : QObject(window), m_bench(bench), m_words(words), m_window(window), m_shelf(folder)
{
    makeActions();
    connect(save, &QAction::triggered, this, &DraftHands::askName);
    connect(list, &QAction::triggered, this, &DraftHands::showList);
    connect(compare, &QAction::triggered, this, [this] { showComparison({}); });
}

void DraftHands::makeActions()
{
    const auto make = [this](Icon icon, const QString &text, const QString &hint, const QKeySequence &keys) {
        auto *action = new QAction(m_bench.theme.icon(icon), text, this);
        action->setShortcut(keys);
        action->setStatusTip(hint);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(hint, keys.toString(QKeySequence::NativeText)));
        return action;
    };
    save = make(Icon::Copy, tr("Save as &draft\u2026"), tr("Keep the plan as it stands under a name"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    list = make(Icon::List, tr("Dra&fts\u2026"), tr("Open, rename, export and delete drafts of the plan"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    compare = make(Icon::Plans, tr("&Compare plans\u2026"),
        tr("Put two drafts, or a draft and the plan, side by side"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
}

DraftsDialog *DraftHands::dialog() const
{
    return m_dialog;
}

CompareDialog *DraftHands::comparison() const
{
    return m_comparison;
}

void DraftHands::askName()
{
    auto *question = new QInputDialog(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("draftName"));
    question->setWindowTitle(tr("Save as draft"));
    question->setLabelText(tr("Name of the draft of %1").arg(m_words.times().day(m_words.day())));
    question->setTextValue(tr("Plan of %1").arg(m_words.clock(m_bench.clock.now())));
    connect(question, &QInputDialog::textValueSelected, this, &DraftHands::saveAs);
    question->open();
}

void DraftHands::saveAs(const QString &name)
{
    const QString plain = name.simplified().left(api::PlanFile::longestName);
    if (plain.isEmpty())
        return emit told(Tone::Neutral, tr("A draft needs a name; nothing was kept."));
    store({}, models::draftOf(m_bench.plan, m_bench.store, plain, m_bench.clock.now()),
        tr("The plan is kept as the draft \u201C%1\u201D.").arg(plain));
}

void DraftHands::store(const QString &id, const api::PlanFile &file, const QString &said)
{
    m_shelf.write(id, file).then(this, [this, said](const models::ShelfResult<QString> &stored) {
        if (!stored)
            return emit told(Tone::Broken, words::shelfFault(stored.error()));
        if (!said.isEmpty())
            emit told(Tone::Done, said);
        reload(*stored);
    });
}

void DraftHands::reload(const QString &select)
{
    const int reading = ++m_readings;
    m_shelf.read().then(this, [this, select, reading](const models::ShelfContents &contents) {
        if (reading != m_readings)
            return; // begun before something was stored, and overtaken by what was read afterwards
        m_contents = contents;
        if (m_dialog) {
            m_dialog->setContents(contents);
            m_dialog->select(select);
        }
        if (m_comparison)
            m_comparison->setDrafts(contents.drafts);
    });
}

void DraftHands::showList()
{
    if (!m_dialog) {
        m_dialog = new DraftsDialog(m_bench.theme, m_words, m_bench.store, m_window);
        wireDialog();
    }
    reload();
    m_dialog->show();
    m_dialog->raise();
}

void DraftHands::wireDialog()
{
    using models::ShelvedDraft;
    connect(m_dialog, &DraftsDialog::openRequested, this, [this](const ShelvedDraft &draft) { open(draft.file); });
    connect(m_dialog, &DraftsDialog::dayRequested, this,
        [this](const ShelvedDraft &draft) { m_bench.sync.open(draft.file.date, draft.file.opsGroupHandle); });
    connect(m_dialog, &DraftsDialog::compareRequested, this,
        [this](const ShelvedDraft &draft) { showComparison(draft.id); });
    connect(m_dialog, &DraftsDialog::renameRequested, this, [this](const ShelvedDraft &draft, const QString &name) {
        api::PlanFile file = draft.file;
        file.name = name;
        store(draft.id, file, {});
    });
    connect(m_dialog, &DraftsDialog::removeRequested, this,
        [this](const ShelvedDraft &draft) { m_shelf.remove(draft.id).then(this, [this](bool) { reload(); }); });
    connect(m_dialog, &DraftsDialog::exportRequested, this, [this](const ShelvedDraft &draft) {
        auto *files = new QFileDialog(m_dialog, tr("Export the draft"), {}, tr("Plans (*.routedesk-plan)"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setAcceptMode(QFileDialog::AcceptSave);
        files->setDefaultSuffix(QStringLiteral("routedesk-plan"));
        files->selectFile(QString(draft.file.name).replace(u'/', u'-'));
        connect(files, &QFileDialog::fileSelected, this,
            [this, file = draft.file](const QString &path) { exportTo(file, path); });
        files->open();
    });
    connect(m_dialog, &DraftsDialog::importRequested, this, [this] {
        auto *files
            = new QFileDialog(m_dialog, tr("Import a draft"), {}, tr("Plans (*.routedesk-plan);;All files (*)"));
        files->setAttribute(Qt::WA_DeleteOnClose);
        files->setFileMode(QFileDialog::ExistingFile);
        connect(files, &QFileDialog::fileSelected, this, &DraftHands::importFrom);
        files->open();
    });
}

void DraftHands::exportTo(const api::PlanFile &file, const QString &path)
{
    models::DraftShelf::writeTo(path, file).then(this, [this, path](const models::ShelfResult<bool> &written) {
        const QString said = written ? tr("Exported to %1.").arg(path) : words::shelfFault(written.error());
        if (m_dialog)
            m_dialog->say(said, !written);
        else
            emit told(written ? Tone::Done : Tone::Broken, said);
    });
}

void DraftHands::importFrom(const QString &path)
{
    models::DraftShelf::readFrom(path).then(this, [this](const models::ShelfResult<api::PlanFile> &read) {
        if (read)
            return store({}, *read, tr("The draft \u201C%1\u201D is on the list now.").arg(read->name));
        if (m_dialog)
            m_dialog->say(words::shelfFault(read.error()), true);
        else
            emit told(Tone::Broken, words::shelfFault(read.error()));
    });
}

void DraftHands::open(const api::PlanFile &file)
{
    const models::DraftOpening opening
        = models::openingOf(file, m_bench.plan, m_bench.store, tr("Open draft %1").arg(file.name));
    const auto made = m_bench.plan.open(opening);
    const QStringList gaps = words::draftGaps(opening.gaps);
    if (!made && made.error() != models::EditRefusal::Nothing)
        return emit told(Tone::Broken, tr("The draft can't be opened: %1").arg(words::refusal(made.error())));
    emit told(gaps.isEmpty() ? Tone::Done : Tone::Late,
        made ? tr("The day is arranged as in \u201C%1\u201D. Undo takes it back.").arg(file.name)
             : tr("The plan already stands as in \u201C%1\u201D.").arg(file.name));
    if (!gaps.isEmpty())
        tellGaps(file.name, gaps);
}

void DraftHands::tellGaps(const QString &name, const QStringList &lines)
{
    QStringList shown;
    for (const QString &line : lines)
        shown.append(line.size() > 300 ? line.first(140) + QStringLiteral(" \u2026 ") + line.last(140) : line);
    auto *box
        = plainBox(m_window, tr("Not everything could be as in \u201C%1\u201D.").arg(name), shown.join(u'\n'));
    box->setObjectName(QStringLiteral("draftGaps"));
    box->setWindowTitle(tr("Open draft"));
    if (shown != lines)
        box->setDetailedText(lines.join(u'\n'));
    box->addButton(QMessageBox::Close);
    box->open();
}

void DraftHands::showComparison(const QString &id)
{
    if (!m_comparison) {
        m_comparison = new CompareDialog(m_bench, m_words, m_window);
        connect(m_comparison, &CompareDialog::taken, this, &DraftHands::open);
    }
    m_comparison->setDrafts(m_contents.drafts);
    m_comparison->choose(id.isNull() ? QStringLiteral("service") : id, {});
    reload();
    m_comparison->show();
    m_comparison->raise();
}

}
