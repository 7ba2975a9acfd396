// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/placeedit.h"

#include "ui/batch/orderdraft.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/formparts.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QString degrees(double value)
{
    return QString::number(value, 'f', 6);
}

}

PlaceEdit::PlaceEdit(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_address(new QLineEdit(this)), m_latitude(new QLineEdit(this)),
      m_longitude(new QLineEdit(this))
{
    m_address->setObjectName(objectName + QStringLiteral(".address"));
    m_latitude->setObjectName(objectName + QStringLiteral(".latitude"));
    m_latitude->setPlaceholderText(QStringLiteral("37.3382"));
    m_latitude->setToolTip(tr("Both coordinates pasted here, latitude first, are put in their fields"));
    m_longitude->setObjectName(objectName + QStringLiteral(".longitude"));
    m_longitude->setPlaceholderText(QStringLiteral("-121.8863"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    addField(*layout, tr("A&ddress"), m_address);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    for (auto [label, field] : { std::pair(tr("La&titude"), m_latitude), { tr("Lon&gitude"), m_longitude } }) {
        auto *column = new QVBoxLayout;
        addField(*column, label, field);
        line->addLayout(column, 1);
        // What is typed letter by letter is split when the field is left, not after its first digit.
        connect(field, &QLineEdit::textEdited, this, [this](const QString &text) {
            if (text.size() > m_before.size() + 1)
                split(text);
            m_before = text;
        });
        connect(field, &QLineEdit::editingFinished, this, [this, field] { split(field->text()); });
    }
    layout->addLayout(line);
}

void PlaceEdit::setHome(const api::Home &home)
{
    m_given = home;
    m_address->setText(home.address);
    m_latitude->setText(home.place ? degrees(home.place->latitude()) : QString());
    m_longitude->setText(home.place ? degrees(home.place->longitude()) : QString());
}

void PlaceEdit::split(const QString &text)
{
    if (const auto place = placeFromText(text)) {
        m_latitude->setText(degrees(place->latitude()));
        m_longitude->setText(degrees(place->longitude()));
    }
}

std::optional<api::Home> PlaceEdit::home() const
{
    api::Home home;
    home.place = placeFromFields(m_latitude->text(), m_longitude->text());
    // Six digits are shown; the ones behind them are not to be lost.
    if (m_given.place && m_latitude->text() == degrees(m_given.place->latitude())
        && m_longitude->text() == degrees(m_given.place->longitude()))
        home.place = m_given.place;
    const QString address = m_address->text().trimmed();
    home.address = address.isEmpty() ? QString() : address;
    if (!home.place && home.address.isEmpty())
        return std::nullopt;
    return home;
}

QString PlaceEdit::complaint() const
{
    return placeComplaint(m_latitude->text(), m_longitude->text());
}

QWidget *PlaceEdit::placeInTabs(QWidget *before)
{
    setTabOrder(before, m_address);
    setTabOrder(m_address, m_latitude);
    setTabOrder(m_latitude, m_longitude);
    return m_longitude;
}

}
