// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/edits/editfields.h"

#include "ui/batch/orderdraft.h"
#include "ui/edits/editrow.h"
#include "ui/edits/editwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/words/daywords.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace routedesk::ui {

using models::OrderField;

namespace {

constexpr int dayMinutes = 24 * 60;

/// Several fields in a line.
QWidget *inLine(std::initializer_list<QWidget *> parts, QWidget *parent)
{
    auto *whole = new QWidget(parent);
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    for (QWidget *part : parts)
        layout->addWidget(part, qobject_cast<QLabel *>(part) != nullptr ? 0 : 1);
    return whole;
}

}

EditFields::EditFields(
    const Theme &theme, const DayWords &words, const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_words(words), m_store(store)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::margin);
    grid->setVerticalSpacing(metrics::grid);
    grid->setColumnStretch(3, 1);
    makeWindow(*grid);
    makeFigures(*grid);
    makeWords(*grid);
    const QList<EditRow *> rows{ m_window, m_service, m_radius, m_types, m_units, m_group, m_metadata };
    for (EditRow *row : rows)
        connect(row, &EditRow::changed, this, &EditFields::check);
    for (QLineEdit *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textEdited, this, &EditFields::check);
    for (QSpinBox *field : findChildren<QSpinBox *>())
        connect(field, &QSpinBox::valueChanged, this, &EditFields::check);
    connect(m_groups, &QComboBox::currentIndexChanged, this, &EditFields::check);
    check();
}

QSpinBox *EditFields::spin(const QString &name, int least, int most, const QString &suffix)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(QStringLiteral("edit.") + name);
    box->setRange(least, most);
    box->setSuffix(suffix);
    return box;
}

QLineEdit *EditFields::line(const QString &name, const QString &hint)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QStringLiteral("edit.") + name);
    field->setPlaceholderText(hint);
    return field;
}

void EditFields::makeWindow(QGridLayout &grid)
{
    m_from = line(QStringLiteral("from"), tr("as it is"));
    m_from->setAccessibleName(tr("Window from"));
    m_until = line(QStringLiteral("until"), tr("as it is"));
    m_until->setAccessibleName(tr("Window until"));
    for (QLineEdit *field : { m_from, m_until })
        field->setFont(m_theme.type().figures);
    m_shift = spin(QStringLiteral("shift"), -dayMinutes, dayMinutes, tr(" min"));
    m_shift->setAccessibleName(tr("Minutes later; less than nothing is earlier"));
    m_window = new EditRow(m_theme, tr("&Window"), QStringLiteral("edit.window"),
        { { tr("Set to"), inLine({ m_from, plainLabel(QStringLiteral("\u2013"), this), m_until }, this) },
            { tr("Shift by"), m_shift } },
        grid, this);
}

void EditFields::makeFigures(QGridLayout &grid)
{
    m_serviceSet = spin(QStringLiteral("service"), 0, dayMinutes, tr(" min"));
    m_serviceSet->setAccessibleName(tr("Service time"));
    m_serviceBy = spin(QStringLiteral("serviceBy"), -dayMinutes, dayMinutes, tr(" min"));
    m_serviceBy->setAccessibleName(tr("Service time: minutes more; less than nothing is fewer"));
    m_service = new EditRow(m_theme, tr("&Service time"), QStringLiteral("edit.serviceRow"),
        { { tr("Set to"), m_serviceSet }, { tr("Change by"), m_serviceBy } }, grid, this);
    m_radiusSet = spin(QStringLiteral("radius"), 1, models::OrderWish::largestRadius, tr(" m"));
    m_radiusSet->setAccessibleName(tr("Radius"));
    m_radius = new EditRow(
        m_theme, tr("&Radius"), QStringLiteral("edit.radiusRow"), { { tr("Set to"), m_radiusSet } }, grid, this);
    m_unitsSet = spin(QStringLiteral("units"), 0, models::OrderWish::mostUnits, {});
    m_unitsSet->setAccessibleName(tr("Units"));
    m_units = new EditRow(
        m_theme, tr("&Units"), QStringLiteral("edit.unitsRow"), { { tr("Set to"), m_unitsSet } }, grid, this);
}

