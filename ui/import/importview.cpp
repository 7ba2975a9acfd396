// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importview.h"

#include "models/import/importerrorsfilter.h"
#include "models/import/importmodel.h"
#include "ui/import/celldelegate.h"
#include "ui/import/columnheader.h"
#include "ui/import/columnmenu.h"
#include "ui/import/duplicatemenu.h"
#include "ui/import/issuewords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace routedesk::ui {

using models::ImportModel;
using models::RowState;

ImportView::ImportView(
    const Theme &theme, ImportModel &model, models::ImportErrorsFilter &filter, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_model(model), m_filter(filter), m_header(new ColumnHeader(theme, this))
{
    setObjectName(QStringLiteral("import.rows"));
    setAccessibleName(tr("Rows of the file"));
    setModel(&filter);
    setHorizontalHeader(m_header);
    setVerticalHeader(new RowHeader(theme, this));
    verticalHeader()->setDefaultSectionSize(metrics::rowDense);
    setItemDelegate(new CellDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
        | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The view's own corner button says nothing to a screen reader.
    if (auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        corner->setAccessibleName(tr("Select all rows"));
        corner->setToolTip(corner->accessibleName());
    }
    connect(m_header, &ColumnHeader::meaningRequested, this, &ImportView::askMeaning);
    connect(&model, &ImportModel::cellsTyped, &filter, &models::ImportErrorsFilter::settleKept);
    connect(&model, &ImportModel::rowsTaken, &filter, &models::ImportErrorsFilter::settleKept);
    connect(&model, &ImportModel::stateChanged, this, [this](ImportModel::State now) {
        if (now == ImportModel::State::Ready && state() != EditingState)
            m_filter.settleKept();
    });
}

void ImportView::fitColumns()
{
    using models::ImportField;
    const models::ColumnPlan &plan = m_model.plan();
    // Where the address is all there is, what was found is said beside it.
    bool hasCoordinates = false;
    for (int column = 0; column < plan.columnCount(); ++column) {
        const ImportField field = plan.target(column).field;
        hasCoordinates = hasCoordinates || field == ImportField::Latitude || field == ImportField::Coordinates
            || field == ImportField::Geometry;
    }
    for (int column = 0; column < m_model.columnCount(); ++column) {
        switch (m_model.plan().target(column).field) {
        case ImportField::Address: m_header->resizeSection(column, hasCoordinates ? 220 : 320); break;
        case ImportField::Geometry: m_header->resizeSection(column, 180); break;
        case ImportField::Type:
        case ImportField::TypeIndex:
        case ImportField::Radius:
        case ImportField::Capacity:
        case ImportField::Priority: m_header->resizeSection(column, 92); break;
        default: m_header->resizeSection(column, 124); break;
        }
    }
}

int ImportView::currentRow() const
{
    return m_filter.mapToSource(currentIndex()).row();
}

QList<int> ImportView::selectedRows() const
{
    QList<int> rows;
    // Ranges, not indexes: with everything selected there would be millions of them.
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(m_filter.mapToSource(m_filter.index(row, 0)).row());
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

bool ImportView::allSelectedRemoved() const
{
    const QList<int> rows = selectedRows();
    return !rows.isEmpty()
        && std::ranges::all_of(rows, [this](int row) { return m_model.rowState(row) == RowState::Removed; });
}

void ImportView::toggleSelected()
{
    if (m_model.state() != ImportModel::State::Ready)
        return;
    if (allSelectedRemoved())
        m_model.restoreRows(selectedRows());
    else
        m_model.removeRows(selectedRows());
    viewport()->update();
    emit currentCellChanged();
}

void ImportView::fillSelected(const QString &value)
{
    constexpr int most = 10'000;
    const QByteArray text = QString(value).remove(QChar(u'\0')).toUtf8();
    models::CellChanges changes;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        if (qint64(range.width()) * range.height() + changes.size() > most)
            return emit tooManyCells(most);
        for (const QModelIndex &shown : range.indexes()) {
            const QModelIndex cell = m_filter.mapToSource(shown);
            const QByteArray before = cell.data(ImportModel::TextRole).toString().toUtf8();
            if (before != text)
                changes.append({ cell.row(), cell.column(), before, text });
        }
    }
    m_model.changeCells(changes);
}

void ImportView::goToProblem(bool forward)
{
    const QModelIndex next = m_filter.nextIssue(currentIndex(), forward);
    if (!next.isValid())
        return;
    setCurrentIndex(next);
    scrollTo(next);
    setFocus(Qt::ShortcutFocusReason);
}

void ImportView::askMeaning(int column)
{
    if (m_model.state() != ImportModel::State::Ready || m_model.isHeld() || column < 0)
        return;
    auto *menu = makeColumnMenu(m_model, column, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_header->menuPlace(column));
}

void ImportView::askMeaningOfCurrent()
{
    askMeaning(currentIndex().column());
}

void ImportView::commitEditor()
{
    QWidget *editor = state() == EditingState ? indexWidget(currentIndex()) : nullptr;
    if (editor == nullptr)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void ImportView::acceptOffer()
{
    if (currentRow() < 0)
        return;
    if (m_model.acceptSuggestion(currentRow())) {
        emit offerAccepted();
        emit currentCellChanged();
    } else if (m_model.onServer(currentRow()) != nullptr) {
        askDuplicates();
    } else if (models::needsLook(m_model.placeState(currentRow()))) {
        emit placeWanted();
    } else {
        emit shiftWanted();
    }
}

void ImportView::askDuplicates()
{
    if (m_model.state() != ImportModel::State::Ready || !m_model.hasOnServer())
        return;
    QMenu *menu = makeDuplicateMenu(m_theme, m_model, selectedRows(), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::triggered, &m_filter, &models::ImportErrorsFilter::settleKept, Qt::QueuedConnection);
    const QRect cell = visualRect(currentIndex());
    menu->popup(viewport()->mapToGlobal(currentIndex().isValid() ? cell.bottomLeft() : QPoint(0, 0)));
}

void ImportView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && state() != EditingState) {
        toggleSelected();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ImportView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid() || m_model.state() != ImportModel::State::Ready)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_theme.icon(Icon::Edit), tr("&Edit cell"), QKeySequence(Qt::Key_F2), this,
        [this] { edit(currentIndex()); });
    const models::CellIssues issues = m_model.rowIssues(currentRow());
    for (const models::CellIssue &issue : issues) {
        const QString offer = issueWords(issue).offer;
        if (!offer.isEmpty())
            menu->addAction(m_theme.icon(Icon::Swap), offer, this, &ImportView::acceptOffer);
    }
    menu->addAction(m_theme.icon(allSelectedRemoved() ? Icon::Undo : Icon::Trash),
        allSelectedRemoved() ? tr("&Restore rows") : tr("&Remove rows"), QKeySequence(Qt::Key_Delete), this,
        &ImportView::toggleSelected);
    menu->addSeparator();
    menu->addAction(tr("&Meaning of this column\u2026"), QKeySequence(Qt::Key_F4), this,
        &ImportView::askMeaningOfCurrent);
    menu->popup(event->globalPos());
}

void ImportView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_filter.keep(m_filter.mapToSource(current).row());
    emit currentCellChanged();
}

}
