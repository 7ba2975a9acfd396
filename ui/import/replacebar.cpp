// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/replacebar.h"

#include "models/import/importerrorsfilter.h"
#include "models/import/importmodel.h"
#include "ui/import/fieldwords.h"
#include "ui/import/importview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace routedesk::ui {

namespace {

enum Scope { Shown, Selected };

constexpr int typingPauseMs = 120;

}

ReplaceBar::ReplaceBar(const Theme &theme, models::ImportModel &model, models::ImportErrorsFilter &filter,
    ImportView &view, QWidget *parent)
    : QWidget(parent), m_model(model), m_filter(filter), m_view(view), m_column(new QComboBox(this)),
      m_find(new QLineEdit(this)), m_with(new QLineEdit(this)), m_whole(new QCheckBox(tr("Whole &cell"), this)),
      m_case(new QCheckBox(tr("&Match case"), this)), m_scope(new QComboBox(this)), m_count(plainLabel({}, this)),
      m_replace(new QPushButton(tr("&Replace"), this)), m_soon(new QTimer(this))
{
    hide();
    build(theme);
    m_soon->setSingleShot(true);
    m_soon->setInterval(typingPauseMs);
    connect(m_soon, &QTimer::timeout, this, &ReplaceBar::look);
    connect(&m_search, &QFutureWatcherBase::finished, this, &ReplaceBar::takeFound);
    for (QLineEdit *line : { m_find, m_with }) {
        connect(line, &QLineEdit::textChanged, this, &ReplaceBar::lookSoon);
        connect(line, &QLineEdit::returnPressed, this, &ReplaceBar::replace);
    }
    for (QCheckBox *box : { m_whole, m_case })
        connect(box, &QCheckBox::toggled, this, &ReplaceBar::lookSoon);
    for (QComboBox *combo : { m_column, m_scope })
        connect(combo, &QComboBox::currentIndexChanged, this, &ReplaceBar::lookSoon);
    connect(m_column, &QComboBox::activated, this, [this] { m_columnName = m_column->currentText(); });
    connect(m_replace, &QPushButton::clicked, this, &ReplaceBar::replace);
    connect(&model, &models::ImportModel::stateChanged, this, &ReplaceBar::lookSoon);
    connect(&model, &models::ImportModel::cellsTyped, this, &ReplaceBar::lookSoon);
    connect(&model, &models::ImportModel::planChanged, this, [this] {
        if (!isHidden())
            listColumns();
        lookSoon();
    });
    connect(&filter, &models::ImportErrorsFilter::showChanged, this, &ReplaceBar::lookSoon);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_scope->currentData().toInt() == Selected)
            lookSoon();
    });
}

void ReplaceBar::build(const Theme &theme)
{
    const auto name = [](QWidget *field, const char *id, const QString &spoken) {
        field->setObjectName(QLatin1StringView(id));
        field->setAccessibleName(spoken);
    };
    name(m_column, "import.replace.column", tr("Column"));
    name(m_find, "import.replace.find", tr("Text to find"));
    name(m_with, "import.replace.with", tr("Text to put there"));
    name(m_whole, "import.replace.whole", tr("Only where the cell holds nothing else"));
    name(m_case, "import.replace.case", tr("Capital and small letters differ"));
    name(m_scope, "import.replace.scope", tr("In which rows"));
    name(m_replace, "import.replace.go", tr("Replace"));
    m_count->setObjectName(QStringLiteral("import.replace.count"));
    m_find->setPlaceholderText(tr("Find (empty: empty cells)"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(14);
    m_scope->addItem(tr("in the rows shown"), Shown);
    m_scope->addItem(tr("in the selected rows"), Selected);
    m_replace->setIcon(theme.icon(Icon::Swap));
    m_replace->setAutoDefault(false);
    auto *close = new QAction(theme.icon(Icon::Close), tr("Close"), this);
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QAction::triggered, this, &ReplaceBar::end);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setContentsMargins(metrics::margin, 6, metrics::gap, 0);
    first->setSpacing(metrics::gap);
    first->addWidget(m_column);
    first->addWidget(m_find, 1);
    first->addWidget(m_with, 1);
    first->addWidget(m_replace);
    first->addWidget(flatButton(close, this));
    auto *second = new QHBoxLayout;
    second->setContentsMargins(metrics::margin, 4, metrics::gap, 6);
    second->setSpacing(metrics::margin);
    second->addWidget(m_scope);
    second->addWidget(m_whole);
    second->addWidget(m_case);
    second->addStretch(1);
    second->addWidget(m_count);
    outer->addLayout(first);
    outer->addLayout(second);
    outer->addWidget(new Hairline(theme, Qt::Horizontal, this));
}

void ReplaceBar::listColumns()
{
    const QSignalBlocker quiet(m_column);
    m_column->clear();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString header = m_model.headerData(column, Qt::Horizontal).toString();
        m_column->addItem(header.trimmed().isEmpty() ? targetLabel(m_model.plan().target(column)) : header, column);
    }
    m_column->setCurrentIndex(m_column->findText(m_columnName)); // none where the other file has no such column
}

void ReplaceBar::begin()
{
    listColumns();
    const QModelIndex current = m_view.currentIndex();
    if (current.isValid()) {
        m_column->setCurrentIndex(current.column());
        m_columnName = m_column->currentText();
        m_find->setText(current.data(models::ImportModel::TextRole).toString());
    }
    m_scope->setCurrentIndex(m_view.selectedRows().size() > 1 ? Selected : Shown);
    show();
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
    look();
}

void ReplaceBar::end()
{
    m_search.cancel();
    m_soon->stop();
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

models::ColumnReplace ReplaceBar::wanted() const
{
    return { m_column->currentData().toInt(), m_find->text(), m_with->text(), m_whole->isChecked(),
        m_case->isChecked() };
}

QList<int> ReplaceBar::rows() const
{
    return m_scope->currentData().toInt() == Selected ? m_view.selectedRows() : m_filter.shownRows();
}

void ReplaceBar::lookSoon()
{
    if (isHidden())
        return;
    m_search.cancel(); // what it would still find is of cells as they were
    m_found.clear();
    m_replace->setEnabled(false);
    m_count->clear();
    m_soon->start();
}

void ReplaceBar::look()
{
    m_search.cancel();
    m_found.clear();
    m_replace->setEnabled(false);
    if (isHidden() || m_column->currentIndex() < 0)
        return;
    m_search.setFuture(m_model.replacements(rows(), wanted()));
}

void ReplaceBar::takeFound()
{
    if (m_search.isCanceled() || m_search.future().resultCount() == 0)
        return;
    m_found = m_search.result();
    m_replace->setEnabled(!m_found.isEmpty());
    m_count->setText(m_found.isEmpty() ? tr("No cell would change")
                                       : tr("%n cell(s) would change", nullptr, int(m_found.size())));
}

void ReplaceBar::replace()
{
    if (m_found.isEmpty() || m_model.state() != models::ImportModel::State::Ready)
        return;
    const models::CellChanges found = std::exchange(m_found, {});
    m_model.changeCells(found);
    emit replaced(found.size());
}

void ReplaceBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return end();
    QWidget::keyPressEvent(event);
}

}
