// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogbench.h"

namespace dialogtest {

/// The import of a morning's addresses: found, found nearly, in doubt, not found; at one that is in doubt.
[[nodiscard]] std::unique_ptr<QWidget> importPlaces(DialogBench &bench);
/// The same at one that was found, with the pin on it.
[[nodiscard]] std::unique_ptr<QWidget> importPlaceExact(DialogBench &bench);
/// The same at one that was not found.
[[nodiscard]] std::unique_ptr<QWidget> importPlaceNone(DialogBench &bench);
/// The settings with a place server that answers, and many addresses kept.
[[nodiscard]] std::unique_ptr<QWidget> settingsPlaces(DialogBench &bench);

}
