// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/orderfields.h"

#include "ui/batch/addresscompleter.h"
#include "ui/batch/orderfields_p.h"
#include "ui/batch/pickupfields.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace routedesk::ui {

void OrderFields::addPair(QVBoxLayout &layout)
{
    m_pickup = new PickupFields(m_theme, this);
    m_pickup->setObjectName(QStringLiteral("order.pickup"));
    layout.addWidget(m_pickup);
    addProblemLine(m_theme, layout, { DraftField::PickupPlace, DraftField::PickupTimes });
    connect(m_pickup, &PickupFields::edited, this, &OrderFields::edited);
    connect(m_type, &QComboBox::currentIndexChanged, this, &OrderFields::followType);
}

void OrderFields::addTasks(QVBoxLayout &layout)
{
    m_tasks = new QPlainTextEdit(this);
    m_tasks->setObjectName(QStringLiteral("order.tasks"));
    m_tasks->setTabChangesFocus(true);
    m_tasks->setPlaceholderText(tr("one task a line"));
    m_tasks->setFixedHeight(3 * m_tasks->fontMetrics().lineSpacing() + 14);
    addField(layout, tr("Chec&klist"), m_tasks);
    addProblemLine(m_theme, layout, { DraftField::Tasks });
    connect(m_tasks, &QPlainTextEdit::textChanged, this, &OrderFields::edited);
}

bool OrderFields::isPair() const
{
    return m_type->currentData().toString() == pairData();
}

void OrderFields::followType()
{
    const bool two = isPair();
    m_pickup->setVisible(two);
    // Beside those of the pick-up each says which of the two it is.
    relabelField(*m_address, two ? tr("Drop-off &address") : tr("&Address"));
    relabelField(*m_latitude, two ? tr("Drop-off lat&itude") : tr("Lat&itude"));
    relabelField(*m_longitude, two ? tr("Drop-off l&ongitude") : tr("L&ongitude"));
    relabelField(*m_from, two ? tr("Drop off &from") : tr("&From"));
    relabelField(*m_until, two ? tr("Drop off &until") : tr("&Until"));
}

void OrderFields::setAddresses(const models::AddressBook &book)
{
    const auto *drop = new AddressCompleter(*m_address, book);
    connect(drop, &AddressCompleter::taken, this, [this](const models::KnownAddress &known) {
        if (known.radius)
            m_radius->setValue(*known.radius);
        if (known.point)
            return setPlace(*known.point);
        emit edited();
    });
    const auto *pick = new AddressCompleter(*m_pickup->address(), book);
    connect(pick, &AddressCompleter::taken, this, [this](const models::KnownAddress &known) {
        if (known.point)
            return m_pickup->setPlace(*known.point);
        emit edited();
    });
}

void OrderFields::showHandleProblem(const QString &sentence)
{
    setProblemText(
        *m_problemLabels.value(DraftField::Handle), sentence.isEmpty() ? QStringList() : QStringList{ sentence });
    m_handle->setAccessibleDescription(sentence);
}

void OrderFields::setProblemText(QLabel &label, const QStringList &sentences)
{
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, m_theme.palette().ink(Tone::Broken));
    label.setPalette(ink);
    // The glyph stands beside the colour.
    label.setText(
        sentences.isEmpty() ? QString() : QStringLiteral("\u25C6 ") + sentences.join(QStringLiteral("\n\u25C6 ")));
    label.setVisible(!sentences.isEmpty());
}

}
