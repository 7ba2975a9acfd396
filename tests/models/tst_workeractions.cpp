// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "paperserver.h"

#include "api/writing.h"
#include "models/workeractions.h"

#include <QSignalSpy>
#include <QTest>

using namespace routedesk;
using namespace routedesk::models;
using namespace routedesk::test;
using namespace Qt::StringLiterals;
using Fate = PaperServer::Fate;
using Kind = api::ApiError::Kind;

namespace {

/// The answer of a call, waited for.
template<class T>
api::Result<T> ended(api::Call<T> call)
{
    std::optional<api::Result<T>> result;
    QObject here;
    call.then(&here, [&result](const api::Result<T> &answer) { result = answer; });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }))
        return std::unexpected(api::ApiError{ Kind::Cancelled, 0, {}, u"never ended"_s, {} });
    return *result;
}

api::Worker worker()
{
    api::Worker made;
    made.handle = u"zoe"_s;
    made.name = u"Zoe"_s;
    return made;
}

struct Ground {
    Ground()
        : client(server, { QUrl(u"https://team.example"_s), api::BasicCredentials{ u"acc"_s, "key" } }),
          actions(client), changed(&actions, &WorkerActions::changed)
    {
    }

    void answer(const QString &call, int status, const QByteArray &body = {})
    {
        server.faults.append({ call, Fate::Answer, 1, status, body });
    }

    PaperServer server;
    api::OrdersClient client;
    WorkerActions actions;
    QSignalSpy changed;
};

}

class WorkerActionsTest : public QObject {
    Q_OBJECT

private slots:
    void sendsWhatIsMeant();
    void aRefusalChangesNothing();
    void aLostAnswerIsNotSentAgain();
    void linkingHandsTheSecretOn();
    void readingPhonesChangesNothing();
    void goesQuietly();
};

void WorkerActionsTest::sendsWhatIsMeant()
{
    Ground ground;
    const QByteArray whole = api::writeWorker(worker());
    ground.answer(u"POST /workers/"_s, 201, whole);
    QCOMPARE(ended(ground.actions.createWorker(worker()))->handle, u"zoe"_s);
    ground.answer(u"PATCH /workers/zoe"_s, 200, whole);
    api::WorkerPatch patch;
    patch.name = api::changedTo(u"Zoë"_s);
    QVERIFY(ended(ground.actions.patchWorker(u"zoe"_s, patch)).has_value());
    ground.answer(u"POST /workers/zoe/work_status"_s, 200, whole);
    QVERIFY(ended(ground.actions.setAvailable(u"zoe"_s, false)).has_value());
    ground.answer(u"POST /workers/zoe/undelete"_s, 200, whole);
    QVERIFY(ended(ground.actions.bringWorkerBack(u"zoe"_s)).has_value());
    api::OpsGroup group;
    group.handle = u"north"_s;
    ground.answer(u"POST /workers/ops-groups/"_s, 201, api::writeOpsGroup(group));
    QCOMPARE(ended(ground.actions.createOpsGroup(group))->handle, u"north"_s);
    ground.answer(u"PATCH /workers/ops-groups/north"_s, 200, api::writeOpsGroup(group));
    QVERIFY(ended(ground.actions.patchOpsGroup(u"north"_s, {})).has_value());
    ground.answer(u"DELETE /workers/zoe"_s, 204);
    QVERIFY(ended(ground.actions.removeWorker(u"zoe"_s)).has_value());
    ground.answer(u"DELETE /workers/zoe/phones/p"_s, 204);
    QVERIFY(ended(ground.actions.unlinkPhone(u"zoe"_s, u"p"_s)).has_value());
    QCOMPARE(ground.changed.size(), 8);
    QCOMPARE(ground.server.takeChanges(),
        (QStringList{ u"POST /workers/"_s, u"PATCH /workers/zoe"_s, u"POST /workers/zoe/work_status"_s,
            u"POST /workers/zoe/undelete"_s, u"POST /workers/ops-groups/"_s, u"PATCH /workers/ops-groups/north"_s,
            u"DELETE /workers/zoe"_s, u"DELETE /workers/zoe/phones/p"_s }));
    QCOMPARE(ground.actions.serviceAddress().host(), u"team.example"_s);
}

void WorkerActionsTest::aRefusalChangesNothing()
{
    Ground ground;
    ground.answer(u"POST /workers/"_s, 422,
        api::writeValidationError(u"invalid"_s, { { u"body"_s, u"ops_group_handle"_s, u"there is none"_s } }));
    const auto refused = ended(ground.actions.createWorker(worker()));
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == Kind::Invalid);
    QCOMPARE(refused.error().fields.first().field, u"ops_group_handle"_s);
    ground.answer(
        u"DELETE /workers/zoe"_s, 409, api::writeCodedError(u"resource_in_use"_s, u"Still in use"_s, u"a route"_s));
    QVERIFY(ended(ground.actions.removeWorker(u"zoe"_s)).error().kind == Kind::Conflict);
    QVERIFY(ground.changed.isEmpty());
}

void WorkerActionsTest::aLostAnswerIsNotSentAgain()
{
    Ground ground;
    ground.server.faults.append({ u"POST /workers/"_s, Fate::LostBefore, 9 });
    const auto lost = ended(ground.actions.createWorker(worker()));
    QVERIFY(!lost && lost.error().outcomeUnknown());
    QCOMPARE(ground.changed.size(), 1); // it may have taken effect: to be looked up
    QTest::qWait(700); // longer than the first pause of a repeated read
    QCOMPARE(ground.server.takeChanges().size(), 1);
    ground.answer(u"PATCH /workers/zoe"_s, 503, api::writeHttpError(u"later"_s));
    QVERIFY(!ended(ground.actions.patchWorker(u"zoe"_s, {})));
    QCOMPARE(ground.server.takeChanges().size(), 1);
    QCOMPARE(ground.changed.size(), 2);
}

void WorkerActionsTest::linkingHandsTheSecretOn()
{
    Ground ground;
    api::AddedPhone added;
    added.phone.phoneId = u"phone-1"_s;
    added.token = u"a-secret"_s;
    added.ownTracksLink = u"owntracks:///config?inline=x"_s;
    ground.answer(u"POST /workers/zoe/phones"_s, 201, api::writeAddedPhone(added));
    const auto linked = ended(ground.actions.linkPhone(u"zoe"_s, u"Zoe's Pixel"_s));
    QVERIFY(linked.has_value());
    QCOMPARE(linked->token, u"a-secret"_s);
    QCOMPARE(linked->ownTracksLink, added.ownTracksLink);
    QCOMPARE(ground.changed.size(), 1);
}

void WorkerActionsTest::readingPhonesChangesNothing()
{
    Ground ground;
    api::Phone phone;
    phone.phoneId = u"phone-1"_s;
    ground.answer(u"GET /workers/zoe/phones"_s, 200, api::writePhones({ phone }));
    QCOMPARE(ended(ground.actions.phones(u"zoe"_s))->first().phoneId, u"phone-1"_s);
    QVERIFY(ground.changed.isEmpty());
}

void WorkerActionsTest::goesQuietly()
{
    PaperServer server;
    server.faults.append({ u"POST /workers/"_s, Fate::Silent, 1 });
    api::OrdersClient client(server, { QUrl(u"https://team.example"_s), api::BasicCredentials{ u"acc"_s, "key" } });
    int answers = 0;
    {
        WorkerActions actions(client);
        actions.createWorker(worker()).then(this, [&answers](const api::Result<api::Worker> &) { ++answers; });
    }
    client.cancelAll();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(WorkerActionsTest)
#include "tst_workeractions.moc"
