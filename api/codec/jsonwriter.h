// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/compactoptional.h"
#include "api/instant.h"
#include "api/metadata.h"
#include "api/openenum.h"

#include <QByteArray>
#include <QStringList>

#include <string_view>

namespace routedesk::api::codec {

/// Appends JSON, in the order it is told. `field` leaves out what is absent: null texts, empty optionals, absent words,
/// empty lists and maps. Text is escaped; a lone surrogate becomes U+FFFD; numbers are the shortest that read back.
class JsonWriter {
public:
    JsonWriter() { m_bytes.reserve(1024); }

    void beginObject() { open('{'); }
    void endObject() { m_bytes.append('}'); }
    void beginArray() { open('['); }
    void endArray() { m_bytes.append(']'); }
    void key(std::string_view name);
    void key(QStringView name);

    void null() { token("null"); }
    void value(bool flag) { token(flag ? "true" : "false"); }
    void value(int number) { value(qint64(number)); }
    void value(qint64 number);
    void value(double number);
    void value(QStringView text);
    void value(Instant instant);
    /// A complete JSON value.
    void json(QStringView text);
    void json(std::string_view utf8);
    void map(const Metadata &metadata);

    void field(std::string_view name, const QString &text);
    void field(std::string_view name, const QStringList &texts);
    void field(std::string_view name, const Metadata &metadata);

    template<class T>
    void field(std::string_view name, const std::optional<T> &content)
    {
        if (!content)
            return;
        key(name);
        value(*content);
    }

    template<class T>
    void field(std::string_view name, const CompactOptional<T> &content)
    {
        if (!content)
            return;
        key(name);
        value(*content);
    }

    template<class E>
    void field(std::string_view name, const OpenEnum<E> &word)
    {
        if (word.isAbsent())
            return;
        key(name);
        value(QStringView(word.text()));
    }

    /// Written even when it is the default.
    template<class T>
    void always(std::string_view name, const T &content)
    {
        key(name);
        value(content);
    }

    /// Bytes written so far.
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    void open(char bracket);
    void token(std::string_view text);
    void separate();
    void quoted(QStringView text);
    void quoted(std::string_view utf8);

    QByteArray m_bytes;
};

}
