// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/issueline.h"

#include "models/import/importmodel.h"
#include "ui/import/fieldwords.h"
#include "ui/import/issuewords.h"
#include "ui/theme/marks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace routedesk::ui {

using models::CellIssue;
using models::CellIssues;
using models::IssueSeverity;
using models::RowState;

namespace {

/// The cell's own complaints, else the row's.
CellIssues complaintsAt(const models::ImportModel &model, int row, int column)
{
    const CellIssues all = model.rowIssues(row);
    CellIssues here;
    std::ranges::copy_if(all, std::back_inserter(here), [column](const CellIssue &i) { return i.column == column; });
    if (here.isEmpty())
        std::ranges::copy_if(all, std::back_inserter(here), [](const CellIssue &i) { return i.column < 0; });
    return here.isEmpty() ? all : here;
}

}

IssueLine::IssueLine(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_place(plainLabel({}, this)), m_words(plainLabel({}, this)),
      m_offer(new QPushButton(this))
{
    m_place->setFont(theme.type().strong);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_offer->setIcon(theme.icon(Icon::Swap));
    m_offer->setObjectName(QStringLiteral("import.offer"));
    m_offer->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin + metrics::mark + metrics::gap, 5, metrics::margin, 5);
    layout->setSpacing(metrics::margin);
    layout->addWidget(m_place);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_offer);
    setMinimumHeight(metrics::bar - 4);
    connect(m_offer, &QPushButton::clicked, this, &IssueLine::offerAccepted);
}

void IssueLine::show(const models::ImportModel &model, int row, int column)
{
    m_severity = -1;
    m_offer->hide();
    if (row < 0 || row >= model.rowCount()) {
        m_place->clear();
        m_words->setText(model.rowCount() > 0 ? tr("Click a cell and type to mend it. F8 goes to the next problem.")
                                              : QString());
        update();
        return;
    }
    const CellIssues issues = complaintsAt(model, row, column);
    const int shown = !issues.isEmpty() && issues.first().column >= 0 ? issues.first().column : column;
    QStringList place { tr("Row %1").arg(model.index(row, 0).data(models::ImportModel::SheetRowRole).toInt()) };
    if (const auto handle = model.plan().columnOf(models::ImportField::OrderHandle); handle && *handle != shown)
        place.append(model.index(row, *handle).data().toString());
    if (shown >= 0 && shown < model.plan().columnCount())
        place.append(targetLabel(model.plan().target(shown)));
    place.removeAll(QString());
    m_place->setText(place.join(QStringLiteral(" \u00B7 ")));
    switch (model.rowState(row)) {
    case RowState::Removed: m_words->setText(tr("Taken out. Delete puts it back.")); break;
    case RowState::Imported: m_words->setText(tr("Imported.")); break;
    default: m_words->setText(issues.isEmpty() ? tr("Nothing is wrong here.") : issueLines(issues)); break;
    }
    if (model.rowState(row) != RowState::Removed && model.rowState(row) != RowState::Imported) {
        for (const CellIssue &issue : issues) {
            m_severity = std::max(m_severity, int(issue.severity));
            const QString offer = issueWords(issue).offer;
            if (!offer.isEmpty()) {
                m_offer->setText(offer);
                m_offer->show();
            }
        }
    }
    setAccessibleName(m_place->text() + QStringLiteral(": ") + m_words->text());
    update();
}

QString IssueLine::sentence() const
{
    return m_words->text();
}

void IssueLine::paintEvent(QPaintEvent *)
{
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    painter.fillRect(rect(), p.panel);
    painter.fillRect(QRect(0, 0, width(), 1), p.hairline);
    const QRect place(metrics::margin, 0, metrics::mark, height());
    if (m_severity == int(IssueSeverity::Error))
        paintMark(painter, place, Mark::Diamond, p.broken);
    else if (m_severity == int(IssueSeverity::Warning))
        paintMark(painter, place, Mark::Triangle, p.late);
}

}
