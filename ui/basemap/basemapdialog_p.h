// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/tiles/tiletrial.h"
#include "ui/basemap/basemapdialog.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace routedesk::ui {

class BaseMapFields;

class BaseMapDialog::Private {
public:
    Private(BaseMapDialog &dialog, const Theme &look, const BaseMaps &given, BaseMapKeys &known)
        : q(dialog), theme(look), shelf(given), keys(known)
    {
    }

    // basemaplayout.cpp
    void build();
    QWidget *makeList();
    QWidget *makeRight();
    QWidget *makeTrial();
    QWidget *makeButtons();

    // basemaparrivals.cpp
    void addServer();
    void askForFile(bool isFolder);
    void arrive(const map::TileReport &report);

    // basemapdialog.cpp
    void fillList(const QString &id);
    void dress(QListWidgetItem &item, const BaseMapEntry &entry) const;
    void show(const QString &id);
    void edit();
    void remove();
    void forget(const QString &id);
    void tryIt();
    void follow();
    void say(const QString &sentence, bool isBroken);
    [[nodiscard]] QString keyHint(const BaseMapEntry &entry);
    [[nodiscard]] std::optional<QByteArray> keyFor(const BaseMapEntry &entry) const;

    struct TypedKey {
        QString origin;
        QByteArray key;
    };

    BaseMapDialog &q;
    const Theme &theme;
    BaseMapShelf shelf;
    BaseMapKeys &keys;
    QHash<QString, TypedKey> typed; ///< by key id
    QString shown;                  ///< id in the fields
    std::optional<BaseMapEntry> arriving; ///< a file that is tried before it comes onto the shelf
    bool isTrying = false;
    QListWidget *list = nullptr;
    BaseMapFields *fields = nullptr;
    QLabel *hint = nullptr;
    QPushButton *tryButton = nullptr;
    QPushButton *removeButton = nullptr;
    QPushButton *chooseButton = nullptr;
    QPushButton *okButton = nullptr;
};

}
