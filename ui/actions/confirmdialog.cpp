// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/confirmdialog.h"

#include "ui/actions/actionwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/statuswords.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int shownRows = 8;
constexpr qsizetype listedItems = 2000;

class WarningGlyph final : public QWidget {
public:
    WarningGlyph(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedSize(32, 32); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), Icon::Warning, 28, m_theme.palette().late);
    }

private:
    const Theme &m_theme;
};

}

QString orderLine(const api::Order &order)
{
    QStringList parts { order.key.handle };
    const QString type = words::orderType(order.key.type);
    if (!type.isEmpty())
        parts.append(type);
    const QString where = words::destination(order.destination);
    if (!where.isEmpty())
        parts.append(where);
    return parts.join(QStringLiteral(" \u00B7 "));
}

ConfirmDialog::ConfirmDialog(const Theme &theme, ActionKind kind, const QStringList &items, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_safe(new QPushButton(this)), m_final(new QPushButton(this))
{
    const int count = int(items.size());
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(actionVerb(kind, count));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(metrics::margin);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::margin);
    head->addWidget(new WarningGlyph(theme, this), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::grid);
    auto *question = titleLabel(theme, actionQuestion(kind, count), this);
    question->setWordWrap(true);
    words->addWidget(question);
    auto *warning = plainLabel(actionWarning(kind, count), this);
    warning->setWordWrap(true);
    words->addWidget(warning);
    head->addLayout(words, 1);
    layout->addLayout(head);
    layout->addWidget(makeList(items));
    if (kind == ActionKind::Cancel) {
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(QStringLiteral("confirm.reason"));
        m_reason->setMaxLength(200);
        m_reason->setPlaceholderText(tr("Kept with the order, e.g. \u201Ccustomer called\u201D"));
        addField(*layout, tr("&Reason (not required)"), m_reason);
    }

    m_safe->setObjectName(QStringLiteral("confirm.safe"));
    m_safe->setText(actionRefusal(kind, count));
    m_safe->setToolTip(tr("Changes nothing (Escape)"));
    m_safe->setDefault(true);
    m_final->setObjectName(QStringLiteral("confirm.final"));
    m_final->setText(actionVerb(kind, count));
    m_final->setToolTip(tr("Can't be taken back"));
    m_final->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_final);
    buttons->addWidget(m_safe);
    layout->addLayout(buttons);
    connect(m_safe, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_final, &QPushButton::clicked, this, &QDialog::accept);
    m_safe->setFocus();
    setMinimumWidth(460);
}

QWidget *ConfirmDialog::makeList(const QStringList &items)
{
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("confirm.items"));
    list->setAccessibleName(tr("What it is about"));
    list->setUniformItemSizes(true);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setFocusPolicy(items.size() > shownRows ? Qt::TabFocus : Qt::NoFocus);
    list->setTextElideMode(Qt::ElideRight);
    list->addItems(items.mid(0, listedItems));
    if (items.size() > listedItems)
        list->addItem(tr("\u2026 and %n more", nullptr, int(items.size() - listedItems)));
    const int rows = qBound(1, int(items.size()), shownRows);
    list->setFixedHeight(rows * metrics::rowDense + 2);
    return list;
}

QString ConfirmDialog::reason() const
{
    const QString text = m_reason != nullptr ? m_reason->text().trimmed() : QString();
    return text.isEmpty() ? QString() : text;
}

}
