// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace routedesk::ui {

class Theme;

/// One line of what is known: what it is, its value, where it comes from.
struct Fact {
    QString name;
    QString value;
    QString origin; ///< shown on hover
    Tone tone = Tone::Strong;

    bool operator==(const Fact &) const = default;
};

/// Names at the left, values at the right, which can be selected and copied. Facts without a value are left out.
class FactList final : public QWidget {
    Q_OBJECT

public:
    explicit FactList(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

private:
    void recolour();

    const Theme &m_theme;
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    QList<QLabel *> m_names;
    QList<QLabel *> m_values;
};

}
