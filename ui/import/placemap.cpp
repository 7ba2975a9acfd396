// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/placemap.h"

#include "ui/basemap/mapcolours.h"
#include "ui/maplayer/mapvalues.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

const QString pinId = QStringLiteral("pin");
constexpr double nearZoom = 16;
constexpr double farZoom = 10;
constexpr double step = 12; // pixels
constexpr double hair = 1;
constexpr int restAfter = 600; // ms: a pin on its way is not asked about

QString candidateId(int at)
{
    return QStringLiteral("candidate-%1").arg(at);
}

std::optional<api::GeoPoint> pointOf(const map::LonLat &place)
{
    return api::GeoPoint::fromDegrees(place.longitude(), place.latitude());
}

}

PlaceMap::PlaceMap(const Theme &theme, const map::MapView::Settings &settings, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_view(new map::MapView(settings, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setObjectName(QStringLiteral("import.placeMap"));
    m_view->setAccessibleName(tr("Places on the map"));
    m_view->setAccessibleDescription(tr("Arrow keys move the pin, with Shift by a hair; Return takes it; plus and minus zoom"));
    m_view->setLegendShown(false);
    m_view->setTakes([](const map::Id &id) { return id == pinId; });
    m_view->installEventFilter(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_pin)
            emit pinRested(*m_pin);
    });
    connect(m_view, &map::MapView::pulled, this, [this] { m_isDragging = true; });
    connect(m_view, &map::MapView::selectionChanged, this, [this](const map::Ids &ids) {
        for (int i = 0; i < m_candidates.size(); ++i) {
            if (ids.contains(candidateId(i)))
                emit candidateClicked(i);
        }
        paintPins(); // what is selected is always the pin
    });
    connect(m_view, &map::MapView::contextMenuRequested, this,
        [this](const QString &, QPoint globalPos, double longitude, double latitude) {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->addAction(m_theme.icon(Icon::Pin), tr("Put the &pin here"), this,
                [this, longitude, latitude] { move(api::GeoPoint::fromDegrees(longitude, latitude)); });
            menu->popup(globalPos);
        });
    connect(&m_theme, &Theme::changed, this, &PlaceMap::recolour);
    connect(m_view, &map::MapView::baseMapChanged, this, &PlaceMap::recolour);
    recolour();
}

void PlaceMap::recolour()
{
    m_view->setPalette(mapPalette(m_theme, m_view->shownKind()));
    paintPins();
}

void PlaceMap::show(const geocoding::Candidates &candidates, const std::optional<api::GeoPoint> &pin,
    const std::optional<api::GeoPoint> &middle)
{
    m_rest.stop();
    m_isDragging = false;
    m_candidates = candidates;
    m_pin = pin;
    m_middle = middle;
    m_isFramed = true;
    paintPins();
    frame();
}

void PlaceMap::frame()
{
    if (m_candidates.size() > 1)
        m_view->fitAll();
    else if (m_pin || !m_candidates.isEmpty())
        m_view->showPlace(*lonLat(m_pin ? *m_pin : m_candidates.first().point), nearZoom);
    else if (m_middle)
        m_view->showPlace(*lonLat(m_middle), farZoom);
    else
        m_view->fitAll();
}

void PlaceMap::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // What was framed for another size is not framed any more; the map inside follows in a moment.
    if (m_isFramed)
        QMetaObject::invokeMethod(this, &PlaceMap::frame, Qt::QueuedConnection);
}

void PlaceMap::setPin(const api::GeoPoint &pin)
{
    m_rest.stop();
    m_pin = pin;
    paintPins();
    m_view->ensureVisible({ pinId });
}

void PlaceMap::paintPins()
{
    QList<map::Pin> pins;
    bool isOnCandidate = false;
    for (int i = 0; i < m_candidates.size(); ++i) {
        const api::GeoPoint &point = m_candidates.at(i).point;
        map::Pin mark { candidateId(i), *lonLat(point), QString::number(i + 1), m_theme.palette().accent };
        mark.status = map::Status::Planned;
        if (m_pin == point && !isOnCandidate) {
            isOnCandidate = true;
            mark.id = pinId;
        }
        pins.append(mark);
    }
    if (m_pin && !isOnCandidate) {
        map::Pin mark { pinId, *lonLat(m_pin), QStringLiteral("+"), m_theme.palette().accent };
        mark.status = map::Status::UnderWay;
        pins.append(mark);
    }
    m_view->setPins(pins);
    m_view->setSelection(m_pin ? map::Ids { pinId } : map::Ids());
}

void PlaceMap::move(const std::optional<api::GeoPoint> &place)
{
    if (!place)
        return;
    m_pin = place;
    m_isFramed = false;
    paintPins();
    m_rest.start();
    emit pinMoved(*place);
}

bool PlaceMap::key(int key, Qt::KeyboardModifiers modifiers)
{
    const double by = modifiers.testFlag(Qt::ShiftModifier) ? hair : step;
    QPointF shift;
    switch (key) {
    case Qt::Key_Left: shift = { -by, 0 }; break;
    case Qt::Key_Right: shift = { by, 0 }; break;
    case Qt::Key_Up: shift = { 0, -by }; break;
    case Qt::Key_Down: shift = { 0, by }; break;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit accepted(); return true;
    case Qt::Key_Escape: emit escaped(); return true;
    default: return false;
    }
    if (!m_pin) {
        move(pointOf(m_view->centre()));
        return true;
    }
    move(pointOf(m_view->placeAt(m_view->positionOf(*lonLat(m_pin)) + shift)));
    m_view->ensureVisible({ pinId });
    return true;
}

bool PlaceMap::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        return key(pressed->key(), pressed->modifiers());
    }
    // Keys that the dialog has a use for as well.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (!m_isDragging)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        move(pointOf(m_view->placeAt(static_cast<QMouseEvent *>(event)->position())));
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::FocusOut)
        m_isDragging = false;
    return QWidget::eventFilter(watched, event);
}

}
