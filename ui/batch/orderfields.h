// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/batch/orderdraft.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QPlainTextEdit;
class QVBoxLayout;

namespace routedesk::models {
class AddressBook;
}

namespace routedesk::ui {

class MetadataEdit;
class PickupFields;
class Theme;

/// The fields of one order, each with its complaint below it.
class OrderFields final : public QWidget {
    Q_OBJECT

public:
    explicit OrderFields(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] OrderDraft draft() const;
    void setDraft(const OrderDraft &draft);
    void setZoneWords(const QString &words);
    /// Shows these and no others.
    void showProblems(const QList<DraftProblem> &problems);
    /// The cursor goes to the first field with a problem, else to the handle.
    void focusFirstProblem();
    void setPlace(const api::GeoPoint &place);
    void setAddress(const QString &address);
    void setPicking(bool picking);
    /// Offers these as addresses are typed.
    void setAddresses(const models::AddressBook &book);
    /// Only about the handle, while it is typed; empty takes it away.
    void showHandleProblem(const QString &sentence);

signals:
    void edited();
    void placeEdited();
    void pickToggled(bool wanted);

private:
    void addPlace(const Theme &theme, QVBoxLayout &layout);
    void addTimes(QVBoxLayout &layout);
    void addRest(QVBoxLayout &layout);
    void addPair(QVBoxLayout &layout);
    void addTasks(QVBoxLayout &layout);
    void followType();
    [[nodiscard]] bool isPair() const;
    void setProblemText(QLabel &label, const QStringList &sentences);
    void addProblemLine(const Theme &theme, QVBoxLayout &layout, std::initializer_list<DraftField> fields);
    void connectAll();
    [[nodiscard]] QWidget *widgetOf(DraftField field) const;

    const Theme &m_theme;
    QLineEdit *m_handle;
    QComboBox *m_type;
    QLineEdit *m_address;
    QLineEdit *m_latitude;
    QLineEdit *m_longitude;
    QToolButton *m_pick;
    QSpinBox *m_radius;
    QDateEdit *m_day;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QLabel *m_zone;
    QSpinBox *m_service;
    QSpinBox *m_units;
    QComboBox *m_priority;
    QLineEdit *m_productTypes;
    MetadataEdit *m_metadata;
    PickupFields *m_pickup = nullptr;
    QPlainTextEdit *m_tasks = nullptr;
    QHash<DraftField, QLabel *> m_problemLabels;
    QList<DraftProblem> m_problems;
};

}
