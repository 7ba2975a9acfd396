// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/commands/editwords.h"

#include <QCoreApplication>

namespace routedesk::models {

namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(EditWords)
};

}

// Without a translation there is no plural form to choose from.
QString planOrdersText(int stops)
{
    return stops == 1 ? EditWords::tr("Plan one order") : EditWords::tr("Plan %n orders", nullptr, stops);
}

}
