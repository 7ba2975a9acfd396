// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/rare.h"

#include <QString>

#include <array>
#include <string_view>

namespace routedesk::api::codec {

/// Lets texts that come again and again (handles of workers, groups, routes; keys of maps) share one QString. It forgets
/// by overwriting, so its size is bounded. The bytes given must outlive it.
class Interner {
public:
    [[nodiscard]] const QString &text(std::string_view utf8);
    [[nodiscard]] const Rare<QString> &rare(std::string_view utf8);

private:
    struct Slot {
        std::string_view bytes;
        QString text;
        Rare<QString> rare; ///< null until asked for
    };
    [[nodiscard]] Slot &slotOf(std::string_view utf8);

    std::array<Slot, 1024> m_slots;
};

}
