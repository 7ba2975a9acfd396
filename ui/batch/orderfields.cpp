// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/orderfields.h"

#include "ui/batch/metadataedit.h"
#include "ui/batch/orderfields_p.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QVBoxLayout *column(QHBoxLayout &line, int stretch)
{
    auto *layout = new QVBoxLayout;
    line.addLayout(layout, stretch);
    return layout;
}

QSpinBox *spin(const QString &name, int least, int most, const QString &suffix, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setSuffix(suffix);
    return box;
}

QLineEdit *line(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

}

OrderFields::OrderFields(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_handle(line(QStringLiteral("order.handle"), this)), m_type(new QComboBox(this)),
      m_address(line(QStringLiteral("order.address"), this)), m_latitude(line(QStringLiteral("order.latitude"), this)),
      m_longitude(line(QStringLiteral("order.longitude"), this)), m_pick(new QToolButton(this)),
      m_radius(spin(QStringLiteral("order.radius"), 1, 100'000, tr(" m"), this)), m_day(new QDateEdit(this)),
      m_from(line(QStringLiteral("order.from"), this)), m_until(line(QStringLiteral("order.until"), this)),
      m_zone(hintLabel(theme, {}, this)), m_service(spin(QStringLiteral("order.service"), 0, 1440, tr(" min"), this)),
      m_units(spin(QStringLiteral("order.units"), 0, 100'000, {}, this)), m_priority(new QComboBox(this)),
      m_productTypes(line(QStringLiteral("order.productTypes"), this)), m_metadata(new MetadataEdit(this))
{
    m_type->setObjectName(QStringLiteral("order.type"));
    m_type->addItem(tr("Visit"), QString());
    m_type->addItem(tr("Pick-up"), QStringLiteral("pick"));
    m_type->addItem(tr("Drop-off"), QStringLiteral("drop"));
    m_type->addItem(tr("Pick-up and drop-off"), pairData());
    m_priority->setObjectName(QStringLiteral("order.priority"));
    m_priority->addItem(tr("None"), QString());
    m_priority->addItem(tr("Low"), QStringLiteral("low"));
    m_priority->addItem(tr("Medium"), QStringLiteral("medium"));
    m_priority->addItem(tr("High"), QStringLiteral("high"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    auto *first = new QHBoxLayout;
    addField(*column(*first, 3), tr("&Handle"), m_handle);
    addField(*column(*first, 2), tr("&Type"), m_type);
    layout->addLayout(first);
    addProblemLine(theme, *layout, { DraftField::Handle, DraftField::Type });
    addPair(*layout);
    addPlace(theme, *layout);
    addTimes(*layout);
    addRest(*layout);
    addProblemLine(theme, *layout, { DraftField::Order });
    connectAll();
    setDraft({});
}

void OrderFields::addProblemLine(
    const Theme &theme, QVBoxLayout &layout, std::initializer_list<DraftField> fields)
{
    auto *label = plainLabel({}, this);
    label->setFont(theme.type().small);
    label->setWordWrap(true);
    label->hide();
    layout.addWidget(label);
    for (const DraftField field : fields)
        m_problemLabels.insert(field, label);
}

void OrderFields::addPlace(const Theme &theme, QVBoxLayout &layout)
{
    addField(layout, tr("&Address"), m_address);
    addProblemLine(theme, layout, { DraftField::Address });
    auto *place = new QHBoxLayout;
    addField(*column(*place, 1), tr("Lat&itude"), m_latitude);
    addField(*column(*place, 1), tr("L&ongitude"), m_longitude);
    addField(*column(*place, 1), tr("&Radius"), m_radius);
    layout.addLayout(place);
    m_latitude->setPlaceholderText(QStringLiteral("37.3382"));
    m_longitude->setPlaceholderText(QStringLiteral("-121.8863"));
    m_latitude->setToolTip(tr("Both coordinates pasted here, latitude first, are put in their fields"));
    m_pick->setObjectName(QStringLiteral("order.pick"));
    m_pick->setIcon(theme.icon(Icon::Pin));
    m_pick->setText(tr("Pick on the &map"));
    m_pick->setToolTip(tr("The next click on the map is the place (Alt+M)"));
    m_pick->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pick->setCheckable(true);
    m_pick->setAutoRaise(true);
    m_pick->setFocusPolicy(Qt::StrongFocus);
    layout.addWidget(m_pick, 0, Qt::AlignLeft);
    addProblemLine(theme, layout, { DraftField::Place, DraftField::Radius });
}

void OrderFields::addTimes(QVBoxLayout &layout)
{
    m_day->setObjectName(QStringLiteral("order.day"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM"));
    m_from->setPlaceholderText(tr("any"));
    m_until->setPlaceholderText(QStringLiteral("10:00"));
    for (QLineEdit *field : { m_from, m_until })
        field->setFont(m_theme.type().figures);
    auto *times = new QHBoxLayout;
    addField(*column(*times, 3), tr("&Day"), m_day);
    addField(*column(*times, 2), tr("&From"), m_from);
    addField(*column(*times, 2), tr("&Until"), m_until);
    layout.addLayout(times);
    addProblemLine(m_theme, layout, { DraftField::Day, DraftField::From, DraftField::Until });
    layout.addWidget(m_zone);
}

void OrderFields::addRest(QVBoxLayout &layout)
{
    auto *figures = new QHBoxLayout;
    addField(*column(*figures, 1), tr("Ser&vice"), m_service);
    addField(*column(*figures, 1), tr("U&nits"), m_units);
    addField(*column(*figures, 1), tr("Priorit&y"), m_priority);
    layout.addLayout(figures);
    addProblemLine(m_theme, layout, { DraftField::Service, DraftField::Units, DraftField::Priority });
    m_productTypes->setPlaceholderText(tr("frozen, fragile"));
    addField(layout, tr("&Product types"), m_productTypes);
    addProblemLine(m_theme, layout, { DraftField::ProductTypes });
    addTasks(layout);
    m_metadata->setAccessibleName(tr("Extra information"));
    addField(layout, tr("E&xtra information"), m_metadata);
    addProblemLine(m_theme, layout, { DraftField::Metadata });
}

void OrderFields::connectAll()
{
    for (QLineEdit *field : { m_handle, m_address, m_from, m_until, m_productTypes })
        connect(field, &QLineEdit::textEdited, this, &OrderFields::edited);
    for (QLineEdit *field : { m_latitude, m_longitude }) {
        connect(field, &QLineEdit::textEdited, this, [this](const QString &text) {
            if (const auto place = placeFromText(text))
                return setPlace(*place);
            emit edited();
            emit placeEdited();
        });
    }
    for (QComboBox *combo : { m_type, m_priority })
        connect(combo, &QComboBox::activated, this, &OrderFields::edited);
    for (QSpinBox *box : { m_radius, m_service, m_units })
        connect(box, &QSpinBox::valueChanged, this, &OrderFields::edited);
    connect(m_radius, &QSpinBox::valueChanged, this, &OrderFields::placeEdited);
    connect(m_day, &QDateEdit::dateChanged, this, &OrderFields::edited);
    connect(m_metadata, &MetadataEdit::changed, this, &OrderFields::edited);
    connect(m_pick, &QToolButton::toggled, this, &OrderFields::pickToggled);
}

}
