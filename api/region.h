// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace routedesk::api {

struct Region {
    QString country;
    QString state;
    QString city;

    bool operator==(const Region &) const = default;
};

}
