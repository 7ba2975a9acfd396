// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/statuspill.h"

#include <QWidget>

class QGridLayout;

namespace routedesk::ui {

class Theme;

/// Facts about one thing: a label and what is known, line by line. Plain text that can be selected.
class FactGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(const Theme &theme, QWidget *parent = nullptr);

    void clear();
    /// An empty value is left out.
    void add(const QString &label, const QString &value, bool figures = false);
    void add(const QString &label, const StatusLook &look);
    void addChips(const QString &label, const QStringList &chips);

private:
    void addLine(const QString &label, QWidget *value);

    const Theme &m_theme;
    QGridLayout *m_grid;
    QList<QWidget *> m_parts;
    int m_lines = 0;
};

}
