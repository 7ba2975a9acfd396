// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// How a PlacePanel is put together.
#include "ui/import/placepanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/statuspill.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

enum Column { NumberColumn, LabelColumn, KindColumn, DistanceColumn, ColumnCount };
constexpr int leastHeight = 168;

}

void PlacePanel::build(const map::MapView::Settings &settings)
{
    setMinimumHeight(leastHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    side->setSpacing(metrics::grid);
    layout->addLayout(side, 5);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::margin);
    m_title = plainLabel({}, this);
    m_title->setFont(m_theme.type().strong);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state = new StatusPill(m_theme, {}, this);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    side->addLayout(head);
    m_hint = hintLabel(m_theme, {}, this);
    m_hint->setObjectName(QStringLiteral("import.places.hint"));
    side->addWidget(m_hint);
    buildList(*side);
    buildFoot(*side);
    layout->addWidget(new Hairline(m_theme, Qt::Vertical, this));
    m_map = new PlaceMap(m_theme, settings, this);
    layout->addWidget(m_map, 4);
    wire();
}

void PlacePanel::buildList(QVBoxLayout &side)
{
    m_rows = new QStandardItemModel(0, ColumnCount, this);
    m_rows->setHorizontalHeaderLabels({ {}, tr("Place"), tr("Fit"), tr("From the others") });
    m_list = new RowView(metrics::rowDense, this);
    m_list->setObjectName(QStringLiteral("import.places.list"));
    m_list->setAccessibleName(tr("Places that the address may mean"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new LookDelegate(m_theme, metrics::rowDense, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(LabelColumn, QHeaderView::Stretch);
    m_list->setColumnWidth(NumberColumn, 32);
    m_list->setColumnWidth(KindColumn, 88);
    m_list->setColumnWidth(DistanceColumn, 104);
    m_list->installEventFilter(this);
    side.addWidget(m_list, 1);
}

void PlacePanel::buildFoot(QVBoxLayout &side)
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::gap);
    m_pinWords = hintLabel(m_theme, {}, this);
    m_pinWords->setObjectName(QStringLiteral("import.places.pin"));
    m_back = new QPushButton(tr("Take &back"), this);
    m_back->setObjectName(QStringLiteral("import.places.back"));
    m_back->setToolTip(tr("Undo what was chosen, for every row with this address"));
    m_take = new QPushButton(m_theme.icon(Icon::Pin), tr("&Use this place"), this);
    m_take->setObjectName(QStringLiteral("import.places.take"));
    m_take->setToolTip(tr("The pin's place is where every row with this address goes (Return)"));
    foot->addWidget(m_pinWords, 1);
    for (QPushButton *button : { m_back, m_take }) {
        button->setAutoDefault(false);
        foot->addWidget(button, 0, Qt::AlignBottom);
    }
    side.addLayout(foot);
}

void PlacePanel::wire()
{
    connect(m_take, &QPushButton::clicked, this, &PlacePanel::take);
    connect(m_back, &QPushButton::clicked, this, &PlacePanel::takeBack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { selectCandidate(current.row()); });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &PlacePanel::take);
    connect(m_map, &PlaceMap::accepted, this, &PlacePanel::take);
    connect(m_map, &PlaceMap::escaped, this, &PlacePanel::left);
    connect(m_map, &PlaceMap::candidateClicked, this,
        [this](int at) { m_list->setCurrentIndex(m_rows->index(at, 0)); });
    connect(m_map, &PlaceMap::pinMoved, this, [this] {
        m_list->selectionModel()->clear();
        sayPin();
        followButtons();
    });
    connect(m_map, &PlaceMap::pinRested, this, &PlacePanel::lookAtPin);
}

}
