// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importfield.h"

#include <QStringView>

#include <span>

namespace routedesk::models {

/// A whole header in plain words (see plainWords) and what it means.
struct ColumnAlias {
    QStringView words;
    ImportField field;
};

[[nodiscard]] std::span<const ColumnAlias> columnAliases();

}
