// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/cellnumber.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>

namespace routedesk::models {

namespace {

constexpr qint64 daySeconds = 86'400;
constexpr double lastDay = 2'958'465; // 31 December 9999

/// The first section of a format code without what is shown as it stands: quoted words, escaped signs, fillers,
/// colours and languages. Elapsed hours keep their bracket.
QString bareCode(QStringView code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u';')
            break;
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QStringView inside = end < 0 ? QStringView() : code.sliced(i + 1, end - i - 1);
            const bool elapsed = !inside.isEmpty() && QStringView(u"hHmMsS").contains(inside.front())
                && inside.count(inside.front(), Qt::CaseInsensitive) == inside.size();
            if (elapsed)
                bare += u'[' + inside.toString().toLower() + u']';
            i = end < 0 ? code.size() : end;
        } else {
            bare += c.toLower();
        }
    }
    return bare;
}

QByteArray plain(double value)
{
    if (std::abs(value) >= 1e15)
        return std::abs(value) < 1e21 ? QByteArray::number(value, 'f', 0) : QByteArray::number(value, 'g', 17);
    const QByteArray shown = QByteArray::number(value, 'g', 15);
    if (!shown.contains('e'))
        return shown == "-0" ? QByteArrayLiteral("0") : shown;
    if (std::abs(value) < 1e-15)
        return shown;
    const int digits = 14 - int(std::floor(std::log10(std::abs(value))));
    QByteArray fixed = QByteArray::number(value, 'f', std::clamp(digits, 0, 30));
    while (fixed.contains('.') && (fixed.endsWith('0') || fixed.endsWith('.')))
        fixed.chop(1);
    return fixed;
}

QByteArray twoDigits(qint64 number)
{
    return QByteArray::number(number).rightJustified(2, '0');
}

QByteArray clockText(qint64 seconds)
{
    QByteArray text = twoDigits(seconds / 3600) + ':' + twoDigits(seconds / 60 % 60);
    if (seconds % 60 != 0)
        text += ':' + twoDigits(seconds % 60);
    return text;
}

/// Invalid for the 29 February 1900 that never was.
QDate dayOf(qint64 serial, DateSystem system)
{
    if (system == DateSystem::From1904)
        return QDate(1904, 1, 1).addDays(serial);
    if (serial == 60 || serial < 1)
        return {};
    return serial > 60 ? QDate(1899, 12, 30).addDays(serial) : QDate(1899, 12, 31).addDays(serial);
}

}

NumberFormat numberFormat(QStringView code)
{
    using Kind = NumberFormat::Kind;
    QString bare = bareCode(code);
    if (bare == u"general" || bare.isEmpty())
        return {};
    if (bare.count(u'0') == bare.size())
        return bare.size() > 1 ? NumberFormat{ Kind::Padded, int(std::min<qsizetype>(bare.size(), 15)) }
                               : NumberFormat{};
    if (bare.contains(u'['))
        return { Kind::Duration, 0 };
    bare.remove(QStringLiteral("am/pm")).remove(QStringLiteral("a/p"));
    if (bare.contains(u'#') || bare.contains(u'?') || bare.contains(u'@'))
        return {};
    const bool isDate = bare.contains(u'y') || bare.contains(u'd') || bare.contains(u"mmm");
    const bool isTime = bare.contains(u'h') || bare.contains(u's');
    if (isDate)
        return { isTime ? Kind::DateTime : Kind::Date, 0 };
    if (isTime)
        return { Kind::Time, 0 };
    return bare.contains(u'm') ? NumberFormat{ Kind::Date, 0 } : NumberFormat{};
}

NumberFormat builtInFormat(int id)
{
    using Kind = NumberFormat::Kind;
    if (id == 22)
        return { Kind::DateTime, 0 };
    if ((id >= 18 && id <= 21) || id == 32 || id == 33 || id == 45 || id == 47)
        return { Kind::Time, 0 };
    if (id == 46)
        return { Kind::Duration, 0 };
    // 27 to 58 are East Asian dates, all but the two above
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return { Kind::Date, 0 };
    return {};
}

QByteArray numberText(double value, const NumberFormat &format, DateSystem system)
{
    using Kind = NumberFormat::Kind;
    if (format.kind == Kind::General || value < 0 || value > lastDay * 1000)
        return plain(value);
    if (format.kind == Kind::Padded)
        return value == std::floor(value) ? plain(value).rightJustified(format.digits, '0') : plain(value);
    // Time is kept as a fraction: the nearest second is what was meant.
    const qint64 seconds = std::llround(value * double(daySeconds));
    if (format.kind == Kind::Duration)
        return clockText(seconds);
    if (format.kind == Kind::Time)
        return clockText(seconds % daySeconds);
    const qint64 serial = format.kind == Kind::Date ? qint64(value) : seconds / daySeconds;
    if (serial > qint64(lastDay))
        return plain(value);
    const QDate day = dayOf(serial, system);
    if (!day.isValid())
        return format.kind == Kind::DateTime && serial == 0 ? clockText(seconds % daySeconds) : plain(value);
    const QByteArray date = day.toString(Qt::ISODate).toLatin1();
    return format.kind == Kind::Date ? date : date + 'T' + clockText(seconds % daySeconds);
}

QByteArray durationText(QStringView iso)
{
    static const QRegularExpression pattern(
        QStringLiteral("^PT(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})(?:[.,]\\d*)?S)?$"));
    const auto match = pattern.matchView(iso);
    if (!match.hasMatch() || iso.size() < 4)
        return iso.toUtf8();
    const auto part = [&match](int at) { return match.capturedView(at).toLongLong(); };
    return clockText(part(1) * 3600 + part(2) * 60 + part(3));
}

QByteArray dateTimeText(QStringView iso)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(:\\d\\d)?(?:[.,]\\d*)?$"));
    const auto match = pattern.matchView(iso);
    if (!match.hasMatch())
        return iso.toUtf8();
    const QString seconds = match.captured(3) == u":00" ? QString() : match.captured(3);
    return (match.captured(1) + u'T' + match.captured(2) + seconds).toUtf8();
}

}
