// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "placesgallery.h"

#include "geocoding/geocoding.h"
#include "models/import/importmodel.h"
#include "tests/geocoding/fakenominatim.h"
#include "ui/import/importdialog.h"
#include "ui/import/importview.h"
#include "ui/settings/settingsdialog.h"

#include <QTest>

using namespace routedesk;
using namespace routedesk::test;
using namespace routedesk::ui;
using namespace Qt::StringLiterals;

namespace dialogtest {

namespace {

constexpr auto morning = "order_handle,address,customer,scheduled_at\n"
                         "B-101,\"72 N Almaden Ave, San José\",Bakery Sol,09:30\n"
                         "B-102,\"1150 Willow St, San José\",Clinic Norte,10:00\n"
                         "B-103,\"1 Park Ave\",Hotel Valle,10:15\n"
                         "B-104,\"Gate 3, Old Cannery Yard\",Depot,10:30\n"
                         "B-105,\"455 Meridian Ave, San José\",School 12,11:00\n"
                         "B-106,\"San José, behind the stadium\",Kiosk,11:30\n";

struct Ground {
    explicit Ground(const DialogBench &bench) : geocoding(bench.folder.filePath(u"places.sqlite"_s))
    {
        const auto house = [](double latitude, double longitude, const QString &number, const QString &road,
                               const QString &town) {
            return FakeNominatim::place(latitude, longitude,
                number + u", "_s + road + u", "_s + town + u", California, United States"_s, 30, number, road);
        };
        server.places = {
            { u"72 N Almaden Ave, San José"_s, { house(37.3353, -121.8963, u"72"_s, u"North Almaden Avenue"_s, u"San José"_s) } },
            { u"1150 Willow St, San José"_s,
                { FakeNominatim::place(37.3077, -121.9012,
                    u"Willow Street, Willow Glen, San José, Santa Clara County, California, United States"_s, 26, {},
                    u"Willow Street"_s) } },
            { u"1 Park Ave"_s,
                { house(37.3311, -121.8934, u"1"_s, u"Park Avenue"_s, u"San José"_s),
                    house(37.3382, -121.8772, u"1"_s, u"Park Avenue"_s, u"Naglee Park, San José"_s),
                    house(37.3224, -121.9123, u"1"_s, u"Park Avenue"_s, u"Burbank, San José"_s),
                    FakeNominatim::place(37.3271, -121.9001, u"Park Avenue, Delmas Park, San José, California"_s, 26, {},
                        u"Park Avenue"_s) } },
            { u"455 Meridian Ave, San José"_s, { house(37.3194, -121.9144, u"455"_s, u"Meridian Avenue"_s, u"San José"_s) } },
            { u"San José, behind the stadium"_s,
                { FakeNominatim::place(37.3382, -121.8863, u"San José, Santa Clara County, California, United States"_s, 16) } },
        };
        geocoding.setServer(
            *geocoding::GeocodeServer::fromText(server.url().toString(), std::chrono::milliseconds(0)));
    }

    FakeNominatim server;
    geocoding::Geocoding geocoding;
};

std::unique_ptr<QWidget> importAt(DialogBench &bench, int row)
{
    const auto ground = std::make_shared<Ground>(bench);
    bench.keep(ground);
    auto dialog = std::make_unique<ImportDialog>(bench.theme, bench.outbox, bench.store, bench.clock);
    dialog->setPlaces(ground->geocoding, { .animated = false });
    dialog->resize(1120, 760);
    dialog->show();
    dialog->openFile(writeFile(bench.folder, u"monday morning.csv"_s, morning));
    const models::ImportModel &model = dialog->model();
    const bool isFound = QTest::qWaitFor([&] {
        return model.rowCount() == 6 && model.counts().places == 4 && model.counts().good == 2;
    });
    auto *view = dialog->findChild<ImportView *>();
    view->setCurrentIndex(view->model()->index(row, 1));
    auto *map = dialog->findChild<map::MapView *>();
    const bool isPainted = map != nullptr && QTest::qWaitFor([&] { return map->isSettled(); });
    return isFound && isPainted ? std::move(dialog) : nullptr;
}

}

std::unique_ptr<QWidget> importPlaces(DialogBench &bench)
{
    return importAt(bench, 2);
}

std::unique_ptr<QWidget> importPlaceExact(DialogBench &bench)
{
    return importAt(bench, 0);
}

std::unique_ptr<QWidget> importPlaceNone(DialogBench &bench)
{
    return importAt(bench, 3);
}

std::unique_ptr<QWidget> settingsPlaces(DialogBench &bench)
{
    Preferences preferences;
    preferences.placeUrl = u"https://places.example.org"_s;
    auto dialog = std::make_unique<SettingsDialog>(bench.theme, preferences);
    dialog->showPlaceKey(preferences.placeServer().origin());
    dialog->showPlacesKept(1204, 1'900'000);
    return dialog;
}

}
