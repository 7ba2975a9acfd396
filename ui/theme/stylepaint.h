// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/look.h"

class QPainter;
class QRect;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionDockWidget;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOption;
class QWidget;

/// The drawing of RoutedeskStyle, one function a part. None of them changes the painter's state for the caller.
namespace routedesk::ui::paint {

/// A rounded box with a one-pixel outline inside `rect`; an invalid colour leaves its part out.
void box(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &outline, double radius);
/// The ring of keyboard focus, inside `rect`.
void focusRing(QPainter &painter, const QRect &rect, const Look &look, double radius);

void pushButton(QPainter &painter, const QStyleOptionButton &option, const Look &look);
void pushButtonLabel(QPainter &painter, const QStyleOptionButton &option, const Look &look);
/// Icon and text beside each other, from the left of `option.rect`.
void toolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option);
void toolButtonPanel(QPainter &painter, const QStyleOption &option, const Look &look);
void checkMark(QPainter &painter, const QStyleOption &option, const Look &look, bool round);

void field(QPainter &painter, const QStyleOption &option, const Look &look);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow, const Look &look);
void spinBox(
    QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, const Look &look);
void slider(QPainter &painter, const QStyleOptionSlider &option, const QRect &groove, const QRect &handle,
    const Look &look);
void progress(QPainter &painter, const QStyleOptionProgressBar &option, const Look &look);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &thumb, const Look &look);

void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Look &look);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const Look &look);

void headerSection(QPainter &painter, const QStyleOptionHeader &option, const Look &look);
void tab(QPainter &painter, const QStyleOptionTab &option, const Look &look);
void viewItem(QPainter &painter, const QStyleOption &option, const Look &look);
void branch(QPainter &painter, const QStyleOption &option, const Look &look);
void dockTitle(QPainter &painter, const QStyleOptionDockWidget &option, const QRect &text, const Look &look);
void separator(QPainter &painter, const QRect &rect, bool vertical, bool hover, const Look &look);

}
