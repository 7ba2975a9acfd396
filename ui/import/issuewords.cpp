// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/issuewords.h"

#include "models/import/duplicatechoice.h"
#include "ui/import/fieldwords.h"
#include "ui/words/quantitywords.h"
#include "ui/words/statuswords.h"
#include "ui/words/tr.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace routedesk::ui {

using models::CellIssue;
using models::IssueKind;
using models::IssueSeverity;

namespace {

/// Arguments as words; a missing one is a dash, so that a sentence never shows a bare placeholder.
class Arguments {
public:
    explicit Arguments(const CellIssue &issue) : m_values(issue.arguments) { }

    [[nodiscard]] QString text(qsizetype at) const
    {
        const QString found = m_values.value(at).toString();
        return found.isEmpty() ? words::none() : found;
    }
    [[nodiscard]] QString number(qsizetype at) const
    {
        const double value = m_values.value(at).toDouble();
        return m_values.size() > at ? m_locale.toString(value, 'g', 10) : words::none();
    }
    [[nodiscard]] QString field(qsizetype at) const { return fieldLabelOfName(text(at)); }
    [[nodiscard]] QString moment(qsizetype at) const
    {
        const QDateTime value = m_values.value(at).toDateTime();
        return value.isValid() ? m_locale.toString(value, QStringLiteral("ddd d MMM HH:mm")) : words::none();
    }
    [[nodiscard]] QString date(qsizetype at) const
    {
        const QDate value = m_values.value(at).toDate();
        return value.isValid() ? m_locale.toString(value, QStringLiteral("d MMMM yyyy")) : words::none();
    }
    [[nodiscard]] QString coordinates() const
    {
        return words::coordinates(m_values.value(0).toDouble(), m_values.value(1).toDouble());
    }
    [[nodiscard]] int count(qsizetype at) const { return m_values.value(at).toInt(); }

private:
    QVariantList m_values;
    QLocale m_locale;
};

IssueWords placeWords(const CellIssue &issue, const Arguments &with)
{
    switch (issue.kind) {
    case IssueKind::NoDestination:
        return { Words::tr("Nothing says where this order goes."),
            Words::tr("Type coordinates, an address or a place."), {} };
    case IssueKind::CoordinateAlone:
        return { Words::tr("One coordinate is here, but %1 is missing.").arg(with.field(0)),
            Words::tr("Type the other one, or empty both."), {} };
    case IssueKind::GeometryUnreadable:
        return { Words::tr("This place could not be read."),
            Words::tr("Type it like POINT(-121.8863 37.3382), or as latitude, longitude."), {} };
    case IssueKind::LatLonSwapped:
        return { issue.severity == IssueSeverity::Error
                ? Words::tr("Latitude and longitude can't be like this; they seem to be swapped.")
                : Words::tr("Latitude and longitude seem to be swapped."),
            Words::tr("The other way round it is %1, near the others.").arg(with.coordinates()),
            Words::tr("Swap latitude and longitude") };
    case IssueKind::NullIsland:
        return { Words::tr("0, 0 lies in the sea off Africa."),
            Words::tr("Type the real coordinates, or empty both and give an address."), {} };
    case IssueKind::AddressOnly:
        return issue.severity == IssueSeverity::Error
            ? IssueWords { Words::tr("There is an address but no coordinates, and this server does not look addresses up."),
                  Words::tr("Type latitude and longitude, or name a place server in the settings."), {} }
            : IssueWords { Words::tr("There are no coordinates; the server will look the address up."), {}, {} };
    case IssueKind::PlaceAwaited:
        return { Words::tr("There is an address but no coordinates; its place is being looked up."), {}, {} };
    case IssueKind::PlaceApproximate:
        return { Words::tr("The place was found only nearly: %1.").arg(with.text(0)),
            Words::tr("It is imported like this; below you can say where it is exactly."), Words::tr("Choose the place\u2026") };
    case IssueKind::PlaceFar:
        return { Words::tr("The place that was found is %1 km away from the others.").arg(with.number(0)),
            Words::tr("It is imported like this; if another is meant, choose it below or write the address in full."),
            Words::tr("Choose the place\u2026") };
    case IssueKind::PlaceSeveral:
        return { Words::tr("This address may mean one of %n place(s).", nullptr, with.count(0)),
            Words::tr("Choose one below, or write the address in full."), Words::tr("Choose the place\u2026") };
    case IssueKind::PlaceArea:
        return { Words::tr("Only a larger area was found: %1.").arg(with.text(0)),
            Words::tr("Put the pin on the spot below, or mend the address."), Words::tr("Choose the place\u2026") };
    case IssueKind::PlaceUnknown:
        return { Words::tr("No place was found for this address."),
            Words::tr("Mend the address, or put the pin on the spot below."), Words::tr("Choose the place\u2026") };
    case IssueKind::FarAway:
        return { Words::tr("This place is %1 km away from the others.").arg(with.number(0)),
            Words::tr("Look at the coordinates again."), {} };
    case IssueKind::RadiusUnusual:
        return { Words::tr("A radius of %1 m is unusual: most are between %2 and %3 m.")
                     .arg(with.number(2), with.number(0), with.number(1)),
            Words::tr("It is in metres; change it if that is not meant."), {} };
    case IssueKind::RadiusIgnored:
        return { Words::tr("This kind of destination has no radius."), Words::tr("The radius is left out."), {} };
    default: return {};
    }
}

IssueWords timeWords(const CellIssue &issue, const Arguments &with)
{
    switch (issue.kind) {
    case IssueKind::TimeUnreadable:
        return { Words::tr("This is no time that could be read."), Words::tr("Type it like 09:30, or 2026-11-02 09:30."),
            {} };
    case IssueKind::DateUnreadable:
        return { Words::tr("This is no date that could be read."), Words::tr("Type it like 2026-11-02."), {} };
    case IssueKind::WindowUnreadable:
        return { Words::tr("This is no window that could be read."), Words::tr("Type it like 09:00-10:00."), {} };
    case IssueKind::WindowReversed:
        return { Words::tr("The window ends before it begins: %1 to %2.").arg(with.moment(0), with.moment(1)),
            Words::tr("Swap the two, or type the right times."), {} };
    case IssueKind::TimeAssumed:
        return { Words::tr("There is a date but no time of day."),
            Words::tr("%1 was taken; type the time if it is another.").arg(with.moment(0)), {} };
    case IssueKind::TimeSkipped:
        return { Words::tr("The clocks go forward that day, so this time does not exist."),
            Words::tr("%1 was taken; type another time if that is not meant.").arg(with.moment(0)), {} };
    case IssueKind::TimeTwice:
        return { Words::tr("The clocks go back that day, so this time comes twice."),
            Words::tr("The first, %1, was taken.").arg(with.moment(0)), {} };
    case IssueKind::DateTurned:
        return { Words::tr("Day and month only make sense the other way round here."),
            Words::tr("%1 was taken. If all dates look like this, change the order of dates.").arg(with.date(0)), {} };
    case IssueKind::PastDeadline:
        return { Words::tr("The deadline, %1, is already past.").arg(with.moment(0)),
            Words::tr("Change the day or the time if it is still to be done."),
            with.count(1) > 0 ? Words::tr("Move all dates by %n day(s)", nullptr, with.count(1)) : QString() };
    case IssueKind::CapacityAboveAll:
        return { Words::tr("No vehicle can load this much: the largest takes %1.").arg(with.number(0)),
            Words::tr("Check the amount, or split the order."), {} };
    case IssueKind::ServiceTimeUnusual:
        return { Words::tr("The stop would take %1, which is unusual.")
                     .arg(words::duration(std::chrono::seconds(with.count(0)))),
            Words::tr("Check whether the column is in minutes or in seconds."), {} };
    default: return {};
    }
}

IssueWords onServerWords(const CellIssue &issue, const Arguments &with)
{
    using models::DuplicateChoice;
    const QString status = statusLook(api::OpenEnum<api::OrderStatus>::fromText(with.text(0))).text;
    const QString offer = Words::tr("Choose what to do\u2026");
    const QString type = issue.arguments.value(4).toString(); // of a row that makes a pick and a drop
    const auto sentence = [&](const QString &single, const QString &pick, const QString &drop) {
        return (type.isEmpty() ? single : type == QStringLiteral("pick") ? pick : drop).arg(status);
    };
    const QString there = sentence(Words::tr("This order is on the server already (%1)."),
        Words::tr("The pick of this row is on the server already (%1)."),
        Words::tr("The drop of this row is on the server already (%1)."));
    switch (DuplicateChoice(with.count(1))) {
    case DuplicateChoice::Update: return { there, Words::tr("It will be updated where this row differs."), offer };
    case DuplicateChoice::NewAttempt:
        return { sentence(Words::tr("This order was closed before (%1)."),
                     Words::tr("The pick of this row was closed before (%1)."),
                     Words::tr("The drop of this row was closed before (%1).")),
            Words::tr("It will be made again, as attempt %1.").arg(with.count(2) + 1), offer };
    case DuplicateChoice::Ask: break;
    }
    return issue.arguments.value(3).toBool()
        ? IssueWords { there, Words::tr("It is under way and can't be updated: skip the row, or give it a new handle."), offer }
        : IssueWords { there, Words::tr("Skip the row, update the order there, or give the row a new handle."), offer };
}

IssueWords cellWords(const CellIssue &issue, const Arguments &with)
{
    switch (issue.kind) {
    case IssueKind::Missing:
        return { Words::tr("%1 is missing.").arg(with.field(0)),
            Words::tr("Type it here, or choose the column that has it."), {} };
    case IssueKind::HandleUnusable:
        return { Words::tr("This can't be a handle: it is too long or holds a control character."),
            Words::tr("Type at most 255 plain characters."), {} };
    case IssueKind::NotANumber: return { Words::tr("This is not a number."), Words::tr("Type digits, like 12 or 37.3382."), {} };
    case IssueKind::NotWhole: return { Words::tr("A whole number is wanted here."), Words::tr("Type it without a fraction."), {} };
    case IssueKind::OutOfRange:
        return { Words::tr("This is outside what is possible."),
            Words::tr("Type a number from %1 to %2.").arg(with.number(0), with.number(1)), {} };
    case IssueKind::UnknownType:
        return { Words::tr("This is neither pick nor drop."), Words::tr("Type pick, drop, or nothing for a plain visit."), {} };
    case IssueKind::UnknownPriority:
        return { Words::tr("This is no priority."), Words::tr("Type low, medium or high, or nothing."), {} };
    case IssueKind::TasksUnreadable:
        return { Words::tr("These tasks could not be read."),
            Words::tr("Type them like Signature; Photo; Call first, at most 100, or as a JSON list of tasks."), {} };
    case IssueKind::HalfPair:
        return with.text(0) == QStringLiteral("pick")
            ? IssueWords { Words::tr("Nothing says where this is picked up."), Words::tr("Only the drop is made."), {} }
            : IssueWords { Words::tr("Nothing says where this is delivered."), Words::tr("Only the pick is made."), {} };
    case IssueKind::UnknownWorker:
        return { Words::tr("There is no worker with this handle."),
            Words::tr("Type a handle from the list of workers, or nothing."), {} };
    case IssueKind::UnknownOpsGroup:
        return { Words::tr("There is no ops group with this handle."), Words::tr("Type a known one, or nothing."), {} };
    case IssueKind::DuplicateKey:
        return { Words::tr("Row %1 has the same handle, type and number already.").arg(with.text(0)),
            Words::tr("Change the handle, or remove one of the rows."), {} };
    case IssueKind::DropWithoutPick:
        return { Words::tr("Nothing in this file picks up what is dropped here."),
            Words::tr("Add a pick with the same handle, if there should be one."), {} };
    case IssueKind::OnServer: return onServerWords(issue, with);
    case IssueKind::ServerComplaint:
        return { Words::tr("The server refused this: %1").arg(with.text(0)), Words::tr("Mend it, then import again."), {} };
    case IssueKind::FormulaLike:
        return { Words::tr("This begins like a spreadsheet formula."), Words::tr("It is taken as plain text."), {} };
    case IssueKind::ControlCharacters:
        return { Words::tr("This holds characters that can't be seen."), Words::tr("They were taken out."), {} };
    case IssueKind::ExtraCells:
        return { Words::tr("The row has %n more filled cell(s) than there are columns.", nullptr, with.count(0)),
            Words::tr("They are not imported. Look for a stray separator in the file."), {} };
    default: return {};
    }
}

}

QString IssueWords::sentence() const
{
    return advice.isEmpty() ? wrong : wrong + u' ' + advice;
}

IssueWords issueWords(const CellIssue &issue)
{
    const Arguments with(issue);
    for (const auto words : { &cellWords, &placeWords, &timeWords }) {
        const IssueWords found = (*words)(issue, with);
        if (!found.wrong.isEmpty())
            return found;
    }
    return {};
}

QString issueLines(const models::CellIssues &issues)
{
    models::CellIssues sorted = issues;
    std::ranges::stable_sort(sorted, std::ranges::greater {}, &CellIssue::severity);
    QStringList lines;
    for (const CellIssue &issue : std::as_const(sorted))
        lines.append(issueWords(issue).sentence());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

}
