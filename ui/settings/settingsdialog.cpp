// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settingsdialog.h"

#include "ui/settings/basemapfield.h"
#include "ui/settings/folderfield.h"
#include "ui/settings/placefields.h"
#include "ui/settings/roadfields.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/screenfit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace routedesk::ui {

class SettingsDialog::Private {
public:
    Private(SettingsDialog &dialog, const Theme &look) : q(dialog), theme(look) { }

    void build();
    void addLook(QVBoxLayout &layout);
    void addMap(QVBoxLayout &layout);
    void addRoads(QVBoxLayout &layout);
    void addPlaces(QVBoxLayout &layout);
    void addHands(QVBoxLayout &layout);
    void addImport(QVBoxLayout &layout);
    void addWork(QVBoxLayout &layout);
    QWidget *makeButtons();
    void follow();
    void apply();

    SettingsDialog &q;
    const Theme &theme;
    Preferences applied;
    QWidget *content = nullptr; ///< scrolls where the screen is small
    QComboBox *appearance = nullptr;
    QCheckBox *calm = nullptr;
    QComboBox *clock = nullptr;
    BaseMapField *baseMap = nullptr;
    QCheckBox *scrollMoves = nullptr;
    RoadFields *roads = nullptr;
    PlaceFields *places = nullptr;
    QComboBox *drop = nullptr;
    FolderField *folder = nullptr;
    QSpinBox *tracking = nullptr;
    QSpinBox *day = nullptr;
    QPushButton *applyButton = nullptr;
    QPushButton *okButton = nullptr;
};

SettingsDialog::SettingsDialog(const Theme &theme, const Preferences &preferences, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, theme))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    d->build();
    setPreferences(preferences);
    // Sentences that wrap make a layout think that it could do with less.
    const int width = std::max(minimumWidth(), d->content->sizeHint().width());
    d->content->setMinimumHeight(d->content->layout()->totalHeightForWidth(width));
    const int rest = layout()->sizeHint().height() - layout()->itemAt(0)->sizeHint().height();
    resize(withinScreen(*this, { width, d->content->minimumHeight() + rest }));
}

SettingsDialog::~SettingsDialog() = default;

namespace {

QFormLayout *group(QVBoxLayout &layout, const Theme &theme, const QString &title, QWidget *parent)
{
    layout.addWidget(groupLabel(theme, title, parent));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::margin);
    form->setVerticalSpacing(metrics::gap);
    layout.addLayout(form);
    layout.addSpacing(metrics::grid);
    return form;
}

/// One column of labels through all groups.
void alignLabels(QVBoxLayout &layout)
{
    constexpr int width = 164;
    for (int i = 0; i < layout.count(); ++i) {
        const auto *form = qobject_cast<QFormLayout *>(layout.itemAt(i)->layout());
        for (int row = 0; form != nullptr && row < form->rowCount(); ++row) {
            if (const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole); label && label->widget())
                label->widget()->setMinimumWidth(width);
        }
    }
}

}

void SettingsDialog::Private::addLook(QVBoxLayout &layout)
{
    auto *form = group(layout, theme, tr("Look"), &q);
    appearance = new QComboBox(&q);
    appearance->setObjectName(QStringLiteral("settings.appearance"));
    appearance->addItem(tr("Like the system"), int(Preferences::Appearance::System));
    appearance->addItem(tr("Light"), int(Preferences::Appearance::Light));
    appearance->addItem(tr("Dark"), int(Preferences::Appearance::Dark));
    addField(*form, tr("&Appearance"), appearance);
    clock = new QComboBox(&q);
    clock->setObjectName(QStringLiteral("settings.clock"));
    clock->addItem(tr("14:30"), false);
    clock->addItem(tr("2:30 PM"), true);
    addField(*form, tr("&Time of day"), clock);
    calm = new QCheckBox(tr("&No movement"), &q);
    calm->setObjectName(QStringLiteral("settings.calm"));
    calm->setToolTip(tr("Rows and panels change place at once"));
    form->addRow(QString(), calm);
}

void SettingsDialog::Private::addMap(QVBoxLayout &layout)
{
    auto *form = group(layout, theme, tr("Map"), &q);
    baseMap = new BaseMapField(&q);
    addField(*form, tr("&Base map"), baseMap);
    scrollMoves = new QCheckBox(tr("&Scrolling moves the map instead of zooming"), &q);
    scrollMoves->setObjectName(QStringLiteral("settings.scrollMoves"));
    scrollMoves->setToolTip(tr("For touchpads: two fingers move the map, and zoom it while Ctrl is held"));
    form->addRow(QString(), scrollMoves);
}

