// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/workerrequests.h"

#include <QWidget>

class QLineEdit;

namespace routedesk::ui {

/// Where somebody or something is at home: an address, and latitude and longitude beside each other.
class PlaceEdit final : public QWidget {
    Q_OBJECT

public:
    explicit PlaceEdit(const QString &objectName, QWidget *parent = nullptr);

    void setHome(const api::Home &home);
    /// What was given, unless it was touched; nothing when all is empty.
    [[nodiscard]] std::optional<api::Home> home() const;
    /// A sentence; empty when all is well.
    [[nodiscard]] QString complaint() const;
    /// Tab comes here from `before`; the last stop here, for what follows.
    QWidget *placeInTabs(QWidget *before);

private:
    /// Both coordinates in one field are put into their own.
    void split(const QString &text);

    QLineEdit *m_address;
    QLineEdit *m_latitude;
    QLineEdit *m_longitude;
    api::Home m_given;
    QString m_before;
};

}
