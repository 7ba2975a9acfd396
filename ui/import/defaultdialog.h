// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importoptions.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace routedesk::ui {

class Theme;

/// Asks what stands in for empty cells of one field. Window-modal: use open(). OK only with a text that can be read.
class DefaultDialog final : public QDialog {
    Q_OBJECT

public:
    /// `paired`: whether a side can be chosen, too. `entry` is what to begin with; its text may be empty.
    DefaultDialog(const Theme &theme, const models::ImportOptions &options, bool paired,
        const models::ImportDefaults::Entry &entry, QWidget *parent = nullptr);

    [[nodiscard]] models::ImportDefaults::Entry entry() const;

private:
    void fillFields(bool paired);
    void follow();

    models::ImportOptions m_options;
    QComboBox *m_field;
    QWidget *m_keyPart; ///< shown for extra information only
    QLineEdit *m_key;
    QLineEdit *m_text;
    QLabel *m_hint;
    QLabel *m_complaint;
    QPushButton *m_ok;
};

}
