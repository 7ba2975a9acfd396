// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/geopoint.h"
#include "models/edits/ordercreation.h"

#include <QWidget>

#include <memory>

namespace routedesk::api {
class OrdersClient;
}

namespace routedesk::models {
class Clock;
class DispatchStore;
class Outbox;
}

namespace routedesk::ui {

class Theme;

/// New orders typed by hand, one after another, and sent as one batch. Fits in a dock, so that a place can be picked on
/// the map meanwhile. What the server refuses stays here with its complaint at the field.
class BatchForm final : public QWidget {
    Q_OBJECT

public:
    /// All of them must outlive the form.
    BatchForm(const Theme &theme, models::Outbox &outbox, const models::DispatchStore &store,
        const models::Clock &clock, QWidget *parent = nullptr);
    ~BatchForm() override;

    /// Keeps what is not sent in one file, and templates in another; what the run before has left comes back.
    void setFiles(const QString &journal, const QString &templates);
    /// Asks there for places, and whether handles exist. Must outlive the form.
    void setServer(api::OrdersClient &client);
    /// Empties the fields and puts the cursor into the handle. Orders in the batch stay.
    void startOrder();
    /// A place was clicked on the map: fills latitude and longitude and ends picking. Nothing happens if out of range.
    void setPicked(double longitude, double latitude);
    /// What address is known at the place that was picked: taken if it is still the place, and none is typed.
    void offerAddress(const routedesk::api::GeoPoint &place, const QString &address);
    /// Picking was given up (Escape on the map).
    void cancelPick();
    [[nodiscard]] bool isPicking() const;
    /// Orders in the batch, or something typed, that are not sent.
    [[nodiscard]] bool hasUnsent() const;

signals:
    /// The next click on the map is meant for this form; comes again with false when it no longer is.
    void pickOnMapRequested(bool wanted);
    /// Where the order being typed lies and its radius in metres, to be drawn as a ghost; nullopt for nowhere.
    void placeChanged(const std::optional<routedesk::api::GeoPoint> &place, int radius);
    /// Orders were made; `planIds` names automatic plans that were begun.
    void created(int orders, const QStringList &planIds);
    /// The same orders, to be taken back.
    void made(const routedesk::models::CreatedOrders &orders);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
