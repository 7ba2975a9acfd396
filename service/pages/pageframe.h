// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/http/message.h"

namespace routedesk::service {

/// What every page for people has around it: one file, no scripts, nothing fetched from anywhere. Light and dark,
/// from 320 pixels up.
struct PageFrame {
    QString title; ///< words of ours only
    QString bodyClass;
    QString main; ///< HTML
    bool refreshes = false; ///< loads itself anew every half minute
    bool mayBeFramed = false;
    int status = 200;
};

[[nodiscard]] Response pageResponse(const PageFrame &frame);

}
