// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/phonesdialog_p.h"

#include "models/workeractions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace routedesk::ui {

void PhonesDialog::Private::build()
{
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    banner = new Banner(theme, &q);
    layout->addWidget(banner);
    layout->addWidget(makeList(), 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeLinkLine());
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeButtons());
    q.resize(660, 420);
}

QWidget *PhonesDialog::Private::makeList()
{
    pages = new QStackedWidget(&q);
    empty = new EmptyState(theme, Icon::Phone, tr("Reading the phones\u2026"), pages);
    pages->addWidget(empty);
    view = new RowView(metrics::rowDense, pages);
    view->setObjectName(QStringLiteral("phones.list"));
    view->setAccessibleName(tr("Linked phones"));
    rows = new QStandardItemModel(0, 5, view);
    rows->setHorizontalHeaderLabels({ tr("Phone"), tr("App"), tr("Last seen"), tr("Battery"), tr("Linked since") });
    view->setModel(rows);
    view->setItemDelegate(new LookDelegate(theme, metrics::rowDense, view));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const auto &[column, width] : { std::pair(0, 190), { 1, 130 }, { 2, 110 }, { 3, 84 } })
        view->header()->resizeSection(column, width);
    pages->addWidget(view);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &q, [this] { follow(); });
    return pages;
}

QWidget *PhonesDialog::Private::makeLinkLine()
{
    auto *box = new QWidget(&q);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::grid);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    label = new QLineEdit(box);
    label->setObjectName(QStringLiteral("phones.label"));
    label->setMaxLength(200);
    label->setPlaceholderText(tr("to tell it apart, e.g. the van's phone"));
    auto *column = new QVBoxLayout;
    addField(*column, tr("&Name of the new phone"), label);
    line->addLayout(column, 1);
    linkButton = new QPushButton(theme.icon(Icon::Phone), tr("&Link a phone\u2026"), box);
    linkButton->setObjectName(QStringLiteral("phones.link"));
    linkButton->setToolTip(tr("Links another phone and shows the code to set it up with (Return)"));
    linkButton->setDefault(true);
    line->addWidget(linkButton, 0, Qt::AlignBottom);
    layout->addLayout(line);
    problems.addLine(*layout, QStringLiteral("label"), label);
    if (isOnlyHere(actions.serviceAddress())) {
        auto *hint = hintLabel(theme,
            tr("The service in use runs on this computer only (%1), where no phone can reach it. To track with "
               "phones, run "
               "a team server (docs/team-server.md) and choose it under File > Connections.")
                .arg(actions.serviceAddress().toString(QUrl::RemovePath | QUrl::RemoveQuery)),
            box);
        hint->setObjectName(QStringLiteral("phones.onlyHere"));
        layout->addWidget(hint);
    }
    connect(linkButton, &QPushButton::clicked, &q, [this] { link(); });
    return box;
}

QWidget *PhonesDialog::Private::makeButtons()
{
    auto *line = new QWidget(&q);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    layout->setSpacing(metrics::gap);
    removeButton = new QPushButton(theme.icon(Icon::Trash), tr("&Remove phone\u2026"), line);
    removeButton->setObjectName(QStringLiteral("phones.remove"));
    removeButton->setToolTip(tr("Ends tracking from the selected phone"));
    removeButton->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), line);
    close->setObjectName(QStringLiteral("phones.close"));
    close->setToolTip(tr("Everything done here is at the server already (Escape)"));
    close->setAutoDefault(false);
    layout->addWidget(removeButton);
    layout->addWidget(hintLabel(theme, tr("Linking and removing take effect at once."), line), 1);
    layout->addWidget(close);
    connect(removeButton, &QPushButton::clicked, &q, [this] { askToRemove(); });
    connect(close, &QPushButton::clicked, &q, &QDialog::accept);
    return line;
}

}
