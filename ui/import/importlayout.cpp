// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/askline.h"
#include "ui/import/importsettings.h"
#include "ui/import/importview.h"
#include "ui/import/issueline.h"
#include "ui/import/replacebar.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/progressstrip.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace routedesk::ui {

using Show = models::ImportErrorsFilter::Show;

void ImportDialog::Private::makeActions()
{
    const auto make = [this](const char *name, Icon icon, const QString &text, const QKeySequence &keys) {
        auto *action = new QAction(theme.icon(icon), text, &q);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        q.addAction(action);
        return action;
    };
    openAction = make("import.open", Icon::Csv, tr("&Choose file\u2026"), QKeySequence(Qt::CTRL | Qt::Key_O));
    pasteAction = make("import.paste", Icon::Import, tr("&Paste"), QKeySequence::Paste);
    nextAction = make("import.next", Icon::ChevronDown, tr("Next problem"), QKeySequence(Qt::Key_F8));
    previousAction
        = make("import.previous", Icon::ChevronUp, tr("Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8));
    removeAction = make("import.remove", Icon::Trash, tr("Remove or restore rows"), {});
    replaceAction = make("import.replace", Icon::Swap, tr("Replace in a column\u2026"), QKeySequence(Qt::CTRL | Qt::Key_H));
    undoAction = make("import.undo", Icon::Undo, tr("Undo"), QKeySequence::Undo);
    redoAction = make("import.redo", Icon::Redo, tr("Redo"), QKeySequence::Redo);
    meaningAction = make("import.meaning", Icon::Edit, tr("Meaning of this column"), QKeySequence(Qt::Key_F4));
    offerAction = make("import.accept", Icon::Swap, tr("Accept the suggestion"), QKeySequence(Qt::CTRL | Qt::Key_Period));
    duplicatesAction
        = make("import.duplicates", Icon::Server, tr("On the server\u2026"), QKeySequence(Qt::CTRL | Qt::Key_D));
    tipWithShortcut(*duplicatesAction, tr("Say what is to become of rows that the server has already"));
    importAction = make("import.import", Icon::Import, tr("Import"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    placeAction = make("import.place", Icon::Pin, tr("Place of this address"), QKeySequence(Qt::Key_F6));
    findPlacesAction
        = make("import.findPlaces", Icon::Search, tr("Find places"), QKeySequence(Qt::CTRL | Qt::Key_L));
    placeAction->setEnabled(false);
    findPlacesAction->setEnabled(false);
    tipWithShortcut(*placeAction, tr("Go to the places that the current row\u2019s address may mean"));
    tipWithShortcut(*findPlacesAction, tr("Look up the addresses that have no place yet"));
    saveAction = make("import.saveLeft", Icon::Export, tr("Save rows left\u2026"), QKeySequence(Qt::CTRL | Qt::Key_S));
    checkAction = make("import.check", Icon::Refresh, tr("Check again"), QKeySequence());
    checkAction->setToolTip(tr("Look at all rows again, and at what each cell means"));
    tipWithShortcut(*openAction, tr("Choose the file to import"));
    tipWithShortcut(*pasteAction, tr("Take the cells that were copied in a spreadsheet"));
    tipWithShortcut(*nextAction, tr("Go to the next problem"));
    tipWithShortcut(*previousAction, tr("Go to the problem before"));
    removeAction->setToolTip(tr("Take the selected rows out of the import, or put them back (Delete)"));
    tipWithShortcut(*replaceAction, tr("Replace a text in a column"));
    tipWithShortcut(*meaningAction, tr("Say what the current column means"));
    tipWithShortcut(*offerAction, tr("Do what the line below suggests"));
}

QWidget *ImportDialog::Private::makeTop()
{
    auto *top = new QWidget(&q);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    layout->setSpacing(metrics::margin);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    fileName = titleLabel(theme, {}, top);
    fileName->setObjectName(QStringLiteral("import.fileName"));
    fileWords = hintLabel(theme, {}, top);
    words->addWidget(fileName);
    words->addWidget(fileWords);
    layout->addLayout(words, 1);
    layout->addWidget(flatButton(pasteAction, top, true), 0, Qt::AlignTop);
    layout->addWidget(flatButton(openAction, top, true), 0, Qt::AlignTop);
    return top;
}

QWidget *ImportDialog::Private::makeChips()
{
    auto *line = new QWidget(&q);
    auto *outer = new QVBoxLayout(line);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(metrics::margin, 6, metrics::gap, 6);
    layout->setSpacing(6);
    outer->addLayout(layout);
    outer->addWidget(new Hairline(theme, Qt::Horizontal, line));
    chips = new QButtonGroup(line);
    chips->setExclusive(true);
    const auto add = [&](Show show, const QString &text, Tone tone, Mark mark, const QString &tip) {
        auto *chip = new FilterChip(theme, text, tone, mark, line);
        chip->setObjectName(QStringLiteral("import.chip.%1").arg(int(show)));
        chip->setToolTip(tip);
        chips->addButton(chip, int(show));
        layout->addWidget(chip);
    };
    add(Show::All, tr("all"), Tone::Neutral, Mark::None, tr("Every row of the file"));
    add(Show::Good, tr("good"), Tone::Done, Mark::Tick, tr("Rows that nothing is wrong with"));
    add(Show::Warnings, tr("warnings"), Tone::Late, Mark::Triangle, tr("Rows to look at; they are imported as they are"));
    add(Show::Errors, tr("errors"), Tone::Broken, Mark::Diamond, tr("Rows that can't be imported until they are mended"));
    add(Show::Places, tr("places"), Tone::Late, Mark::Triangle, tr("Rows whose address was not found exactly: have a look"));
    add(Show::Removed, tr("removed"), Tone::Neutral, Mark::Cross, tr("Rows that you took out"));
    add(Show::Imported, tr("imported"), Tone::Neutral, Mark::Tick, tr("Rows that are orders now"));
    chips->button(int(Show::All))->setChecked(true);
    layout->addStretch(1);
    for (QAction *action : { duplicatesAction, undoAction, redoAction, replaceAction, removeAction, meaningAction, previousAction })
        layout->addWidget(flatButton(action, line));
    layout->addWidget(flatButton(nextAction, line, true));
    return line;
}

QWidget *ImportDialog::Private::makeBody()
{
    auto *body = new QWidget(&q);
    auto *layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    settings = new ImportSettings(theme, store, body);
    auto *scroll = new QScrollArea(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(256);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(settings);
    layout->addWidget(scroll);
    layout->addWidget(new Hairline(theme, Qt::Vertical, body));

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    missing = new Banner(theme, body);
    right->addWidget(missing);
    makeAskLines(body);
    right->addWidget(recognised);
    right->addWidget(dates);
    right->addWidget(zones);
    chipLine = makeChips();
    right->addWidget(chipLine);
    pages = new QStackedWidget(body);
    empty = new EmptyState(theme, Icon::Csv,
        tr("Drop a CSV, XLSX or ODS file here, or paste rows from a spreadsheet: one order a row. You will see what was "
           "understood before anything is sent."), pages);
    empty->setAction(openAction);
    pages->addWidget(empty);
    view = new ImportView(theme, model, filter, pages);
    pages->addWidget(view);
    replaceBar = new ReplaceBar(theme, model, filter, *view, body);
    right->addWidget(replaceBar);
    right->addWidget(pages, 1);
    issues = new IssueLine(theme, body);
    right->addWidget(issues);
    placeHome = right;
    layout->addLayout(right, 1);
    return body;
}

QWidget *ImportDialog::Private::makeButtons()
{
    auto *line = new QWidget(&q);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    footWords = hintLabel(theme, {}, line);
    layout->addWidget(footWords, 1);
    saveButton = new QPushButton(line);
    saveButton->setObjectName(QStringLiteral("import.saveButton"));
    saveButton->setIcon(theme.icon(Icon::Export));
    closeButton = new QPushButton(tr("Close"), line);
    closeButton->setObjectName(QStringLiteral("import.closeButton"));
    importButton = new QPushButton(line);
    importButton->setObjectName(QStringLiteral("import.importButton"));
    importButton->setIcon(theme.icon(Icon::Import));
    importButton->setDefault(true);
    for (QPushButton *button : { saveButton, closeButton, importButton })
        button->setAutoDefault(false);
    layout->addWidget(saveButton);
    layout->addWidget(closeButton);
    layout->addWidget(importButton);
    return line;
}

void ImportDialog::Private::build()
{
    makeActions();
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeBody(), 1);
    banner = new Banner(theme, &q);
    layout->addWidget(banner);
    placeProgress = new ProgressStrip(theme, &q);
    placeProgress->setObjectName(QStringLiteral("import.placeProgress"));
    layout->addWidget(placeProgress);
    progress = new ProgressStrip(theme, &q);
    layout->addWidget(progress);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeButtons());
    q.resize(1120, 720);
    q.setMinimumSize(760, 480);
}

}
