// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importdialog_p.h"

#include "ui/import/askline.h"
#include "ui/import/importsettings.h"
#include "ui/import/mappingbar.h"
#include "ui/import/mappinghands.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"

namespace routedesk::ui {

using models::ImportModel;
using DateOrder = models::ImportOptions::DateOrder;

void ImportDialog::Private::makeAskLines(QWidget *parent)
{
    recognised = new AskLine(theme, parent);
    recognised->setObjectName(QStringLiteral("import.recognised"));
    dates = new AskLine(theme, parent);
    dates->setObjectName(QStringLiteral("import.dates"));
    zones = new AskLine(theme, parent);
    zones->setObjectName(QStringLiteral("import.zones"));
    const auto make = [this](const char *name, const QString &text, const QString &tip) {
        auto *action = new QAction(text, &q);
        action->setObjectName(QLatin1StringView(name));
        action->setToolTip(tip);
        return action;
    };
    dayFirst = make("import.dayFirst", tr("&Day first"), tr("3/4/2026 is the 3rd of April"));
    monthFirst = make("import.monthFirst", tr("Month &first"), tr("3/4/2026 is the 4th of March"));
    for (QAction *answer : { dayFirst, monthFirst })
        answer->setCheckable(true);
    usualZone = make("import.usualZone", {}, tr("Read the times in the ops group's zone, now and next time"));
    anotherMapping = make("import.anotherMapping", tr("Use &another\u2026"), tr("Choose another mapping for this file"));
}

void ImportDialog::Private::setMappings(models::MappingShelf &mappings)
{
    shelf = &mappings;
    mappingHands = new MappingHands(theme, model, mappings, [this] { return snapshot(); }, &q);
    mappingBar = new MappingBar(theme, *mappingHands, settings);
    settings->addAbove(mappingBar);
    mappings.open();
    connect(anotherMapping, &QAction::triggered, mappingBar, &MappingBar::openMenu);
    connect(mappingHands, &MappingHands::told, &q,
        [this](Tone tone, const QString &sentence, QAction *action) { banner->show(tone, sentence, action); });
    connect(mappingHands, &MappingHands::used, &q, [this] {
        dateOrderChosen = false;
        recognised->dismiss();
        followCounts();
    });
    connect(settings, &ImportSettings::optionsChanged, mappingHands, &MappingHands::follow);
    connect(settings, &ImportSettings::formatChosen, mappingHands, &MappingHands::follow);
    connect(settings, &ImportSettings::zoneChosen, &q, [this] {
        if (!model.savedMapping()) // else it goes with that
            shelf->setLastZone(settings->chosenZone());
        zones->dismiss();
    });
    connect(usualZone, &QAction::triggered, &q, [this] { chooseUsualZone(); });
}

models::ImportMapping ImportDialog::Private::snapshot() const
{
    models::ImportMapping mapping = model.currentMapping();
    mapping.zoneId = settings->chosenZone();
    if (formatChosen) {
        mapping.format = model.format();
        if (!encodingChosen)
            mapping.format->encoding.clear(); // the next file may be in another
    }
    if (dateOrderChosen)
        mapping.dateOrder = model.options().dateOrder;
    return mapping;
}

void ImportDialog::Private::beginFile()
{
    formatChosen = false;
    encodingChosen = false;
    dateOrderChosen = false;
    recognised->dismiss();
    dates->dismiss();
    zones->dismiss();
    if (shelf == nullptr)
        return settings->beginFile(settings->dateOrder(), {});
    settings->beginFile(shelf->lastDateOrder().value_or(DateOrder::DayFirst), shelf->lastZone());
    model.setMappings(shelf->all());
}

/// Says once by which mapping the file was recognised, when it has been read.
void ImportDialog::Private::showMapping()
{
    if (!model.savedMapping() || mappingHands == nullptr || recognisedFor == reading)
        return;
    recognisedFor = reading;
    const QString name = model.savedMapping()->name;
    recognised->ask(Tone::Done,
        mappingHands->isChanged()
            ? tr("Recognised as \u201C%1\u201D, though not all columns are the same. Look at the new ones.").arg(name)
            : tr("Recognised as \u201C%1\u201D: its columns, defaults and dates are used.").arg(name),
        { anotherMapping, mappingHands->anew });
}

/// A zone of last time is said, as a wrong one is not seen in the times.
void ImportDialog::Private::showZone()
{
    const QByteArray zone = settings->chosenZone();
    const bool isMappings = model.savedMapping() && !model.savedMapping()->zoneId.isEmpty();
    if (shelf == nullptr || zone.isEmpty() || isMappings || zone != shelf->lastZone())
        return zones->dismiss();
    usualZone->setText(tr("Use %1").arg(QString::fromUtf8(settings->usualZone())));
    zones->ask(Tone::Late, tr("Times are read in %1, as you chose last time.").arg(QString::fromUtf8(zone)), { usualZone });
}

void ImportDialog::Private::chooseUsualZone()
{
    settings->showUsualZone();
    shelf->setLastZone({});
    zones->dismiss();
    applyOptions();
    mappingHands->follow();
}

/// Dates that all rows leave open are asked for; those that some rows decide are read as these rows want it.
void ImportDialog::Private::followDates()
{
    const quint8 seen = model.dates();
    const bool dayOnly = (seen & models::DayFirstOnly) != 0;
    const bool monthOnly = (seen & models::MonthFirstOnly) != 0;
    const DateOrder now = model.options().dateOrder;
    const auto &mapping = model.savedMapping();
    if (dateOrderChosen || (mapping && mapping->dateOrder) || (seen & (models::EitherOrder | models::DayFirstOnly | models::MonthFirstOnly)) == 0)
        return dates->dismiss();
    if (dayOnly != monthOnly) {
        const DateOrder wanted = dayOnly ? DateOrder::DayFirst : DateOrder::MonthFirst;
        dates->dismiss();
        if (now == wanted)
            return;
        settings->showDateOrder(wanted);
        return applyOptions();
    }
    dayFirst->setChecked(now == DateOrder::DayFirst);
    monthFirst->setChecked(now == DateOrder::MonthFirst);
    const bool asked = shelf != nullptr && shelf->lastDateOrder();
    dates->ask(Tone::Late,
        dayOnly ? tr("Some dates in this file have the day first, others the month. What is 3/4/2026?")
            : asked ? (now == DateOrder::DayFirst ? tr("Dates like 3/4/2026 are read as the 3rd of April, as you chose last time.")
                                                  : tr("Dates like 3/4/2026 are read as the 4th of March, as you chose last time."))
                    : tr("No row tells whether dates like 3/4/2026 have the day or the month first."),
        { dayFirst, monthFirst });
}

void ImportDialog::Private::chooseDateOrder(DateOrder order)
{
    dateOrderChosen = true;
    settings->showDateOrder(order);
    dates->dismiss();
    if (shelf != nullptr)
        shelf->setLastDateOrder(order);
    applyOptions();
    if (mappingHands != nullptr)
        mappingHands->follow();
}

}
