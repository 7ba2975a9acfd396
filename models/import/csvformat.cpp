// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/csvformat.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace routedesk::models {

namespace {

constexpr qsizetype sampleBytes = 1 << 20;

struct Utf8Census {
    qint64 sequences = 0; ///< sound sequences of more than one byte
    qint64 broken = 0;
};

int sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const auto first = uchar(bytes[at]);
    const int length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length == 0 || first >= 0xf5 || at + length > bytes.size())
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((uchar(bytes[at + i]) & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

Utf8Census census(QByteArrayView bytes)
{
    Utf8Census result;
    for (qsizetype at = 0; at < bytes.size();) {
        if (uchar(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const int length = sequenceLength(bytes, at);
        (length ? result.sequences : result.broken) += 1;
        at += std::max(1, length);
    }
    return result;
}

/// Text of two bytes a character has a NUL in every other place wherever it is plain English, digits or delimiters.
QString wideEncoding(QByteArrayView bytes)
{
    std::array<qsizetype, 2> nuls { 0, 0 };
    const qsizetype size = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    for (qsizetype i = 0; i < size; ++i)
        nuls[size_t(i & 1)] += bytes[i] == '\0';
    const qsizetype half = size / 2;
    if (half >= 2 && nuls[1] > half * 2 / 5 && nuls[0] < half / 10 + 1)
        return QStringLiteral("UTF-16LE");
    if (half >= 2 && nuls[0] > half * 2 / 5 && nuls[1] < half / 10 + 1)
        return QStringLiteral("UTF-16BE");
    return {};
}

/// Guessers see exotic alphabets in a few accented letters. Bytes that are accented Latin letters standing among plain
/// ones are believed to be that.
bool readsAsWestern(QByteArrayView bytes)
{
    qint64 plain = 0;
    qint64 high = 0;
    for (const char byte : bytes) {
        const auto c = uchar(byte);
        plain += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (c < 0x80)
            continue;
        // letters and signs that Western European text has in Windows-1252
        static constexpr QByteArrayView usual("\x80\x85\x91\x92\x93\x94\x96\x97\xa0\xa1\xaa\xab\xb0\xb4\xba\xbb\xbf\xc0\xc1\xc3\xc4\xc7"
                                              "\xc8\xc9\xca\xcd\xd1\xd3\xd4\xd5\xd6\xda\xdc\xdf\xe0\xe1\xe2\xe3\xe4\xe6\xe7\xe8\xe9\xea"
                                              "\xeb\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf8\xf9\xfa\xfb\xfc\xe5\xc5\xd8\xc6");
        if (!usual.contains(byte))
            return false;
        ++high;
    }
    return high < 3 || high * 6 < plain;
}

/// Old spreadsheets on a Mac write umlauts where Windows has dashes, quotes and letters that hardly anybody needs. Every
/// byte has to be a letter or a sign there, and one has to follow a small letter that is none of those Windows texts of
/// Eastern Europe are full of.
bool readsAsMac(QByteArrayView bytes)
{
    static constexpr QByteArrayView letters("\x80\x81\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x94\x95\x96"
                                            "\x97\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa1\xa7\xae\xaf\xbb\xbc\xbe\xbf\xc7\xc8\xca\xcb\xcc"
                                            "\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd8\xdb\xe2\xe3\xe5\xe6\xe7\xe8\xe9\xea\xee\xf2");
    static constexpr QByteArrayView telling("\x81\x87\x88\x89\x8d\x8f\x90\x9f\xa7"); // Å á à â ç è ê ü ß
    qint64 plain = 0, high = 0, told = 0;
    char before = 0;
    for (const char byte : bytes) {
        plain += (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
        if (uchar(byte) >= 0x80) {
            if (!letters.contains(byte))
                return false;
            ++high;
            told += before >= 'a' && before <= 'z' && telling.contains(byte);
        }
        before = byte;
    }
    return told > 0 && high * 4 < plain;
}

QString guessed(QByteArrayView bytes)
{
    const auto sample = bytes.first(std::min(bytes.size(), sampleBytes));
    if (readsAsMac(sample))
        return QStringLiteral("macintosh");
    if (readsAsWestern(sample))
        return QStringLiteral("windows-1252");
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> guesser(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(guesser.get(), sample.data(), size_t(sample.size())) == 0) {
        uchardet_data_end(guesser.get());
        const auto name = QString::fromLatin1(uchardet_get_charset(guesser.get()));
        const bool western = name.compare(u"ISO-8859-1", Qt::CaseInsensitive) == 0
            || name.compare(u"ASCII", Qt::CaseInsensitive) == 0;
        if (!western && QStringDecoder(name).isValid())
            return name;
    }
    return QStringLiteral("windows-1252");
}

DecodedText repaired(QByteArrayView bytes)
{
    DecodedText result;
    result.utf8.reserve(bytes.size() + bytes.size() / 16);
    QStringDecoder western("windows-1252");
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes.size() : found + 1;
        const auto line = bytes.sliced(at, end - at);
        if (line.isValidUtf8()) {
            result.utf8.append(line);
        } else {
            const QString text = western(line);
            result.utf8.append(text.toUtf8());
            result.undecodable += text.count(QChar::ReplacementCharacter);
            ++result.repairedLines;
        }
        at = end;
    }
    return result;
}

}

QStringList csvEncodings()
{
    return { QStringLiteral("UTF-8"), QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"),
        QStringLiteral("windows-1252"), QStringLiteral("ISO-8859-15"), QStringLiteral("windows-1250"),
        QStringLiteral("windows-1251"), QStringLiteral("windows-1254"), QStringLiteral("macintosh"),
        QStringLiteral("Shift_JIS"), QStringLiteral("GB18030"), QStringLiteral("Big5"), QStringLiteral("EUC-KR") };
}

QString detectEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return QStringLiteral("UTF-8");
    if (bytes.startsWith("\xff\xfe"))
        return QStringLiteral("UTF-16LE");
    if (bytes.startsWith("\xfe\xff"))
        return QStringLiteral("UTF-16BE");
    if (const QString wide = wideEncoding(bytes); !wide.isEmpty())
        return wide;
    if (bytes.isValidUtf8())
        return QStringLiteral("UTF-8");
    const Utf8Census found = census(bytes);
    if (found.sequences > found.broken)
        return QStringLiteral("UTF-8");
    return guessed(bytes);
}

DecodedText detectAndDecode(QByteArray bytes, QString &encoding)
{
    const bool isMarked = bytes.startsWith("\xef\xbb\xbf") || bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (!isMarked && wideEncoding(bytes).isEmpty() && bytes.isValidUtf8()) {
        encoding = QStringLiteral("UTF-8");
        return { std::move(bytes), 0, 0 };
    }
    encoding = detectEncoding(bytes);
    return decodeToUtf8(std::move(bytes), encoding);
}

DecodedText decodeToUtf8(QByteArray bytes, const QString &encoding)
{
    if (encoding.compare(u"UTF-8", Qt::CaseInsensitive) == 0) {
        if (bytes.startsWith("\xef\xbb\xbf"))
            bytes.remove(0, 3);
        return bytes.isValidUtf8() ? DecodedText { std::move(bytes), 0, 0 } : repaired(bytes);
    }
    QStringDecoder decoder(encoding);
    if (!decoder.isValid())
        decoder = QStringDecoder("windows-1252");
    QStringEncoder encoder(QStringEncoder::Utf8);
    DecodedText result;
    result.utf8.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size(); at += sampleBytes) {
        const QString text = decoder(QByteArrayView(bytes).sliced(at, std::min(sampleBytes, bytes.size() - at)));
        const QByteArray piece = encoder(text);
        result.undecodable += piece.count("\xef\xbf\xbd");
        result.utf8.append(piece);
    }
    return result;
}

}
