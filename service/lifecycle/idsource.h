// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::service {

/// Where new names come from; tests pass one that counts.
class IdSource {
public:
    virtual ~IdSource() = default;

    /// For routes, plans, tasks and jobs.
    [[nodiscard]] virtual QString uuid() = 0;
    /// 22 letters and digits that nobody can guess (128 bits): the end of a link that is handed out.
    [[nodiscard]] virtual QString linkId() = 0;
};

class RandomIdSource final : public IdSource {
public:
    [[nodiscard]] QString uuid() override;
    [[nodiscard]] QString linkId() override;
};

/// Letters and digits of the system's random source.
[[nodiscard]] QString randomWord(int length);

}
