// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchpopup.h"

#include "ui/search/searchdelegate.h"
#include "ui/search/searchmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int widest = 640;
constexpr int mostRows = 16;
constexpr int keysHeight = 28;

}

SearchPopup::SearchPopup(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_model(new SearchModel(this)), m_view(new QListView(this)),
      m_keys(hintLabel(theme,
          tr("\u2191\u2193 choose \u00B7 Enter show \u00B7 Ctrl+Enter show only what matches \u00B7 Esc close"),
          this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics::grid, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_keys);
    m_keys->setFixedHeight(keysHeight);
    m_keys->setIndent(metrics::margin);
    m_keys->setWordWrap(false);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SearchDelegate(theme, *m_model, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Found"));
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->at(index.row()).canBeChosen())
            emit chosen(m_model->at(index.row()));
    });
    hide();
}

void SearchPopup::setResults(const QList<SearchResult> &results)
{
    const SearchResult *before = m_moved ? current() : nullptr;
    const SearchResult kept = before != nullptr ? *before : SearchResult{};
    m_model->setResults(results);
    const int row = before != nullptr ? m_model->rowOf(kept) : -1;
    m_moved = row >= 0;
    setCurrent(row >= 0 ? row : m_model->step(-1, 1));
    place();
}

void SearchPopup::openUnder(const QWidget &field)
{
    m_field = QRect(field.mapTo(parentWidget(), QPoint()), field.size());
    m_moved = false;
    place();
    raise();
    show();
}

void SearchPopup::place()
{
    const QRect room = parentWidget()->rect().adjusted(metrics::gap, 0, -metrics::gap, -metrics::gap);
    const int wide = qMin(widest, room.width());
    const int rows = qBound(1, m_model->rowCount(), mostRows);
    const int top = m_field.bottom() + metrics::grid;
    const int high = qMin(rows * metrics::rowDense + keysHeight + metrics::grid + 2, room.bottom() - top);
    setGeometry(qMax(room.left(), m_field.right() - wide + 1), top, wide, high);
}

void SearchPopup::setCurrent(int row)
{
    const QModelIndex index = row >= 0 ? m_model->index(row) : QModelIndex();
    m_view->setCurrentIndex(index);
    // A heading above the first line stays in sight with it.
    if (row == 1)
        m_view->scrollToTop();
    emit currentChanged();
}

void SearchPopup::move(int by)
{
    m_moved = true;
    int row = m_view->currentIndex().row();
    for (int step = 0; step < qAbs(by); ++step)
        row = m_model->step(row, by < 0 ? -1 : 1);
    if (row >= 0)
        setCurrent(row);
}

void SearchPopup::movePage(int direction)
{
    move(direction * qMax(1, m_view->viewport()->height() / metrics::rowDense - 1));
}

void SearchPopup::moveToEnd(int direction)
{
    move(direction * m_model->rowCount());
}

const SearchResult *SearchPopup::current() const
{
    const int row = m_view->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->at(row) : nullptr;
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), m_theme.palette().content, m_theme.palette().edge, metrics::radius);
}

}
