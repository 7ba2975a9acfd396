// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox.h"

#include <QWidget>

class QAction;

namespace routedesk::models {
class OutboxModel;
}

namespace routedesk::ui {

class DayWords;
class RowView;
class SectionHeader;
class Theme;

/// Changes on their way to the server and what became of them; unknown outcomes are settled here by hand.
class SendingPanel final : public QWidget {
    Q_OBJECT

public:
    SendingPanel(const Theme &theme, const DayWords &words, models::Outbox &outbox, models::OutboxModel &model,
        QWidget *parent = nullptr);

    [[nodiscard]] SectionHeader &header() const { return *m_header; }

private:
    [[nodiscard]] QList<quint64> selected(models::OutboxState state) const;
    void enable();
    void popup(const QPoint &position);

    models::Outbox &m_outbox;
    SectionHeader *m_header;
    RowView *m_view;
    QAction *m_withdraw;
    QAction *m_check;
    QAction *m_done;
    QAction *m_notDone;
    QAction *m_send;
    QAction *m_clear;
};

}
