// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/replacebar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"

namespace routedesk::ui {

using Deed = models::ImportHistory::Deed;

namespace {

QString deedWords(const models::ImportHistory::Next &next)
{
    const int count = int(next.count);
    switch (next.deed) {
    case Deed::Typed: return ImportDialog::tr("typing in a cell");
    case Deed::Replaced: return ImportDialog::tr("changing %n cell(s)", nullptr, count);
    case Deed::Removed: return ImportDialog::tr("taking out %n row(s)", nullptr, count);
    case Deed::Restored: return ImportDialog::tr("putting back %n row(s)", nullptr, count);
    case Deed::None: break;
    }
    return {};
}

}

void ImportDialog::Private::connectChanges()
{
    connect(undoAction, &QAction::triggered, &q, [this] { history.undo(); });
    connect(redoAction, &QAction::triggered, &q, [this] { history.redo(); });
    connect(replaceAction, &QAction::triggered, &q, [this] { replaceBar->begin(); });
    connect(&history, &models::ImportHistory::changed, &q, [this] { followHistory(); });
    connect(&model, &models::ImportModel::cellsTyped, &q, [this] { edited = true; });
    connect(replaceBar, &ReplaceBar::replaced, &q, [this](qsizetype cells) {
        banner->show(Tone::Done, tr("%n cell(s) changed.", nullptr, int(cells)), undoAction);
    });
    followHistory();
}

void ImportDialog::Private::followHistory()
{
    const bool ready = model.state() == models::ImportModel::State::Ready && !isSending();
    const auto follow = [ready](QAction &action, const models::ImportHistory::Next &next, const QString &words,
                            const QString &nothing) {
        action.setEnabled(ready && next.deed != Deed::None);
        tipWithShortcut(action, next.deed == Deed::None ? nothing : words.arg(deedWords(next)));
    };
    follow(*undoAction, history.nextUndo(), tr("Undo %1"), tr("Nothing to undo"));
    follow(*redoAction, history.nextRedo(), tr("Redo %1"), tr("Nothing to redo"));
    replaceAction->setEnabled(ready);
}

/// Dates of an old file, moved so that the row at hand is due on the day of the import.
bool ImportDialog::Private::acceptShift()
{
    const int row = view->currentRow();
    for (const models::CellIssue &issue : model.rowIssues(row)) {
        const int days = issue.kind == models::IssueKind::PastDeadline ? issue.arguments.value(1).toInt() : 0;
        if (days <= 0)
            continue;
        settings->setDayShift(settings->dayShift() + days);
        return true;
    }
    return false;
}

}
