// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/importhistory.h"

#include "models/import/importmodel.h"

#include <QScopedValueRollback>
#include <QtConcurrent>

#include <utility>

namespace routedesk::models {

namespace {

constexpr qsizetype mostKept = 1'000'000; ///< cells and rows; the oldest steps go first

}

ImportHistory::ImportHistory(ImportModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    connect(&model, &ImportModel::cellsTyped, this, [this](const CellChanges &changes) { record({ changes, {} }); });
    connect(&model, &ImportModel::rowsTaken, this,
        [this](const QList<int> &rows, bool removed) { record({ {}, rows, removed }); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ImportHistory::forget);
    connect(&model, &ImportModel::stateChanged, this, &ImportHistory::changed);
    connect(&model, &ImportModel::heldChanged, this, &ImportHistory::changed);
}

ImportHistory::Next ImportHistory::described(const Step &step)
{
    if (!step.cells.isEmpty())
        return { step.cells.size() == 1 ? Deed::Typed : Deed::Replaced, step.cells.size() };
    return { step.removed ? Deed::Removed : Deed::Restored, step.rows.size() };
}

ImportHistory::Next ImportHistory::nextUndo() const
{
    return m_done == 0 ? Next() : described(m_steps[m_done - 1]);
}

ImportHistory::Next ImportHistory::nextRedo() const
{
    return m_done == m_steps.size() ? Next() : described(m_steps[m_done]);
}

void ImportHistory::record(Step step)
{
    if (m_applying)
        return;
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    ++m_done;
    qsizetype kept = 0;
    for (const Step &done : m_steps)
        kept += done.cells.size() + done.rows.size();
    while (kept > mostKept && m_done > 1) {
        kept -= m_steps.front().cells.size() + m_steps.front().rows.size();
        m_steps.erase(m_steps.begin());
        --m_done;
    }
    emit changed();
}

void ImportHistory::forget()
{
    // Giving a million cells back takes longer than a frame.
    (void)QtConcurrent::run([steps = std::exchange(m_steps, {})] { });
    m_done = 0;
    emit changed();
}

void ImportHistory::apply(const Step &step, bool forward)
{
    const QScopedValueRollback applying(m_applying, true);
    if (step.cells.isEmpty()) {
        if (step.removed == forward)
            m_model.removeRows(step.rows);
        else
            m_model.restoreRows(step.rows);
        return;
    }
    m_model.changeCells(step.cells, forward);
}

bool ImportHistory::undo()
{
    if (m_done == 0 || m_model.state() != ImportModel::State::Ready || m_model.isHeld())
        return false;
    apply(m_steps[--m_done], false);
    emit changed();
    return true;
}

bool ImportHistory::redo()
{
    if (m_done == m_steps.size() || m_model.state() != ImportModel::State::Ready || m_model.isHeld())
        return false;
    apply(m_steps[m_done++], true);
    emit changed();
    return true;
}

}
