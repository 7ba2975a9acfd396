// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogbench.h"

#include <functional>

namespace dialogtest {

/// The forms of workers, ops groups and phones, by the names of their pictures.
[[nodiscard]] QList<std::pair<QString, std::function<std::unique_ptr<QWidget>(DialogBench &)>>> peoplePictures();

}
