// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/recentimports.h"

#include "ui/import/importwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/screenfit.h"
#include "ui/words/daywords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

enum Column { File, When, By, Orders, Stored, Updated, Left, State, ColumnCount };

}

RecentImports::RecentImports(const Theme &theme, const DayWords &words, models::ImportBook &book, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_words(words), m_book(book),
      m_rows(new QStandardItemModel(0, ColumnCount, this)), m_list(new QTreeView(this)),
      m_empty(new EmptyState(theme, Icon::History,
          tr("What you import is listed here, to be seen, taken back or gone on with."), this))
{
    setObjectName(QStringLiteral("recentImports"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recent imports"));
    build();
    connect(&book, &models::ImportBook::changed, this, &RecentImports::fill);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecentImports::follow);
    connect(m_list, &QTreeView::activated, this, [this] { emit showWanted(currentId()); });
    fill();
    resize(withinScreen(*this, { 820, 380 }));
}

QPushButton *RecentImports::button(
    const char *name, const QString &text, const QString &tip, void (RecentImports::*wanted)(const QString &))
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(QLatin1StringView(name));
    made->setAutoDefault(false);
    made->setToolTip(tip);
    connect(made, &QPushButton::clicked, this, [this, wanted] { emit(this->*wanted)(currentId()); });
    return made;
}

void RecentImports::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rows->setHorizontalHeaderLabels(
        { tr("File"), tr("When"), tr("By"), tr("Orders"), tr("Stored"), tr("Updated"), tr("Left"), tr("State") });
    m_list->setModel(m_rows);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Recent imports, the newest first"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(File, QHeaderView::Stretch);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(new Hairline(m_theme, Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    foot->setSpacing(metrics::gap);
    m_save = button("imports.save", tr("Sa&ve rows left\u2026"),
        tr("Write the rows that were not imported into a file, with the reasons"), &RecentImports::saveLeftWanted);
    m_open = button("imports.open", tr("&Open rows left"),
        tr("Mend the rows that were not imported, and import them"), &RecentImports::openLeftWanted);
    m_undo = button(
        "imports.undoOne", tr("&Undo\u2026"), tr("Cancel the orders of this import"), &RecentImports::undoWanted);
    m_goOn = button("imports.goOnOne", tr("&Go on"), tr("Ask the server what it has, and send what is missing"),
        &RecentImports::goOnWanted);
    m_show = button("imports.showOne", tr("&Show"), tr("See these orders, and no others, in the table"),
        &RecentImports::showWanted);
    foot->addWidget(m_save);
    foot->addWidget(m_open);
    foot->addStretch(1);
    for (QPushButton *one : { m_undo, m_goOn, m_show })
        foot->addWidget(one);
    m_show->setDefault(true);
    layout->addLayout(foot);
}

QString RecentImports::currentId() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_rows->item(current.row(), File)->data().toString() : QString();
}

void RecentImports::fill()
{
    const QString before = currentId();
    m_rows->setRowCount(0);
    const QLocale locale;
    for (const models::ImportEntry &entry : m_book.entries()) {
        const QStringList cells{ entry.head.fileName, m_words.clock(entry.head.begunAt), entry.head.by,
            locale.toString(entry.orders), locale.toString(entry.stored),
            locale.toString(entry.updated), locale.toString(entry.left),
            words::importState(entry) };
        QList<QStandardItem *> items;
        for (const QString &text : cells)
            items.append(new QStandardItem(text));
        for (const int column : { Orders, Stored, Updated, Left })
            items.at(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        items.at(File)->setData(entry.id);
        m_rows->appendRow(items);
    }
    int row = 0;
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        if (m_rows->item(i, File)->data().toString() == before)
            row = i;
    }
    m_list->setCurrentIndex(m_rows->index(row, 0));
    const bool isEmpty = m_rows->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    follow();
}

void RecentImports::follow()
{
    using EntryState = models::ImportEntry::State;
    const models::ImportEntry *entry = m_book.find(currentId());
    const bool isQuiet = entry != nullptr && entry->state != EntryState::UnderWay;
    m_show->setEnabled(isQuiet && entry->stored > 0);
    m_undo->setEnabled(
        isQuiet && entry->stored > 0 && entry->state != EntryState::Undone && !m_book.isResuming());
    m_goOn->setEnabled(isQuiet && entry->state == EntryState::Interrupted && !m_book.isResuming());
    m_open->setEnabled(isQuiet && entry->left > 0);
    m_save->setEnabled(isQuiet && entry->left > 0);
}

}
