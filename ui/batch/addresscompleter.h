// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/addressbook.h"

#include <QObject>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace routedesk::ui {

/// Offers known addresses below a field as one types: arrows choose, Return takes, Escape leaves it as it is.
class AddressCompleter final : public QObject {
    Q_OBJECT

public:
    /// Belongs to the field; the book must outlive it.
    AddressCompleter(QLineEdit &field, const models::AddressBook &book);

signals:
    /// One was taken; its text is in the field already.
    void taken(const routedesk::models::KnownAddress &address);

private:
    void offer(const QString &text);

    QLineEdit &m_field;
    const models::AddressBook &m_book;
    QCompleter *m_completer;
    QStringListModel *m_rows;
    QList<models::KnownAddress> m_offered;
};

}
