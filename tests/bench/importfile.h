// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace importfile {

/// The day that the file's times belong to.
[[nodiscard]] QDate day();
/// 12 columns, about 173 bytes a row; a hundredth of the rows have a line break in a cell, a hundredth a warning, a
/// hundredth an error. The same rows every time.
[[nodiscard]] bool make(const QString &path, int rows);

}
