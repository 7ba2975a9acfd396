// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "peoplegallery.h"

#include "peoplebench.h"

#include "api/writing.h"
#include "ui/workers/opsgroupform.h"
#include "ui/workers/phonesdialog.h"
#include "ui/workers/phonesetupdialog.h"
#include "ui/workers/workerform.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace routedesk;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

namespace dialogtest {

namespace {

void type(QWidget &form, const QString &name, const QString &text)
{
    auto *field = form.findChild<QLineEdit *>(name);
    field->setText(text);
    emit field->textEdited(text);
}

std::unique_ptr<QWidget> workerNew(DialogBench &bench)
{
    api::Worker worker;
    worker.opsGroupHandle = u"san-jose"_s;
    auto form = std::make_unique<WorkerForm>(bench.theme, bench.workerActions, bench.store, bench.clock, worker);
    type(*form, u"worker.home.latitude"_s, u"91"_s);
    type(*form, u"shifts.from.monday"_s, u"8"_s);
    form->findChild<QPushButton *>(u"form.save"_s)->click();
    return form;
}

std::unique_ptr<QWidget> workerEdit(DialogBench &bench)
{
    api::Worker worker = *bench.store.worker(u"ana"_s);
    worker.homeAddress = u"210 W Santa Clara St, San José"_s;
    worker.home = api::GeoPoint::fromDegrees(-121.8934, 37.3357);
    worker.schedule.insert(1, { u"monday"_s, 18 * 60, 22 * 60, {} });
    return std::make_unique<WorkerForm>(bench.theme, bench.workerActions, bench.store, bench.clock, worker);
}

std::unique_ptr<QWidget> workerFailed(DialogBench &bench)
{
    bench.network.script = [](const ScriptedCall &) {
        return ScriptedAnswer{ 422,
            api::writeValidationError(u"The request is not valid."_s,
                { { u"body"_s, u"ops_group_handle"_s, u"There is no ops group san-jose."_s } }) };
    };
    auto form = workerEdit(bench);
    type(*form, u"worker.name"_s, u"Ana Ruiz Solar"_s);
    form->findChild<QPushButton *>(u"form.save"_s)->click();
    QTest::qWait(20);
    return form;
}

std::unique_ptr<QWidget> opsGroupEdit(DialogBench &bench)
{
    api::OpsGroup group = *bench.store.opsGroup(u"san-jose"_s);
    group.home = api::GeoPoint::fromDegrees(-121.9199, 37.3941);
    group.homeAddress = u"2050 Gateway Place, San José"_s;
    group.shiftStartMinute = 8 * 60;
    group.shiftEndMinute = 24 * 60;
    group.routeMaxDistance = 160'934;
    group.travelPace = api::TravelPace{ 10, 3, 2.1, 1.4, {}, 412, bench.clock.time };
    return std::make_unique<OpsGroupForm>(bench.theme, bench.workerActions, bench.store, group);
}

std::unique_ptr<QWidget> phonesFull(DialogBench &bench)
{
    servePhones(bench, somePhones(bench));
    auto dialog = std::make_unique<PhonesDialog>(
        bench.theme, bench.workerActions, bench.store, bench.clock, *bench.store.worker(u"ana"_s));
    QTest::qWait(20);
    return dialog;
}

std::unique_ptr<QWidget> phonesNone(DialogBench &bench)
{
    servePhones(bench, {});
    auto dialog = std::make_unique<PhonesDialog>(
        bench.theme, bench.workerActions, bench.store, bench.clock, *bench.store.worker(u"ben"_s));
    QTest::qWait(20);
    return dialog;
}

std::unique_ptr<QWidget> setUpOwnTracks(DialogBench &bench)
{
    return std::make_unique<PhoneSetupDialog>(
        bench.theme, u"Ana Ruiz"_s, addedPhone(u"https://orders.depot.example"_s));
}

std::unique_ptr<QWidget> setUpTraccar(DialogBench &bench)
{
    auto dialog = setUpOwnTracks(bench);
    dialog->findChild<QTabBar *>(u"setup.app"_s)->setCurrentIndex(1);
    return dialog;
}

std::unique_ptr<QWidget> setUpUnreachable(DialogBench &bench)
{
    return std::make_unique<PhoneSetupDialog>(bench.theme, u"Ana Ruiz"_s, addedPhone(u"http://127.0.0.1:43210"_s));
}

}

QList<std::pair<QString, std::function<std::unique_ptr<QWidget>(DialogBench &)>>> peoplePictures()
{
    return {
        { u"worker-new"_s, &workerNew },
        { u"worker-edit"_s, &workerEdit },
        { u"worker-failed"_s, &workerFailed },
        { u"ops-group"_s, &opsGroupEdit },
        { u"phones-full"_s, &phonesFull },
        { u"phones-none"_s, &phonesNone },
        { u"phone-owntracks"_s, &setUpOwnTracks },
        { u"phone-traccar"_s, &setUpTraccar },
        { u"phone-unreachable"_s, &setUpUnreachable },
    };
}

}
