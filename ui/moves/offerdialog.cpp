// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/moves/offerdialog.h"

#include "ui/moves/offerdelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

/// Every word that was typed stands somewhere in the row.
class ByWords final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = text.split(u' ', Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text = sourceModel()->index(row, 0, parent).data(OffersModel::SearchRole).toString();
        return std::ranges::all_of(
            m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

}

OfferDialog::OfferDialog(const Theme &theme, const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent), m_offers(new OffersModel(this)), m_shown(new ByWords(this)),
      m_field(new SearchField(theme, tr("Worker or route"), {}, this)), m_list(new QListView(this)),
      m_state(hintLabel(theme, {}, this)), m_move(new QPushButton(verb, this))
{
    setObjectName(QStringLiteral("offerDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_shown->setSourceModel(m_offers);
    build(theme, title);
    connect(m_field, &QLineEdit::textChanged, this, &OfferDialog::narrow);
    connect(m_move, &QPushButton::clicked, this, &OfferDialog::choose);
    connect(m_list, &QAbstractItemView::activated, this, &OfferDialog::choose);
    connect(m_list, &QAbstractItemView::clicked, this, [this] { m_isTouched = true; });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OfferDialog::follow);
    m_field->installEventFilter(this);
    resize(520, 460);
    follow();
}

void OfferDialog::build(const Theme &theme, const QString &title)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::gap);
    head->setSpacing(metrics::gap);
    head->addWidget(titleLabel(theme, title, this));
    head->addWidget(m_field);
    layout->addLayout(head);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new OfferDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Where they can go, the best first"));
    m_field->setAccessibleName(tr("Narrow the list"));
    layout->addWidget(m_list, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    foot->setSpacing(metrics::gap);
    foot->addWidget(m_state, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(cancel);
    foot->addWidget(m_move);
    m_move->setDefault(true);
    layout->addLayout(foot);
    m_field->setFocus();
}

void OfferDialog::begin(int expected)
{
    m_expected = expected;
    m_isTouched = false;
    m_isSettled = false;
    m_offers->clear();
    m_state->setText(tr("Working out what each would be\u2026"));
    follow();
}

void OfferDialog::add(const OfferRow &row)
{
    m_offers->add(row);
    if (!m_isTouched)
        selectFirst();
    m_state->setText(tr("%1 of %2 worked out").arg(m_offers->rowCount()).arg(m_expected));
}

void OfferDialog::finish()
{
    m_isSettled = true;
    m_state->setText(m_offers->rowCount() == 0 ? tr("There is no other place.") : tr("The best first"));
    follow();
}

void OfferDialog::narrow(const QString &text)
{
    static_cast<ByWords *>(m_shown)->setWords(text);
    m_isTouched = false;
    selectFirst();
}

void OfferDialog::selectFirst()
{
    const QModelIndex first = m_shown->index(0, 0);
    if (first.isValid() && m_shown->flags(first).testFlag(Qt::ItemIsEnabled))
        m_list->setCurrentIndex(first);
    m_list->scrollToTop();
}

void OfferDialog::follow()
{
    const QModelIndex current = m_list->currentIndex();
    m_move->setEnabled(current.isValid() && m_shown->flags(current).testFlag(Qt::ItemIsEnabled));
}

void OfferDialog::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_shown->flags(current).testFlag(Qt::ItemIsEnabled))
        return;
    // A copy: what is chosen changes the plan, and with it the offers.
    const models::PlaceOffer offer = m_offers->row(m_shown->mapToSource(current).row()).offer;
    accept();
    emit chosen(offer);
}

// The list is walked through while one types.
bool OfferDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && m_field->text().isEmpty()) {
            reject();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            m_isTouched = true;
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}
