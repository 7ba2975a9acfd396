// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/workers/phonesdialog.h"

#include "api/phone.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formproblems.h"
#include "ui/workers/phonesetupdialog.h"

#include <QPointer>
#include <QTimer>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace routedesk::ui {

class Banner;
class EmptyState;
class RowView;

class PhonesDialog::Private {
public:
    Private(PhonesDialog &dialog, const Theme &look, models::WorkerActions &calls,
        const models::DispatchStore &dayStore, const models::Clock &timeSource, const api::Worker &whose)
        : q(dialog), theme(look), actions(calls), store(dayStore), clock(timeSource), worker(whose), problems(look)
    {
    }

    // phoneslayout.cpp
    void build();
    QWidget *makeList();
    QWidget *makeLinkLine();
    QWidget *makeButtons();

    // phonesdialog.cpp
    void read();
    void show(const api::PhoneList &now);
    void showLine(int row, const api::Phone &phone);
    void follow();
    void link();
    void setUp(const api::AddedPhone &added);
    void askToRemove();
    void remove(const QString &phoneId);
    void tellFailure(const api::ApiError &error, const QString &more = {});
    [[nodiscard]] const api::Phone *current() const;
    [[nodiscard]] QString workerName() const { return worker.name.isEmpty() ? worker.handle : worker.name; }

    PhonesDialog &q;
    const Theme &theme;
    models::WorkerActions &actions;
    const models::DispatchStore &store;
    const models::Clock &clock;
    const api::Worker worker;
    FormProblems problems;
    api::PhoneList phones;
    bool isRead = false;
    bool isReading = false;
    bool readAgain = false;
    bool isBusy = false; ///< a phone is being linked or removed
    bool tellsReading = false; ///< the banner is about reading the list
    QTimer timer;
    QPointer<PhoneSetupDialog> setup;
    Banner *banner = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyState *empty = nullptr;
    RowView *view = nullptr;
    QStandardItemModel *rows = nullptr;
    QLineEdit *label = nullptr;
    QPushButton *linkButton = nullptr;
    QPushButton *removeButton = nullptr;
};

}
