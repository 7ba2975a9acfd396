// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/cellchange.h"
#include "models/import/columnmatcher.h"
#include "models/import/csvreader.h"
#include "models/import/duplicatechoice.h"
#include "models/import/importmapping.h"
#include "models/import/importoptions.h"
#include "models/import/importsource.h"
#include "models/import/importstate.h"
#include "models/import/importtable.h"
#include "models/import/placebook.h"
#include "models/import/rowinterpreter.h"

#include "api/apierror.h"

#include <QAbstractTableModel>
#include <QFuture>

namespace routedesk::models {

class ImportLoader;
class ImportVerdicts;
struct ColumnReplace;
struct LoadedHead;
struct LoadedChunk;
struct LoadedEnd;

/// A table, from a CSV file or a spreadsheet, on its way to be a batch. Rows × the file's columns; nothing of the file is ever taken out of the model, so
/// a row's number is its name until the next load. Reading and checking happen on a worker and arrive in pieces; cells can
/// be edited once the state is Ready, and an edit checks its own row and the rows that share its key, old or new.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class State {
        Empty,
        Loading,   ///< rows are arriving; cells can't be edited yet
        Checking,  ///< all rows are here and are looked at again after a change of plan or options
        Unchecked, ///< all rows are here; looking at them again broke off, error() says why
        Ready,
        Failed,    ///< error() says why; there are no rows
        Cancelled, ///< there are no rows
    };
    Q_ENUM(State)

    enum Role {
        TextRole = Qt::UserRole + 1, ///< QString as it stands (Display and Edit say the same)
        OriginalTextRole,            ///< QString as the file had it
        EditedRole,                  ///< bool
        UnderstoodRole,              ///< typed, see RowInterpreter::understood; invalid when there is nothing
        IssuesRole,                  ///< CellIssues of the cell
        SeverityRole,                ///< int of IssueSeverity, or -1
        RowStateRole,                ///< int of RowState
        RowIssuesRole,               ///< CellIssues of the whole row, also those of no column
        SheetRowRole,                ///< int as a spreadsheet numbers rows
        DefaultRole,                 ///< QString: the default that stands in for the empty cell; null where none does
        PlaceRole,                   ///< int of PlaceState
    };
    /// Of headerData(): Display is the file's header text, or empty.
    enum HeaderRole {
        FieldRole = Qt::UserRole + 100, ///< int of ImportField
        MetadataKeyRole,
        SideRole,                       ///< int of OrderSide
        OriginRole,                     ///< int of ColumnPlan::Origin
        SampleRole,                     ///< QStringList: first few values of the column
    };

    explicit ImportModel(QObject *parent = nullptr);
    ~ImportModel() override;

    /// Starts over with this source. Without a format it is detected; the columns are matched.
    void load(const ImportSource &source, const ImportOptions &options, const std::optional<CsvFormat> &format = {});
    /// Reads the same source again under another format; the plan is matched anew.
    void setFormat(const CsvFormat &format);
    /// Reads another sheet of the same spreadsheet; its header is detected and the plan matched anew.
    void setSheet(int sheet);
    /// Both check all rows again and have no effect before the rows are here.
    void setPlan(const ColumnPlan &plan);
    void setOptions(const ImportOptions &options);
    void setUnmatched(ColumnMatcher::Unmatched unmatched) { m_unmatched = unmatched; } ///< for the next load
    [[nodiscard]] ColumnMatcher::Unmatched unmatched() const { return m_unmatched; }
    /// To recognise the next table by; the first of equals is taken.
    void setMappings(const QList<ImportMapping> &mappings) { m_mappings = mappings; }
    /// Takes columns and choices as the mapping says and checks all rows again. As setPlan().
    void use(const ImportMapping &mapping);
    /// Matches the columns by names and values, without a mapping and its defaults.
    void matchAnew();
    /// Says which saved mapping the columns are held against from now on.
    void setSavedMapping(const std::optional<ImportMapping> &mapping);
    /// The one that was recognised, used or saved, as it is saved.
    [[nodiscard]] const std::optional<ImportMapping> &savedMapping() const { return m_mapping; }
    /// What would be saved now; format and zone are the caller's.
    [[nodiscard]] ImportMapping currentMapping() const;
    /// What broke off in Unchecked; no effect otherwise.
    void checkOnceMore();
    /// Of DateEvidence, for all rows.
    [[nodiscard]] quint8 dates() const { return m_dates; }
    /// Stops loading and drops the rows that came; no effect otherwise.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<CsvError> &error() const { return m_error; }
    [[nodiscard]] const QList<CsvNote> &notes() const { return m_notes; }
    [[nodiscard]] const CsvFormat &format() const { return m_format; }
    /// The names of a spreadsheet's sheets, format().sheet being the one that is here; empty when the file is none.
    [[nodiscard]] const QStringList &sheets() const { return m_sheets; }
    [[nodiscard]] const ColumnPlan &plan() const { return m_plan; }
    [[nodiscard]] const ImportOptions &options() const { return m_options; }
    [[nodiscard]] ImportCounts counts() const;
    [[nodiscard]] RowState rowState(int row) const;
    [[nodiscard]] CellIssues rowIssues(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// What is typed into an editor that was open when Checking began takes effect once the state is Ready.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Types over many cells at once (or, backward, what stood there before): a few take effect at once, more on a worker,
    /// through Checking. Cells that can't be edited are passed over.
    void changeCells(const CellChanges &changes, bool forward = true);
    /// The cells of these rows that would change; found on a worker. Cancelling the future stops it.
    [[nodiscard]] QFuture<CellChanges> replacements(const QList<int> &rows, const ColumnReplace &wanted) const;
    /// Does what a warning or error offers: swaps the coordinates of LatLonSwapped. False when nothing is offered.
    bool acceptSuggestion(int row);
    /// What is to be imported is on its way: until release() these rows stay as they are, and so does what the columns
    /// mean. Rows whose outcome nobody knows stay so for longer.
    void hold(const QSet<int> &unknownOrderRows = {});
    void release(const QSet<int> &unknownOrderRows = {});
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    void removeRows(const QList<int> &rows);  ///< kept, not imported, restorable
    void restoreRows(const QList<int> &rows);

    /// The next cell with a complaint, after the given place and round the end; a complaint of a whole row is at column 0.
    [[nodiscard]] QModelIndex nextIssue(int row, int column, IssueSeverity least, bool forward = true) const;

    /// The orders of all rows without an error that are neither removed nor imported, in the file's order; a row of a
    /// paired plan has two. Made on a worker from the rows as they stand at the call. Empty unless the state is Ready.
    [[nodiscard]] QFuture<QList<ImportedOrder>> goodOrders() const;
    /// Every row not imported, as CSV with the file's own headers and delimiter and a reason column; it imports again.
    /// `wording` makes the reason of an issue; it is called on a worker. Empty: the issues' stable names.
    using IssueWording = std::function<QString(const CellIssue &)>;
    [[nodiscard]] QFuture<QByteArray> leftoverCsv(const IssueWording &wording = {}) const;

    /// The rows that leftoverCsv() writes, in its order.
    [[nodiscard]] QList<int> leftRows() const;

    /// The server's complaints about orders that were sent (a row, or secondOf() it): each goes to the cell its field
    /// path names, else to the row. They stay until the row is edited.
    void applyServerErrors(const QHash<int, QList<api::FieldError>> &errors);
    /// Rows, and secondOf() rows: one that makes two orders is imported with the second of them.
    void markImported(const QList<int> &orderRows);

    /// Orders that the server has already: rows that are the same are held back or remarked on (models/import/
    /// duplicatechoice.h). They add to what is known, until the next load.
    void addOnServer(const QList<api::Order> &orders);
    void choose(const QList<int> &rows, DuplicateChoice choice);
    [[nodiscard]] QList<int> rowsOnServer() const;
    [[nodiscard]] bool hasOnServer() const;
    /// importKey() of each order; 0 without a handle.
    [[nodiscard]] std::vector<quint64> keys() const;
    /// The server's order that a row is the same as, of two the first; null when it has none.
    [[nodiscard]] const api::Order *onServer(int row) const;
    /// The same of one order: of the row, or of secondOf() it.
    [[nodiscard]] const api::Order *twinOf(int orderRow) const;
    /// Of the row's orders that are on the server, whether any may be dealt with like that.
    [[nodiscard]] bool allows(int row, DuplicateChoice choice) const;
    /// Of a row it is that of the order that onServer() gives.
    [[nodiscard]] DuplicateChoice choice(int row) const;
    [[nodiscard]] DuplicateChoice choiceOf(int orderRow) const;
    /// What to ask the server for, to know whether it has the row's orders.
    [[nodiscard]] QList<api::OrderRef> refsOf(int row) const;
    /// Rows that are the same get the first free handle like "A-1-2"; both ends of a pair get the same.
    void giveNewHandles(const QList<int> &rows);
    /// Rows that deliver what no row picks up get a warning, others lose it.
    void setPickless(const QSet<int> &rows);

    // importmodelplaces.cpp
    /// Of a row of two orders: of the one that needs a person more.
    [[nodiscard]] PlaceState placeState(int row) const;
    /// The order of the row whose place is meant at that column: the row, or secondOf() it.
    [[nodiscard]] int placeRow(int row, int column) const;
    /// Of the row's order, or of secondOf() it; the state is Given where there is nothing to look up.
    [[nodiscard]] FoundPlace foundPlace(int orderRow) const;
    [[nodiscard]] QString address(int orderRow) const;
    [[nodiscard]] std::optional<ImportArea> area() const; ///< where the rows lie, or the places that were found
    /// Where nothing said so before, the found places say from now on where the work is: the rows that are to be held
    /// against it, for takePlaces().
    [[nodiscard]] QList<int> settleArea();
    /// Of all rows, or of `among` some, those that have an address only and no answer yet; or all that have an address
    /// only. None unless the state is Ready. Found on a worker.
    [[nodiscard]] QFuture<AddressRows> addressRows(
        bool alsoAnswered = false, const std::optional<QSet<int>> &among = {}) const;
    /// What was found out about addresses, and which are unknown again; the rows are checked again. They stay until
    /// the next load.
    void takePlaces(const FoundPlaces &found, const QStringList &forgotten, const QList<int> &rows);

signals:
    void stateChanged(routedesk::models::ImportModel::State state);
    void progressChanged(qint64 doneBytes, qint64 totalBytes);
    void planChanged();
    void countsChanged();
    /// A person's doing, with what stood there before; sent when it is done or on its way.
    void cellsTyped(const routedesk::models::CellChanges &changes);
    void rowsTaken(const QList<int> &rows, bool removed);
    void heldChanged();

private:
    void start(const std::optional<CsvFormat> &format, std::optional<int> sheet = {});
    void drop();
    void releaseRows();
    void recheck(const CellEdits &edits);
    [[nodiscard]] bool canRecheck() const;
    [[nodiscard]] bool isEditable(const CellChange &change) const;
    /// Neither imported nor on its way.
    [[nodiscard]] bool isOpen(int row) const;
    void typeLate();
    [[nodiscard]] CellChanges suggestion(int row, const CellIssue &issue) const;
    void follow(ImportLoader *loader);
    void takeHead(const LoadedHead &head);
    void takeChunk(const LoadedChunk &chunk);
    void takeEnd(const LoadedEnd &end);
    void setState(State state);
    void checkAgain(const QList<int> &rows);
    void setRemoved(const QList<int> &rows, bool removed);
    void announce(QList<int> rows);
    [[nodiscard]] bool isRow(int row) const { return row >= 0 && row < m_table.rowCount(); }
    [[nodiscard]] CellIssues duplicateIssue(int row) const; ///< one, or none
    /// What the server, its orders and other rows say of it.
    [[nodiscard]] CellIssues outerIssues(int row) const;
    [[nodiscard]] QVariant understood(int row, int column) const;
    [[nodiscard]] QString defaultOf(int row, int column) const;
    [[nodiscard]] CheckedRow checked(int row) const;
    /// Of the order that the column speaks of.
    [[nodiscard]] PlaceState placeAt(int row, int column) const;
    [[nodiscard]] OrderSide sideOf(int orderRow) const;
    [[nodiscard]] CellIssues cellIssues(int row, int column) const;
    [[nodiscard]] QStringList columnSample(int column) const;
    [[nodiscard]] QList<QStringList> sample() const;
    void setMeaning(const ColumnPlan &plan, const ImportOptions &options);
    [[nodiscard]] QStringList leftoverHeaders() const;

    ImportSource m_source;
    ImportOptions m_options;
    CsvFormat m_format;
    ColumnPlan m_plan;
    ColumnMatcher::Unmatched m_unmatched = ColumnMatcher::Unmatched::Metadata;
    QList<ImportMapping> m_mappings;
    std::optional<ImportMapping> m_mapping;
    quint8 m_dates = 0;
    QStringList m_headers;
    QStringList m_sheets;
    ImportTable m_table;
    std::vector<bool> m_held;
    QSet<int> m_skipped; ///< held rows that were to be checked again
    bool m_isHeld = false;
    PlaceBook m_places;
    CellChanges m_late; ///< typed while the rows were being checked; what stood there before is not known yet
    std::unique_ptr<ImportVerdicts> m_verdicts;
    std::unique_ptr<RowInterpreter> m_interpreter;
    ImportLoader *m_loader = nullptr;
    std::unique_ptr<CellEdits> m_edits; ///< that no check has taken over yet
    std::optional<CsvError> m_error;
    QList<CsvNote> m_notes;
    State m_state = State::Empty;
};

}
