// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/pickupfields.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QLineEdit *line(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

QVBoxLayout *column(QHBoxLayout &line)
{
    auto *layout = new QVBoxLayout;
    line.addLayout(layout, 1);
    return layout;
}

}

PickupFields::PickupFields(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_address(line(QStringLiteral("pickup.address"), this)),
      m_latitude(line(QStringLiteral("pickup.latitude"), this)),
      m_longitude(line(QStringLiteral("pickup.longitude"), this)),
      m_from(line(QStringLiteral("pickup.from"), this)), m_until(line(QStringLiteral("pickup.until"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    addField(*layout, tr("Pick-up address"), m_address);
    auto *place = new QHBoxLayout;
    addField(*column(*place), tr("Pick-up latitude"), m_latitude);
    addField(*column(*place), tr("Pick-up longitude"), m_longitude);
    layout->addLayout(place);
    auto *times = new QHBoxLayout;
    addField(*column(*times), tr("Pick up from"), m_from);
    addField(*column(*times), tr("Pick up until"), m_until);
    layout->addLayout(times);
    m_latitude->setPlaceholderText(QStringLiteral("37.3382"));
    m_longitude->setPlaceholderText(QStringLiteral("-121.8863"));
    m_latitude->setToolTip(tr("Both coordinates pasted here, latitude first, are put in their fields"));
    m_from->setPlaceholderText(tr("any"));
    m_until->setPlaceholderText(tr("as the drop-off"));
    for (QLineEdit *field : { m_from, m_until })
        field->setFont(theme.type().figures);
    for (QLineEdit *field : { m_address, m_from, m_until })
        connect(field, &QLineEdit::textEdited, this, &PickupFields::edited);
    for (QLineEdit *field : { m_latitude, m_longitude }) {
        connect(field, &QLineEdit::textEdited, this, [this](const QString &text) {
            if (const auto both = placeFromText(text))
                return setPlace(*both);
            emit edited();
        });
    }
}

OrderDraft::Pickup PickupFields::pickup() const
{
    return { m_address->text(), m_latitude->text(), m_longitude->text(), m_from->text(), m_until->text() };
}

void PickupFields::setPickup(const OrderDraft::Pickup &pickup)
{
    m_address->setText(pickup.address);
    m_latitude->setText(pickup.latitude);
    m_longitude->setText(pickup.longitude);
    m_from->setText(pickup.from);
    m_until->setText(pickup.until);
}

void PickupFields::setPlace(const api::GeoPoint &place)
{
    m_latitude->setText(QString::number(place.latitude(), 'f', 6));
    m_longitude->setText(QString::number(place.longitude(), 'f', 6));
    emit edited();
}

}
