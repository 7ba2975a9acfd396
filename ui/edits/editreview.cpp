// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/edits/editreview.h"

#include "models/outbox.h"
#include "ui/edits/editwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/daywords.h"
#include "ui/words/quantitywords.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int shownRows = 5;
constexpr int widestCell = 190;
constexpr qsizetype listedItems = 1000;

}

EditReview::EditReview(const Theme &theme, const DayWords &words, const models::DispatchStore &store,
    const models::Outbox &outbox, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_words(words), m_store(store), m_outbox(outbox),
      m_title(titleLabel(theme, {}, this)), m_forecast(plainLabel({}, this)), m_lasting(hintLabel(theme, {}, this)),
      m_outTitle(groupLabel(theme, {}, this)), m_out(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(groupLabel(theme, tr("What it does to the plan"), this));
    m_forecast->setObjectName(QStringLiteral("edit.forecast"));
    m_forecast->setWordWrap(true);
    layout->addWidget(m_forecast);
    m_lasting->setObjectName(QStringLiteral("edit.lasting"));
    m_lasting->setWordWrap(true);
    layout->addWidget(m_lasting);
    layout->addWidget(m_outTitle);
    m_out->setObjectName(QStringLiteral("edit.leftOut"));
    m_out->setUniformItemSizes(true);
    m_out->setSelectionMode(QAbstractItemView::NoSelection);
    m_out->setTextElideMode(Qt::ElideRight);
    layout->addWidget(m_out);
    layout->addStretch(1);
}

void EditReview::show(const models::EditDraft &draft)
{
    m_title->setText(tr("%1?").arg(words::editStep(draft.edits)));
    showFields(draft);
    showLeftOut(draft);
    const QString lasting = m_outbox.knows(api::OrdersClient::Extension::Clearing)
        ? QString()
        : words::whatUndoCannot(draft.edits);
    m_lasting->setText(lasting);
    m_lasting->setVisible(!lasting.isEmpty());
}

void EditReview::showLeftOut(const models::EditDraft &draft)
{
    QStringList lines;
    for (const auto &[key, field] : draft.contested)
        lines.append(tr("%1, %2: someone else has changed it meanwhile; you will be asked")
                .arg(key.handle, words::fieldName(field).toLower()));
    for (const models::EditLeftOut &left : draft.leftOut)
        lines.append(words::leftOut(left));
    if (!draft.alike.isEmpty())
        lines.append(draft.alike.size() == 1
                ? tr("%1: it is so already").arg(draft.alike.constFirst().handle)
                : tr("%n order(s) that are so already", nullptr, int(draft.alike.size())));
    m_out->clear();
    m_out->addItems(lines.first(qMin(listedItems, lines.size())));
    if (lines.size() > listedItems)
        m_out->addItem(tr("\u2026 and %n more", nullptr, int(lines.size() - listedItems)));
    m_out->setFixedHeight(qBound(1, int(lines.size()), shownRows) * metrics::rowDense + 2);
    m_out->setFocusPolicy(lines.size() > shownRows ? Qt::TabFocus : Qt::NoFocus);
    m_outTitle->setText(tr("What stays as it is"));
    m_out->setAccessibleName(m_outTitle->text());
    m_outTitle->setVisible(!lines.isEmpty());
    m_out->setVisible(!lines.isEmpty());
}

void EditReview::showFields(const models::EditDraft &draft)
{
    delete m_table;
    m_table = new QWidget(this);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, metrics::grid, 0, metrics::grid);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(metrics::grid);
    const QStringList heads{ tr("Field"), tr("Now"), {}, tr("Then"), tr("Orders") };
    for (int column = 0; column < heads.size(); ++column) {
        auto *head = hintLabel(m_theme, heads.at(column), m_table);
        head->setWordWrap(false);
        grid->addWidget(head, 0, column);
    }
    for (const models::OrderField field : models::fieldsOf(draft.edits)) {
        QList<api::Order> now, then;
        for (const models::OrderEdit &edit : draft.edits) {
            const api::Order *order = m_store.order(edit.key);
            if (order == nullptr || !models::fieldsOf(edit).contains(field))
                continue;
            now.append(*order);
            then.append(models::patched(*order, edit.after));
        }
        const QStringList cells{ words::fieldName(field), words::fieldRange(field, now, m_words, m_store),
            QStringLiteral("\u2192"), words::fieldRange(field, then, m_words, m_store),
            words::count(int(now.size())) };
        const int row = grid->rowCount();
        for (int column = 0; column < cells.size(); ++column) {
            const QFont font = column == 3 ? m_theme.type().figuresStrong : m_theme.type().figures;
            const bool isShort = column != 1 && column != 3;
            auto *cell
                = plainLabel(isShort ? cells.at(column)
                                     : QFontMetrics(font).elidedText(cells.at(column), Qt::ElideRight, widestCell),
                    m_table);
            cell->setFont(font);
            cell->setToolTip(isShort ? QString() : plainTip(cells.at(column)));
            grid->addWidget(cell, row, column, column == 4 ? Qt::AlignRight : Qt::AlignLeft);
        }
        grid->setRowMinimumHeight(row, 20);
    }
    grid->setColumnStretch(3, 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_table);
}

void EditReview::setForecast(const models::EditForecast *forecast)
{
    if (forecast == nullptr)
        return m_forecast->setText(tr("Working it out\u2026"));
    const bool isBad = !forecast->becomeLate.isEmpty() || !forecast->becomeLater.isEmpty() || forecast->broken > 0;
    QPalette ink = palette();
    if (isBad)
        ink.setColor(QPalette::WindowText, m_theme.palette().ink(Tone::Late));
    m_forecast->setPalette(ink);
    const QStringList lines = words::forecast(*forecast);
    m_forecast->setText((isBad ? QStringLiteral("\u25B2 ") : QString()) + lines.join(u'\n'));
}

}
