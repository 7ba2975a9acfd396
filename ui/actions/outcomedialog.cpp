// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/outcomedialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace routedesk::ui {

OutcomeDialog::OutcomeDialog(const Theme &theme, const QString &title, const QString &whatHeader, QWidget *parent)
    : QDialog(parent), m_banner(new Banner(theme, this)), m_rows(new QStandardItemModel(0, 3, this)),
      m_retry(new QPushButton(this)), m_look(new QPushButton(this))
{
    setObjectName(QStringLiteral("outcomeDialog"));
    setWindowTitle(title);
    m_rows->setHorizontalHeaderLabels({ whatHeader, tr("Result"), tr("Reason") });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    auto *view = new RowView(metrics::rowDense, this);
    view->setObjectName(QStringLiteral("outcome.rows"));
    view->setAccessibleName(title);
    view->setModel(m_rows);
    view->setItemDelegate(new LookDelegate(theme, metrics::rowDense, view));
    view->header()->resizeSection(0, 220);
    view->header()->resizeSection(1, 130);
    layout->addWidget(view, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, this));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    m_retry->setObjectName(QStringLiteral("outcome.retry"));
    m_retry->setIcon(theme.icon(Icon::Refresh));
    m_look->setObjectName(QStringLiteral("outcome.lookAgain"));
    m_look->setIcon(theme.icon(Icon::Search));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("outcome.close"));
    close->setDefault(true);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_look);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    setRetry(0);
    setLookAgain(0);
    connect(m_retry, &QPushButton::clicked, this, &OutcomeDialog::retryRequested);
    connect(m_look, &QPushButton::clicked, this, &OutcomeDialog::lookAgainRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(720, 420);
}

void OutcomeDialog::setReport(Tone tone, const QString &sentence, const QList<OutcomeRow> &rows)
{
    m_banner->show(tone, sentence);
    QList<OutcomeRow> sorted = rows;
    std::ranges::stable_sort(sorted, {}, [](const OutcomeRow &row) {
        return row.look.tone == Tone::Broken ? 0 : row.look.tone == Tone::Late ? 1 : 2;
    });
    m_rows->setRowCount(0);
    for (const OutcomeRow &row : std::as_const(sorted)) {
        auto *what = new QStandardItem(row.what);
        auto *result = new QStandardItem(row.look.text);
        result->setData(QVariant::fromValue(row.look), LookDelegate::LookRole);
        auto *reason = new QStandardItem(row.reason);
        reason->setData(row.reason, Qt::ToolTipRole);
        for (QStandardItem *item : { what, result, reason })
            item->setEditable(false);
        m_rows->appendRow({ what, result, reason });
    }
}

void OutcomeDialog::setRetry(int refused)
{
    m_retry->setText(tr("Try %n refused again", nullptr, refused));
    m_retry->setToolTip(tr("Sends what the server refused once more"));
    m_retry->setVisible(refused > 0);
}

void OutcomeDialog::setLookAgain(int unknown)
{
    m_look->setText(tr("Look up %n unknown", nullptr, unknown));
    m_look->setToolTip(tr("Asks the server what became of those whose answer was lost; nothing is sent twice"));
    m_look->setVisible(unknown > 0);
}

int OutcomeDialog::rowCount() const
{
    return m_rows->rowCount();
}

}
