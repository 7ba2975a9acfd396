// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/apierror.h"

#include <QString>

namespace routedesk::ui {

/// What the program was about when the error came. It decides what was kept and what to do.
enum class Doing {
    Reading, ///< asking for data that are on screen or should be
    Sending, ///< a change that lies in the outbox
    Asking, ///< a single question that can simply be put again
    Saving, ///< a form that is sent once and keeps what was typed
};

/// An error for a person: what happened, what was kept, what to do. Each is a whole sentence or empty.
struct ErrorWords {
    QString happened;
    QString kept;
    QString advice;
    QString server; ///< the server's own words, plain text; empty when it gave none

    /// All of it in one line, without the server's words.
    [[nodiscard]] QString sentence() const;

    bool operator==(const ErrorWords &) const = default;
};

[[nodiscard]] ErrorWords errorWords(const api::ApiError &error, Doing doing);

/// One complaint of a 422 as a line: `orders[2] · scheduled_at: is required`.
[[nodiscard]] QString fieldErrorWords(const api::FieldError &field);

}
