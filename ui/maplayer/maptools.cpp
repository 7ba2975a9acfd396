// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/maplayer/maptools.h"

#include "map/mapview.h"
#include "map/tools/lassotool.h"
#include "map/tools/measuretool.h"
#include "map/tools/toolbox.h"
#include "models/dispatchstore.h"
#include "models/sharedselection.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/window/windowactions.h"
#include "ui/window/workbench.h"
#include "ui/words/quantitywords.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace routedesk::ui {

MapTools::MapTools(const Workbench &bench, const WindowActions &actions, map::MapView &view)
    : QObject(&view), m_bench(bench), m_view(view), m_lasso(new map::LassoTool(&MapTools::counted, this)),
      m_measure(new map::MeasureTool(
          { [](double metres) { return words::distance(metres); }, &MapTools::lengths },
          [this] {
              const auto key = m_bench.selection.currentOrder();
              const api::Order *order = key ? m_bench.store.order(*key) : nullptr;
              return lonLat(order != nullptr ? order->destination.centre() : std::nullopt)
                  .value_or(m_view.centre());
          },
          this))
{
    offer(actions.lasso, m_lasso,
        tr("Lasso: draw around orders to select them. Shift adds, Alt or Ctrl+Shift takes away, the middle button "
           "moves the map. Esc ends."));
    offer(actions.measure, m_measure,
        tr("Measure: click from place to place, Space sets a point at the current stop. Enter ends, "
           "Backspace takes back, Ctrl+C copies, Esc leaves."));
    connect(m_lasso, &map::LassoTool::drawn, &view, &map::MapView::choose);
    connect(m_measure, &map::MeasureTool::copyAsked, this, &MapTools::copyLength);
}

void MapTools::offer(QAction *action, map::MapTool *tool, const QString &hint)
{
    map::ToolBox &box = m_view.tools();
    box.offer(action);
    connect(action, &QAction::triggered, this, [this, &box, tool, hint](bool on) {
        if (on)
            emit takenUp();
        if (on || box.tool() == tool)
            box.setTool(on ? tool : nullptr, hint);
        m_view.setFocus(Qt::ShortcutFocusReason);
    });
    connect(
        &box, &map::ToolBox::toolChanged, action, [&box, action, tool] { action->setChecked(box.tool() == tool); });
}

QString MapTools::counted(int orders, map::SelectOp op)
{
    switch (op) {
    case map::SelectOp::Add: return tr("%n order(s) to be added", nullptr, orders);
    case map::SelectOp::Remove: return tr("%n order(s) to be taken away", nullptr, orders);
    case map::SelectOp::Replace:
    case map::SelectOp::Toggle: break;
    }
    return tr("%n order(s)", nullptr, orders);
}

QString MapTools::lengths(double sum, double leg)
{
    constexpr double same = 0.5; // metres: there is but one leg
    if (std::abs(sum - leg) < same)
        return words::distance(sum);
    return tr("%1 in all\n%2 this leg").arg(words::distance(sum), words::distance(leg));
}

void MapTools::copyLength()
{
    QStringList lines{ words::distance(m_measure->metres()) };
    for (const map::LonLat &point : m_measure->points())
        lines.append(QStringLiteral("%1, %2").arg(point.latitude(), 0, 'f', 6).arg(point.longitude(), 0, 'f', 6));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    emit told(
        tr("%1 and its %n point(s) are on the clipboard.", nullptr, static_cast<int>(m_measure->points().size()))
            .arg(lines.constFirst()));
}

}
