// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
// The row that an ImportErrorsFilter leaves where a person's hands are.
#include "models/import/importerrorsfilter.h"

#include <utility>

namespace routedesk::models {

namespace {

bool isStillHere(RowState state)
{
    return state != RowState::Removed && state != RowState::Imported;
}

}

bool ImportErrorsFilter::accepts(int sourceRow) const
{
    const bool isKept = sourceRow == m_kept || m_left.contains(sourceRow);
    return fits(sourceRow) || (isKept && isStillHere(m_model->rowState(sourceRow)));
}

void ImportErrorsFilter::keep(int sourceRow)
{
    if (sourceRow == m_kept)
        return;
    // Whoever tells of a new current row is in the midst of going there: rows must not move under it.
    if (m_kept >= 0) {
        m_left.insert(m_kept);
        QMetaObject::invokeMethod(this, &ImportErrorsFilter::settleLeft, Qt::QueuedConnection);
    }
    m_left.remove(sourceRow);
    m_kept = sourceRow;
}

void ImportErrorsFilter::settleLeft()
{
    for (const int row : std::exchange(m_left, {})) {
        if (m_show != Show::All && row < m_model->rowCount())
            settleRow(row);
    }
}

void ImportErrorsFilter::settleKept()
{
    const int row = std::exchange(m_kept, -1);
    if (row < 0 || !m_model || row >= m_model->rowCount())
        return;
    if (m_show != Show::All)
        settleRow(row);
    if (m_kept < 0 && fits(row)) // else its going has made another one current
        m_kept = row;
}

}
