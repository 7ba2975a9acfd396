// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/basemap/basemapentry.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace routedesk::ui {

class Theme;

/// The fields of one base map. Those of one that came with the program can be read, and its key typed.
class BaseMapFields final : public QWidget {
    Q_OBJECT

public:
    explicit BaseMapFields(const Theme &theme, QWidget *parent = nullptr);

    /// `darks`: those that may stand in for it under a dark window.
    void setEntry(const BaseMapEntry &entry, const QList<BaseMapEntry> &darks);
    /// What was shown, with what was typed since.
    [[nodiscard]] BaseMapEntry entry() const;
    /// Nothing unless the field was touched. A key that was pasted within the address is taken out of it.
    [[nodiscard]] std::optional<QByteArray> typedKey() const;
    void forgetTypedKey();
    /// What stands in the empty field.
    void setKeyHint(const QString &hint);
    void focusKey();
    void focusName();

signals:
    void edited();
    void keyEdited();

private:
    void build();
    void addRow(const QString &label, QWidget *field, const char *name);
    void takeKeyOut();
    void follow();

    const Theme &m_theme;
    QFormLayout *m_form;
    QLabel *m_origin;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLabel *m_addressHint;
    QLineEdit *m_file;
    QLineEdit *m_key;
    QLineEdit *m_credit;
    QSpinBox *m_most;
    QComboBox *m_kind;
    QComboBox *m_night;
    QCheckBox *m_south;
    BaseMapEntry m_entry;
    bool m_isFilling = false;
    bool m_isKeyTouched = false;
};

}
