// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/words/errorwords.h"

#include "models/mutationcall.h"
#include "models/takenorders.h"
#include "ui/words/tr.h"

#include <QStringList>

namespace routedesk::ui {

namespace {

using Kind = api::ApiError::Kind;

QString conflictWords(const api::ApiError &error)
{
    if (error.code == QLatin1StringView("version_conflict"))
        return Words::tr("Someone else has changed this route in the meantime.");
    if (error.code == models::movedSinceCode)
        return Words::tr("Someone else has put this order on another route in the meantime; it was left there.");
    if (error.code == models::takenSinceCode)
        return Words::tr(
            "Someone else has put one of these orders on another route in the meantime; it was left there.");
    if (error.code == QLatin1StringView("duplicate_resource"))
        return Words::tr("The server has one of this name already.");
    if (error.code == QLatin1StringView("resource_in_use"))
        return Words::tr("It is still in use.");
    return Words::tr("The server refused this because it clashes with what it already has.");
}

QString notFoundWords(const api::ApiError &error)
{
    if (error.code == QLatin1StringView("driver_not_found"))
        return Words::tr("The server does not know this worker.");
    if (error.code == QLatin1StringView("device_not_found"))
        return Words::tr("The server does not know this device.");
    return Words::tr("The server does not have this any more, or never had it.");
}

QString happenedWords(const api::ApiError &error)
{
    switch (error.kind) {
    case Kind::Offline: return Words::tr("The server could not be reached.");
    case Kind::Timeout: return Words::tr("The server did not answer in time.");
    case Kind::Unauthorised:
        return error.httpStatus == 403 ? Words::tr("This account may not do that.")
                                       : Words::tr("The server did not accept the account or its secret.");
    case Kind::NotFound: return notFoundWords(error);
    case Kind::Conflict: return conflictWords(error);
    case Kind::Invalid: return Words::tr("The server found something wrong in what was sent.");
    case Kind::RateLimited: return Words::tr("The server asks for a pause: too many requests.");
    case Kind::ServerFault: return Words::tr("The server failed (%1).").arg(error.httpStatus);
    case Kind::Malformed: return Words::tr("The server's answer could not be understood.");
    case Kind::Cancelled:
        return error.code == QLatin1StringView("journal_failed")
            ? Words::tr("The change could not be written to this computer's disk.")
            : Words::tr("This was stopped.");
    }
    return {};
}

QString keptWords(const api::ApiError &error, Doing doing)
{
    if (error.kind == Kind::Cancelled && error.code == QLatin1StringView("journal_failed"))
        return Words::tr("Nothing was sent.");
    switch (doing) {
    case Doing::Reading: return Words::tr("What you see is the last state that was read.");
    case Doing::Asking: return {};
    case Doing::Saving:
        return error.outcomeUnknown() ? Words::tr("Whether it took effect is not known.")
                                      : Words::tr("Nothing was changed on the server.");
    case Doing::Sending: break;
    }
    if (error.outcomeUnknown())
        return Words::tr("The change is kept here; whether it took effect is being looked up.");
    if (error.kind == Kind::RateLimited)
        return Words::tr("The change is kept here and not sent yet.");
    return Words::tr("Nothing was changed on the server.");
}

QString sendingAdvice(const api::ApiError &error)
{
    switch (error.kind) {
    case Kind::Unauthorised: return Words::tr("Check the connection in the settings, then send again.");
    case Kind::Conflict: return Words::tr("Look at the newer state, then decide again.");
    case Kind::NotFound: return Words::tr("Refresh the day to see what is there.");
    case Kind::Invalid: return Words::tr("Mend what is marked, then send again.");
    case Kind::RateLimited: return Words::tr("Try again in a moment.");
    default: break;
    }
    return {};
}

QString savingAdvice(const api::ApiError &error)
{
    if (error.outcomeUnknown())
        return Words::tr("The list is being read again: look there before you do it once more.");
    switch (error.kind) {
    case Kind::Unauthorised: return Words::tr("Check the connection in the settings.");
    case Kind::NotFound: return Words::tr("Refresh the day to see what is there.");
    case Kind::Invalid: return Words::tr("Mend what is marked, then save again.");
    case Kind::RateLimited: return Words::tr("Try again in a moment.");
    default: break;
    }
    return {};
}

QString adviceWords(const api::ApiError &error, Doing doing)
{
    if (error.kind == Kind::Cancelled) {
        return error.code == QLatin1StringView("journal_failed")
            ? Words::tr("Make room on the disk, then try again.")
            : QString();
    }
    if (doing == Doing::Sending)
        return sendingAdvice(error);
    if (doing == Doing::Saving)
        return savingAdvice(error);
    switch (error.kind) {
    case Kind::Unauthorised: return Words::tr("Check the connection in the settings.");
    case Kind::NotFound: return Words::tr("Refresh the day to see what is there.");
    case Kind::Invalid: return Words::tr("Change the filter or the entry, then try again.");
    case Kind::Malformed: return Words::tr("Check that the address in the settings is an Orders API.");
    default: break;
    }
    return doing == Doing::Reading ? Words::tr("It is tried again by itself.") : Words::tr("Try again.");
}

}

QString ErrorWords::sentence() const
{
    QStringList parts{ happened, kept, advice };
    parts.removeAll(QString());
    return parts.join(u' ');
}

ErrorWords errorWords(const api::ApiError &error, Doing doing)
{
    ErrorWords words;
    words.happened = happenedWords(error);
    words.kept = keptWords(error, doing);
    words.advice = adviceWords(error, doing);
    QStringList lines;
    if (!error.message.isEmpty())
        lines.append(error.message);
    for (const api::FieldError &field : error.fields)
        lines.append(fieldErrorWords(field));
    words.server = lines.join(u'\n');
    return words;
}

QString fieldErrorWords(const api::FieldError &field)
{
    QStringList where;
    if (!field.location.isEmpty() && field.location != QLatin1StringView("json"))
        where.append(field.location);
    if (!field.field.isEmpty())
        where.append(field.field);
    const QString place = where.join(QStringLiteral(" \u00B7 "));
    if (place.isEmpty())
        return field.message;
    return field.message.isEmpty() ? place : QStringLiteral("%1: %2").arg(place, field.message);
}

}
