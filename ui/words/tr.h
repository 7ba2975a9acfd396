// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace routedesk::ui {

/// The translation context of free functions: Words::tr("…").
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}
