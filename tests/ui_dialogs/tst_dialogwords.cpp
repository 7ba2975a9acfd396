// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/actionwords.h"
#include "ui/actions/publishwords.h"
#include "ui/import/fieldwords.h"
#include "ui/import/issuewords.h"
#include "ui/words/language.h"

#include <QApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;
using models::ActionRow;
using models::CellIssue;
using models::IssueKind;
using models::IssueSeverity;

/// The sentences of dialogs: one for everything that can happen, whole, and with the right number.
class TestDialogWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLanguage(*qApp); }
    void everyIssueHasASentence();
    void issuesNameTheirArguments();
    void textFromOutsideStaysAsItIs();
    void everyFileNoteAndErrorHasASentence();
    void everyFieldHasALabel();
    void actionsSpeakInTheRightNumber();
    void actionReportsTellWhatHappened();
    void publishReportsTellWhatWasKept();
    void everyPluralIsInTheCatalogue();
};

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(u"%[0-9n]"_s);
    return pattern;
}

QList<IssueKind> allKinds()
{
    QList<IssueKind> kinds;
    for (int kind = 0; kind <= int(IssueKind::ExtraCells); ++kind)
        kinds.append(static_cast<IssueKind>(kind));
    return kinds;
}

QVariantList argumentsOf(IssueKind kind)
{
    const QDateTime moment(QDate(2023, 11, 2), QTime(9, 30), QTimeZone("America/Los_Angeles"));
    switch (kind) {
    case IssueKind::Missing:
    case IssueKind::CoordinateAlone: return { u"latitude"_s };
    case IssueKind::OutOfRange: return { -90.0, 90.0 };
    case IssueKind::WindowReversed: return { moment, moment.addSecs(-3600) };
    case IssueKind::DuplicateKey: return { 12 };
    case IssueKind::ServerComplaint: return { u"too short"_s, u"order_handle"_s };
    case IssueKind::LatLonSwapped: return { 37.33, -121.89 };
    case IssueKind::FarAway: return { 812.0 };
    case IssueKind::RadiusUnusual: return { 25, 200, 5000 };
    case IssueKind::ServiceTimeUnusual: return { 36000 };
    case IssueKind::TimeAssumed:
    case IssueKind::TimeSkipped:
    case IssueKind::TimeTwice: return { moment };
    case IssueKind::PastDeadline: return { moment, 1 };
    case IssueKind::CapacityAboveAll: return { 120 };
    case IssueKind::DateTurned: return { moment.date() };
    case IssueKind::OnServer: return { u"planned"_s, 0, 1, false };
    case IssueKind::ExtraCells: return { 2 };
    default: return {};
    }
}

models::ActionReport report(int done, int refused, int unknown, const QStringList &reasons = {})
{
    models::ActionReport made;
    for (int i = 0; i < done + refused + unknown; ++i) {
        ActionRow row;
        row.key.handle = u"order-%1"_s.arg(i);
        row.outcome = ActionRow::Outcome::Done;
        if (i >= done && i < done + refused) {
            row.outcome = ActionRow::Outcome::Refused;
            row.error = api::ApiError { api::ApiError::Kind::Invalid, 422, {},
                reasons.value((i - done) % qMax<qsizetype>(1, reasons.size())), {} };
        } else if (i >= done + refused) {
            row.outcome = ActionRow::Outcome::Unknown;
            row.error = api::ApiError { api::ApiError::Kind::Timeout, 0, {}, {}, {} };
        }
        made.rows.append(row);
    }
    return made;
}

}

void TestDialogWords::everyIssueHasASentence()
{
    QSet<QString> seen;
    for (const IssueKind kind : allKinds()) {
        for (const IssueSeverity severity : { IssueSeverity::Error, IssueSeverity::Warning }) {
            for (const QVariantList &arguments : { argumentsOf(kind), QVariantList() }) {
                const QString sentence = issueWords({ 0, severity, kind, arguments }).sentence();
                const QByteArray name = models::issueKindName(kind).toUtf8();
                QVERIFY2(sentence.size() > 10, name.constData());
                QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
                QVERIFY2(!sentence.contains(placeholder()), qPrintable(sentence));
                QVERIFY2(!sentence.contains(u"(s)"_s), qPrintable(sentence));
            }
        }
        seen.insert(issueWords({ 0, IssueSeverity::Error, kind, argumentsOf(kind) }).wrong);
    }
    QCOMPARE(seen.size(), allKinds().size());
}

