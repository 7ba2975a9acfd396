// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/publishdialog.h"

#include "ui/actions/publishwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/screenfit.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int shownRows = 8, leastRows = 3;

}

PublishDialog::PublishDialog(
    const Theme &theme, const models::PublishSummary &summary, const QStringList &lines, QWidget *parent)
    : QDialog(parent), m_safe(new QPushButton(tr("Not yet"), this)),
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
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("Routes to publish"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setUniformItemSizes(true);
    list->setFocusPolicy(lines.size() > shownRows ? Qt::TabFocus : Qt::NoFocus);
    list->addItems(lines);
    list->setMinimumHeight(qBound(1, int(lines.size()), leastRows) * metrics::rowDense + 2);
    const int rows = qBound(1, int(lines.size()), shownRows) * metrics::rowDense + 2;
    list->setMaximumHeight(rows);
    layout->addWidget(list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_publish->setObjectName(QStringLiteral("publish.publish"));
    m_publish->setToolTip(tr("Sends the changes; workers see them at once"));
    m_publish->setAutoDefault(false);
    m_safe->setObjectName(QStringLiteral("publish.safe"));
    m_safe->setToolTip(tr("Sends nothing; your changes stay (Escape)"));
    m_safe->setDefault(true);
    buttons->addWidget(m_publish);
    buttons->addWidget(m_safe);
    layout->addLayout(buttons);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_publish, &QPushButton::clicked, this, &QDialog::accept);
    m_safe->setFocus();
    constexpr int width = 460;
    setMinimumWidth(width);
    const int others
        = layout->totalHeightForWidth(width) - qBound(list->minimumHeight(), list->sizeHint().height(), rows);
    resize(withinScreen(*this, { width, others + rows }));
}

}
