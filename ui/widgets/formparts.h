// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

class QAction;
class QFormLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace routedesk::ui {

class Theme;

/// Pieces that dialogs and panels are put together from. Labels show plain text only.

[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent);
/// Wraps, in the secondary colour and the small font.
[[nodiscard]] QLabel *hintLabel(const Theme &theme, const QString &text, QWidget *parent);
[[nodiscard]] QLabel *titleLabel(const Theme &theme, const QString &text, QWidget *parent);
/// A small label over a group of fields.
[[nodiscard]] QLabel *groupLabel(const Theme &theme, const QString &text, QWidget *parent);

/// A field with its label above it; the label's mnemonic and the accessible name go to the field.
void addField(QVBoxLayout &layout, const QString &label, QWidget *field);
/// The same in a form layout, label at the left.
void addField(QFormLayout &layout, const QString &label, QWidget *field);
/// Another label, and accessible name, for a field that has them.
void relabelField(QWidget &field, const QString &label);

/// A tool tip that shows any text as it is, line breaks kept, and never as markup.
[[nodiscard]] QString plainTip(const QString &text);
/// "Next problem (F8)" as the action's tool tip, without markup.
void tipWithShortcut(QAction &action, const QString &text);
[[nodiscard]] QToolButton *flatButton(QAction *action, QWidget *parent, bool withText = false);

/// One hairline, across or upright.
class Hairline final : public QWidget {
public:
    Hairline(const Theme &theme, Qt::Orientation orientation, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// A plain surface in one of the palette's neutral steps.
class Surface final : public QWidget {
public:
    using Colour = QColor Palette::*;

    Surface(const Theme &theme, Colour colour, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Colour m_colour;
};

}
