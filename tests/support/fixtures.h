// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace routedesk::test {

/// The bytes of tests/fixtures/NAME.json; a missing file ends the test program.
[[nodiscard]] QByteArray fixture(const char *name);

/// For comparing JSON without regard to the order of keys; undefined when it is no JSON.
[[nodiscard]] QJsonValue jsonOf(const QByteArray &text);

}
