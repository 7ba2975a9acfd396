// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/sendingpanel.h"

#include "models/outboxmodel.h"
#include "ui/outbox/sendingpresentation.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sectionheader.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace routedesk::ui {

using S = models::OutboxState;

SendingPanel::SendingPanel(
    const Theme &theme, const DayWords &words, models::Outbox &outbox, models::OutboxModel &model, QWidget *parent)
    : QWidget(parent), m_outbox(outbox), m_header(new SectionHeader(theme, tr("Sending"), this)),
      m_view(new RowView(metrics::rowDense, this)),
      m_withdraw(new QAction(theme.icon(Icon::Undo), tr("Take back"), this)),
      m_check(new QAction(theme.icon(Icon::Refresh), tr("Look again at the server"), this)),
      m_done(new QAction(theme.icon(Icon::Check), tr("It was done"), this)),
      m_notDone(new QAction(theme.icon(Icon::Close), tr("It was not done"), this)),
      m_send(new QAction(theme.icon(Icon::Publish), tr("Send what was kept from last time"), this)),
      m_clear(new QAction(theme.icon(Icon::Trash), tr("Clear what is settled"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *stack = new QStackedLayout;
    auto *empty = new EmptyState(
        theme, Icon::Publish, tr("Changes on their way to the server are listed here. All is quiet."), this);
    layout->addLayout(stack, 1);
    stack->addWidget(m_view);
    stack->addWidget(empty);
    m_header->addAction(m_send);
    m_header->addAction(m_clear);
    auto *presentation = new SendingPresentation(theme, words, model, this);
    m_view->setModel(presentation);
    m_view->setAccessibleName(tr("Changes on their way to the server"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    const int widths[] = { 200, 160, 128, 84, 56 };
    for (int column = 0; column < 5; ++column)
        m_view->header()->resizeSection(column, widths[column]);
    const auto forEach = [this](S state, auto act) {
        return [this, state, act] {
            for (const quint64 id : selected(state))
                act(id);
        };
    };
    connect(
        m_withdraw, &QAction::triggered, this, forEach(S::Waiting, [this](quint64 id) { m_outbox.withdraw(id); }));
    connect(
        m_check, &QAction::triggered, this, forEach(S::Unknown, [this](quint64 id) { m_outbox.checkAgain(id); }));
    connect(
        m_done, &QAction::triggered, this, forEach(S::Unknown, [this](quint64 id) { m_outbox.decide(id, true); }));
    connect(m_notDone, &QAction::triggered, this,
        forEach(S::Unknown, [this](quint64 id) { m_outbox.decide(id, false); }));
    connect(m_send, &QAction::triggered, &outbox, &models::Outbox::resume);
    connect(m_clear, &QAction::triggered, &outbox, &models::Outbox::clearSettled);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SendingPanel::popup);
    const auto fit = [this, stack, empty, presentation] {
        stack->setCurrentWidget(presentation->rowCount() > 0 ? static_cast<QWidget *>(m_view) : empty);
        enable();
    };
    connect(presentation, &QAbstractItemModel::rowsInserted, this, fit);
    connect(presentation, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(presentation, &QAbstractItemModel::modelReset, this, fit);
    connect(&outbox, &models::Outbox::countsChanged, this, fit);
    fit();
}

QList<quint64> SendingPanel::selected(S state) const
{
    QList<quint64> ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        if (static_cast<S>(index.data(models::OutboxModel::StateRole).toInt()) == state)
            ids.append(index.data(models::OutboxModel::IdRole).toULongLong());
    }
    return ids;
}

void SendingPanel::enable()
{
    m_withdraw->setEnabled(!selected(S::Waiting).isEmpty());
    const bool unknown = !selected(S::Unknown).isEmpty();
    m_check->setEnabled(unknown);
    m_done->setEnabled(unknown);
    m_notDone->setEnabled(unknown);
    m_send->setVisible(m_outbox.heldCount() > 0);
    m_clear->setEnabled(!m_outbox.entries().isEmpty());
    const int open = m_outbox.openCount();
    m_header->setDetail(open > 0 ? tr("%n on the way", nullptr, open) : QString());
}

void SendingPanel::popup(const QPoint &position)
{
    enable();
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({ m_withdraw, m_check, m_done, m_notDone });
    menu->addSeparator();
    menu->addActions({ m_send, m_clear });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

}
