// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

/// What reading a page of orders costs with simdjson alone: every field into a plain struct, texts and times as QString,
/// nothing checked, nothing shared. Its number of orders; fatal when the page is no page.
[[nodiscard]] qsizetype readWithSimdjson(const QByteArray &page);
