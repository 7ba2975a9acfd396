// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pool/poolpanel.h"

#include "ui/theme/theme.h"
#include "ui/views/filterchoices.h"
#include "ui/widgets/choicechip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/sectionheader.h"
#include "ui/words/quantitywords.h"

#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>

namespace routedesk::ui {

// What the pool's head and chips count.

using Why = models::PoolModel::Why;

// At once where that is quick; a large pool that is being filled is counted a few times a second, bit by bit.
void PoolPanel::countSoon()
{
    if (m_pool.rowCount() <= RowWalk::few)
        count();
    else if (!m_counting->isActive())
        m_counting->start();
}

void PoolPanel::count()
{
    m_counting->stop();
    showTotals();
    m_walk->begin();
}

void PoolPanel::showCounts()
{
    // Only reasons make rows differ in height.
    const bool isPlain = m_counts.at(static_cast<size_t>(Why::NeverPlanned)) == m_pool.rowCount();
    if (m_view->uniformItemSizes() != isPlain) {
        m_view->setUniformItemSizes(isPlain);
        layOutSoon();
    }
    for (const auto &[why, chip] : m_chips.asKeyValueRange()) {
        const int number = m_counts.at(static_cast<size_t>(why));
        chip->setCount(number);
        chip->setVisible(number > 0 || chip->isChecked() || why == Why::NeverPlanned);
    }
}

void PoolPanel::showTotals()
{
    const int all = m_pool.rowCount();
    const int hidden = all - m_filter->rowCount();
    m_header->setDetail(words::count(all));
    m_group->setVisible(m_store.opsGroups().size() > 1 || !choice().opsGroups.isEmpty());
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(tr("%n hidden by filter", nullptr, hidden));
    const bool emptyDay = m_store.orderCount() == 0;
    m_empty->setSentence(emptyDay ? tr("Orders without a route wait here. Import a file to fill the day.")
            : all == 0            ? tr("Every open order of this day is in a route.")
                                  : tr("No order of the pool matches the filter."));
    m_empty->setAction(emptyDay ? m_import : nullptr);
    m_stack->setCurrentWidget(m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
}

}
