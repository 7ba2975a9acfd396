// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historypanel.h"

#include "ui/history/historymodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/quantitywords.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr qint64 sliceMilliseconds = 4;

class StepDelegate final : public QStyledItemDelegate {
public:
    StepDelegate(const Theme &theme, const QUndoStack &stack, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_stack(stack)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return { 160, metrics::rowDense };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &p = m_theme.palette();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        painter->save();
        const bool takenBack = index.data(HistoryModel::TakenBackRole).toBool();
        const bool here = index.row() == m_stack.index();
        QRect row = option.rect.adjusted(metrics::margin, 0, -metrics::margin, 0);
        if (here || takenBack)
            paintIcon(*painter, QRect(row.x(), row.y(), metrics::icon, row.height()),
                here ? Icon::ChevronRight : Icon::Redo, here ? metrics::icon : 12,
                here ? p.accent : p.textSecondary);
        row.setLeft(row.left() + metrics::icon + metrics::gap);
        const QFont &font = here ? m_theme.type().strong : m_theme.type().body;
        painter->setFont(font);
        painter->setPen(takenBack ? p.textSecondary : p.text);
        painter->drawText(row, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, row.width()));
        painter->restore();
    }

private:
    const Theme &m_theme;
    const QUndoStack &m_stack;
};

}

HistoryPanel::HistoryPanel(const Theme &theme, QUndoStack &stack, QWidget *parent)
    : QWidget(parent), m_stack(stack), m_header(new SectionHeader(theme, tr("History"), this)),
      m_model(new HistoryModel(stack, this)), m_view(new QListView(this)), m_turn(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    auto *hint
        = hintLabel(theme, tr("What was completed, cancelled or published is final and is not listed here."), this);
    hint->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    layout->addWidget(hint);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new StepDelegate(theme, stack, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAccessibleName(tr("Steps; Enter goes to one"));
    m_turn->setInterval(0);
    connect(m_turn, &QTimer::timeout, this, &HistoryPanel::walk);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(m_model, &HistoryModel::currentChanged, this, &HistoryPanel::follow);
    follow();
}

void HistoryPanel::follow()
{
    m_header->setDetail(m_stack.count() > 0 ? words::count(m_stack.count()) : QString());
    if (!m_turn->isActive())
        m_view->setCurrentIndex(m_model->index(m_stack.index()));
}

void HistoryPanel::goTo(int steps)
{
    m_target = qBound(0, steps, m_stack.count());
    m_left = m_stack.index();
    if (m_target == m_left)
        return;
    m_turn->start();
    walk();
}

void HistoryPanel::walk()
{
    QElapsedTimer clock;
    clock.start();
    bool stays = m_stack.index() == m_left;
    while (stays && m_stack.index() != m_target && clock.elapsed() < sliceMilliseconds) {
        const int before = m_stack.index();
        if (before > m_target)
            m_stack.undo();
        else
            m_stack.redo();
        // A step that could not be made has nowhere to go on from.
        stays = m_stack.index() != before;
    }
    m_left = m_stack.index();
    if (!stays || m_left == m_target) {
        m_turn->stop();
        follow();
    }
}

}
