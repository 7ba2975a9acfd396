// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importoptions.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace routedesk::ui {

class Theme;

/// The defaults that are set, a line each with a button to take it away, and one that adds another.
class DefaultsEdit final : public QWidget {
    Q_OBJECT

public:
    explicit DefaultsEdit(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const models::ImportDefaults &defaults() const { return m_defaults; }
    /// Signals nothing.
    void setDefaults(const models::ImportDefaults &defaults);
    /// What texts are read by when one is asked for, and whether rows make pairs.
    void setReading(const models::ImportOptions &options, bool paired);

signals:
    void changed();

private:
    void fill();
    void ask(const models::ImportDefaults::Entry &entry);
    void change(const models::ColumnTarget &target, const QString &text);

    const Theme &m_theme;
    models::ImportDefaults m_defaults;
    models::ImportOptions m_options;
    bool m_paired = false;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

}
