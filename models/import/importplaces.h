// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importmodel.h"

#include "geocoding/geocoder.h"

#include <QPointer>
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
    /// Rows that a person sees: their addresses go first.
    void setVisible(int firstRow, int lastRow);
    /// Gives up what is not answered yet; begin() goes on.
    void stop();
    /// Looks up what is not answered; also after stop(), and at once where a server rests.
    void begin();

    /// The row's order (or that of secondOf() it) and every other of the same address go there, now and in later imports.
    void choose(int orderRow, const api::GeoPoint &point);
    /// Back to what was found.
    void takeBack(int orderRow);
    /// What lies at a point; none when nobody can say. For a person who moves a pin.
    [[nodiscard]] QFuture<geocoding::GeocodeResult<geocoding::Candidates>> lookAt(const api::GeoPoint &point);

    [[nodiscard]] bool isOn() const { return m_geocoder.isOn(); }
    [[nodiscard]] bool isRunning() const { return m_isGathering || m_isAsking || !m_pending.empty(); }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// Why nothing more is found for the moment.
    [[nodiscard]] const std::optional<geocoding::GeocodeFailure> &failure() const { return m_failure; }
    /// Addresses since the last time that there was nothing to do.
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int waiting() const { return int(m_pending.size()) + (m_isAsking ? 1 : 0); }

signals:
    /// Any of the above.
    void changed();
    /// Nothing is left to ask.
    void finished();
    /// The server can't be asked; told once, until it has answered again.
    void failed(const routedesk::geocoding::GeocodeFailure &failure);

private:
    using Answer = geocoding::GeocodeResult<geocoding::GeocodeAnswer>;

    void modelChanged();
    void gather();
    void takeGathered(const AddressRows &found);
    void takeKnown(const QStringList &keys, const QHash<QString, geocoding::GeocodeAnswer> &known);
    void askNext();
    void takeAnswer(const QString &key, const Answer &answer);
    void give(const QString &key, const FoundPlace &place);
    void deliver();
    void letGo();
    void giveUp();
    void checkAll(const QString &key);
    [[nodiscard]] std::optional<api::GeoPoint> near();
    [[nodiscard]] QString keyOf(int orderRow) const;
    [[nodiscard]] bool mayAsk() const;

    ImportModel &m_model;
    geocoding::Geocoder &m_geocoder;
    std::optional<api::GeoPoint> m_centre;
    /// The same for a whole file, so that a choice is kept where the answer is.
    std::optional<std::optional<api::GeoPoint>> m_near;
    QHash<QString, AddressRows::Use> m_uses; ///< of the addresses that are not answered
    std::deque<QString> m_pending;           ///< their keys, in the order of the rows
    QFuture<Answer> m_asked;
    FoundPlaces m_found;                     ///< to be given to the model
    QStringList m_forgotten;
    std::deque<int> m_rows;                  ///< to be checked again by it
    QTimer m_gatherSoon;
    QTimer m_deliverSoon;
    std::optional<geocoding::GeocodeFailure> m_failure;
    int m_firstVisible = -1, m_lastVisible = -1;
    int m_round = 0; ///< answers of an earlier one are for rows that are gone
    int m_done = 0, m_total = 0;
    bool m_isWanted = true;
    bool m_isStopped = false;
    bool m_isGathering = false;
    bool m_isAsking = false;
    bool m_isDelivering = false;
};

}