void SettingsDialog::Private::addRoads(QVBoxLayout &layout)
{
    auto *form = group(layout, theme, tr("Roads"), &q);
    roads = new RoadFields(theme, *form, &q);
    connect(roads, &RoadFields::trialRequested, &q, &SettingsDialog::roadTrialRequested);
}

void SettingsDialog::Private::addPlaces(QVBoxLayout &layout)
{
    auto *form = group(layout, theme, tr("Places of addresses"), &q);
    places = new PlaceFields(theme, *form, &q);
    connect(places, &PlaceFields::trialRequested, &q, &SettingsDialog::placeTrialRequested);
    connect(places, &PlaceFields::forgetRequested, &q, &SettingsDialog::forgetPlacesRequested);
}

void SettingsDialog::Private::addHands(QVBoxLayout &layout)
{
    using Manner = Preferences::DropManner;
    auto *form = group(layout, theme, tr("Planning by hand"), &q);
    drop = new QComboBox(&q);
    drop->setObjectName(QStringLiteral("settings.drop"));
    drop->addItem(tr("Ask, then remember"), int(Manner::Ask));
    drop->addItem(tr("Each at its best place"), int(Manner::BestSlot));
    drop->addItem(tr("Exactly at the end"), int(Manner::AtEnd));
    drop->addItem(tr("Put the whole route in a better order"), int(Manner::Resequence));
    addField(*form, tr("Stops dropped on a &name"), drop);
}

void SettingsDialog::Private::addImport(QVBoxLayout &layout)
{
    auto *form = group(layout, theme, tr("Import"), &q);
    folder = new FolderField(theme, QStringLiteral("settings.watchedFolder"), tr("Watched folder"),
        tr("Choose the folder to watch"), &q);
    folder->setToolTip(tr("Files that come into this folder from now on are offered for import; nothing is imported by itself"));
    addField(*form, tr("Watched &folder"), folder);
}

void SettingsDialog::Private::addWork(QVBoxLayout &layout)
{
    auto *form = group(layout, theme, tr("Reading from the server"), &q);
    tracking = new QSpinBox(&q);
    tracking->setObjectName(QStringLiteral("settings.tracking"));
    tracking->setRange(5, 600);
    tracking->setSuffix(tr(" s"));
    addField(*form, tr("Routes under &way every"), tracking);
    day = new QSpinBox(&q);
    day->setObjectName(QStringLiteral("settings.day"));
    day->setRange(30, 3600);
    day->setSuffix(tr(" s"));
    addField(*form, tr("The &whole day every"), day);
    auto *connections = new QPushButton(theme.icon(Icon::Server), tr("&Connections\u2026"), &q);
    connections->setObjectName(QStringLiteral("settings.connections"));
    connections->setToolTip(tr("Which service to work against"));
    connections->setAutoDefault(false);
    form->addRow(QString(), connections);
    connect(connections, &QPushButton::clicked, &q, &SettingsDialog::connectionsRequested);
}

QWidget *SettingsDialog::Private::makeButtons()
{
    auto *line = new QWidget(&q);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    auto *cancel = new QPushButton(tr("Cancel"), line);
    applyButton = new QPushButton(tr("Apply"), line);
    applyButton->setObjectName(QStringLiteral("settings.apply"));
    applyButton->setAutoDefault(false);
    okButton = new QPushButton(tr("OK"), line);
    okButton->setObjectName(QStringLiteral("settings.ok"));
    okButton->setDefault(true);
    cancel->setAutoDefault(false);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(applyButton);
    layout->addWidget(okButton);
    connect(cancel, &QPushButton::clicked, &q, &QDialog::reject);
    connect(applyButton, &QPushButton::clicked, &q, [this] { apply(); });
    connect(okButton, &QPushButton::clicked, &q, &QDialog::accept);
    return line;
}

