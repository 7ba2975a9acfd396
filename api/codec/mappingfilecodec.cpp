// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/mappingfile.h"

#include "api/codec/jsonwriter.h"
#include "api/codec/requestobject.h"

namespace routedesk::api {

using namespace codec;

namespace {

constexpr QLatin1StringView formatName { "routedesk-mapping" };
constexpr Range numbers { 0, 2'147'483'647 };

void writePairs(JsonWriter &out, std::string_view name, std::string_view text, const QList<MappingFile::Pair> &pairs)
{
    out.key(name);
    out.beginArray();
    for (const MappingFile::Pair &pair : pairs) {
        out.beginObject();
        out.always(text, QStringView(pair.text));
        out.always("field", QStringView(pair.target));
        out.endObject();
    }
    out.endArray();
}

QString shortText(const RequestObject &object, std::string_view key, Need need = Need::Optional)
{
    const QString text = object.text(key, need);
    if (text.size() > MappingFile::longestText)
        object.complain(key, QStringLiteral("is longer than %1 characters").arg(MappingFile::longestText));
    return text;
}

QList<MappingFile::Pair> readPairs(
    const RequestObject &file, std::string_view name, std::string_view text, qsizetype most)
{
    QList<MappingFile::Pair> pairs;
    qsizetype seen = 0;
    file.eachObject(name, Need::Optional, [&](const RequestObject &object) {
        if (++seen <= most)
            pairs.append({ shortText(object, "field", Need::Required), shortText(object, text) });
    });
    if (seen > most)
        file.complain(name, QStringLiteral("must not have more than %1 entries").arg(most));
    return pairs;
}

QString oneOf(const RequestObject &object, std::string_view key, const QStringList &words)
{
    const QString word = object.text(key);
    if (!word.isNull() && !words.contains(word))
        object.complain(key, QStringLiteral("must be one of %1").arg(words.join(QLatin1StringView(", "))));
    return word;
}

void readHead(const RequestObject &object, MappingFile &file)
{
    if (object.text("format", Need::Required) != formatName)
        object.complain("format", QStringLiteral("is not %1").arg(formatName));
    const auto version = object.integer("version", numbers);
    if (!version || *version < 1 || *version > MappingFile::version)
        object.complain(
            "version", QStringLiteral("must be %1; a newer program may have written it").arg(MappingFile::version));
    file.name = object.text("name", Need::Required).simplified().left(MappingFile::longestName);
    file.savedAt = object.time("saved_at");
}

}

QByteArray writeMappingFile(const MappingFile &file)
{
    JsonWriter out;
    out.beginObject();
    out.always("format", QStringView(QString(formatName)));
    out.always("version", MappingFile::version);
    out.always("name", QStringView(file.name));
    out.field("saved_at", file.savedAt);
    out.field("encoding", file.encoding);
    out.field("delimiter", file.delimiter);
    out.field("has_header", file.hasHeader);
    out.field("date_order", file.dateOrder);
    out.field("time_zone", file.timeZoneId);
    out.field("unmatched", file.unmatched);
    writePairs(out, "columns", "header", file.columns);
    writePairs(out, "defaults", "value", file.defaults);
    out.endObject();
    return out.take();
}

ReadResult<MappingFile> readMappingFile(QByteArrayView bytes)
{
    if (bytes.size() > MappingFile::largestBytes)
        return std::unexpected(
            bodyComplaint(QStringLiteral("is larger than %1 MB").arg(MappingFile::largestBytes >> 20)));
    return readBody<MappingFile>(bytes, [](const RequestObject &object) {
        MappingFile file;
        readHead(object, file);
        file.encoding = shortText(object, "encoding");
        file.delimiter = shortText(object, "delimiter");
        file.hasHeader = object.flag("has_header");
        file.dateOrder = oneOf(object, "date_order", { QStringLiteral("day_first"), QStringLiteral("month_first") });
        file.timeZoneId = shortText(object, "time_zone");
        file.unmatched = oneOf(object, "unmatched", { QStringLiteral("metadata"), QStringLiteral("ignore") });
        file.columns = readPairs(object, "columns", "header", MappingFile::mostColumns);
        file.defaults = readPairs(object, "defaults", "value", MappingFile::mostDefaults);
        return file;
    });
}

}
