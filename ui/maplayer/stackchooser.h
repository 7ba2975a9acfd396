// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/orderkey.h"
#include "map/scenevalues.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace routedesk::ui {

class DayWords;
class MapFeed;
struct Workbench;

/// Which of the orders at one door is meant: a short list under the pointer, worked with arrows, Enter and Esc.
class StackChooser final : public QObject {
    Q_OBJECT

public:
    StackChooser(const Workbench &bench, const DayWords &words, const MapFeed &feed, QWidget *window);

    /// What is no order is left out; nothing opens for fewer than two.
    void open(const map::Ids &ids, const QPoint &globalPosition);
    /// Null while none is open.
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    static constexpr qsizetype most = 30; ///< lines; the rest is counted

private:
    [[nodiscard]] QString wordsFor(const api::OrderKey &key) const;

    const Workbench &m_bench;
    const DayWords &m_words;
    const MapFeed &m_feed;
    QWidget *m_window;
    QPointer<QMenu> m_menu;
};

}
