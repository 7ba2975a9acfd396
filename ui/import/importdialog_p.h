// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/import/importdialog.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/import/importerrorsfilter.h"
#include "models/import/importhistory.h"
#include "models/import/importmodel.h"
#include "models/import/importplaces.h"
#include "models/import/mappingshelf.h"
#include "models/imports/importbook.h"
#include "models/imports/twinfinder.h"
#include "models/imports/ordersender.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QPointer>

class QBoxLayout;
class QLabel;
class QMessageBox;
class QPushButton;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace routedesk::ui {

class AskLine;
class Banner;
class EmptyState;
class FilterChip;
class ImportSettings;
class ImportView;
class IssueLine;
class MappingBar;
class MappingHands;
class PlacePanel;
class ProgressStrip;
class ReplaceBar;

class ImportDialog::Private {
public:
    Private(ImportDialog &dialog, const Theme &look, models::Outbox &outbox, const models::DispatchStore &dayStore,
        const models::Clock &timeSource);

    // importlayout.cpp
    void build();
    QWidget *makeTop();
    QWidget *makeChips();
    QWidget *makeBody();
    QWidget *makeButtons();
    void makeActions();
    void connectAll(); ///< importdialog.cpp

    // importflow.cpp
    void ask(const QString &question, const QString &detail, const QString &yes, std::function<void()> onYes);
    void chooseFile();
    bool load(const QString &path); ///< false while rows are being sent
    bool load(const models::ImportSource &source, const QString &name);
    /// The same, with a question first when something typed would be lost.
    void openAnother(const QString &path);
    void applyOptions();
    void applyUnmatched(models::ColumnMatcher::Unmatched unmatched);
    void readAgain(const models::CsvFormat &format);
    void readSheet(int sheet);
    /// Does it, with a question first when something typed would be lost.
    void rereading(const std::function<void()> &go);
    /// Row numbers begin anew: nothing that is on its way may name one of these rows any more, and imports of which
    /// something is unknown are the book's alone.
    void forgetRows();
    void stateChanged();
    void showFileNotes();

    // importpaste.cpp
    /// Into the selected cells when it is one value and they have the focus, else as a table in place of this one.
    void paste();
    void pasteTable();
    [[nodiscard]] bool pasteValue(const QString &text);

    // importsend.cpp
    void sendGood();
    /// What is to be sent: new orders, and changes of those that are there.
    struct Split {
        QList<models::ImportedOrder> orders;
        QList<models::ImportedUpdate> updates;
    };
    /// Writes the import down, then sends it.
    void giveUpPreparing(const QString &why);
    void record(const Split &good);
    void send(const Split &good, models::ImportRun *run);
    /// Between the press of "Import" and the outcome of all of it.
    [[nodiscard]] bool isSending() const { return preparing || sender.isSending() || !updating.isEmpty(); }
    /// Orders that would be sent.
    [[nodiscard]] int ready() const;
    void endRuns();
    void takeOutcome(const models::SendOutcome &outcome);
    void takeLate(const models::LateOutcome &late);
    void saveLeft();
    void writeLeft(const QString &path);

    // importmappings.cpp
    void setMappings(models::MappingShelf &mappings);
    [[nodiscard]] models::ImportMapping snapshot() const;
    void showMapping();
    void followDates();
    void chooseDateOrder(models::ImportOptions::DateOrder order);
    void beginFile();
    void showZone();
    void chooseUsualZone();
    void makeAskLines(QWidget *parent);

    // importserver.cpp
    void setBook(models::ImportBook &imports);
    /// Which rows the server has already, and which drops have no pick.
    void lookOnServer();
    void connectServer();
    void rowsEdited(const QList<int> &rows);
    void askEdited();
    /// The same for rows that have become good by themselves, which the server was not asked for.
    void lookAtNew();
    /// Rows that say what the server has already are through with it.
    [[nodiscard]] Split split(const QList<models::ImportedOrder> &orders);
    void sendUpdates(const QList<models::ImportedUpdate> &updates);
    void takeUpdated(const models::ActionReport &report);
    [[nodiscard]] models::RowFate fateOfUpdate(int row, const models::ActionRow &told) const;
    void noteUpdates(QList<int> rows, models::RowFate fate);
    /// Updates that nobody could tell about, and that the outbox has found out about since.
    void takeLateUpdates(const models::ImportRun &of);
    [[nodiscard]] QSet<int> unknownRows() const;

    // importchanges.cpp
    void connectChanges();
    void followHistory();
    [[nodiscard]] bool acceptShift();
    // importplacing.cpp
    void setPlaces(geocoding::Geocoder &geocoder, const map::MapView::Settings &settingsOfMap);
    void beginPlaces(); ///< another file
    void followPlaces();
    void followPlacePanel();
    void goToPlaces();

