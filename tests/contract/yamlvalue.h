// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <expected>

/// A YAML document as JSON, plain scalars read by YAML's core schema, or why it is none.
[[nodiscard]] std::expected<QJsonValue, QString> jsonFromYaml(const QByteArray &text);
