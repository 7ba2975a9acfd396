// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/draftsdialog.h"

#include "models/dispatchstore.h"
#include "ui/drafts/draftwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagebox.h"
#include "ui/widgets/screenfit.h"
#include "ui/words/daywords.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace routedesk::ui {

DraftsDialog::DraftsDialog(
    const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_words(words), m_store(store), m_banner(new Banner(theme, this)),
      m_rows(new QStandardItemModel(this)), m_list(new QTreeView(this)), m_state(hintLabel(theme, {}, this))
{
    setObjectName(QStringLiteral("draftsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Drafts of the plan"));
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DraftsDialog::follow);
    connect(m_list, &QTreeView::activated, this, &DraftsDialog::open);
    connect(&store, &models::DispatchStore::scopeChanged, this, [this] { setContents(m_contents); });
    setContents({});
    resize(withinScreen(*this, { 720, 380 }));
}

QPushButton *DraftsDialog::button(
    const QString &text, const QString &hint, const QKeySequence &keys, void (DraftsDialog::*does)())
{
    auto *made = new QPushButton(text, this);
    made->setAutoDefault(false);
    made->setShortcut(keys);
    made->setToolTip(
        keys.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, keys.toString(QKeySequence::NativeText)));
    connect(made, &QPushButton::clicked, this, does);
    return made;
}

void DraftsDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    m_rows->setHorizontalHeaderLabels(
        { tr("Name"), tr("Day"), tr("Ops group"), tr("Saved"), tr("Routes"), tr("Stops") });
    m_list->setModel(m_rows);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Drafts, the newest first"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    layout->addWidget(m_list, 1);
    layout->addWidget(new Hairline(m_theme, Qt::Horizontal, this));
    auto *state = new QVBoxLayout;
    state->setContentsMargins(20, metrics::gap, 20, 0);
    m_state->setObjectName(QStringLiteral("drafts.state"));
    state->addWidget(m_state);
    layout->addLayout(state);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, metrics::gap, metrics::margin, metrics::gap);
    foot->setSpacing(metrics::gap);
    m_open = button(
        tr("&Open"), tr("Arrange the day as the draft has it; undo takes it back"), {}, &DraftsDialog::open);
    m_go = button(tr("&Go to that day"), tr("Shows the day and ops group of the draft; then it can be opened"), {},
        &DraftsDialog::goThere);
    m_compare
        = button(tr("&Compare\u2026"), tr("Put it beside the plan or another draft"), {}, &DraftsDialog::compare);
    auto *rename = button(tr("&Rename\u2026"), tr("Give it another name"), Qt::Key_F2, &DraftsDialog::rename);
    auto *save
        = button(tr("&Export\u2026"), tr("Save it as a file for somebody else"), {}, &DraftsDialog::exportIt);
    auto *remove = button(tr("&Delete\u2026"), tr("Delete it for good"), Qt::Key_Delete, &DraftsDialog::remove);
    auto *load = button(tr("&Import\u2026"), tr("Take in a draft from a file"), {}, &DraftsDialog::importIt);
    m_forOne = { m_open, m_compare, rename, save, remove };
    foot->addWidget(load);
    foot->addStretch(1);
    for (QPushButton *one : { remove, save, rename, m_compare, m_go, m_open })
        foot->addWidget(one);
    m_open->setDefault(true);
    layout->addLayout(foot);
}

void DraftsDialog::setContents(const models::ShelfContents &contents)
{
    const models::ShelvedDraft *before = current();
    const QString kept = before != nullptr ? before->id : QString();
    m_contents = contents;
    m_rows->setRowCount(0);
    for (const models::ShelvedDraft &draft : std::as_const(m_contents.drafts)) {
        qsizetype stops = 0;
        for (const api::PlanFileRoute &route : draft.file.routes)
            stops += route.stops.size();
        const api::OpsGroup *group = m_store.opsGroup(draft.file.opsGroupHandle);
        const QString groupName = draft.file.opsGroupHandle.isEmpty() ? tr("all groups")
            : group != nullptr && !group->label.isEmpty()             ? group->label
                                                                      : draft.file.opsGroupHandle;
        const QStringList cells{ draft.file.name, m_words.times().day(draft.file.date, m_words.day()), groupName,
            draft.file.savedAt ? m_words.clock(draft.file.savedAt) : QString(),
            QString::number(draft.file.routes.size()), QString::number(stops) };
        QList<QStandardItem *> items;
        for (const QString &text : cells) {
            items.append(new QStandardItem(text));
            if (!isOfToday(draft))
                items.last()->setForeground(m_theme.palette().textSecondary);
        }
        m_rows->appendRow(items);
    }
    if (!m_contents.faults.isEmpty()) {
        QStringList sentences;
        for (const models::ShelfFault &fault : std::as_const(m_contents.faults))
            sentences.append(words::shelfFault(fault));
        say(sentences.join(u' '), true);
    }
    if (kept.isNull() && m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0, 0));
    select(kept);
    follow();
}

