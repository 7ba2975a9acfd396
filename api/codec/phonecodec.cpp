// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answers.h"
#include "api/codec/fields.h"
#include "api/codec/phonedecoder.h"
#include "api/codec/requestobject.h"
#include "api/codec/writers.h"
#include "api/positionreading.h"
#include "api/writing.h"

namespace routedesk::api {

namespace codec {

namespace {

constexpr qsizetype longestLabel = 200;

void writePhoneFields(JsonWriter &out, const Phone &phone)
{
    out.always("phone_id", QStringView(phone.phoneId));
    out.field("label", phone.label);
    out.field("app", phone.app);
    out.field("created_at", phone.createdAt);
    out.field("last_seen_at", phone.lastSeenAt);
    out.field("battery_level", phone.batteryLevel);
    if (phone.isSimulated)
        out.always("simulated", true);
}

void readLinks(AnswerReader &reader, json::value &value, AddedPhone &into)
{
    static constexpr FieldTable table(std::to_array<Field<AddedPhone>>({
        { "owntracks", text<&AddedPhone::ownTracksUrl> },
        { "owntracks_config", text<&AddedPhone::ownTracksLink> },
        { "traccar", text<&AddedPhone::traccarUrl> },
        { "traccar_config", text<&AddedPhone::traccarLink> },
    }));
    readObject(reader, value, table, into);
}

constexpr FieldTable phoneTable(std::to_array<Field<Phone>>({
    { "phone_id", text<&Phone::phoneId> },
    { "label", text<&Phone::label> },
    { "app", text<&Phone::app> },
    { "created_at", time<&Phone::createdAt> },
    { "last_seen_at", time<&Phone::lastSeenAt> },
    { "battery_level", number<&Phone::batteryLevel> },
    { "simulated", flag<&Phone::isSimulated> },
}));

}

void readAddedPhone(AnswerReader &reader, json::object &object, AddedPhone &into)
{
    reader.eachField(object, [&](std::string_view key, json::value &value) {
        if (key == "token")
            reader.text(value, into.token);
        else if (key == "links")
            readLinks(reader, value, into);
        else if (const auto *field = phoneTable.find(key))
            field->read(reader, value, into.phone);
    });
}

bool readPhone(AnswerReader &reader, json::value &value, Phone &into)
{
    if (!readObject(reader, value, phoneTable, into))
        return false;
    if (!into.phoneId.isEmpty())
        return true;
    reader.note("phone_id", "missing, so the phone was left out");
    return false;
}

}

QByteArray writeAddedPhone(const AddedPhone &added)
{
    codec::JsonWriter out;
    out.beginObject();
    codec::writePhoneFields(out, added.phone);
    out.field("token", added.token);
    out.key("links");
    out.beginObject();
    out.field("owntracks", added.ownTracksUrl);
    out.field("owntracks_config", added.ownTracksLink);
    out.field("traccar", added.traccarUrl);
    out.field("traccar_config", added.traccarLink);
    out.endObject();
    out.endObject();
    return out.take();
}

QByteArray writePhones(const PhoneList &phones)
{
    codec::JsonWriter out;
    out.beginObject();
    out.key("phones");
    out.beginArray();
    for (const Phone &phone : phones) {
        out.beginObject();
        codec::writePhoneFields(out, phone);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    return out.take();
}

QByteArray writeNewPhone(const QString &label)
{
    codec::JsonWriter out;
    out.beginObject();
    out.field("label", label);
    out.endObject();
    return out.take();
}

QByteArray writePositionReceipt(const PositionReceipt &receipt)
{
    codec::JsonWriter out;
    out.beginObject();
    out.always("accepted", receipt.accepted);
    out.always("late", receipt.late);
    out.always("repeated", receipt.repeated);
    out.always("future", receipt.future);
    out.always("ancient", receipt.ancient);
    out.always("impossible", receipt.impossible);
    out.always("inaccurate", receipt.inaccurate);
    out.always("mocked", receipt.mocked);
    out.endObject();
    return out.take();
}

QByteArray writeOwnTracksConfiguration(const OwnTracksConfiguration &configuration)
{
    codec::JsonWriter out;
    out.beginObject();
    out.always("_type", QStringView(u"configuration"));
    out.always("mode", 3);
    out.always("url", QStringView(configuration.url));
    out.always("auth", true);
    out.always("username", QStringView(configuration.user));
    out.always("password", QStringView(configuration.password));
    out.always("deviceId", QStringView(configuration.user));
    out.always("tid", QStringView(configuration.trackerId));
    out.always("monitoring", 2);
    out.always("locatorInterval", 15);
    out.always("locatorDisplacement", 10);
    out.always("extendedData", true);
    out.endObject();
    return out.take();
}

ReadResult<QString> readNewPhone(QByteArrayView body)
{
    using namespace codec;
    if (body.trimmed().isEmpty())
        return QString();
    return readBody<QString>(body, [](const RequestObject &object) {
        const QString label = object.text("label");
        if (label.size() > longestLabel)
            object.complain("label", QStringLiteral("must not be longer than %1 characters").arg(longestLabel));
        return label;
    });
}

}
