// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/addresscompleter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace routedesk::ui {

namespace {

constexpr int leastLetters = 2;

}

AddressCompleter::AddressCompleter(QLineEdit &field, const models::AddressBook &book)
    : QObject(&field), m_field(field), m_book(book), m_completer(new QCompleter(this)),
      m_rows(new QStringListModel(this))
{
    m_completer->setModel(m_rows);
    m_completer->setWidget(&field); // not the field's own completer: the book does the matching
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Known addresses"));
    connect(&field, &QLineEdit::textEdited, this, &AddressCompleter::offer);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        const auto chosen = std::ranges::find(m_offered, text, &models::KnownAddress::address);
        if (chosen == m_offered.cend())
            return;
        m_field.setText(text);
        emit taken(*chosen);
    });
}

void AddressCompleter::offer(const QString &text)
{
    m_offered = text.trimmed().size() < leastLetters ? QList<models::KnownAddress>() : m_book.matches(text);
    m_offered.removeIf([&](const models::KnownAddress &known) { return known.address == text; });
    if (m_offered.isEmpty())
        return m_completer->popup()->hide();
    QStringList rows;
    for (const models::KnownAddress &known : std::as_const(m_offered))
        rows.append(known.address);
    m_rows->setStringList(rows);
    m_completer->complete();
}

}
