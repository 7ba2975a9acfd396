// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/orderdraft.h"

#include <QVariantMap>

namespace routedesk::ui {

/// A draft as plain texts, for files of our own, and back: a name that is missing or cannot be read leaves the
/// default.
[[nodiscard]] QVariantMap valuesOf(const OrderDraft &draft);
[[nodiscard]] OrderDraft draftOf(const QVariantMap &values);

}
