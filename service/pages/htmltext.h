// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::service {

/// Text from outside made fit to be shown: controls and line ends become blanks, marks that turn the writing
/// direction and everything invisible is dropped, halves of characters become U+FFFD, and what is longer than
/// `most` characters ends in …
[[nodiscard]] QString tidied(const QString &text, qsizetype most);

/// Fit for the content of an element and for a quoted attribute.
[[nodiscard]] QString escaped(const QString &text);

/// Tidied and escaped, set apart so that its writing direction stays its own affair.
[[nodiscard]] QString outside(const QString &text, qsizetype most);

}
