// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importmodel.h"

#include "geocoding/geocoder.h"

#include <QSet>
#include <QTimer>

#include <deque>

namespace routedesk::models {

/// Finds the places of an import's rows that have an address and no coordinates: each address once, what is kept first,
/// then one question after the other, rows that a person looks at before others. Answers go to the model a few hundred
/// rows a turn, so that the screen never waits. Goes on by itself with rows that were edited or restored, and when a
/// server that was away can be asked again.
class ImportPlaces final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    ImportPlaces(ImportModel &model, geocoding::Geocoder &geocoder, QObject *parent = nullptr);
    ~ImportPlaces() override;

    /// Off, and what is under way is given up, while somebody else is to find the places.
    void setWanted(bool wanted);
    /// Where the work is, for rows that do not say it themselves.
    void setCentre(const std::optional<api::GeoPoint> &centre) { m_centre = centre; }
    /// Rows that a person sees, no more than a screen of them: their addresses go first.
    void setVisible(const QList<int> &rows) { m_visible = rows; }
    /// Gives up what is not answered yet; begin() goes on.
    void stop();
    /// Looks up what is not answered; also after stop(), and at once where a server rests.
    void begin();

    /// The row's order (or that of secondOf() it) and every other of the same address go there, now and in later imports.
    /// Nothing happens while rows are on their way to the server.
    void choose(int orderRow, const api::GeoPoint &point);
    /// Back to what was found.
    void takeBack(int orderRow);
    /// What lies at a point; none when nobody can say. For a person who moves a pin.
    [[nodiscard]] QFuture<geocoding::GeocodeResult<geocoding::Candidates>> lookAt(const api::GeoPoint &point);

    [[nodiscard]] bool isOn() const { return m_geocoder.isOn(); }
    [[nodiscard]] bool isRunning() const { return m_isGathering || m_isAsking || !m_waiting.isEmpty(); }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// Why nothing more is found for the moment.
    [[nodiscard]] const std::optional<geocoding::GeocodeFailure> &failure() const { return m_failure; }
    /// Addresses since the last time that there was nothing to do.
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int waiting() const { return int(m_waiting.size()) + (m_isAsking ? 1 : 0); }

signals:
    /// Any of the above.
    void changed();
    /// Nothing is left to ask, and the rows have what was found.
    void finished();
    /// The server can't be asked; told once, until it has answered again.
    void failed(const routedesk::geocoding::GeocodeFailure &failure);

private:
    using Answer = geocoding::GeocodeResult<geocoding::GeocodeAnswer>;

    void modelChanged();
    // importplacerows.cpp
    void gather();
    void gatherSoon(const QList<int> &rows);
    void takeGathered(const AddressRows &found);
    void takeSome();
    void takeKnown(const QStringList &keys, const QHash<QString, geocoding::GeocodeAnswer> &known);
    [[nodiscard]] std::optional<QString> nextKey();
    [[nodiscard]] bool isBorne(const QString &key) const;
    void forget(const QString &key);

    void askNext();
    void takeAnswer(const QString &key, const Answer &answer);
    void give(const QString &key, const FoundPlace &place);
    void addRows(const QList<int> &rows);
    void deliver();
    // importplacesend.cpp
    void finish();
    void letGo();
    void forgetWaiting();
    void giveUp();
    // importplacechoices.cpp
    void settle(int orderRow, const QString &key, const FoundPlace &place);
    void checkAll(const QString &key, bool isUnknown = false);
    [[nodiscard]] std::optional<api::GeoPoint> near();
    [[nodiscard]] QString keyOf(int orderRow) const;
    [[nodiscard]] bool mayAsk() const;

    ImportModel &m_model;
    geocoding::Geocoder &m_geocoder;
    std::optional<api::GeoPoint> m_centre;
    /// The same for a whole file, so that a choice is kept where the answer is.
    std::optional<std::optional<api::GeoPoint>> m_near;
    QHash<QString, AddressRows::Use> m_uses; ///< of the addresses that are not answered
    std::deque<QString> m_pending;           ///< their keys, in the order of the rows; also some that do not wait any more
    QSet<QString> m_waiting;                 ///< those of them that are to be asked
    QHash<QString, AddressRows::Use> m_leaving; ///< given up, which the model is still to be told
    AddressRows m_gathered;                  ///< on its way into m_uses
    bool m_isWhole = false;                  ///< of all rows
    qsizetype m_taken = 0;                   ///< so much of it
    QSet<int> m_edited;                      ///< rows to be gathered
    bool m_isAllDue = false;                 ///< all are
    QFuture<Answer> m_asked;
    FoundPlaces m_found;                     ///< to be given to the model
    QStringList m_forgotten;
    QStringList m_chosenLate;                ///< while the rows were being checked: others may have the address
    std::deque<int> m_rows;                  ///< to be checked again by it
    QTimer m_gatherSoon;
    QTimer m_takeSoon;
    QTimer m_deliverSoon;
    std::optional<geocoding::GeocodeFailure> m_failure;
    QList<int> m_visible;
    int m_round = 0; ///< answers of an earlier one are for rows that are gone
    int m_done = 0, m_total = 0;
    bool m_isWanted = true;
    bool m_isStopped = false;
    bool m_isGathering = false;
    bool m_isAsking = false;
};

}