void EditFields::makeWords(QGridLayout &grid)
{
    m_typesSet = line(QStringLiteral("types"), tr("none"));
    m_typesAdded = line(QStringLiteral("typesAdded"), tr("frozen, fragile"));
    m_typesRemoved = line(QStringLiteral("typesRemoved"), tr("frozen, fragile"));
    for (QLineEdit *field : { m_typesSet, m_typesAdded, m_typesRemoved })
        field->setAccessibleName(tr("Product types, a comma between them"));
    m_types = new EditRow(m_theme, tr("&Product types"), QStringLiteral("edit.typesRow"),
        { { tr("Add"), m_typesAdded }, { tr("Take away"), m_typesRemoved }, { tr("Set to"), m_typesSet } }, grid,
        this);
    m_groups = new QComboBox(this);
    m_groups->setObjectName(QStringLiteral("edit.group"));
    m_groups->setAccessibleName(tr("Ops group"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_groups->setMinimumContentsLength(14);
    fillGroups();
    m_group = new EditRow(
        m_theme, tr("Ops &group"), QStringLiteral("edit.groupRow"), { { tr("Set to"), m_groups } }, grid, this);
    m_key = line(QStringLiteral("key"), tr("name"));
    m_key->setAccessibleName(tr("Name of the extra information"));
    m_value = line(QStringLiteral("value"), tr("value"));
    m_value->setAccessibleName(tr("Value of the extra information"));
    m_keyGone = line(QStringLiteral("keyGone"), tr("name"));
    m_keyGone->setAccessibleName(tr("Name of the extra information that is taken away"));
    m_metadata = new EditRow(m_theme, tr("E&xtra information"), QStringLiteral("edit.metadataRow"),
        { { tr("Set"), inLine({ m_key, m_value }, this) }, { tr("Take away"), m_keyGone } }, grid, this);
}

void EditFields::fillGroups()
{
    for (const api::OpsGroup &group : m_store.opsGroups())
        m_groups->addItem(group.label.isEmpty() ? group.handle : group.label, group.handle);
}

void EditFields::setNowOf(const QList<api::Order> &orders)
{
    const auto range = [&](OrderField field) { return words::fieldRange(field, orders, m_words, m_store); };
    const QString from = range(OrderField::WindowStart), until = range(OrderField::WindowEnd);
    m_window->setNow(from.contains(u' ') || until.contains(u' ') || orders.isEmpty()
            ? tr("several values")
            : m_words.window(orders.constFirst().scheduledAfter, orders.constFirst().scheduledAt));
    m_service->setNow(range(OrderField::Service));
    m_radius->setNow(range(OrderField::Radius));
    m_types->setNow(range(OrderField::ProductTypes));
    m_units->setNow(range(OrderField::Units));
    m_group->setNow(range(OrderField::OpsGroup));
    m_metadata->setNow(range(OrderField::Metadata));
}

void EditFields::setOrders(const QList<api::Order> &orders)
{
    setNowOf(orders);
    if (orders.isEmpty())
        return;
    const api::Order &first = orders.constFirst();
    m_serviceSet->setValue(first.expectedServiceTime.value_or(0) / 60);
    m_radiusSet->setValue(first.destination.effectiveRadius().value_or(api::Destination::defaultPointRadius));
    m_unitsSet->setValue(first.load());
    m_groups->setCurrentIndex(qMax(0, m_groups->findData(first.opsGroupHandle)));
}

bool EditFields::hasTicks() const
{
    const QList<EditRow *> rows{ m_window, m_service, m_radius, m_types, m_units, m_group, m_metadata };
    return std::ranges::any_of(rows, &EditRow::isTicked);
}

models::OrderWish EditFields::wish() const
{
    models::OrderWish wish;
    if (m_window->isTicked() && m_window->way() == 0) {
        wish.from = clockFromText(m_from->text());
        wish.until = clockFromText(m_until->text());
    } else if (m_window->isTicked()) {
        wish.shift = std::chrono::minutes(m_shift->value());
    }
    if (m_service->isTicked() && m_service->way() == 0)
        wish.service = m_serviceSet->value() * 60;
    else if (m_service->isTicked())
        wish.serviceChange = m_serviceBy->value() * 60;
    if (m_radius->isTicked())
        wish.radius = m_radiusSet->value();
    if (m_units->isTicked())
        wish.units = m_unitsSet->value();
    if (m_types->isTicked() && m_types->way() == 0)
        wish.typesAdded = listFromText(m_typesAdded->text());
    else if (m_types->isTicked() && m_types->way() == 1)
        wish.typesRemoved = listFromText(m_typesRemoved->text());
    else if (m_types->isTicked())
        wish.productTypes = listFromText(m_typesSet->text());
    if (m_group->isTicked())
        wish.opsGroupHandle = m_groups->currentData().toString();
    if (m_metadata->isTicked() && m_metadata->way() == 0) {
        wish.metadataKey = m_key->text().trimmed();
        wish.metadataValue = m_value->text().isNull() ? QStringLiteral("") : m_value->text();
    } else if (m_metadata->isTicked()) {
        wish.metadataKey = m_keyGone->text().trimmed();
    }
    return wish;
}

QString EditFields::windowProblem() const
{
    if (m_window->way() == 1)
        return m_shift->value() == 0 ? tr("Say by how many minutes.") : QString();
    const QString from = m_from->text().trimmed(), until = m_until->text().trimmed();
    if (from.isEmpty() && until.isEmpty())
        return tr("Type a time at the left, at the right, or both, like 09:00.");
    for (const QString &text : { from, until }) {
        if (!text.isEmpty() && !clockFromText(text))
            return tr("\u201C%1\u201D is no time of day; type it like 09:00.").arg(text);
    }
    if (!from.isEmpty() && !until.isEmpty() && *clockFromText(from) >= *clockFromText(until))
        return tr("The window has to end after it begins.");
    return {};
}

QString EditFields::typesProblem() const
{
    const QLineEdit *field = m_types->way() == 0 ? m_typesAdded : m_typesRemoved;
    return m_types->way() < 2 && listFromText(field->text()).isEmpty() ? tr("Type a product type, like frozen.")
                                                                       : QString();
}

QString EditFields::metadataProblem() const
{
    const QLineEdit *field = m_metadata->way() == 0 ? m_key : m_keyGone;
    return field->text().trimmed().isEmpty() ? tr("Type the name of the information.") : QString();
}

void EditFields::check()
{
    const auto show = [this](EditRow *row, const QString &sentence) {
        const QString said = row->isTicked() ? sentence : QString();
        row->setProblem(said);
        m_sound = m_sound && said.isEmpty();
    };
    m_sound = hasTicks();
    show(m_window, windowProblem());
    show(
        m_service, m_service->way() == 1 && m_serviceBy->value() == 0 ? tr("Say by how many minutes.") : QString());
    show(m_types, typesProblem());
    show(m_group, m_groups->count() == 0 ? tr("There are no ops groups.") : QString());
    show(m_metadata, metadataProblem());
    emit changed();
}

}
