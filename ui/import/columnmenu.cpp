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
using models::OrderSide;

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

/// A few of its values, short enough for a menu.
QString sampleOf(const ImportModel &model, int column)
{
    constexpr qsizetype longest = 56;
    const QStringList values = model.headerData(column, Qt::Horizontal, ImportModel::SampleRole).toStringList();
    const QString text = values.join(QStringLiteral(" \u00B7 ")).simplified();
    return text.size() <= longest ? text : text.first(longest - 1).trimmed() + u'\u2026';
}

/// What is the same at both ends.
bool isOfRow(ImportField field)
{
    return field == ImportField::Ignored || field == ImportField::OrderHandle || field == ImportField::Type
        || field == ImportField::TypeIndex;
}

/// Fields of one side; those of both are left out where a side makes no sense.
void addFields(ImportModel &model, int column, OrderSide side, QMenu &menu, QActionGroup &group)
{
    const ColumnTarget now = model.plan().target(column);
    const QString header = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (const ImportField field : models::importFields()) {
        if (side != OrderSide::Both && isOfRow(field))
            continue;
        if (beginsGroup(field))
            menu.addSeparator();
        ColumnTarget target { field, {}, side };
        if (field == ImportField::Metadata)
            target.metadataKey = models::ColumnMatcher::metadataKey(header, column);
        QString text = menuText(targetLabel({ field, target.metadataKey }));
        const auto elsewhere = models::mayRepeat(field) ? std::nullopt : model.plan().columnOf(field, side);
        if (elsewhere && *elsewhere != column)
            text = Words::tr("%1  (now: %2)").arg(text, menuText(headerName(model, *elsewhere)));
        const bool isNow = field == now.field && side == now.side;
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(isNow);
        action->setToolTip(fieldHint(field));
        action->setData(int(field));
        group.addAction(action);
        QObject::connect(action, &QAction::triggered, &model, [&model, column, target] {
            ColumnPlan plan = model.plan();
            if (plan.assign(column, target))
                model.setPlan(plan);
        });
        if (isNow)
            menu.setActiveAction(action);
    }
}

}

QMenu *makeColumnMenu(ImportModel &model, int column, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("import.columnMenu"));
    menu->setToolTipsVisible(true);
    auto *group = new QActionGroup(menu);
    if (const QString sample = sampleOf(model, column); !sample.isEmpty()) {
        QAction *title = menu->addAction(menuText(Words::tr("For instance: %1").arg(sample)));
        title->setObjectName(QStringLiteral("import.columnSample"));
        title->setEnabled(false);
        title->setData(-1);
    }
    addFields(model, column, OrderSide::Both, *menu, *group);
    menu->addSeparator();
    for (const auto &[side, text] : { std::pair(OrderSide::Pick, Words::tr("Of the &pick, where a row makes two orders")),
             std::pair(OrderSide::Drop, Words::tr("Of the &drop")) }) {
        QMenu *more = menu->addMenu(text);
        more->setObjectName(QStringLiteral("import.columnMenu.%1").arg(int(side)));
        more->setToolTipsVisible(true);
        addFields(model, column, side, *more, *group);
        if (model.plan().target(column).side == side)
            menu->setActiveAction(more->menuAction());
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
