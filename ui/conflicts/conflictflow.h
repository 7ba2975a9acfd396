// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/conflicts/fieldconflicts.h"
#include "models/conflicts/planconflict.h"
#include "ui/window/workbench.h"

#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace routedesk::ui {

class Banner;
class ConflictDialog;
class DayWords;

/// Says when someone else has changed what this person has not sent, and opens the two versions.
class ConflictFlow final : public QObject {
    Q_OBJECT

public:
    /// `action` opens the dialog; it is enabled while there is something to decide.
    ConflictFlow(const Workbench &bench, const DayWords &words, QAction &action, Banner &banner, QWidget *window);
    ~ConflictFlow() override;

    [[nodiscard]] ConflictDialog *dialog() const;
    void open();

signals:
    void refused(const QString &why);
    void fieldsDecided(
        const QList<routedesk::models::FieldConflict> &conflicts, routedesk::models::PlanConflict::Side side);

private:
    void follow();
    [[nodiscard]] int openCount() const;

    const Workbench m_bench;
    const DayWords &m_words;
    QAction &m_action;
    Banner &m_banner;
    QWidget *m_window;
    QPointer<ConflictDialog> m_dialog;
    QString m_said;
    int m_count = 0;
};

}
