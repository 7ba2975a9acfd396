// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importmodel.h"

#include "models/import/importverdicts.h"

namespace routedesk::models {

namespace {

constexpr int sampleRows = 50;

}

void ImportModel::use(const ImportMapping &mapping)
{
    if (m_isHeld)
        return;
    m_mapping = mapping;
    m_unmatched = mapping.unmatched;
    setMeaning(planBy(mapping, m_headers, sample()), optionsBy(mapping, m_options));
}

void ImportModel::matchAnew()
{
    if (m_isHeld)
        return;
    m_mapping.reset();
    ImportOptions options = m_options;
    options.defaults = {};
    setMeaning(ColumnMatcher(m_unmatched).match(m_headers, sample()), options);
}

void ImportModel::setSavedMapping(const std::optional<ImportMapping> &mapping)
{
    m_mapping = mapping;
    emit planChanged();
}

ImportMapping ImportModel::currentMapping() const
{
    ImportMapping mapping = m_mapping.value_or(ImportMapping());
    mapping.columns.clear();
    for (int column = 0; column < columnCount(); ++column)
        mapping.columns.append({ m_headers[column], m_plan.target(column) });
    mapping.defaults = m_options.defaults;
    mapping.unmatched = m_unmatched;
    if (m_dates != 0)
        mapping.dateOrder = m_options.dateOrder;
    return mapping;
}

QList<QStringList> ImportModel::sample() const
{
    QList<QStringList> rows;
    for (int row = 0; row < std::min(m_table.rowCount(), sampleRows); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(QString::fromUtf8(m_table.cell(row, column)));
        rows.append(cells);
    }
    return rows;
}

void ImportModel::setMeaning(const ColumnPlan &plan, const ImportOptions &options)
{
    if (!canRecheck() || m_isHeld)
        return;
    const bool same = plan == m_plan && options == m_options;
    m_plan = plan;
    m_options = options;
    emit planChanged();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!same)
        recheck({});
}

bool ImportModel::canRecheck() const
{
    return m_state == State::Ready || m_state == State::Checking || m_state == State::Unchecked;
}

void ImportModel::checkOnceMore()
{
    if (m_state == State::Unchecked)
        recheck({});
}

}
