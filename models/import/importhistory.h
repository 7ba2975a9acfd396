// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellchange.h"

#include <QObject>

#include <vector>

namespace routedesk::models {

class ImportModel;

/// What a person did to the rows of an import, to be taken back and done again: typing, replacing, taking rows out.
/// Listens to the model; another file begins it anew. Rows that have become orders since stay as they are. Of a
/// million cells and rows and more the oldest steps are forgotten.
class ImportHistory : public QObject {
    Q_OBJECT

public:
    enum class Deed { None, Typed, Replaced, Removed, Restored };

    /// The model must outlive it.
    explicit ImportHistory(ImportModel &model, QObject *parent = nullptr);

    /// What undo() or redo() would take back or do again, and to how many cells or rows.
    struct Next {
        Deed deed = Deed::None;
        qsizetype count = 0;
    };
    [[nodiscard]] Next nextUndo() const;
    [[nodiscard]] Next nextRedo() const;

    /// False while the model is not ready or held, or when there is nothing to do.
    bool undo();
    bool redo();

signals:
    void changed();

private:
    struct Step {
        CellChanges cells;
        QList<int> rows;
        bool removed = false; ///< the rows were taken out, else put back
    };

    [[nodiscard]] static Next described(const Step &step);
    void record(Step step);
    void forget();
    void apply(const Step &step, bool forward);

    ImportModel &m_model;
    std::vector<Step> m_steps;
    size_t m_done = 0; ///< of them; the rest can be done again
    bool m_applying = false;
};

}
