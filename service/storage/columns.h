// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/compactoptional.h"
#include "api/enums.h"
#include "api/metadata.h"
#include "api/planbasis.h"
#include "api/polyline.h"
#include "api/rare.h"
#include "api/risk.h"
#include "api/worker.h"

#include <QDate>
#include <QVariant>

namespace routedesk::service {

/// How values lie in columns: absent is NULL, times are milliseconds, lists are texts of our own making. What was written by
/// toColumn is what fromColumn gives back.
[[nodiscard]] QVariant toColumn(const QString &text);
[[nodiscard]] QVariant toColumn(int number);
[[nodiscard]] QVariant toColumn(const std::optional<int> &number);
[[nodiscard]] QVariant toColumn(const std::optional<double> &number);
[[nodiscard]] QVariant toColumn(const std::optional<bool> &flag);
[[nodiscard]] QVariant toColumn(const std::optional<api::Instant> &instant);
[[nodiscard]] QVariant toColumn(const std::optional<QDate> &date);
[[nodiscard]] QVariant toColumn(const QStringList &texts);
[[nodiscard]] QVariant toColumn(const api::Metadata &metadata);
[[nodiscard]] QVariant toColumn(const api::Polyline &line);
[[nodiscard]] QVariant toColumn(const api::GeoRing &ring);
[[nodiscard]] QVariant toColumn(const QList<api::Risk> &risks);
[[nodiscard]] QVariant toColumn(const QList<api::ShiftEntry> &shifts);
[[nodiscard]] QVariant toColumn(const std::optional<api::PlanBasis> &basis);

template<class E>
[[nodiscard]] QVariant toColumn(const api::OpenEnum<E> &word)
{
    return toColumn(word.text());
}

void fromColumn(const QVariant &value, QString &text);
void fromColumn(const QVariant &value, int &number);
void fromColumn(const QVariant &value, std::optional<int> &number);
void fromColumn(const QVariant &value, std::optional<double> &number);
void fromColumn(const QVariant &value, std::optional<bool> &flag);
void fromColumn(const QVariant &value, std::optional<api::Instant> &instant);
void fromColumn(const QVariant &value, std::optional<QDate> &date);
void fromColumn(const QVariant &value, QStringList &texts);
void fromColumn(const QVariant &value, api::Metadata &metadata);
void fromColumn(const QVariant &value, api::Polyline &line);
void fromColumn(const QVariant &value, api::GeoRing &ring);
void fromColumn(const QVariant &value, QList<api::Risk> &risks);
void fromColumn(const QVariant &value, QList<api::ShiftEntry> &shifts);
void fromColumn(const QVariant &value, std::optional<api::PlanBasis> &basis);

template<class T>
void fromColumn(const QVariant &value, api::Rare<T> &rare)
{
    T plain;
    fromColumn(value, plain);
    rare = plain;
}

template<class T>
void fromColumn(const QVariant &value, api::CompactOptional<T> &compact)
{
    std::optional<T> plain;
    fromColumn(value, plain);
    compact = plain;
}

template<class E>
void fromColumn(const QVariant &value, api::OpenEnum<E> &word)
{
    const QString text = value.toString();
    word = value.isNull() || text.isEmpty() ? api::OpenEnum<E>() : api::OpenEnum<E>::fromText(text);
}

}