void TestDialogWords::issuesNameTheirArguments()
{
    const auto words = [](IssueKind kind) {
        return issueWords({ 0, IssueSeverity::Error, kind, argumentsOf(kind) }).sentence();
    };
    QCOMPARE(words(IssueKind::Missing), u"Latitude is missing. Type it here, or choose the column that has it."_s);
    QCOMPARE(words(IssueKind::OutOfRange), u"This is outside what is possible. Type a number from -90 to 90."_s);
    QVERIFY(words(IssueKind::WindowReversed).contains(u"Thu 2 Nov 09:30 to Thu 2 Nov 08:30"_s));
    QVERIFY(words(IssueKind::DuplicateKey).startsWith(u"Row 12 "_s));
    QVERIFY(words(IssueKind::LatLonSwapped).contains(u"37.33000, -121.89000"_s));
    QVERIFY(words(IssueKind::RadiusUnusual).startsWith(u"A radius of 5,000 m is unusual: most are between 25 and 200 m."_s));
    QCOMPARE(issueWords({ 0, IssueSeverity::Warning, IssueKind::LatLonSwapped, { 1.0, 2.0 } }).offer,
        u"Swap latitude and longitude"_s);
    QVERIFY(issueWords({ 0, IssueSeverity::Error, IssueKind::NotANumber, {} }).offer.isEmpty());
}

void TestDialogWords::textFromOutsideStaysAsItIs()
{
    const CellIssue issue { 0, IssueSeverity::Error, IssueKind::ServerComplaint, { u"<b>bad</b> %1 %2"_s, u"x"_s } };
    QVERIFY(issueWords(issue).wrong.contains(u"<b>bad</b> %1 %2"_s));
    const CellIssue warning { 0, IssueSeverity::Warning, IssueKind::FormulaLike, {} };
    QVERIFY(issueLines({ warning, issue }).startsWith(issueWords(issue).wrong)); // errors first
}

void TestDialogWords::everyFileNoteAndErrorHasASentence()
{
    for (int kind = 0; kind <= int(models::CsvNote::Kind::CutShort); ++kind) {
        for (const int count : { 1, 3 }) {
            const QString words = fileNoteWords({ static_cast<models::CsvNote::Kind>(kind), 7, count });
            QVERIFY(words.endsWith(u'.') && !words.contains(placeholder()) && !words.contains(u"(s)"_s));
        }
    }
    for (int kind = 0; kind <= int(models::CsvError::Kind::Cancelled); ++kind) {
        const QString words = fileErrorWords({ static_cast<models::CsvError::Kind>(kind), 0, u"denied"_s });
        QVERIFY(words.endsWith(u'.') && !words.contains(placeholder()));
    }
    QVERIFY(fileErrorWords({ models::CsvError::Kind::CannotOpen, 0, u"denied"_s }).contains(u"(denied)"_s));
}

void TestDialogWords::everyFieldHasALabel()
{
    QSet<QString> labels;
    for (const models::ImportField field : models::importFields()) {
        labels.insert(fieldLabel(field));
        QVERIFY(!fieldLabel(field).isEmpty() && fieldHint(field).endsWith(u'.'));
        QCOMPARE(fieldLabelOfName(models::importFieldName(field)), fieldLabel(field));
    }
    QCOMPARE(labels.size(), models::importFields().size());
    QCOMPARE(fieldLabelOfName(u"no such"_s), u"no such"_s);
    QCOMPARE(targetLabel({ models::ImportField::Metadata, u"gate"_s }), u"Extra: gate"_s);
}

