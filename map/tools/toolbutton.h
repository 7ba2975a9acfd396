// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"
#include "map/stillpicture.h"

#include <QAbstractButton>

class QAction;

namespace routedesk::map {

// A button on the map that does what an action does and looks the way it is: checked, disabled, named.
class ToolButton : public QAbstractButton {
    Q_OBJECT
public:
    ToolButton(QAction *action, QWidget *parent);

    void setPalette(const MapPalette &palette);
    [[nodiscard]] QSize sizeHint() const override { return { 32, 32 }; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override; // the action's, not the button's

private:
    void follow(const QAction &action);
    void draw(QPainter &painter) const;

    MapPalette m_palette;
    StillPicture m_picture;
};

}
