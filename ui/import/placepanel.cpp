// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/placepanel.h"

#include "geocoding/exactness.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/lookdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/statuspill.h"
#include "ui/words/placewords.h"
#include "ui/words/quantitywords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace routedesk::ui {

using models::PlaceState;

namespace {

enum Column { NumberColumn, LabelColumn, KindColumn, DistanceColumn, ColumnCount };
constexpr int usualHeight = 244;
constexpr int leastHeight = 168;

}

PlacePanel::PlacePanel(const Theme &theme, models::ImportModel &model, models::ImportPlaces &places,
    const map::MapView::Settings &settings, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_places(places)
{
    setObjectName(QStringLiteral("import.places"));
    build(settings);
    showRow(-1);
}

void PlacePanel::build(const map::MapView::Settings &settings)
{
    setMinimumHeight(leastHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    side->setSpacing(metrics::grid);
    layout->addLayout(side, 5);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::margin);
    m_title = plainLabel({}, this);
    m_title->setFont(m_theme.type().strong);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state = new StatusPill(m_theme, {}, this);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    side->addLayout(head);
    m_hint = hintLabel(m_theme, {}, this);
    m_hint->setObjectName(QStringLiteral("import.places.hint"));
    side->addWidget(m_hint);
    m_rows = new QStandardItemModel(0, ColumnCount, this);
    m_rows->setHorizontalHeaderLabels({ {}, tr("Place"), tr("Fit"), tr("From the others") });
    m_list = new RowView(metrics::rowDense, this);
    m_list->setObjectName(QStringLiteral("import.places.list"));
    m_list->setAccessibleName(tr("Places that the address may mean"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new LookDelegate(m_theme, metrics::rowDense, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(LabelColumn, QHeaderView::Stretch);
    m_list->setColumnWidth(NumberColumn, 32);
    m_list->setColumnWidth(KindColumn, 96);
    m_list->setColumnWidth(DistanceColumn, 108);
    m_list->installEventFilter(this);
    side->addWidget(m_list, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::gap);
    m_pinWords = hintLabel(m_theme, {}, this);
    m_pinWords->setObjectName(QStringLiteral("import.places.pin"));
    m_back = new QPushButton(tr("Take &back"), this);
    m_back->setObjectName(QStringLiteral("import.places.back"));
    m_back->setToolTip(tr("Undo what was chosen, for every row with this address"));
    m_take = new QPushButton(m_theme.icon(Icon::Pin), tr("&Use this place"), this);
    m_take->setObjectName(QStringLiteral("import.places.take"));
    m_take->setToolTip(tr("The pin's place is where every row with this address goes (Return)"));
    foot->addWidget(m_pinWords, 1);
    for (QPushButton *button : { m_back, m_take }) {
        button->setAutoDefault(false);
        foot->addWidget(button, 0, Qt::AlignBottom);
    }
    side->addLayout(foot);
    layout->addWidget(new Hairline(m_theme, Qt::Vertical, this));
    m_map = new PlaceMap(m_theme, settings, this);
    layout->addWidget(m_map, 4);
    connect(m_take, &QPushButton::clicked, this, &PlacePanel::take);
    connect(m_back, &QPushButton::clicked, this, &PlacePanel::takeBack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { selectCandidate(current.row()); });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &PlacePanel::take);
    connect(m_map, &PlaceMap::accepted, this, &PlacePanel::take);
    connect(m_map, &PlaceMap::escaped, this, &PlacePanel::left);
    connect(m_map, &PlaceMap::candidateClicked, this,
        [this](int at) { m_list->setCurrentIndex(m_rows->index(at, 0)); });
    connect(m_map, &PlaceMap::pinMoved, this, [this] {
        m_list->selectionModel()->clear();
        sayPin();
        followButtons();
    });
    connect(m_map, &PlaceMap::pinRested, this, &PlacePanel::lookAtPin);
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

void PlacePanel::showRow(int row)
{
    const models::FoundPlace found = row < 0 ? models::FoundPlace { PlaceState::Given, {}, {} } : m_model.foundPlace(row);
    const QString address = row < 0 ? QString() : m_model.address(row);
    // A pin that is on its way stays while other rows change.
    if (row == m_row && found == m_found && address == m_address)
        return;
    m_row = row;
    m_found = found;
    m_address = address;
    fill();
}

QString PlacePanel::hint() const
{
    switch (m_found.state) {
    case PlaceState::Given:
        return m_row < 0 ? tr("Go to a row to see where its address is.") : tr("This row says itself where it goes.");
    case PlaceState::Unasked:
        return m_places.isOn() ? tr("This address was not looked up. Put the pin on the spot, or press Ctrl+L to look it up.")
                               : tr("No place server is named in the settings. Put the pin on the spot yourself.");
    case PlaceState::Waiting: return tr("This address is being looked up. You can put the pin on the spot meanwhile.");
    case PlaceState::Exact: return tr("Found, and used. Choose another place, or move the pin, if it is wrong.");
    case PlaceState::Approximate: return tr("The house itself was not found. Move the pin to it, or leave it like this.");
    case PlaceState::Several: return tr("Several places have this address. Choose one with the arrow keys and Return.");
    case PlaceState::AreaOnly: return tr("Only a larger area was found. Move the pin to the spot.");
    case PlaceState::None: return tr("Nothing was found. Mend the address in its cell, or put the pin on the spot.");
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
    const bool isOpen = m_row >= 0 && m_found.state != PlaceState::Given;
    const bool isSettled = m_found.state == PlaceState::Chosen && m_map->pin() == m_found.point;
    m_take->setEnabled(isOpen && m_map->pin() && !isSettled);
    m_back->setVisible(isOpen && m_found.state == PlaceState::Chosen);
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
    emit chosen(row);
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
