// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/changefeed.h"

#include "api/codec/answerdocument.h"
#include "api/codec/fields.h"
#include "api/codec/jsonwriter.h"
#include "api/codec/queryreader.h"
#include "api/reading.h"
#include "api/writing.h"

namespace routedesk::api {

namespace {

constexpr int longestWait = 60;
constexpr int largestPage = 1000;

bool readThing(codec::AnswerReader &reader, codec::json::value &value, ChangedThing &into)
{
    static constexpr codec::FieldTable table(std::to_array<codec::Field<ChangedThing>>({
        { "kind", codec::word<&ChangedThing::kind> },
        { "id", codec::text<&ChangedThing::id> },
    }));
    return codec::readObject(reader, value, table, into) && !into.id.isEmpty();
}

}

DecodeResult<ChangePage> decodeChangePage(QByteArrayView body)
{
    using namespace codec;
    return decode<ChangePage>(body, [](AnswerReader &reader, auto &, json::object &object, ChangePage &page) -> Problem {
        reader.eachField(object, [&](std::string_view name, json::value &value) {
            if (name == "changes")
                readList(reader, value, page.changes, readThing);
            else if (name == "cursor")
                reader.text(value, page.cursor);
            else if (name == "more")
                page.hasMore = reader.flag(value).value_or(false);
        });
        return page.cursor.isEmpty() ? missing(QLatin1StringView("cursor")) : Problem();
    });
}

QByteArray writeChangePage(const ChangePage &page)
{
    codec::JsonWriter out;
    out.beginObject();
    out.key("changes");
    out.beginArray();
    for (const ChangedThing &thing : page.changes) {
        out.beginObject();
        out.field("kind", thing.kind);
        out.always("id", QStringView(thing.id));
        out.endObject();
    }
    out.endArray();
    out.always("cursor", QStringView(page.cursor));
    out.always("more", page.hasMore);
    out.endObject();
    return out.take();
}

ReadResult<ChangeQuery> readChangeQuery(const QUrlQuery &urlQuery)
{
    codec::QueryReader query(urlQuery);
    ChangeQuery result;
    result.after = query.text("after");
    result.waitSeconds = query.integer("wait", 0, longestWait);
    result.limit = query.integer("limit", 1, largestPage);
    if (auto complaints = query.takeComplaints(); !complaints.isEmpty())
        return std::unexpected(std::move(complaints));
    return result;
}

}
