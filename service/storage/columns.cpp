// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/storage/columns.h"

#include "api/answers.h"
#include "api/reading.h"
#include "api/writing.h"

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

// Unit and record separators: they cannot be typed, and what is stored is only read back here.
constexpr QChar itemEnd(0x1f);
constexpr QChar fieldEnd(0x1e);

QVariant absent()
{
    return QVariant(QMetaType::fromType<QString>());
}

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString placeText(const api::GeoPoint &place)
{
    return number(place.longitude()) + fieldEnd + number(place.latitude());
}

std::optional<api::GeoPoint> placeOf(const QList<QStringView> &fields)
{
    if (fields.size() < 2)
        return std::nullopt;
    return api::GeoPoint::fromDegrees(fields.at(0).toDouble(), fields.at(1).toDouble());
}

// So that a text which holds a separator after all does not fall apart.
QString escaped(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(itemEnd, "\\i"_L1).replace(fieldEnd, "\\f"_L1);
}

QString unescaped(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            result += text.at(i);
            continue;
        }
        const QChar kind = text.at(++i);
        result += kind == u'i' ? itemEnd : kind == u'f' ? fieldEnd : kind;
    }
    return result;
}

QVariant joined(const QStringList &items)
{
    return items.isEmpty() ? absent() : QVariant(items.join(itemEnd));
}

QList<QList<QStringView>> fieldsOf(const QString &text)
{
    QList<QList<QStringView>> result;
    if (text.isEmpty())
        return result;
    for (const QStringView item : QStringView(text).split(itemEnd))
        result.append(item.split(fieldEnd));
    return result;
}

}

QVariant toColumn(const QString &text) { return text.isNull() ? absent() : QVariant(text); }
QVariant toColumn(int number) { return number; }
QVariant toColumn(const std::optional<int> &number) { return number ? QVariant(*number) : absent(); }
QVariant toColumn(const std::optional<double> &number) { return number ? QVariant(*number) : absent(); }
QVariant toColumn(const std::optional<bool> &flag) { return flag ? QVariant(int(*flag)) : absent(); }

QVariant toColumn(const std::optional<api::Instant> &instant)
{
    return instant ? QVariant(qlonglong(instant->time_since_epoch().count())) : absent();
}

QVariant toColumn(const std::optional<QDate> &date)
{
    return date ? QVariant(date->toString(Qt::ISODate)) : absent();
}

QVariant toColumn(const QStringList &texts)
{
    QStringList items;
    for (const QString &text : texts)
        items.append(escaped(text));
    return joined(items);
}

QVariant toColumn(const api::Metadata &metadata)
{
    return metadata.isEmpty() ? absent() : QVariant(api::metadataToText(metadata));
}

QVariant toColumn(const api::Polyline &line)
{
    QStringList points;
    for (const api::PolylinePoint &point : line)
        points.append(placeText(point.place));
    return joined(points);
}

QVariant toColumn(const api::GeoRing &ring)
{
    QStringList points;
    for (const api::GeoPoint &corner : ring)
        points.append(placeText(corner));
    return joined(points);
}

QVariant toColumn(const QList<api::Risk> &risks)
{
    QStringList items;
    for (const api::Risk &risk : risks)
        items.append(risk.key.text() + fieldEnd + risk.level.text());
    return joined(items);
}

QVariant toColumn(const QList<api::ShiftEntry> &shifts)
{
    QStringList items;
    for (const api::ShiftEntry &shift : shifts) {
        items.append(QStringList { escaped(shift.dayOfWeek), QString::number(shift.startMinute), QString::number(shift.endMinute),
            shift.priority ? QString::number(*shift.priority) : QString() }.join(fieldEnd));
    }
    return joined(items);
}

QVariant toColumn(const std::optional<api::PlanBasis> &basis)
{
    return basis ? QVariant(QString::fromUtf8(api::writePlanBasis(*basis))) : QVariant();
}

void fromColumn(const QVariant &value, std::optional<api::PlanBasis> &basis)
{
    basis.reset();
    if (value.isNull())
        return;
    if (const auto read = api::decodePlanBasis(value.toString().toUtf8()))
        basis = read->value;
}

void fromColumn(const QVariant &value, QString &text)
{
    text = value.isNull() ? QString() : value.toString();
}

void fromColumn(const QVariant &value, int &number)
{
    number = value.toInt();
}

void fromColumn(const QVariant &value, std::optional<int> &number)
{
    number = value.isNull() ? std::nullopt : std::optional(value.toInt());
}

void fromColumn(const QVariant &value, std::optional<double> &number)
{
    number = value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

void fromColumn(const QVariant &value, std::optional<bool> &flag)
{
    flag = value.isNull() ? std::nullopt : std::optional(value.toInt() != 0);
}

void fromColumn(const QVariant &value, std::optional<api::Instant> &instant)
{
    instant = value.isNull() ? std::nullopt
                             : std::optional(api::Instant(std::chrono::milliseconds(value.toLongLong())));
}

void fromColumn(const QVariant &value, std::optional<QDate> &date)
{
    date = value.isNull() ? std::nullopt : std::optional(QDate::fromString(value.toString(), Qt::ISODate));
}

void fromColumn(const QVariant &value, QStringList &texts)
{
    texts.clear();
    if (value.isNull())
        return;
    const QString text = value.toString();
    for (const QStringView item : QStringView(text).split(itemEnd))
        texts.append(unescaped(item));
}

void fromColumn(const QVariant &value, api::Metadata &metadata)
{
    metadata = value.isNull() ? api::Metadata() : api::metadataFromText(value.toString());
}

void fromColumn(const QVariant &value, api::Polyline &line)
{
    line.clear();
    const QString text = value.toString();
    for (const auto &fields : fieldsOf(text)) {
        if (const auto place = placeOf(fields))
            line.append(api::PolylinePoint { *place, std::nullopt, std::nullopt });
    }
}

void fromColumn(const QVariant &value, api::GeoRing &ring)
{
    ring.clear();
    const QString text = value.toString();
    for (const auto &fields : fieldsOf(text)) {
        if (const auto corner = placeOf(fields))
            ring.append(*corner);
    }
}

void fromColumn(const QVariant &value, QList<api::Risk> &risks)
{
    risks.clear();
    const QString text = value.toString();
    for (const auto &fields : fieldsOf(text)) {
        if (fields.size() == 2) {
            risks.append(api::Risk { api::OpenEnum<api::RiskKey>::fromText(fields.at(0)),
                api::OpenEnum<api::RiskLevel>::fromText(fields.at(1)) });
        }
    }
}

void fromColumn(const QVariant &value, QList<api::ShiftEntry> &shifts)
{
    shifts.clear();
    const QString text = value.toString();
    for (const auto &fields : fieldsOf(text)) {
        if (fields.size() != 4)
            continue;
        shifts.append(api::ShiftEntry { unescaped(fields.at(0)), fields.at(1).toInt(), fields.at(2).toInt(),
            fields.at(3).isEmpty() ? std::nullopt : std::optional(fields.at(3).toInt()) });
    }
}

}
