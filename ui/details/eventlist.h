// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/timelineevent.h"

#include <QWidget>

namespace routedesk::ui {

class DayWords;
class Theme;

/// An order's story as a column of moments on a line.
class EventList final : public QWidget {
    Q_OBJECT

public:
    EventList(const Theme &theme, const DayWords &words, QWidget *parent = nullptr);

    void setEvents(const QList<api::TimelineEvent> &events);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 120, sizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString tip(const api::TimelineEvent &event) const;

    const Theme &m_theme;
    const DayWords &m_words;
    QList<api::TimelineEvent> m_events;
};

}
