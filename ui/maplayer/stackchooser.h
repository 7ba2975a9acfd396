// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"
#include "ui/maplayer/stackrow.h"

#include <QObject>

namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

class DayWords;
class MapFeed;
class StackPanel;
struct Workbench;

/// Which of the things at one place of the map is meant. The first click takes the uppermost, as anywhere; beside it
/// the others are listed, so that the second click or the arrow keys reach them.
class StackChooser final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the chooser, which goes with the view.
    StackChooser(const Workbench &bench, const DayWords &words, const MapFeed &feed, map::MapView &view);

    /// What is neither an order nor a worker is left out; nothing opens for fewer than two. `sorted`: by route and
    /// stop, the pool last; else as given.
    void open(const QList<map::Id> &ids, const QPoint &globalPosition, bool sorted);
    [[nodiscard]] StackPanel &panel() const { return *m_panel; }

private:
    [[nodiscard]] std::optional<StackRow> rowOf(const map::Id &id) const;
    [[nodiscard]] StackRow orderRow(const api::OrderKey &key) const;
    [[nodiscard]] QString nameOfWorker(const QString &handle) const;
    void sort(QList<StackRow> &rows) const;
    void choose(const map::Id &id);
    void chooseAll();

    const Workbench &m_bench;
    const DayWords &m_words;
    const MapFeed &m_feed;
    map::MapView &m_view;
    StackPanel *m_panel;
};

}
