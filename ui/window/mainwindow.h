// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"
#include "ui/settings/preferences.h"
#include "ui/theme/palette.h"
#include "ui/views/savedview.h"
#include "ui/window/routespanel.h"
#include "ui/window/workbench.h"

#include <QMainWindow>

#include <expected>
#include <memory>

namespace routedesk::geocoding {
class Geocoding;
}
namespace routedesk::models {
class RoadDay;
}
namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

class ActionFlow;
class BaseMapHands;
class BatchForm;
class DockRoom;
class ImportDialog;
class MapMenu;
class NavBar;
class PlanFlow;
class PrintHands;
class PublishFlow;
class ReportStrip;
class SettingsDialog;
class WindowActions;

/// The one window: four rooms, the bar above them, the line below. Puts the parts together and passes words between
/// them; knows no rule of the business.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    enum class Room { Plan, Live, Plans, Workers };

    /// Everything in the workbench must outlive the window.
    explicit MainWindow(const Workbench &bench, QWidget *parent = nullptr);
    ~MainWindow() override;

    void setPreferences(const Preferences &preferences);
    [[nodiscard]] const Preferences &preferences() const;
    /// Whose travel times the desk works with; the preferences say which server they come from. Outlives the window.
    void setRoads(models::RoadDay &roads);

    /// Who says where an address is; the preferences say which server that is. Outlives the window. `targetGeocodes`: the
    /// service takes orders with an address alone.
    void setPlaces(geocoding::Geocoding &places, bool targetGeocodes);
    /// Out of the keychain, of the place server with this origin; it is sent to no other.
    void setPlaceKey(const QByteArray &key, const QString &origin);

    /// Who draws on this computer, as the driver calls itself; empty: nobody knows.
    void setGraphics(const QString &renderer);
    /// Out of the keychain, the answer to baseMapKeyWanted(): the key, an empty one if none is kept, or why it cannot be read.
    void setBaseMapKey(const QString &keyId, const QString &origin, const std::expected<QByteArray, QString> &key);

    void showRoom(Room room);
    [[nodiscard]] Room room() const;
    void showTab(RoutesPanel::Tab tab);
    /// Opens the import with this file, or asks which one when the path is empty. Asks first if edited rows would
    /// be lost.
    void importFile(const QString &path = {});
    /// The same with what was copied in a spreadsheet.
    void importClipboard();
    /// A sentence across the top, with a way to close it.
    void tell(Tone tone, const QString &sentence);

    /// How things are seen now, without a name; and seeing them so again.
    [[nodiscard]] SavedView currentView() const;
    void showView(const SavedView &view);

    // For the tour and for tests that work the window as hands do.
    [[nodiscard]] WindowActions &actions() const;
    [[nodiscard]] map::MapView &mapView() const;
    [[nodiscard]] ImportDialog &importDialog();
    [[nodiscard]] BatchForm &batchForm() const;
    [[nodiscard]] ActionFlow &actionFlow() const;
    [[nodiscard]] PublishFlow &publishFlow() const;
    [[nodiscard]] PlanFlow &planFlow() const;
    [[nodiscard]] ReportStrip &strip() const;
    [[nodiscard]] PrintHands &printHands() const;
    [[nodiscard]] BaseMapHands &baseMaps() const;

signals:
    void preferencesChanged(const routedesk::ui::Preferences &preferences);
    void connectionsRequested();
    /// Another key of the place server with this origin, for the keychain; an empty one: none any more.
    void placeKeyTyped(const QByteArray &key, const QString &origin);
    /// The key of a base map is needed; setBaseMapKey() follows.
    void baseMapKeyWanted(const QString &keyId, const QString &origin);
    /// Another key for the base maps of this server, for the keychain; an empty one: none any more.
    void baseMapKeyTyped(const QString &keyId, const QString &origin, const QByteArray &key);
    /// The person wants route sheets; nothing is printed yet.
    void routeSheetsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    class Parts;

    void buildRooms();
    void buildMapRoom();
    void wireMap();
    void wireMapMenu();
    void wirePlaceHands();
    void popupOnMap(MapMenu &menu, const QString &id, QPoint at, const api::GeoPoint &place);
    void popupWorker(MapMenu &menu, const QString &handle, QPoint at, const api::GeoPoint &place);
    void selectCluster(const QPoint &globalPosition, bool adds);
    void copyPlace(MapMenu &menu);
    void showFound(const api::GeoPoint &place, const QString &name);
    void wireForm();
    void wireDay();
    void wireSearch();
    void wirePool();
    void wireMenus();
    void wireImports();
    void wireMoves();
    void wireDrops();
    void wireTheme();
    void wireViews();
    void fillViewMenu();
    void settleLayout();
    void keepLayout();
    void resetLayout();
    void tryRoads(const roads::RoadServer &server);
    void wireBaseMaps();
    void showBaseMap();
    void wirePlaces(ImportDialog &import);
    void wirePlaces(SettingsDialog &settings);
    void tryPlaces(const geocoding::GeocodeServer &server, bool hasOwnKey);
    void countPlacesKept();
    void showPlaceKey();
    void showPlacesKept(qint64 addresses, qint64 bytes);
    void locate(const QList<api::OrderKey> &keys);
    void showOrder(const api::OrderKey &key);
    void showRoute(const QString &routeId);
    void reveal(const api::OrderKey &key);
    void openElsewhere(const api::OrderKey &key, QDate date, const QString &opsGroupHandle);

    std::unique_ptr<Parts> m_parts;
};

}
