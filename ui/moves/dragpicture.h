// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"

#include <QColor>
#include <QList>

class QDrag;
class QObject;

namespace routedesk::ui {

class Theme;

/// A drag of these orders, with a small picture that says what is taken along: one by its handle, more by their
/// number. `ink` is the route's colour. The source owns it, as Qt has it.
[[nodiscard]] QDrag *makeDrag(
    const Theme &theme, const QList<api::OrderKey> &keys, const QColor &ink, double ratio, QObject *source);

}
