// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/storage/columns.h"
#include "service/storage/database.h"

#include <QStringList>

#include <functional>

namespace routedesk::service {

/// Turns records into rows and back from one list of columns. A record type R says what its columns are once:
///     template<class Record, class Visitor> void describe(Record &record, Visitor &visit);
/// where `visit(name, member)` is called for each column; an optional GeoPoint takes the two columns name_lon and
/// name_lat. The order of the calls is the order of the columns.
template<class R>
class RowMapper {
public:
    /// "a, b, c"
    [[nodiscard]] static const QString &columns()
    {
        static const QString text = names().join(QStringLiteral(", "));
        return text;
    }

    /// INSERT of `leading` columns and the record's.
    [[nodiscard]] static QString insertInto(const QString &table, const QStringList &leading)
    {
        const QStringList all = leading + names();
        return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(table, all.join(QStringLiteral(", ")), QStringList(all.size(), QStringLiteral("?")).join(u','));
    }

    /// UPDATE of all the record's columns; the id is the last value.
    [[nodiscard]] static QString update(const QString &table)
    {
        return QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(table, names().join(QStringLiteral(" = ?, ")));
    }

    /// UPDATE of some columns; the id is the last value. With `onlyChanged` a row that has these values already is left
    /// alone, and with it its indexes: bind the columns, the id, and the columns once more.
    [[nodiscard]] static QString update(const QString &table, const std::function<bool(const QString &)> &wanted, bool onlyChanged)
    {
        QStringList some;
        for (const QString &name : names()) {
            if (wanted(name))
                some.append(name);
        }
        QString sql = QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(table, some.join(QStringLiteral(" = ?, ")));
        if (onlyChanged)
            sql += QStringLiteral(" AND (%1 IS DISTINCT FROM ?)").arg(some.join(QStringLiteral(" IS DISTINCT FROM ? OR ")));
        return sql;
    }

    /// The columns in which two records differ, and what they hold in the second.
    struct Difference {
        QStringList columns;
        QVariantList values;
    };
    [[nodiscard]] static Difference difference(const R &before, const R &after)
    {
        const QVariantList old = valuesOf(before);
        const QVariantList now = valuesOf(after);
        Difference result;
        for (qsizetype i = 0; i < now.size(); ++i) {
            if (old.at(i) == now.at(i))
                continue;
            result.columns.append(names().at(i));
            result.values.append(now.at(i));
        }
        return result;
    }

    /// Writes what differs into the row with this id; there must be something.
    static void write(Database &database, const QString &table, const Difference &difference, qint64 id)
    {
        Query query = database.prepare(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?")
                .arg(table, difference.columns.join(QStringLiteral(" = ?, "))));
        for (const QVariant &value : difference.values)
            query.add(value);
        query.add(id).run();
    }

    static void bind(Query &query, const R &record, const std::function<bool(const QString &)> &wanted)
    {
        SomeBinder binder { { query }, wanted };
        describe(record, binder);
    }

    static void bind(Query &query, const R &record)
    {
        Binder binder { query };
        describe(record, binder);
    }

    [[nodiscard]] static R read(const Query &query, int firstColumn)
    {
        R record;
        Reader reader { query, firstColumn };
        describe(record, reader);
        return record;
    }

private:
    struct Namer {
        static constexpr bool reading = false;
        QStringList &names;

        template<class T>
        void operator()(QLatin1StringView name, const T &)
        {
            names.append(name);
        }
        void operator()(QLatin1StringView name, const std::optional<api::GeoPoint> &)
        {
            names.append(name + QLatin1StringView("_lon"));
            names.append(name + QLatin1StringView("_lat"));
        }
    };

    struct Collector {
        QVariantList &values;

        Collector &add(const QVariant &value)
        {
            values.append(value);
            return *this;
        }
    };

    template<class Sink>
    struct BinderTo {
        static constexpr bool reading = false;
        Sink &query;

        template<class T>
        void operator()(QLatin1StringView, const T &value)
        {
            query.add(toColumn(value));
        }
        void operator()(QLatin1StringView, const std::optional<api::GeoPoint> &place)
        {
            query.add(toColumn(place ? std::optional(place->longitude()) : std::nullopt));
            query.add(toColumn(place ? std::optional(place->latitude()) : std::nullopt));
        }
    };

    using Binder = BinderTo<Query>;

    [[nodiscard]] static QVariantList valuesOf(const R &record)
    {
        QVariantList values;
        values.reserve(names().size());
        Collector collector { values };
        BinderTo<Collector> binder { collector };
        describe(record, binder);
        return values;
    }

    struct SomeBinder {
        static constexpr bool reading = false;
        Binder all;
        const std::function<bool(const QString &)> &wanted;

        // A place is asked for by the name of its first column.
        template<class T>
        void operator()(QLatin1StringView name, const T &value)
        {
            if (wanted(std::is_same_v<T, std::optional<api::GeoPoint>> ? name + QLatin1StringView("_lon") : QString(name)))
                all(name, value);
        }
    };

    struct Reader {
        static constexpr bool reading = true;
        const Query &query;
        int column;

        template<class T>
        void operator()(QLatin1StringView, T &value)
        {
            fromColumn(query.value(column++), value);
        }
        void operator()(QLatin1StringView, std::optional<api::GeoPoint> &place)
        {
            std::optional<double> longitude;
            std::optional<double> latitude;
            fromColumn(query.value(column++), longitude);
            fromColumn(query.value(column++), latitude);
            place = longitude && latitude ? api::GeoPoint::fromDegrees(*longitude, *latitude) : std::nullopt;
        }
    };

    [[nodiscard]] static const QStringList &names()
    {
        static const QStringList all = [] {
            QStringList result;
            const R record;
            Namer namer { result };
            describe(record, namer);
            return result;
        }();
        return all;
    }
};

}
