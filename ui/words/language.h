// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCoreApplication;

namespace routedesk::ui {

/// Installs the language the program is written in, which needs a catalogue for its plurals ("1 order", "2
/// orders"). Call once, before the first window.
void installLanguage(QCoreApplication &application);

}
