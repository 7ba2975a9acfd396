// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/detailspage.h"

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

class DayWords;
class FactList;

/// One worker: where they are, how old that is, what they can carry, when they work.
class WorkerPage final : public DetailsPage {
    Q_OBJECT

public:
    WorkerPage(
        const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent = nullptr);

    void setWorker(const QString &workerHandle);

private:
    void refresh();

    const DayWords &m_words;
    const models::DispatchStore &m_store;
    QString m_handle;
    FactList *m_facts;
};

}
