// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/stackpanel.h"

#include "ui/maplayer/stackdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int headHeight = 28;
constexpr int fromPin = 18; // so that what was clicked stays in sight
constexpr int least = 240;

}

StackPanel::StackPanel(const Theme &theme, QWidget *map)
    : QFrame(map), m_theme(theme), m_model(new QStringListModel(this)), m_view(new QListView(this)),
      m_delegate(new StackDelegate(theme, m_rows, m_view)), m_place(plainLabel({}, this)),
      m_all(new QPushButton(tr("Select &all"), this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::margin, 0, metrics::grid, 0);
    head->addWidget(m_place);
    QLabel *keys = hintLabel(theme, tr("\u2191\u2193 Enter Esc"), this);
    keys->setWordWrap(false);
    head->addWidget(keys);
    head->addStretch(1);
    head->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics::grid, 1, metrics::grid);
    layout->setSpacing(metrics::grid);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    m_place->setFont(theme.type().figures);
    m_all->setFlat(true);
    m_all->setCursor(Qt::ArrowCursor);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("What lies here"));
    setCursor(Qt::ArrowCursor);
    connect(m_view, &QListView::entered, this, [this](const QModelIndex &index) { m_view->setCurrentIndex(index); });
    connect(m_view, &QListView::clicked, this, &StackPanel::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) { point(index.row()); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        dismiss();
        emit allChosen();
    });
    m_view->installEventFilter(this);
    m_all->installEventFilter(this);
    map->installEventFilter(this);
    hide();
}

void StackPanel::open(const QList<StackRow> &rows, int current, const QPoint &at)
{
    m_rows = rows;
    QStringList words;
    for (const StackRow &row : rows)
        words.append(row.words());
    m_model->setStringList(words);
    m_all->setToolTip(tr("Select all that lie here"));
    const QString widest = QStringLiteral("%1 / %1").arg(rows.size());
    m_place->setMinimumWidth(QFontMetrics(m_theme.type().figures).horizontalAdvance(widest) + 1);
    m_view->setCurrentIndex(m_model->index(current)); // before it is laid out: the heading says which
    arrange(at);
    show();
    raise();
    m_view->setFocus(Qt::PopupFocusReason);
}

void StackPanel::dismiss()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus)
        parentWidget()->setFocus(Qt::PopupFocusReason);
    emit pointed({});
}

QString StackPanel::place() const
{
    return m_place->text();
}

void StackPanel::point(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    m_place->setText(QStringLiteral("%1 / %2").arg(row + 1).arg(m_rows.size()));
    emit pointed(m_rows.at(row).id);
}

void StackPanel::choose()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || row >= m_rows.size())
        return;
    const map::Id id = m_rows.at(row).id;
    dismiss();
    emit chosen(id);
}

// Beside the place, on the side with room.
void StackPanel::arrange(const QPoint &at)
{
    const QRect room = parentWidget()->rect().adjusted(metrics::gap, metrics::gap, -metrics::gap, -metrics::gap);
    const int bar = m_rows.size() > mostRows ? 12 : 0;
    const int wide = qMin(qMax(least, m_delegate->measure() + 2 + bar), room.width());
    const int list = qMin(static_cast<int>(m_rows.size()), mostRows) * metrics::rowDense;
    const int high = qMin(headHeight + list + 3 * metrics::grid, room.height());
    const int right = at.x() + fromPin;
    const int x = right + wide <= room.right() ? right : qMax(room.left(), at.x() - fromPin - wide);
    const int y = qBound(room.top(), at.y() - headHeight, qMax(room.top(), room.bottom() - high));
    setGeometry(x, y, wide, high);
}

bool StackPanel::key(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_view->hasFocus())
            return false;
        choose();
        return true;
    case Qt::Key_Escape: dismiss(); return true;
    default: return false;
    }
}

// Another part of the panel may be about to get the focus.
void StackPanel::leaveSoon()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!isAncestorOf(window()->focusWidget()))
                dismiss();
        },
        Qt::QueuedConnection);
}

bool StackPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (isHidden())
        return QFrame::eventFilter(watched, event);
    const bool ofMap = watched == parentWidget();
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::Resize:
        if (ofMap)
            dismiss();
        break;
    case QEvent::FocusOut:
        if (!ofMap)
            leaveSoon();
        break;
    case QEvent::KeyPress:
        if (!ofMap && key(static_cast<QKeyEvent *>(event)->key()))
            return true;
        break;
    default: break;
    }
    return QFrame::eventFilter(watched, event);
}

void StackPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), m_theme.palette().content, m_theme.palette().edge, metrics::radius);
}

}
