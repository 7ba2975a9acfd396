// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/autoplan/placefinder.h"
#include "ui/settings/preferences.h"
#include "ui/theme/palette.h"

#include <QBasicTimer>

#include <functional>
#include <variant>

class QDropEvent;
class QWidget;

namespace routedesk::ui {

class DragBubble;
class DropFlow;
class NameWeigher;
class Theme;

/// Lets orders be dropped on a widget that shows something else than routes: the map, the pool, the list of
/// workers. While they hover, a bubble says what letting go would do.
class DropArea final : public QObject {
    Q_OBJECT

public:
    /// A place in a route, as in models::Move; without a route the pool.
    struct Gap {
        QString routeId{};
        int index = -1;
        QString label{}; ///< where that is, said first; empty where the widget itself says it
        QList<api::OrderKey> put{}; ///< what goes there instead of what is dragged
    };
    /// A route's or a worker's; without a manner in the one that is remembered.
    struct Name {
        models::PlaceTarget target;
        std::optional<Preferences::DropManner> manner{};
        QString label{};
    };
    /// Nothing can be let go of here, for this reason; an empty one stays unsaid.
    struct Nowhere {
        QString why{};
    };
    using Spot = std::variant<Nowhere, Gap, Name>;
    /// What is under a point of the widget.
    using Find = std::function<Spot(const QPoint &point)>;

    /// All must outlive the area, which goes with the widget.
    DropArea(const Theme &theme, models::WorkingPlan &plan, NameWeigher &names, DropFlow &flow, QWidget *widget,
        Find find);

    [[nodiscard]] const DragBubble &bubble() const { return *m_bubble; }
    /// Above the pointer instead of below, until something is said again.
    void liftBubble();
    /// What hovers, or did last.
    [[nodiscard]] const QList<api::OrderKey> &carried() const { return m_keys; }
    /// Where that is, and whether it would be refused there.
    [[nodiscard]] const Spot &spot() const { return m_spot; }
    [[nodiscard]] bool isRefused() const { return m_tone == Tone::Broken; }

    /// So near the border, in pixels, the content moves on while something is held there; the viewport of a scroll
    /// area by its bars.
    static constexpr int edge = 24;

signals:
    /// Orders hover there, and what that would do has been said; no more.
    void hovers(const QPoint &point);
    void left();
    /// Held near the border: the content should move by so much, so that more of that side shows.
    void nudged(const QPoint &by);
    /// Why nothing happened, and what was wished.
    void refused(const QString &sentence, const routedesk::models::Move &wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void hover(QDropEvent &event);
    void drop(QDropEvent &event);
    void leave();
    void look();
    [[nodiscard]] QPoint pull() const;
    [[nodiscard]] models::Move moveTo(const Gap &gap) const;
    /// Answers with the label.
    QString weigh();
    void say();

    models::WorkingPlan &m_plan;
    NameWeigher &m_names;
    DropFlow &m_flow;
    QWidget *m_widget;
    Find m_find;
    DragBubble *m_bubble;
    QList<api::OrderKey> m_keys;
    QPoint m_at;
    Spot m_spot;
    QString m_words;
    Tone m_tone = Tone::Neutral;
    bool m_hovers = false;
    QBasicTimer m_scroller;
};

}
