// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/workingplan.h"

#include <QObject>
#include <QPointer>

namespace routedesk::ui {

class DayWords;
class OutcomeDialog;
class PublishDialog;
class ReportStrip;
class Theme;
struct MovedLine;

/// What happens on Publish: a question where workers already drive one of the routes, the calls with their progress in
/// the strip, and the report by route.
class PublishFlow final : public QObject {
    Q_OBJECT

public:
    /// Everything must outlive the flow; `window` is the parent of its dialogs.
    PublishFlow(const Theme &theme, const DayWords &words, models::WorkingPlan &plan,
        const models::DispatchStore &store, ReportStrip &strip, QWidget *window);
    ~PublishFlow() override;

    /// All unsent routes unless some are named. Asks first when a started route would change.
    void publish(const QStringList &routeIds = {});

    [[nodiscard]] PublishDialog *question() const;
    [[nodiscard]] const models::PublishReport &report() const { return m_report; }
    void showReport();

signals:
    void finished(const routedesk::models::PublishReport &report);

private:
    [[nodiscard]] QList<MovedLine> movedLines(const QStringList &routeIds) const;
    void send(const QStringList &routeIds);
    void take(const models::PublishReport &report);

    const Theme &m_theme;
    const DayWords &m_words;
    models::WorkingPlan &m_plan;
    const models::DispatchStore &m_store;
    ReportStrip &m_strip;
    QPointer<QWidget> m_window;
    QPointer<PublishDialog> m_question;
    QPointer<OutcomeDialog> m_dialog;
    models::PublishReport m_report;
    bool m_isOurs = false;
};

}
