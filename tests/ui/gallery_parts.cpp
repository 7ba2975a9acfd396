// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/loadbar.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statuspill.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace routedesk::ui;
using namespace Qt::StringLiterals;

namespace gallery {

namespace {

QToolButton *toolButton(const Theme &theme, Icon icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(theme.icon(icon));
    button->setText(text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

QHBoxLayout *line(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

QStandardItemModel *routes(const Theme &theme, QObject *parent)
{
    auto *model = new QStandardItemModel(0, 4, parent);
    model->setHorizontalHeaderLabels({ u"Order"_s, u"Destination"_s, u"Arrival"_s, u"Window"_s });
    for (int r = 1; r <= 3; ++r) {
        auto *route = new QStandardItem(theme.icon(Icon::Van), u"van-%1 \u00B7 Ana"_s.arg(r));
        for (int s = 1; s <= 4; ++s) {
            route->appendRow({ new QStandardItem(u"order-%1"_s.arg(r * 10 + s)),
                new QStandardItem(u"Bakery Sol, 10%1 E Brokaw Rd"_s.arg(s)),
                new QStandardItem(u"09:%1"_s.arg(10 + s * 11)), new QStandardItem(u"09:00\u201310:00"_s) });
        }
        model->appendRow({ route, new QStandardItem(u"14 stops \u00B7 62 km"_s), new QStandardItem(u"14:10"_s),
            new QStandardItem(u"08:00\u201316:00"_s) });
    }
    return model;
}

}

QWidget *makeControls(const Theme &theme, QWidget *parent)
{
    auto *panel = new QWidget(parent);
    auto *layout = new QVBoxLayout(panel);
    auto *publish = new QPushButton(theme.icon(Icon::Publish), u"Publish"_s, panel);
    publish->setDefault(true);
    auto *plain = new QPushButton(u"Discard"_s, panel);
    auto *off = new QPushButton(u"Undo"_s, panel);
    off->setEnabled(false);
    layout->addLayout(line({ publish, plain, off }));
    auto *flat = new QPushButton(u"Show 12 hidden"_s, panel);
    flat->setFlat(true);
    auto *withMenu = new QPushButton(u"Ops group"_s, panel);
    withMenu->setMenu(new QMenu(withMenu));
    layout->addLayout(line({ flat, withMenu }));
    auto *checked = toolButton(theme, Icon::Layers, {}, panel);
    checked->setCheckable(true);
    checked->setChecked(true);
    auto *disabled = toolButton(theme, Icon::Redo, {}, panel);
    disabled->setEnabled(false);
    auto *menuButton = toolButton(theme, Icon::Plan, u"Plan\u2026"_s, panel);
    menuButton->setMenu(new QMenu(menuButton));
    menuButton->setPopupMode(QToolButton::InstantPopup);
    layout->addLayout(line({ toolButton(theme, Icon::Import, u"Import"_s, panel), menuButton,
        toolButton(theme, Icon::Undo, {}, panel), disabled, checked }));
    layout->addWidget(new SearchField(theme, u"Search"_s, u"Ctrl+K"_s, panel));
    auto *form = new QFormLayout;
    auto *combo = new QComboBox(panel);
    combo->addItems({ u"San Jos\u00E9"_s, u"Oakland"_s });
    form->addRow(u"Ops group"_s, combo);
    auto *edit = new QLineEdit(u"order-17"_s, panel);
    form->addRow(u"Order handle"_s, edit);
    auto *offEdit = new QLineEdit(u"cannot be changed"_s, panel);
    offEdit->setEnabled(false);
    form->addRow(u"Route"_s, offEdit);
    auto *spin = new QSpinBox(panel);
    spin->setSuffix(u" min"_s);
    spin->setValue(5);
    form->addRow(u"Service"_s, spin);
    form->addRow(u"Day"_s, new QDateEdit(QDate(2023, 11, 2), panel));
    layout->addLayout(form);
    auto *box = new QCheckBox(u"Plan now"_s, panel);
    box->setChecked(true);
    auto *box2 = new QCheckBox(u"Notify"_s, panel);
    auto *partial = new QCheckBox(u"Some"_s, panel);
    partial->setTristate(true);
    partial->setCheckState(Qt::PartiallyChecked);
    layout->addLayout(line({ box, box2, partial }));
    auto *radio = new QRadioButton(u"Keep routes"_s, panel);
    radio->setChecked(true);
    layout->addLayout(line({ radio, new QRadioButton(u"Fit in new"_s, panel) }));
    auto *slider = new QSlider(Qt::Horizontal, panel);
    slider->setValue(40);
    layout->addWidget(slider);
    auto *progress = new QProgressBar(panel);
    progress->setTextVisible(false);
    progress->setValue(60);
    layout->addWidget(progress);
    auto *notes = new QPlainTextEdit(u"Ring twice.\nBack door."_s, panel);
    notes->setMaximumHeight(64);
    layout->addWidget(notes);
    layout->addStretch(1);
    return panel;
}

QWidget *makeLists(const Theme &theme, QWidget *parent)
{
    auto *panel = new QWidget(parent);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *banner = new Banner(theme, panel);
    auto *look = new QAction(u"Show them"_s, panel);
    banner->show(Tone::Late, u"3 orders on van-2 will be late. Nothing was sent yet."_s, look);
    layout->addWidget(banner);
    auto *header = new SectionHeader(theme, u"Routes"_s, panel);
    header->setDetail(u"12 hidden by filter"_s);
    header->addAction(new QAction(theme.icon(Icon::Eye), u"Show all"_s, header));
    header->addAction(new QAction(theme.icon(Icon::Lock), u"Lock"_s, header));
    header->addAction(new QAction(theme.icon(Icon::More), u"More"_s, header));
    layout->addWidget(header);
    auto *tabs = new QTabBar(panel);
    tabs->addTab(u"Sequence"_s);
    tabs->addTab(u"Timeline"_s);
    tabs->setExpanding(false);
    auto *tabLine = line({ tabs });
    layout->addLayout(tabLine);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(12, 8, 12, 8);
    chips->setSpacing(6);
    const auto chip = [&](const QString &text, int count, Tone tone, Mark mark, bool on) {
        auto *made = new FilterChip(theme, text, tone, mark, panel);
        made->setCount(count);
        made->setChecked(on);
        chips->addWidget(made);
    };
    chip(u"all"_s, 124, Tone::Neutral, Mark::None, false);
    chip(u"late"_s, 3, Tone::Late, Mark::Triangle, true);
    chip(u"broken"_s, 1, Tone::Broken, Mark::Diamond, false);
    chip(u"under way"_s, 0, Tone::Neutral, Mark::Filled, false);
    chip(u"done"_s, 61, Tone::Done, Mark::Tick, false);
    chips->addStretch(1);
    layout->addLayout(chips);
    auto *view = new RowView(metrics::rowDense, panel);
    view->setModel(routes(theme, view));
    view->setRootIsDecorated(true);
    view->expandAll();
    view->header()->resizeSection(0, 140);
    view->header()->resizeSection(1, 220);
    view->setSortingEnabled(true);
    view->setCurrentIndex(view->model()->index(1, 0, view->model()->index(0, 0)));
    layout->addWidget(view, 1);
    auto *strip = new ProgressStrip(theme, panel);
    strip->start(u"Importing orders"_s, true);
    strip->setProgress(81, 120);
    layout->addWidget(strip);
    return panel;
}

QWidget *makeWords(const Theme &theme, QWidget *parent)
{
    auto *panel = new QWidget(parent);
    auto *layout = new QVBoxLayout(panel);
    auto *title = new QLabel(u"order-17"_s, panel);
    title->setFont(theme.type().title);
    layout->addWidget(title);
    const StatusLook looks[]
        = { { u"not planned"_s, Mark::Dashed }, { u"planned"_s, Mark::Hollow }, { u"dispatched"_s, Mark::Half },
              { u"under way"_s, Mark::Filled, Tone::Strong }, { u"completed"_s, Mark::Tick, Tone::Done },
              { u"cancelled"_s, Mark::Cross }, { u"paused"_s, Mark::Bars }, { u"closing"_s, Mark::Busy },
              { u"+12 min"_s, Mark::Triangle, Tone::Late }, { u"over capacity"_s, Mark::Diamond, Tone::Broken } };
    for (int i = 0; i < 10; i += 2)
        layout->addLayout(
            line({ new StatusPill(theme, looks[i], panel), new StatusPill(theme, looks[i + 1], panel) }));
    layout->addLayout(line({ new Chip(theme, u"fridge"_s, Tone::Neutral, panel),
        new Chip(theme, u"frozen"_s, Tone::Neutral, panel), new Chip(theme, u"late"_s, Tone::Late, panel) }));
    auto *load = new LoadBar(theme, panel);
    load->setLoad(31, 40);
    auto *over = new LoadBar(theme, panel);
    over->setLoad(44, 40);
    layout->addLayout(line({ load, over }));
    auto *secondary = new QLabel(u"1028 E Brokaw Rd, San Jos\u00E9"_s, panel);
    secondary->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(secondary);
    auto *link = new QLabel(u"<a href='x'>Show on the map</a>"_s, panel);
    layout->addWidget(link);
    auto *menu = new QMenu(panel);
    menu->addAction(theme.icon(Icon::Complete), u"Complete\u2026"_s)->setShortcut(Qt::CTRL | Qt::Key_Return);
    menu->addAction(theme.icon(Icon::Cancel), u"Cancel order\u2026"_s);
    menu->addSeparator();
    auto *lock = menu->addAction(u"Lock place"_s);
    lock->setCheckable(true);
    lock->setChecked(true);
    menu->addMenu(u"Assign to"_s)->setIcon(theme.icon(Icon::Worker));
    menu->addAction(theme.icon(Icon::Undo), u"Undo"_s)->setEnabled(false);
    menu->setActiveAction(menu->actions().at(1));
    menu->setWindowFlags(Qt::Widget);
    layout->addWidget(menu);
    auto *empty = new EmptyState(
        theme, Icon::Pool, u"Orders without a route wait here. Import a file to fill the day."_s, panel);
    auto *import = new QAction(theme.icon(Icon::Import), u"Import\u2026"_s, panel);
    empty->setAction(import);
    layout->addWidget(empty, 1);
    return panel;
}

}
