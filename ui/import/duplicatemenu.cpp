// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/duplicatemenu.h"

#include "models/import/importmodel.h"
#include "ui/theme/theme.h"
#include "ui/words/tr.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace routedesk::ui {

using models::DuplicateChoice;
using models::ImportModel;

namespace {

void fill(const Theme &theme, ImportModel &model, const QList<int> &rows, QMenu &menu)
{
    const auto allowed = [&](DuplicateChoice choice) {
        return std::ranges::any_of(rows, [&](int row) { return model.allows(row, choice); });
    };
    const auto chosen = [&](DuplicateChoice choice) {
        return std::ranges::all_of(rows, [&](int row) { return model.choice(row) == choice; });
    };
    const auto add = [&](const char *name, Icon icon, const QString &text, const QString &tip, auto act) {
        QAction *action = menu.addAction(theme.icon(icon), text, &model, act);
        action->setObjectName(QLatin1StringView(name));
        action->setToolTip(tip);
        return action;
    };
    const auto choose
        = [&](const char *name, Icon icon, DuplicateChoice choice, const QString &text, const QString &tip) {
              QAction *action = add(name, icon, text, tip, [&model, rows, choice] {
                  model.restoreRows(rows);
                  model.choose(rows, choice);
              });
              action->setEnabled(allowed(choice));
              action->setCheckable(true);
              action->setChecked(action->isEnabled() && chosen(choice));
          };
    add("duplicates.skip", Icon::Trash, Words::tr("&Skip"),
        Words::tr("Take the rows out of the import; Delete puts them back"),
        [&model, rows] { model.removeRows(rows); });
    choose("duplicates.update", Icon::Edit, DuplicateChoice::Update, Words::tr("&Update the order there"),
        Words::tr("Change the fields that differ; only where its work has not begun"));
    choose("duplicates.attempt", Icon::Refresh, DuplicateChoice::NewAttempt,
        Words::tr("Make it again as a new &attempt"), Words::tr("Only where the order there is closed"));
    add("duplicates.handle", Icon::NewOrder, Words::tr("Give a new &handle"),
        Words::tr("The first free one, like A-1-2; both ends of a pair get the same"),
        [&model, rows] { model.giveNewHandles(rows); });
    choose("duplicates.ask", Icon::Question, DuplicateChoice::Ask, Words::tr("&Decide later"),
        Words::tr("Hold the rows back"));
}

}

QMenu *makeDuplicateMenu(const Theme &theme, ImportModel &model, const QList<int> &rows, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    QList<int> here = rows;
    here.removeIf([&](int row) { return model.onServer(row) == nullptr; });
    const QList<int> all = model.rowsOnServer();
    if (!here.isEmpty())
        fill(theme, model, here, *menu);
    if (all.isEmpty() || all == here)
        return menu;
    QMenu *more = menu;
    if (!here.isEmpty()) {
        menu->addSeparator();
        more = menu->addMenu(theme.icon(Icon::List),
            Words::tr("For all %n row(s) that are on the server", nullptr, int(all.size())));
        more->setToolTipsVisible(true);
    }
    fill(theme, model, all, *more);
    return menu;
}

}
