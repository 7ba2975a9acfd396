// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "gallery.h"

#include "ui/widgets/navbar.h"
#include "ui/widgets/statusitem.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace routedesk::ui;
using namespace Qt::StringLiterals;

namespace gallery {

namespace {

class IconSheet final : public QWidget {
public:
    explicit IconSheet(const Theme &theme) : m_theme(theme) { setFixedSize(11 * 76, 6 * 76 + 40); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Palette &p = m_theme.palette();
        painter.fillRect(rect(), p.panel);
        painter.setFont(m_theme.type().label);
        for (int i = 0; i < static_cast<int>(Icon::Count); ++i) {
            const QRect cell(i % 11 * 76, i / 11 * 76, 76, 76);
            const auto icon = static_cast<Icon>(i);
            paintIcon(painter, QRect(cell.x() + 6, cell.y() + 12, 24, 24), icon, 16, p.textSecondary);
            paintIcon(painter, QRect(cell.x() + 36, cell.y() + 12, 32, 32), icon, 20, p.text);
            painter.setPen(p.textSecondary);
            painter.drawText(cell.adjusted(2, 48, -2, 0), Qt::AlignHCenter | Qt::AlignTop,
                iconFile(icon).section(u'/', -1).section(u'.', 0, 0));
        }
    }

private:
    const Theme &m_theme;
};

}

std::unique_ptr<QWidget> makeIconSheet(const Theme &theme)
{
    return std::make_unique<IconSheet>(theme);
}

std::unique_ptr<QWidget> makeSheet(const Theme &theme)
{
    auto sheet = std::make_unique<QWidget>();
    sheet->setFixedSize(1280, 800);
    auto *outer = new QVBoxLayout(sheet.get());
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    auto *nav = new NavBar(theme, sheet.get());
    nav->addRoom(Icon::Route, u"Plan"_s);
    nav->addRoom(Icon::Live, u"Live"_s);
    nav->addRoom(Icon::Plans, u"Plans"_s);
    nav->addRoom(Icon::Worker, u"Workers"_s);
    nav->setBadge(1, 3);
    row->addWidget(nav);
    row->addWidget(makeControls(theme, sheet.get()), 2);
    row->addWidget(makeLists(theme, sheet.get()), 3);
    row->addWidget(makeWords(theme, sheet.get()), 2);
    outer->addLayout(row, 1);

    auto *bar = new QStatusBar(sheet.get());
    bar->addWidget(new StatusItem(theme, Icon::Server, u"Embedded service \u00B7 10:04:12"_s, bar));
    bar->addWidget(new StatusItem(theme, Icon::Clock, u"Los Angeles time (PDT)"_s, bar));
    auto *late = new StatusItem(theme, Icon::Publish, u"2 waiting to be sent"_s, bar);
    late->setWords(u"2 waiting to be sent"_s, Tone::Late);
    late->setPressable(true);
    bar->addPermanentWidget(late);
    outer->addWidget(bar);
    return sheet;
}

}
