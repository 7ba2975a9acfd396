// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// How the dialog of base maps is laid out.
#include "ui/basemap/basemapdialog_p.h"

#include "ui/basemap/basemapfields.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/screenfit.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 236;
constexpr int narrowList = 168; // where the window is too narrow for both
constexpr QSize usual(780, 520);

}

void BaseMapDialog::Private::build()
{
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeList(), 1);
    body->addWidget(new Hairline(theme, Qt::Vertical, &q));
    body->addWidget(makeRight(), 2);
    layout->addLayout(body, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeButtons());
    q.resize(withinScreen(q, usual));
    connect(list, &QListWidget::currentItemChanged, &q, [this](const QListWidgetItem *item) {
        if (item != nullptr)
            show(item->data(Qt::UserRole).toString());
    });
    connect(fields, &BaseMapFields::edited, &q, [this] { edit(); });
    connect(fields, &BaseMapFields::keyEdited, &q, [this] { edit(); });
    connect(&keys, &BaseMapKeys::changed, &q, [this] { fields->setKeyHint(keyHint(fields->entry())); });
}

QWidget *BaseMapDialog::Private::makeList()
{
    auto *left = new QWidget(&q);
    left->setMinimumWidth(narrowList);
    left->setMaximumWidth(listWidth);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    list = new QListWidget(left);
    list->setObjectName(u"baseMap.list"_s);
    list->setAccessibleName(tr("Base maps"));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    layout->addWidget(list, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, left));
    auto *add = new QToolButton(left);
    add->setObjectName(u"baseMap.add"_s);
    add->setText(tr("Add"));
    add->setIcon(theme.icon(Icon::Plus));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setAutoRaise(true);
    add->setToolTip(tr("Add a base map of your own"));
    add->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(add);
    menu->addAction(theme.icon(Icon::Server), tr("&Tile server"), &q, [this] { addServer(); })
        ->setObjectName(u"baseMap.addServer"_s);
    menu->addAction(theme.icon(Icon::Import), tr("&MBTiles file\u2026"), &q, [this] { askForFile(false); })
        ->setObjectName(u"baseMap.addFile"_s);
    menu->addAction(theme.icon(Icon::Layers), tr("&Folder of tiles\u2026"), &q, [this] { askForFile(true); })
        ->setObjectName(u"baseMap.addFolder"_s);
    add->setMenu(menu);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(metrics::gap, 6, metrics::gap, 6);
    line->addWidget(add);
    line->addStretch(1);
    layout->addLayout(line);
    return left;
}

QWidget *BaseMapDialog::Private::makeRight()
{
    auto *right = new QWidget(&q);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *page = new QWidget(right);
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins(20, metrics::margin, 20, metrics::margin);
    fields = new BaseMapFields(theme, page);
    inside->addWidget(fields);
    inside->addStretch(1);
    auto *scroll = new QScrollArea(right);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeTrial());
    return right;
}

QWidget *BaseMapDialog::Private::makeTrial()
{
    auto *part = new QWidget(&q);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(20, metrics::gap, 20, metrics::margin);
    hint = hintLabel(theme, {}, part);
    hint->setObjectName(u"baseMap.hint"_s);
    hint->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    hint->setMinimumHeight(2 * hint->fontMetrics().lineSpacing()); // it may take two lines at any time
    layout->addWidget(hint);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    const auto button = [&](const char *name, const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, part);
        made->setObjectName(QLatin1StringView(name));
        made->setToolTip(tip);
        made->setAutoDefault(false);
        return made;
    };
    chooseButton = button("baseMap.choose", tr("&Show this one"), tr("Under the pins, as soon as OK is pressed"));
    tryButton = button("baseMap.try", tr("&Try it"), tr("Ask for one tile, of the place that the map shows"));
    removeButton = button("baseMap.remove", tr("Re&move\u2026"), tr("Take it off the list; its key is forgotten too"));
    line->addWidget(chooseButton);
    line->addWidget(tryButton);
    line->addStretch(1);
    line->addWidget(removeButton);
    layout->addLayout(line);
    connect(chooseButton, &QPushButton::clicked, &q, [this] {
        shelf.choose(shown);
        fillList(shown);
    });
    connect(tryButton, &QPushButton::clicked, &q, [this] { tryIt(); });
    connect(removeButton, &QPushButton::clicked, &q, [this] { remove(); });
    return part;
}

QWidget *BaseMapDialog::Private::makeButtons()
{
    auto *line = new QWidget(&q);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    auto *cancel = new QPushButton(tr("Cancel"), line);
    cancel->setAutoDefault(false);
    okButton = new QPushButton(tr("OK"), line);
    okButton->setObjectName(u"baseMap.ok"_s);
    okButton->setDefault(true);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(okButton);
    connect(cancel, &QPushButton::clicked, &q, &QDialog::reject);
    connect(okButton, &QPushButton::clicked, &q, &QDialog::accept);
    return line;
}

}
