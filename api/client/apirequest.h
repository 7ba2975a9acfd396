// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/filterfields.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace routedesk::api::client {

/// A path below the service's base, percent-encoded segment by segment.
class Path {
public:
    explicit Path(QLatin1StringView literal)
        : m_encoded(literal.data(), literal.size())
    {
    }

    /// Appends a handle. Nothing that a URL would resolve away (empty, `.`, `..`) can be named; such a path is unsound.
    [[nodiscard]] Path &&handle(const QString &handle) &&;
    [[nodiscard]] Path &&then(QLatin1StringView literal) &&;

    [[nodiscard]] bool isSound() const { return m_isSound; }
    [[nodiscard]] const QByteArray &encoded() const { return m_encoded; }

private:
    QByteArray m_encoded;
    bool m_isSound = true;
};

enum class Verb { Get, Post, Patch, Delete };

struct ApiRequest {
    Verb verb = Verb::Get;
    Path path;
    QList<codec::FilterField> query {};
    QByteArray body {};

    [[nodiscard]] QUrl url(const QUrl &base) const;
    [[nodiscard]] QByteArray verbName() const;
    /// For logs and messages: verb and path, without query.
    [[nodiscard]] QString name() const;
};

[[nodiscard]] QList<codec::FilterField> versionField(std::optional<int> version);

}
