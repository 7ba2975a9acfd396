// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/placepanel.h"

#include "geocoding/exactness.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/statuspill.h"
#include "ui/words/placewords.h"
#include "ui/words/quantitywords.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>

namespace routedesk::ui {

using models::PlaceState;

namespace {

constexpr int usualHeight = 244;

}

PlacePanel::PlacePanel(const Theme &theme, models::ImportModel &model, models::ImportPlaces &places,
    const map::MapView::Settings &settings, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_places(places)
{
    setObjectName(QStringLiteral("import.places"));
    build(settings);
    connect(&m_model, &models::ImportModel::heldChanged, this, &PlacePanel::followButtons);
    showRow(-1);
}

QSize PlacePanel::sizeHint() const
{
    return { QWidget::sizeHint().width(), usualHeight };
}

QString PlacePanel::distanceWords(const api::GeoPoint &point) const
{
    const auto area = m_model.area();
    const auto middle = area ? api::GeoPoint::fromDegrees(area->longitude, area->latitude) : std::nullopt;
    return middle ? words::distance(geocoding::metresBetween(point, *middle)) : words::none();
}

void PlacePanel::showRow(int orderRow)
{
    const models::FoundPlace found = orderRow == -1 ? models::FoundPlace { PlaceState::Given, {}, {} }
                                                     : m_model.foundPlace(orderRow);
    const QString address = orderRow == -1 ? QString() : m_model.address(orderRow);
    // A pin that is on its way stays while other rows change.
    if (orderRow == m_row && found == m_found && address == m_address)
        return;
    m_row = orderRow;
    m_found = found;
    m_address = address;
    fill();
}

QString PlacePanel::hint() const
{
    switch (m_found.state) {
    case PlaceState::Given:
        return m_row == -1 ? tr("Go to a row to see where its address is.") : tr("This row says itself where it goes.");
    case PlaceState::Unasked:
        return m_places.isOn() ? tr("This address was not looked up. Put the pin on the spot, or press Ctrl+L to look it up.")
                               : tr("No place server is named in the settings. Put the pin on the spot yourself.");
    case PlaceState::Waiting: return tr("This address is being looked up. You can put the pin on the spot meanwhile.");
    case PlaceState::Exact: return tr("Found, and used. Choose another place, or move the pin, if it is wrong.");
    case PlaceState::Approximate: return tr("The house itself was not found. Move the pin to it, or leave it like this.");
    case PlaceState::Far: return tr("Found, but far from the others. Choose another place, or take this one if it is right.");
    case PlaceState::Several: return tr("Several places have this address. Choose one with the arrow keys and Return.");
    case PlaceState::AreaOnly: return tr("Only a larger area was found. Put the pin on the spot: right click on the map, or arrow keys in it.");
    case PlaceState::None: return tr("Nothing was found. Mend the address, or put the pin on the spot: right click on the map, or arrow keys in it.");
    case PlaceState::Chosen: return tr("Chosen by hand, for every row with this address, also in later imports.");
    }
    std::unreachable();
}

void PlacePanel::fill()
{
    const bool isOpen = m_found.state != PlaceState::Given;
    m_title->setText(isOpen ? m_address : tr("Places"));
    m_title->setToolTip(plainTip(m_address));
    m_state->setLook(words::placeLook(m_found));
    m_state->setVisible(isOpen);
    m_hint->setText(hint());
    m_rows->removeRows(0, m_rows->rowCount());
    for (int i = 0; i < m_found.candidates.size(); ++i) {
        const geocoding::Candidate &candidate = m_found.candidates.at(i);
        auto *number = new QStandardItem(QString::number(i + 1));
        auto *label = new QStandardItem(candidate.label);
        auto *kind = new QStandardItem;
        const StatusLook look = words::candidateLook(candidate.kind);
        kind->setText(look.text);
        kind->setData(QVariant::fromValue(look), LookDelegate::LookRole);
        auto *distance = new QStandardItem(distanceWords(candidate.point));
        distance->setData(true, LookDelegate::FiguresRole);
        number->setData(tr("%1: %2, %3").arg(number->text(), label->text(), look.text), Qt::AccessibleTextRole);
        m_rows->appendRow({ number, label, kind, distance });
    }
    m_list->setEnabled(!m_found.candidates.isEmpty());
    const auto area = m_model.area();
    m_map->setEnabled(isOpen);
    m_map->show(m_found.candidates, m_found.point,
        area ? api::GeoPoint::fromDegrees(area->longitude, area->latitude) : std::nullopt);
    for (int i = 0; i < m_found.candidates.size(); ++i) {
        if (m_found.point == m_found.candidates.at(i).point) {
            m_list->setCurrentIndex(m_rows->index(i, 0));
            break;
        }
    }
    sayPin();
    followButtons();
}

void PlacePanel::followButtons()
{
    const bool isOpen = m_row != -1 && m_found.state != PlaceState::Given;
    const bool isSure = m_found.state == PlaceState::Chosen || m_found.state == PlaceState::Exact;
    const bool isSettled = isSure && m_map->pin() == m_found.point;
    m_take->setEnabled(isOpen && m_map->pin() && !isSettled && !m_model.isHeld());
    m_back->setVisible(isOpen && m_found.state == PlaceState::Chosen);
    m_back->setEnabled(!m_model.isHeld());
}

void PlacePanel::selectCandidate(int at)
{
    if (at < 0 || at >= m_found.candidates.size())
        return;
    m_map->setPin(m_found.candidates.at(at).point);
    sayPin();
    followButtons();
}

void PlacePanel::sayPin(const QString &near)
{
    const auto &pin = m_map->pin();
    const bool isOpen = m_found.state != PlaceState::Given;
    m_pinWords->setText(!isOpen || !pin ? QString()
            : near.isEmpty()            ? tr("Pin: %1").arg(words::coordinates(pin->latitude(), pin->longitude()))
                             : tr("Pin: %1\nat %2").arg(words::coordinates(pin->latitude(), pin->longitude()), near));
}

void PlacePanel::lookAtPin(const api::GeoPoint &pin)
{
    if (!m_places.isOn())
        return;
    m_places.lookAt(pin).then(this, [this, pin](const geocoding::GeocodeResult<geocoding::Candidates> &found) {
        if (m_map->pin() == pin && found && !found->isEmpty())
            sayPin(found->first().label);
    });
}

void PlacePanel::take()
{
    if (!m_take->isEnabled())
        return;
    const int row = m_row;
    const api::GeoPoint pin = *m_map->pin(); // which moves when the row is told
    m_places.choose(row, pin);
    showRow(row);
    emit chosen();
}

void PlacePanel::takeBack()
{
    m_places.takeBack(m_row);
    showRow(m_row);
}

void PlacePanel::focusList()
{
    if (m_found.candidates.isEmpty())
        return m_map->view().setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_rows->index(0, 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool PlacePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isReturn && key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        isReturn ? take() : emit left();
    return event->type() == QEvent::KeyPress;
}

void PlacePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().panel);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.palette().hairline);
}

}