void SettingsDialog::Private::build()
{
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    content = new QWidget(&q);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(20, metrics::margin, 20, metrics::margin);
    inside->setSpacing(metrics::gap);
    addLook(*inside);
    addHands(*inside);
    addMap(*inside);
    addRoads(*inside);
    addImport(*inside);
    addPlaces(*inside);
    addWork(*inside);
    for (QWidget *field : std::initializer_list<QWidget *> { appearance, clock })
        field->setMinimumWidth(176);
    alignLabels(*inside);
    inside->addStretch(1);
    auto *scroll = new QScrollArea(&q);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeButtons());
    q.setMinimumWidth(480);
    const auto followNow = [this] { follow(); };
    for (QComboBox *combo : { appearance, clock, drop })
        connect(combo, &QComboBox::currentIndexChanged, &q, followNow);
    for (QSpinBox *box : { tracking, day })
        connect(box, &QSpinBox::valueChanged, &q, followNow);
    for (QCheckBox *box : { calm, scrollMoves })
        connect(box, &QCheckBox::toggled, &q, followNow);
    connect(roads, &RoadFields::changed, &q, followNow);
    connect(baseMap, &BaseMapField::changed, &q, followNow);
    connect(baseMap, &BaseMapField::manageRequested, &q, &SettingsDialog::baseMapsRequested);
    connect(folder, &FolderField::changed, &q, followNow);
    connect(places, &PlaceFields::changed, &q, followNow);
}

void SettingsDialog::Private::follow()
{
    okButton->setEnabled(q.isSound());
    applyButton->setEnabled(q.isSound() && (q.preferences() != applied || places->typedKey()));
}

void SettingsDialog::Private::apply()
{
    if (!q.isSound())
        return;
    applied = q.preferences();
    const auto key = places->typedKey();
    if (key) {
        places->forgetTypedKey();
        places->setKeyKept(key->isEmpty() ? QString() : applied.placeServer().origin());
    }
    follow();
    emit q.applied(applied);
    // Of the server that is in use by now.
    if (key)
        emit q.placeKeyTyped(*key);
}

void SettingsDialog::setPreferences(const Preferences &preferences)
{
    d->applied = preferences;
    d->appearance->setCurrentIndex(d->appearance->findData(int(preferences.appearance)));
    d->calm->setChecked(preferences.calmMotion);
    d->clock->setCurrentIndex(preferences.twelveHourClock ? 1 : 0);
    d->baseMap->setMaps(preferences.baseMaps);
    d->scrollMoves->setChecked(preferences.scrollMoves);
    d->roads->set(preferences.roadUrl, preferences.roadProfile, preferences.roadLimit);
    d->places->set(preferences.placeUrl, preferences.placePause);
    d->drop->setCurrentIndex(d->drop->findData(int(preferences.dropManner)));
    d->folder->setPath(preferences.watchedFolder);
    d->tracking->setValue(preferences.trackingPollSeconds);
    d->day->setValue(preferences.dayPollSeconds);
    d->follow();
}

Preferences SettingsDialog::preferences() const
{
    Preferences now;
    now.appearance = static_cast<Preferences::Appearance>(d->appearance->currentData().toInt());
    now.calmMotion = d->calm->isChecked();
    now.twelveHourClock = d->clock->currentData().toBool();
    now.baseMaps = d->baseMap->maps();
    now.scrollMoves = d->scrollMoves->isChecked();
    now.roadUrl = d->roads->url();
    now.roadProfile = d->roads->profile();
    now.roadLimit = d->roads->limit();
    now.placeUrl = d->places->url();
    now.placePause = d->places->pause();
    now.dropManner = static_cast<Preferences::DropManner>(d->drop->currentData().toInt());
    now.watchedFolder = d->folder->path();
    now.trackingPollSeconds = d->tracking->value();
    now.dayPollSeconds = d->day->value();
    return now;
}

bool SettingsDialog::isSound() const
{
    return d->roads->isSound() && d->places->isSound();
}

void SettingsDialog::setBaseMaps(const BaseMaps &maps)
{
    d->applied.baseMaps = maps;
    d->baseMap->setMaps(maps);
    d->follow();
}

void SettingsDialog::showRoadTrial(const QString &sentence, bool isGood)
{
    d->roads->tell(sentence, isGood);
}

void SettingsDialog::showPlaceKey(const QString &origin)
{
    d->places->setKeyKept(origin);
}

void SettingsDialog::showPlaceTrial(const QString &sentence, bool isGood)
{
    d->places->tell(sentence, isGood);
}

void SettingsDialog::showPlacesKept(qint64 addresses, qint64 bytes)
{
    d->places->showKept(addresses, bytes);
}

void SettingsDialog::accept()
{
    if (!isSound())
        return;
    if (preferences() != d->applied || d->places->typedKey())
        d->apply();
    QDialog::accept();
}

}
