// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "map/legend.h"
#include "map/stillpicture.h"

#include <QAbstractButton>

namespace routedesk::map {

// The key to what the map shows at present: signs and words in rows. Pressed, it folds to one word and opens again
// (checked: open). It never takes more than a third of the map's height: what does not fit is only counted, and in the tool
// tip.
class LegendBar : public QAbstractButton {
    Q_OBJECT
public:
    explicit LegendBar(QWidget *parent);
    void setPalette(const MapPalette &palette);
    void setEntries(const QList<LegendEntry> &entries);
    void setOpen(bool open);
    void setRoom(QSize map); // entries that do not fit beside each other go on in further rows
    [[nodiscard]] int shownEntries() const; // of those that were set
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // The first box is that of the arrow; then each entry shown; last, where there are more, that of their number.
    [[nodiscard]] QList<QRectF> boxes(qsizetype shown) const;
    [[nodiscard]] QString rest() const;
    void lay();
    void describe();
    void draw(QPainter &painter) const;

    QList<LegendEntry> m_entries;
    qsizetype m_shown = 0;
    QSize m_room { 100'000, 100'000 };
    MapPalette m_palette;
    StillPicture m_picture;
};

}
