// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/publishdialog.h"

#include "ui/actions/publishwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/screenfit.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int shownRoutes = 8, shownMoved = 10, leastRows = 3;
constexpr int narrow = 460, wide = 760;

/// So high that this many rows are seen, fewer where the screen is small.
void setRows(QWidget &view, qsizetype count, int shown, int head)
{
    view.setMinimumHeight(head + qBound(1, static_cast<int>(count), leastRows) * metrics::rowDense + 2);
    view.setMaximumHeight(head + qBound(1, static_cast<int>(count), shown) * metrics::rowDense + 2);
}

}

PublishDialog::PublishDialog(const Theme &theme, const models::PublishSummary &summary, const QStringList &lines,
    const QList<MovedLine> &moved, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_safe(new QPushButton(tr("Not yet"), this)),
      m_publish(new QPushButton(theme.icon(Icon::Publish), tr("Publish"), this))
{
    setObjectName(QStringLiteral("publishDialog"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Publish"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::margin);
    layout->addWidget(titleLabel(theme, publishQuestion(summary), this));
    auto *warning = plainLabel(publishWarning(summary), this);
    warning->setWordWrap(true);
    layout->addWidget(warning);
    int spare = 0;
    const auto addView = [&](QWidget *view) {
        layout->addWidget(view, 1);
        spare += view->maximumHeight()
            - qBound(view->minimumHeight(), view->sizeHint().height(), view->maximumHeight());
    };
    addView(routeList(lines));
    if (!moved.isEmpty()) {
        layout->addWidget(groupLabel(theme, tr("Arrivals that move by more than ten minutes"), this));
        addView(movedTable(moved));
    }
    layout->addLayout(buttons());
    m_safe->setFocus();
    const int width = moved.isEmpty() ? narrow : wide;
    setMinimumWidth(narrow);
    resize(withinScreen(*this, { width, layout->totalHeightForWidth(width) + spare }));
}

QWidget *PublishDialog::routeList(const QStringList &lines)
{
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("Routes to publish"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformItemSizes(true);
    list->setFocusPolicy(lines.size() > shownRoutes ? Qt::TabFocus : Qt::NoFocus);
    list->addItems(lines);
    setRows(*list, lines.size(), shownRoutes, 0);
    return list;
}

QWidget *PublishDialog::movedTable(const QList<MovedLine> &moved)
{
    auto *rows = new QStandardItemModel(0, 5, this);
    rows->setHorizontalHeaderLabels({ tr("Order"), tr("Route"), tr("Announced"), tr("New"), tr("Change") });
    for (const MovedLine &line : moved) {
        QList<QStandardItem *> cells;
        for (const QString &text : { line.order, line.route, line.announced, line.planned, line.shift }) {
            cells.append(new QStandardItem(text));
            cells.last()->setEditable(false);
            cells.last()->setToolTip(text);
        }
        for (const int column : { 2, 3, 4 })
            cells.at(column)->setData(true, LookDelegate::FiguresRole);
        if (line.isLater)
            cells.last()->setData(static_cast<int>(Tone::Late), LookDelegate::ToneRole);
        rows->appendRow(cells);
    }
    auto *view = new RowView(metrics::rowDense, this);
    view->setObjectName(QStringLiteral("publish.moved"));
    view->setAccessibleName(tr("Arrivals that move by more than ten minutes"));
    view->setModel(rows);
    view->setItemDelegate(new LookDelegate(m_theme, metrics::rowDense, view));
    view->setRootIsDecorated(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView &head = *view->header();
    head.setStretchLastSection(false);
    head.setSectionResizeMode(QHeaderView::ResizeToContents);
    head.setSectionResizeMode(0, QHeaderView::Stretch);
    setRows(*view, moved.size(), shownMoved, head.sizeHint().height());
    return view;
}

QLayout *PublishDialog::buttons()
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    m_publish->setObjectName(QStringLiteral("publish.publish"));
    m_publish->setToolTip(tr("Sends the changes; workers see them at once"));
    m_publish->setAutoDefault(false);
    m_safe->setObjectName(QStringLiteral("publish.safe"));
    m_safe->setToolTip(tr("Sends nothing; your changes stay (Escape)"));
    m_safe->setDefault(true);
    row->addWidget(m_publish);
    row->addWidget(m_safe);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_publish, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

}