void DraftsDialog::select(const QString &id)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_contents.drafts.at(row).id == id)
            m_list->setCurrentIndex(m_rows->index(row, 0));
    }
}

void DraftsDialog::say(const QString &sentence, bool isBad)
{
    m_banner->show(isBad ? Tone::Broken : Tone::Done, sentence);
}

QString DraftsDialog::state() const
{
    return m_state->text();
}

const models::ShelvedDraft *DraftsDialog::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_contents.drafts.size() ? &m_contents.drafts.at(row) : nullptr;
}

bool DraftsDialog::isOfToday(const models::ShelvedDraft &draft) const
{
    const models::DayScope &scope = m_store.scope();
    return draft.file.date == scope.date
        && (draft.file.opsGroupHandle.isEmpty() ? QString() : draft.file.opsGroupHandle)
        == (scope.opsGroupHandle.isEmpty() ? QString() : scope.opsGroupHandle);
}

void DraftsDialog::follow()
{
    const models::ShelvedDraft *draft = current();
    for (QPushButton *one : std::as_const(m_forOne))
        one->setEnabled(draft != nullptr);
    const bool isHere = draft != nullptr && isOfToday(*draft);
    m_open->setEnabled(isHere);
    m_compare->setEnabled(isHere);
    const bool isElsewhere = draft != nullptr && !isHere;
    m_open->setVisible(!isElsewhere);
    m_go->setVisible(isElsewhere);
    (isElsewhere ? m_go : m_open)->setDefault(true);
    if (draft == nullptr)
        m_state->setText(tr("No drafts yet: File > Save as draft keeps the plan as it stands under a name."));
    else if (!isHere)
        m_state->setText(tr("This is a draft of another day or ops group: it can be opened or compared on %1.")
                .arg(m_rows->item(m_list->currentIndex().row(), 1)->text() + QStringLiteral(", ")
                    + m_rows->item(m_list->currentIndex().row(), 2)->text()));
    else
        m_state->setText(
            tr("Opening is one step that undo takes back. Orders that have closed since stay where they are."));
}

void DraftsDialog::open()
{
    const models::ShelvedDraft *draft = current();
    if (draft == nullptr)
        return;
    if (isOfToday(*draft))
        emit openRequested(models::ShelvedDraft(*draft));
    else
        goThere();
}

void DraftsDialog::goThere()
{
    if (const models::ShelvedDraft *draft = current())
        emit dayRequested(models::ShelvedDraft(*draft));
}

void DraftsDialog::compare()
{
    if (const models::ShelvedDraft *draft = current())
        emit compareRequested(models::ShelvedDraft(*draft));
}

void DraftsDialog::rename()
{
    const models::ShelvedDraft *draft = current();
    if (draft == nullptr)
        return;
    auto *question = new QInputDialog(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Rename the draft"));
    question->setLabelText(tr("Name"));
    question->setTextValue(draft->file.name);
    connect(question, &QInputDialog::textValueSelected, this,
        [this, was = models::ShelvedDraft(*draft)](const QString &name) {
            if (!name.trimmed().isEmpty() && name.trimmed() != was.file.name)
                emit renameRequested(was, name.simplified().left(api::PlanFile::longestName));
        });
    question->open();
}

void DraftsDialog::remove()
{
    const models::ShelvedDraft *draft = current();
    if (draft == nullptr)
        return;
    auto *box = plainBox(this, tr("Delete the draft \u201C%1\u201D?").arg(draft->file.name),
        tr("This is final: its file is deleted. The plan itself does not change."));
    auto *go = addChoice(*box, tr("Delete the draft"), tr("Keep it"));
    connect(
        go, &QPushButton::clicked, this, [this, was = models::ShelvedDraft(*draft)] { emit removeRequested(was); });
    box->open();
}

void DraftsDialog::exportIt()
{
    if (const models::ShelvedDraft *draft = current())
        emit exportRequested(models::ShelvedDraft(*draft));
}

void DraftsDialog::importIt()
{
    emit importRequested();
}

}
