// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>

/// JSON texts that do not belong where they are put; some are no JSON at all.
[[nodiscard]] const QByteArrayList &nastyJson();
/// Percent-encoded pieces of a path or a query, some of them wrongly encoded.
[[nodiscard]] const QByteArrayList &nastyEncodings();