void TestDialogWords::actionsSpeakInTheRightNumber()
{
    QCOMPARE(actionQuestion(ActionKind::Cancel, 12), u"Cancel 12 orders?"_s);
    QCOMPARE(actionQuestion(ActionKind::Complete, 1), u"Complete 1 order?"_s);
    QCOMPARE(actionVerb(ActionKind::Track, 1), u"Track 1 route"_s);
    for (int kind = 0; kind <= int(ActionKind::CompleteRoutes); ++kind) {
        const auto action = static_cast<ActionKind>(kind);
        for (const QString &words : { actionQuestion(action, 1), actionVerb(action, 2), actionRefusal(action, 2),
                 actionProgress(action, 3), actionResult(action, report(2, 1, 1)) })
            QVERIFY2(!words.isEmpty() && !words.contains(u"(s)"_s) && !words.contains(placeholder()), qPrintable(words));
        QCOMPARE(actionWarning(action, 1).contains(u"final"_s), isFinal(action));
    }
}

void TestDialogWords::actionReportsTellWhatHappened()
{
    QCOMPARE(actionResult(ActionKind::Cancel, report(10, 2, 0, { u"already completed"_s })),
        u"10 orders cancelled, 2 refused: already completed."_s);
    QCOMPARE(actionResult(ActionKind::Cancel, report(1, 2, 1, { u"one"_s, u"two"_s })),
        u"1 order cancelled, 1 not known yet, 2 refused."_s);
    QCOMPARE(actionTone(report(3, 0, 0)), Tone::Done);
    QCOMPARE(actionTone(report(3, 0, 1)), Tone::Late);
    QCOMPARE(actionTone(report(3, 1, 1)), Tone::Broken);
    QVERIFY(outcomeReason(report(0, 0, 1).rows.first()).contains(u"looked up"_s));
}

void TestDialogWords::publishReportsTellWhatWasKept()
{
    models::PublishReport made;
    made.rows = { { u"van-1"_s, {}, models::PublishRow::Outcome::Sent, 2, {} },
        { u"van-2"_s, {}, models::PublishRow::Outcome::Blocked, 0, {} } };
    QCOMPARE(publishResult(made), u"1 route published, 1 held back. What was not sent is kept in your plan."_s);
    QCOMPARE(publishTone(made), Tone::Broken);
    QVERIFY(!publishReason(made.rows.last()).isEmpty());
    models::PublishSummary summary;
    summary.routes = { u"van-1"_s };
    summary.startedRoutes = 1;
    summary.movedArrivals = 2;
    summary.calls = 1;
    QVERIFY(publishWarning(summary).startsWith(u"1 route already under way"_s));
    QVERIFY(publishWarning(summary).contains(u"2 stops"_s) && publishWarning(summary).contains(u"1 call "_s));
}

void TestDialogWords::everyPluralIsInTheCatalogue()
{
    QFile file(QStringLiteral(ROUTEDESK_SOURCE_DIR "/resources/translations/routedesk_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString catalogue = QString::fromUtf8(file.readAll());
    static const QRegularExpression literal(u"tr\\(\\s*\"([^\"]*%n[^\"]*)\"\\s*,\\s*nullptr"_s);
    QDirIterator sources(QStringLiteral(ROUTEDESK_SOURCE_DIR "/ui"), { u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
    int found = 0;
    while (sources.hasNext()) {
        QFile source(sources.next());
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(source.readAll());
        for (auto it = literal.globalMatch(text); it.hasNext();) {
            QString words = it.next().captured(1);
            words.replace(u"\\u2026"_s, u"\u2026"_s).replace(u"\\u00B7"_s, u"\u00B7"_s);
            const QString entry = u"<source>"_s + words.toHtmlEscaped() + u"</source>"_s;
            QVERIFY2(catalogue.contains(entry),
                qPrintable(words + u": run ./dev exec resources/translations/plurals.py"_s));
            ++found;
        }
    }
    QVERIFY(found > 40);
    QVERIFY(!catalogue.contains(u"(s)</numerusform>"_s));
}

QTEST_MAIN(TestDialogWords)
#include "tst_dialogwords.moc"
