// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/mappalette.h"

#include <QWidget>

namespace routedesk::map {

// The line at the top of the map that says which tool is in use and how it is left. Hands reach through it.
class ToolHint : public QWidget {
    Q_OBJECT
public:
    explicit ToolHint(QWidget *parent);

    void setPalette(const MapPalette &palette);
    void setText(const QString &text); // plain; empty hides it; read out to who does not see it
    [[nodiscard]] const QString &text() const { return m_text; }
    void setRoom(int width); // longer words go on in a second line
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    int m_room = 600;
    MapPalette m_palette;
};

}
