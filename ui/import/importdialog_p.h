// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/import/importdialog.h"

#include "models/clock.h"
#include "models/dispatchstore.h"
#include "models/import/importerrorsfilter.h"
#include "models/import/importmodel.h"
#include "ui/batch/ordersender.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QButtonGroup>

class QBoxLayout;
class QLabel;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace routedesk::ui {

class Banner;
class EmptyState;
class FilterChip;
class ImportSettings;
class ImportView;
class IssueLine;
class ProgressStrip;

class ImportDialog::Private {
public:
    Private(ImportDialog &dialog, const Theme &look, models::Outbox &outbox, const models::DispatchStore &dayStore,
        const models::Clock &timeSource);

    // importlayout.cpp
    void build();
    QWidget *makeTop();
    QWidget *makeChips();
    QWidget *makeBody();
    QWidget *makeButtons();
    void makeActions();
    void connectAll(); ///< importdialog.cpp

    // importflow.cpp
    void chooseFile();
    void load(const QString &path);
    /// The same, with a question first when something typed would be lost.
    void openAnother(const QString &path);
    void applyOptions();
    void applyUnmatched(models::ColumnMatcher::Unmatched unmatched);
    void readAgain(const models::CsvFormat &format);
    void stateChanged();
    void showFileNotes();
    void sendGood();
    void send(const QList<models::ImportedOrder> &orders);
    void takeOutcome(const SendOutcome &outcome);
    void saveLeft();
    void writeLeft(const QString &path);
    void ask(const QString &question, const QString &detail, const QString &yes, std::function<void()> onYes);

    // importstate.cpp
    [[nodiscard]] models::ImportOptions options() const;
    [[nodiscard]] int left() const;
    [[nodiscard]] QString outcomeSentence(const SendOutcome &outcome) const;
    void followCounts();
    void followCell();
    void showOnly(models::ImportErrorsFilter::Show show);

    ImportDialog &q;
    const Theme &theme;
    const models::DispatchStore &store;
    const models::Clock &clock;
    models::ImportModel model;
    models::ImportErrorsFilter filter;
    OrderSender sender;
    QString path;
    bool geocodes = false;
    bool edited = false;
    api::Instant loadedAt;  ///< what deadlines are held against, so that a row does not turn bad by itself
    int fitted = -1;        ///< how many columns had their widths chosen
    bool preparing = false; ///< orders are being made from the rows

    QLabel *fileName = nullptr;
    QLabel *fileWords = nullptr;
    ImportSettings *settings = nullptr;
    QStackedWidget *pages = nullptr;
    EmptyState *empty = nullptr;
    ImportView *view = nullptr;
    IssueLine *issues = nullptr;
    Banner *missing = nullptr;
    Banner *banner = nullptr;
    ProgressStrip *progress = nullptr;
    QButtonGroup *chips = nullptr;
    QWidget *chipLine = nullptr; ///< chips and actions over the rows
    QLabel *footWords = nullptr;
    QPushButton *importButton = nullptr;
    QPushButton *saveButton = nullptr;
    QPushButton *closeButton = nullptr;
    QAction *openAction = nullptr;
    QAction *nextAction = nullptr;
    QAction *previousAction = nullptr;
    QAction *removeAction = nullptr;
    QAction *meaningAction = nullptr;
    QAction *offerAction = nullptr;
    QAction *importAction = nullptr;
    QAction *saveAction = nullptr;
};

}
