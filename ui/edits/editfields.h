// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/edits/orderwish.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace routedesk::ui {

class DayWords;
class EditRow;
class Theme;

/// The fields that can be changed for many orders: each shows what the orders hold now, and changes nothing until
/// it is ticked. What is wrong is said at its field while one types.
class EditFields final : public QWidget {
    Q_OBJECT

public:
    EditFields(const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent);

    /// What the fields show as the present state, and start from.
    void setOrders(const QList<api::Order> &orders);
    /// Only the present state; what was typed stays.
    void setNowOf(const QList<api::Order> &orders);
    [[nodiscard]] models::OrderWish wish() const;
    /// Something is ticked and nothing is wrong.
    [[nodiscard]] bool isSound() const { return m_sound; }
    [[nodiscard]] bool hasTicks() const;

signals:
    void changed();

private:
    void makeWindow(QGridLayout &grid);
    void makeFigures(QGridLayout &grid);
    void makeWords(QGridLayout &grid);
    void check();
    [[nodiscard]] QString windowProblem() const;
    [[nodiscard]] QString metadataProblem() const;
    [[nodiscard]] QString typesProblem() const;
    void fillGroups();
    [[nodiscard]] QSpinBox *spin(const QString &name, int least, int most, const QString &suffix);
    [[nodiscard]] QLineEdit *line(const QString &name, const QString &hint);

    const Theme &m_theme;
    const DayWords &m_words;
    const models::DispatchStore &m_store;
    EditRow *m_window, *m_service, *m_radius, *m_types, *m_units, *m_group, *m_metadata;
    QLineEdit *m_from, *m_until, *m_typesSet, *m_typesAdded, *m_typesRemoved, *m_key, *m_value, *m_keyGone;
    QSpinBox *m_shift, *m_serviceSet, *m_serviceBy, *m_radiusSet, *m_unitsSet;
    QComboBox *m_groups;
    bool m_sound = false;
};

}