    // importstate.cpp
    [[nodiscard]] models::ImportOptions options() const;
    [[nodiscard]] int left() const;
    [[nodiscard]] QString outcomeSentence(const models::SendOutcome &outcome) const;
    void followCounts();
    void followCell();
    void showOnly(models::ImportErrorsFilter::Show show);

    ImportDialog &q;
    const Theme &theme;
    const models::DispatchStore &store;
    const models::Clock &clock;
    models::ImportModel model;
    models::ImportErrorsFilter filter;
    models::ImportHistory history;
    models::OrderSender sender;
    models::ImportBook *book = nullptr;
    models::ImportRun *run = nullptr; ///< of the latest sending; belongs to the book
    QList<QPointer<models::ImportRun>> openRuns; ///< it, and those before it with rows of unknown outcome
    std::unique_ptr<models::TwinFinder> twins; ///< null without a book
    QSet<int> editedRows;                      ///< since the server was asked
    QTimer *askAgain = nullptr;
    QTimer *lookAgain = nullptr; ///< while places arrive
    std::unique_ptr<models::ImportPlaces> places; ///< null where nobody can say where an address is
    std::optional<api::GeoPoint> dayCentre; ///< as it was when the file was opened: rows do not turn odd by themselves
    map::MapView::Settings mapSettings;
    map::BaseMapChoice baseMap;
    QHash<api::OrderKey, int> updating;        ///< rows by the orders that they update, until it is known
    QHash<int, QPointer<models::ImportRun>> unknownUpdates; ///< rows that nobody can tell about, and where they went
    QSet<int> refusedUpdates;                  ///< rows of the latest sending
    int updated = 0;                           ///< by the latest sending
    std::optional<models::SendOutcome> sentOrders;   ///< of the new orders, until the updates are through
    int reading = 0; ///< counts files, so that an answer about an earlier one's rows is known as such
    QString path;       ///< null when the rows came from the clipboard
    QString sourceName; ///< the file's, or "Clipboard"; null before the first
    bool geocodes = false;
    bool edited = false;
    api::Instant loadedAt;  ///< what deadlines are held against, so that a row does not turn bad by itself
    int fitted = -1;        ///< how many columns had their widths chosen
    bool unchecked = false; ///< the banner says that the check of the rows broke off
    bool stopWanted = false; ///< while preparing
    bool preparing = false; ///< orders are being made from the rows

    QLabel *fileName = nullptr;
    QLabel *fileWords = nullptr;
    ImportSettings *settings = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyState *empty = nullptr;
    ImportView *view = nullptr;
    ReplaceBar *replaceBar = nullptr;
    IssueLine *issues = nullptr;
    QVBoxLayout *placeHome = nullptr;
    PlacePanel *placePanel = nullptr; ///< made when it is needed first
    Banner *missing = nullptr;
    AskLine *recognised = nullptr; ///< by which mapping
    AskLine *dates = nullptr;      ///< what 3/4/2026 means
    AskLine *zones = nullptr;      ///< that times are read in the zone of last time
    QAction *usualZone = nullptr;
    MappingBar *mappingBar = nullptr;
    MappingHands *mappingHands = nullptr; ///< null without a shelf
    models::MappingShelf *shelf = nullptr;
    QAction *dayFirst = nullptr;
    QAction *monthFirst = nullptr;
    QAction *anotherMapping = nullptr;
    bool formatChosen = false;    ///< for this file, by hand
    bool encodingChosen = false;  ///< the same
    int zoneSaidFor = -1;   ///< the reading
    int recognisedFor = -1; ///< the reading that was said to be recognised
    bool dateOrderChosen = false; ///< for this file, by hand
    Banner *banner = nullptr;
    ProgressStrip *progress = nullptr;
    ProgressStrip *placeProgress = nullptr;
    QButtonGroup *chips = nullptr;
    QWidget *chipLine = nullptr; ///< chips and actions over the rows
    QLabel *footWords = nullptr;
    QPushButton *importButton = nullptr;
    QPushButton *saveButton = nullptr;
    QPushButton *closeButton = nullptr;
    QAction *openAction = nullptr;
    QAction *pasteAction = nullptr;
    QAction *nextAction = nullptr;
    QAction *previousAction = nullptr;
    QAction *removeAction = nullptr;
    QAction *replaceAction = nullptr;
    QAction *undoAction = nullptr;
    QAction *redoAction = nullptr;
    QAction *meaningAction = nullptr;
    QAction *offerAction = nullptr;
    QAction *duplicatesAction = nullptr;
    QAction *importAction = nullptr;
    QAction *saveAction = nullptr;
    QAction *placeAction = nullptr;
    QAction *findPlacesAction = nullptr;
    QAction *checkAction = nullptr; ///< of rows whose check broke off
};

}
