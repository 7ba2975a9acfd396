// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/codec/fieldtable.h"
#include "api/compactoptional.h"
#include "api/openenum.h"

namespace routedesk::api::codec {

template<class>
struct MemberPointer;
template<class C, class V>
struct MemberPointer<V C::*> {
    using Owner = C;
    using Value = V;
};
template<auto member>
using OwnerOf = typename MemberPointer<decltype(member)>::Owner;
template<auto member>
using ValueOf = typename MemberPointer<decltype(member)>::Value;

template<auto member>
void text(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    reader.text(value, into.*member);
}

/// A text that many objects of an answer share.
template<auto member>
void shared(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    reader.sharedText(value, into.*member);
}

/// The deprecated twin of a field: taken only where the field itself has not come.
template<auto member>
void twin(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    ValueOf<member> text;
    reader.sharedText(value, text);
    if ((into.*member).isNull())
        into.*member = text;
}

template<auto member>
void time(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    if (const auto result = reader.time(value))
        into.*member = *result;
}

template<auto member>
void number(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    if (const auto result = reader.number(value))
        into.*member = *result;
}

template<auto member>
void integer(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    if (const auto result = reader.integer(value))
        into.*member = *result;
}

template<auto member>
void flag(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    if (const auto result = reader.flag(value))
        into.*member = *result;
}

template<auto member>
void map(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    reader.metadata(value, into.*member);
}

template<class E>
[[nodiscard]] OpenEnum<E> wordFrom(AnswerReader &reader, std::string_view text)
{
    for (const auto &[known, word] : WireWords<E>::words) {
        if (text == std::string_view(word.data(), static_cast<std::size_t>(word.size())))
            return known;
    }
    return text.empty() ? OpenEnum<E>() : OpenEnum<E>::fromText(reader.shared(text));
}

template<class E>
void readWord(AnswerReader &reader, json::value &value, OpenEnum<E> &into)
{
    if (const auto text = reader.bytes(value))
        into = wordFrom<E>(reader, *text);
}

template<auto member>
void word(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    readWord(reader, value, into.*member);
}

/// A member that has its own reader.
template<auto member, auto read>
void in(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    read(reader, value, into.*member);
}

/// The same for one that most objects do not have.
template<auto member, auto read>
void inRare(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    auto plain = *(into.*member);
    read(reader, value, plain);
    into.*member = plain;
}

template<auto member, auto readItem>
void list(AnswerReader &reader, json::value &value, OwnerOf<member> &into)
{
    readList(reader, value, into.*member, readItem);
}

void readTexts(AnswerReader &reader, json::value &value, QStringList &into);

/// A share of 0..1; above 1 it is a percentage.
void readRate(AnswerReader &reader, json::value &value, std::optional<double> &into);
void readCompactRate(AnswerReader &reader, json::value &value, CompactOptional<double> &into);

}
