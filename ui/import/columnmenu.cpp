// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/columnmenu.h"

#include "models/import/importmodel.h"
#include "ui/import/fieldwords.h"
#include "ui/words/tr.h"

#include <QActionGroup>
#include <QMenu>

namespace routedesk::ui {

using models::ColumnPlan;
using models::ColumnTarget;
using models::ImportField;
using models::ImportModel;

namespace {

/// Text from a file in a menu: an ampersand is no mnemonic there.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

bool beginsGroup(ImportField field)
{
    return field == ImportField::OrderHandle || field == ImportField::Address || field == ImportField::Day
        || field == ImportField::ServiceMinutes || field == ImportField::Worker;
}

QString headerName(const ImportModel &model, int column)
{
    const QString name = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return name.isEmpty() ? Words::tr("column %1").arg(column + 1) : name;
}

}

QMenu *makeColumnMenu(ImportModel &model, int column, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("import.columnMenu"));
    menu->setToolTipsVisible(true);
    auto *group = new QActionGroup(menu);
    const ColumnTarget now = model.plan().target(column);
    const QString header = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const ImportField field : models::importFields()) {
        if (beginsGroup(field))
            menu->addSeparator();
        ColumnTarget target;
        target.field = field;
        if (field == ImportField::Metadata)
            target.metadataKey = models::ColumnMatcher::metadataKey(header, column);
        QString text = menuText(targetLabel(target));
        const auto elsewhere = models::mayRepeat(field) ? std::nullopt : model.plan().columnOf(field);
        if (elsewhere && *elsewhere != column)
            text = Words::tr("%1  (now: %2)").arg(text, menuText(headerName(model, *elsewhere)));
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(field == now.field);
        action->setToolTip(fieldHint(field));
        action->setData(int(field));
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &model, [&model, column, target] {
            ColumnPlan plan = model.plan();
            if (plan.assign(column, target))
                model.setPlan(plan);
        });
        if (field == now.field)
            menu->setActiveAction(action);
    }
    return menu;
}

QString missingFieldsSentence(const ImportModel &model)
{
    QStringList missing;
    for (const ImportField field : model.plan().missingRequired())
        missing.append(missingFieldLabel(field));
    if (missing.isEmpty())
        return {};
    return Words::tr("No column gives %1. Click a column's header, or press F4 in it, to say what it means.")
        .arg(missing.join(QStringLiteral(", ")));
}

}
