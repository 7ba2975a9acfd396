// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace routedesk::models {

enum class RowFate : quint8 {
    Waiting, ///< not sent
    Sending, ///< on its way, or nobody has heard of it since
    Stored,
    Refused,
    Unknown, ///< the answer was lost, and reading has not told yet
};

/// Whoever writes down how the rows of a batch fare, so that a crash loses none and none is sent twice.
class SendLog {
public:
    virtual ~SendLog() = default;

    /// Before a call with these rows. Null once it is safe on the disk, else why it is not: then nothing is sent.
    virtual QFuture<QString> sending(const QList<int> &rows) = 0;
    /// What became of rows; the keys as far as the answer named them.
    virtual void settled(const QList<int> &rows, RowFate fate, const QList<api::OrderKey> &keys) = 0;
};

}
