// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/hit.h"

#include <QObject>
#include <QStringList>

namespace routedesk::map {
class MapView;
}

namespace routedesk::ui {

class DayWords;
class MapFeed;
struct Workbench;

/// Tells, where the pointer rests on the map, what lies there: an order and its times, a worker and how old the place
/// is, on a line when it is passed, how many a cluster stands for.
class MapTips final : public QObject {
    Q_OBJECT

public:
    /// All must outlive the tips, which go with the view.
    MapTips(const Workbench &bench, const DayWords &words, const MapFeed &feed, map::MapView &view);

    /// One fact a line, plain text; empty over bare ground.
    [[nodiscard]] QStringList at(const QPoint &point) const;
    /// The same of an order, wherever it lies.
    [[nodiscard]] QStringList order(const map::Id &id) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QStringList worker(const map::Id &id) const;
    [[nodiscard]] QStringList line(const map::Id &id, const QPoint &point) const;
    [[nodiscard]] QStringList depot(const map::Id &id) const;
    [[nodiscard]] QString nameOfWorker(const QString &handle) const;

    const Workbench &m_bench;
    const DayWords &m_words;
    const MapFeed &m_feed;
    map::MapView &m_view;
};

}
