// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/storageerror.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

StorageError::StorageError(const QString &reason, const QString &statement, Kind kind)
    : std::runtime_error((statement.isEmpty() ? reason : reason + " in: "_L1 + statement).toStdString())
    , m_reason(reason)
    , m_statement(statement)
    , m_kind(kind)
{
}

}
