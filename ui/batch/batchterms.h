// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/batchterms.h"

namespace routedesk::ui {

using BatchTerms = models::BatchTerms;

}
