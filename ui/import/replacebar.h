// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellchange.h"
#include "models/import/columnreplace.h"

#include <QFutureWatcher>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace routedesk::models {
class ImportErrorsFilter;
class ImportModel;
}

namespace routedesk::ui {

class ImportView;
class Theme;

/// A text in one column of an import for another, in all the rows shown or in those selected. Says how many cells
/// would change before it is done; found on a worker while one types.
class ReplaceBar final : public QWidget {
    Q_OBJECT

public:
    /// All must outlive it. Hidden until begin().
    ReplaceBar(const Theme &theme, models::ImportModel &model, models::ImportErrorsFilter &filter, ImportView &view,
        QWidget *parent = nullptr);

    /// Shows it with what stands in the view's current cell.
    void begin();
    void end();

signals:
    void replaced(qsizetype cells);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const Theme &theme);
    void listColumns();
    void lookSoon();
    void look();
    void takeFound();
    void replace();
    [[nodiscard]] models::ColumnReplace wanted() const;
    [[nodiscard]] QList<int> rows() const;

    models::ImportModel &m_model;
    models::ImportErrorsFilter &m_filter;
    ImportView &m_view;
    QComboBox *m_column;
    QString m_columnName; ///< that a person chose
    QLineEdit *m_find;
    QLineEdit *m_with;
    QCheckBox *m_whole;
    QCheckBox *m_case;
    QComboBox *m_scope;
    QLabel *m_count;
    QPushButton *m_replace;
    QTimer *m_soon;
    QFutureWatcher<models::CellChanges> m_search;
    models::CellChanges m_found; ///< by the latest finished search
};

}
