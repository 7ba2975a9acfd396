// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "service/sample/sampleday.h"

#include <array>

using namespace Qt::StringLiterals;

namespace routedesk::service {

namespace {

struct SampleGroup {
    QLatin1StringView handle;
    QStringView label;
    QLatin1StringView depotAddress;
    double longitude, latitude;
};

struct SampleWorker {
    QLatin1StringView handle, name, group, deviceId, productTypes;
    int capacity;
    int shiftStart, shiftEnd; // minutes from midnight
};

constexpr std::array groups {
    SampleGroup { "san-jose"_L1, u"San José", "1709 Automation Pkwy, San Jose, CA 95131"_L1, -121.8871193, 37.390611 },
    SampleGroup { "store-SF"_L1, u"Store SF", "1709 Automation Pkwy, San Jose, CA 95131"_L1, -121.8871193, 37.390611 },
    SampleGroup { "SAN_JOSE_WH"_L1, u"San José warehouse", "1028 E Brokaw Rd, San Jose, CA 95131"_L1, -121.9007247,
        37.3811932 },
};

constexpr int eight = 8 * 60;
constexpr int five = 17 * 60;

constexpr std::array workers {
    SampleWorker { "ana.ruiz"_L1, "Ana Ruiz"_L1, "san-jose"_L1, "5E1F0A52-0001-4C7E-9B11-6A3D8C2F7E01"_L1,
        "frozen,fragile,valuable"_L1, 40, eight, five },
    SampleWorker { "ben.okafor"_L1, "Ben Okafor"_L1, "san-jose"_L1, "5E1F0A52-0002-4C7E-9B11-6A3D8C2F7E02"_L1,
        "frozen,fragile"_L1, 40, eight, five },
    SampleWorker { "chloe.nguyen"_L1, "Chloe Nguyen"_L1, "san-jose"_L1, "5E1F0A52-0003-4C7E-9B11-6A3D8C2F7E03"_L1,
        "frozen,fragile,valuable,plumber"_L1, 40, eight, five },
    SampleWorker { "dmitri.petrov"_L1, "Dmitri Petrov"_L1, "san-jose"_L1, "5E1F0A52-0004-4C7E-9B11-6A3D8C2F7E04"_L1,
        "fragile,plumber"_L1, 60, eight, five },
    SampleWorker { "elena.rossi"_L1, "Elena Rossi"_L1, "san-jose"_L1, "5E1F0A52-0005-4C7E-9B11-6A3D8C2F7E05"_L1,
        "frozen,fragile,valuable"_L1, 40, eight, five },
    SampleWorker { "farid.haddad"_L1, "Farid Haddad"_L1, "san-jose"_L1, "5E1F0A52-0006-4C7E-9B11-6A3D8C2F7E06"_L1,
        "frozen,valuable"_L1, 30, eight, five },
    SampleWorker { "grace.kim"_L1, "Grace Kim"_L1, "san-jose"_L1, "5E1F0A52-0007-4C7E-9B11-6A3D8C2F7E07"_L1,
        "frozen,fragile"_L1, 40, 9 * 60, 18 * 60 },
    SampleWorker { "hugo.martins"_L1, "Hugo Martins"_L1, "san-jose"_L1, "5E1F0A52-0008-4C7E-9B11-6A3D8C2F7E08"_L1,
        "frozen,fragile,plumber"_L1, 40, eight, five },
    SampleWorker { "James"_L1, "James"_L1, "store-SF"_L1, "52193948-1A79-47CC-AB81-2FB0A59536D1"_L1, "frozen,fragile"_L1,
        40, eight, five },
    SampleWorker { "james@ht.com"_L1, "James"_L1, "SAN_JOSE_WH"_L1, "FFA58DDB-5CA0-4CD5-8BDE-E4EC7E077E3D"_L1,
        "frozen,fragile,plumber"_L1, 40, eight, five },
};

OpsGroupRecord record(const SampleGroup &sample)
{
    const auto depot = api::GeoPoint::fromDegrees(sample.longitude, sample.latitude);
    OpsGroupRecord result;
    api::OpsGroup &group = result.group;
    group.handle = sample.handle;
    group.label = sample.label.toString();
    group.timeZoneId = u"America/Los_Angeles"_s;
    group.home = group.routeStart = depot;
    group.homeAddress = sample.depotAddress;
    group.completionType = api::CompletionType::EndAtLastOrder;
    group.routeCapacity = 40;
    group.shiftStartMinute = eight;
    group.shiftEndMinute = five;
    return result;
}

WorkerRecord record(const SampleWorker &sample, api::Instant now)
{
    WorkerRecord result;
    api::Worker &worker = result.worker;
    worker.handle = sample.handle;
    worker.name = sample.name;
    worker.deviceId = sample.deviceId;
    worker.opsGroupHandle = sample.group;
    worker.productTypes = QString(sample.productTypes).split(u',');
    worker.profile.set(u"capacity"_s, QString::number(sample.capacity), true);
    for (const QLatin1StringView day : { "monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1,
             "saturday"_L1, "sunday"_L1 })
        worker.schedule.append({ day, sample.shiftStart, sample.shiftEnd, std::nullopt });
    worker.available = true;
    worker.createdAt = now;
    return result;
}

}

void provisionSample(Store &store, api::Instant now)
{
    Transaction transaction(store.database, store.account());
    for (const SampleGroup &group : groups) {
        if (!store.groups.byHandle(group.handle)) {
            OpsGroupRecord made = record(group);
            store.groups.insert(made);
        }
    }
    for (const SampleWorker &worker : workers) {
        if (!store.workers.byHandle(worker.handle)) {
            WorkerRecord made = record(worker, now);
            store.workers.insert(made);
        }
    }
    transaction.commit();
}

}
