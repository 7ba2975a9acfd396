// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/ordercreation.h"
#include "models/edits/orderwish.h"

#include "map/mapview.h"

#include <QDialog>

#include <memory>

namespace routedesk::geocoding {
class Geocoder;
}

namespace routedesk::models {
class Clock;
class DispatchStore;
class ImportBook;
class ImportModel;
class MappingShelf;
class Outbox;
}

namespace routedesk::ui {

class Theme;

/// A table on its way to be orders: what was understood, what is wrong in which cell, and the button that sends the
/// good rows. Not modal: show() it beside the window. Dropped files, File > Import and the sample day come in by
/// openFile(). The day, its zone and the ops group start as the store's scope has them.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// All of them must outlive the dialog.
    ImportDialog(const Theme &theme, models::Outbox &outbox, const models::DispatchStore &store,
        const models::Clock &clock, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Starts over with this file. Rows left of an earlier one are gone, so ask mayDiscard() first. Nothing happens while
    /// rows are being sent, and the answer is false.
    bool openFile(const QString &path);
    /// The same with what a spreadsheet has copied, or a file that was; asks by itself when something would be lost.
    void openClipboard();
    /// Presses "Import": sends every row without an error. Nothing happens unless canImport().
    void importGood();
    [[nodiscard]] bool canImport() const;
    /// No rows are being sent, and none that a person has edited would be lost.
    [[nodiscard]] bool mayDiscard() const;

    /// Where imports are written down before they are sent, so that a crash loses none. Outlives the dialog.
    void setBook(models::ImportBook &book);
    /// Where mappings are kept: files with known columns are recognised. Outlives the dialog.
    void setMappings(models::MappingShelf &shelf);
    /// Of the latest import in the book; null when there is none.
    [[nodiscard]] QString importId() const;
    [[nodiscard]] QString fileName() const;
    /// What is on its way is waited for, the rest stays here.
    void stopSending();
    /// How many orders the latest import has changed.
    [[nodiscard]] int updated() const;
    /// What became of updatesWanted().
    void takeUpdated(const models::ActionReport &report);
    /// Shows the first row with an error, if there is one.
    void showErrors();

    /// Whether the server finds coordinates for an address by itself; otherwise rows without coordinates are errors.
    void setTargetGeocodes(bool geocodes);
    /// Who finds the places of rows that have an address only, and how maps are made. Outlives the dialog.
    void setPlaces(geocoding::Geocoder &geocoder, const map::MapView::Settings &mapSettings);
    void setBaseMap(const map::BaseMapChoice &choice);
    [[nodiscard]] models::ImportModel &model();

    void reject() override;

signals:
    /// All rows are here and checked, or reading failed.
    void loaded();
    void sendingProgressed(int settled, int total);
    /// Sending is over: so many orders were made, so many rows are still here.
    void imported(int created, int left);
    /// Orders on the server that rows are to change; somebody sends them and calls takeUpdated().
    void updatesWanted(const QList<routedesk::models::OrderEdit> &edits);
    /// The same orders, to be taken back, and their import in the book (null: none).
    void made(const routedesk::models::CreatedOrders &orders, const QString &importId);
    /// Orders of that import whose answer was lost are stored after all; told after importing is over, too.
    void madeLater(const routedesk::models::CreatedOrders &orders, const QString &importId);
    /// Automatic planning was begun for what was sent.
    void plansStarted(const QStringList &planIds);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

}
