// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/planning/leftoverpanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/rowview.h"
#include "ui/window/workbench.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace routedesk::ui {

LeftOverPanel::LeftOverPanel(const Workbench &bench, const DayWords &words, QWidget *parent)
    : QWidget(parent), m_theme(bench.theme), m_words(words), m_rows(new LeftOverRows(bench, words, this)),
      m_view(new RowView(metrics::rowDense, this)), m_sentence(hintLabel(bench.theme, {}, this)),
      m_bar(new QHBoxLayout), m_showOrder(new QAction(this)), m_first(new QAction(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_view, 1);
    buildView();
    buildFoot(*layout);
    connect(m_view, &QAbstractItemView::activated, m_showOrder, &QAction::trigger);
    connect(m_view, &QAbstractItemView::entered, this, [this](const QModelIndex &index) {
        m_view->viewport()->setCursor(isLink(index) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    });
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (isLink(index))
            press(0);
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &LeftOverPanel::popup);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeftOverPanel::follow);
    connect(m_showOrder, &QAction::triggered, this,
        [this] { emit orderActivated(m_rows->key(m_view->currentIndex().row())); });
    connect(m_first, &QAction::triggered, this, [this] { press(0); });
    follow();
}

void LeftOverPanel::buildView()
{
    m_view->setModel(m_rows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Orders left over"));
    QHeaderView *head = m_view->header();
    head->setStretchLastSection(false);
    head->resizeSection(LeftOverRows::Order, 144);
    head->setSectionResizeMode(LeftOverRows::Why, QHeaderView::Stretch);
    head->resizeSection(LeftOverRows::Help, 188);
    m_first->setShortcut(Qt::CTRL | Qt::Key_R);
    m_first->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_first);
}

void LeftOverPanel::buildFoot(QVBoxLayout &layout)
{
    m_showOrder->setText(tr("Sho&w the order"));
    m_showOrder->setToolTip(tr("Show the order where it is (Enter)"));
    m_sentence->setMinimumHeight(QFontMetrics(m_theme.type().small).lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *says = new QHBoxLayout;
    says->setContentsMargins(metrics::margin, metrics::grid, metrics::margin, 0);
    says->addWidget(m_sentence);
    m_bar->setSpacing(metrics::gap);
    m_bar->setContentsMargins(metrics::margin, 0, metrics::margin, metrics::gap);
    layout.addWidget(new Hairline(m_theme, Qt::Horizontal, this));
    layout.addLayout(says);
    layout.addLayout(m_bar);
}

void LeftOverPanel::show(const models::Proposal &proposal)
{
    const int row = m_view->currentIndex().row();
    const auto kept = row >= 0 ? std::optional(m_rows->key(row)) : std::nullopt;
    m_rows->show(proposal);
    const int still = kept ? m_rows->rowOf(*kept) : -1;
    m_view->setCurrentIndex(m_rows->index(std::max(0, still), 0));
    follow();
}

void LeftOverPanel::clear()
{
    m_rows->clear();
    follow();
}

void LeftOverPanel::follow()
{
    clearBar();
    const int row = m_view->currentIndex().row();
    const bool isThere = row >= 0 && row < m_rows->rowCount();
    m_showOrder->setEnabled(isThere);
    m_first->setEnabled(isThere);
    m_sentence->setText(isThere ? QStringLiteral("%1: %2").arg(m_rows->name(row), m_rows->why(row))
                                : tr("Nothing is left over: every order has a place."));
    if (isThere)
        offer(row);
}

void LeftOverPanel::clearBar()
{
    for (QAction *action : std::as_const(m_offers))
        action->deleteLater(); // it may be the one that was pressed, as its button
    m_offers.clear();
    while (QLayoutItem *item = m_bar->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            if (button->hasFocus())
                m_view->setFocus();
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
}

void LeftOverPanel::offer(int row)
{
    const QList<Remedy> remedies = m_rows->remedies(row);
    m_first->setEnabled(!remedies.isEmpty());
    for (qsizetype i = 0; i < remedies.size(); ++i) {
        auto *action = new QAction(remedyWords(remedies.at(i), m_words), this);
        action->setToolTip(i > 0 ? tr("Do this for the order")
                                 : tr("Do this for the order (%1)")
                                       .arg(m_first->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, [this, i] { press(i); });
        m_offers.append(action);
        addButton(action);
    }
    addButton(m_showOrder);
    m_bar->addStretch();
}

void LeftOverPanel::addButton(QAction *action)
{
    auto *button = new QPushButton(action->text(), this);
    button->setToolTip(action->toolTip());
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_bar->addWidget(button);
}

bool LeftOverPanel::isLink(const QModelIndex &index) const
{
    return index.column() == LeftOverRows::Help && !m_rows->remedies(index.row()).isEmpty();
}

void LeftOverPanel::press(qsizetype remedy)
{
    const int row = m_view->currentIndex().row();
    const api::OrderKey key = m_rows->key(row);
    const QList<Remedy> remedies = m_rows->remedies(row); // a copy: what is done may bring another list
    if (remedy < remedies.size())
        emit remedyPressed(key, remedies.at(remedy));
}

void LeftOverPanel::popup(const QPoint &at)
{
    if (m_offers.isEmpty() && !m_showOrder->isEnabled())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_offers);
    menu->addSeparator();
    menu->addAction(m_showOrder);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

QString LeftOverPanel::sentence() const
{
    return m_sentence->text();
}

}
