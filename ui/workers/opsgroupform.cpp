// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/opsgroupform.h"

#include "models/dispatchstore.h"
#include "models/workeractions.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"
#include "ui/workers/placeedit.h"
#include "ui/workers/shiftwords.h"
#include "ui/workers/workerchanges.h"
#include "ui/words/pacewords.h"

#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr double kilometre = 1000;

QLineEdit *line(const char *name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QLatin1StringView(name));
    return field;
}

QString shownMinute(const std::optional<int> &minute)
{
    return minute ? minuteText(*minute) : QString();
}

std::optional<int> minuteOrGiven(const QLineEdit &field, const std::optional<int> &given)
{
    // What a person left alone is not read back from the clock it was shown as.
    return given && field.text() == minuteText(*given) ? given : minuteFromText(field.text());
}

}

OpsGroupForm::OpsGroupForm(const Theme &theme, models::WorkerActions &actions, const models::DispatchStore &store,
    const api::OpsGroup &group, QWidget *parent)
    : FormDialog(theme, tr("Saved at the service at once, for everybody. Undo does not take it back."), parent),
      m_actions(actions), m_store(store), m_given(group), m_isNew(group.handle.isEmpty()),
      m_handle(line("group.handle", page())), m_label(line("group.label", page())), m_zone(new QComboBox(page())),
      m_home(new PlaceEdit(QStringLiteral("group.home"), page())), m_capacity(new QSpinBox(page())),
      m_distance(new QDoubleSpinBox(page())), m_from(line("group.from", page())),
      m_until(line("group.until", page()))
{
    setObjectName(QStringLiteral("opsGroupForm"));
    setWindowTitle(
        m_isNew ? tr("New ops group") : tr("Edit %1").arg(group.label.isEmpty() ? group.handle : group.label));
    addIdentity();
    addRoutes();
    if (!m_isNew)
        addPace();
    fill();
    setTabOrder(m_home->placeInTabs(m_zone), m_capacity);
    settle();
    (m_isNew ? m_handle : m_label)->setFocus();
}

void OpsGroupForm::addIdentity()
{
    m_handle->setPlaceholderText(tr("e.g. san-jose; stays for good"));
    m_handle->setMaxLength(255);
    addField(body(), tr("&Handle"), m_handle);
    problems().addLine(body(), QStringLiteral("ops_group_handle"), m_handle);
    addField(body(), tr("&Name"), m_label);
    problems().addLine(body(), QStringLiteral("ops_group_label"), m_label);
    m_zone->setObjectName(QStringLiteral("group.zone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->lineEdit()->setPlaceholderText(QStringLiteral("America/Los_Angeles"));
    addField(body(), tr("&Time zone"), m_zone);
    problems().addLine(body(), QStringLiteral("timezone"), m_zone);
    body().addWidget(
        hintLabel(theme(), tr("Days, shifts and windows of this group are told by this clock."), page()));
    body().addWidget(groupLabel(theme(), tr("Depot"), page()));
    body().addWidget(m_home);
    problems().addLine(body(), QStringLiteral("ops_group_home"), m_home);
}

void OpsGroupForm::addRoutes()
{
    body().addWidget(groupLabel(theme(), tr("Routes, where a worker has nothing else"), page()));
    auto *pair = new QHBoxLayout;
    pair->setSpacing(metrics::gap);
    const auto column = [pair](const QString &label, QWidget *field) {
        auto *layout = new QVBoxLayout;
        addField(*layout, label, field);
        pair->addLayout(layout, 1);
    };
    m_capacity->setObjectName(QStringLiteral("group.capacity"));
    m_capacity->setRange(-1, 1'000'000);
    m_capacity->setSpecialValueText(tr("no limit"));
    m_distance->setObjectName(QStringLiteral("group.distance"));
    m_distance->setRange(-1, 50'000);
    m_distance->setDecimals(1);
    m_distance->setSuffix(tr(" km"));
    m_distance->setSpecialValueText(tr("no limit"));
    column(tr("&Capacity in units"), m_capacity);
    column(tr("&Longest route"), m_distance);
    body().addLayout(pair);
    problems().addLine(body(), QStringLiteral("route_capacity"), m_capacity);
    problems().addLine(body(), QStringLiteral("route_max_distance"), m_distance);
    pair = new QHBoxLayout;
    pair->setSpacing(metrics::gap);
    m_from->setPlaceholderText(QStringLiteral("08:00"));
    m_until->setPlaceholderText(QStringLiteral("16:00"));
    for (QLineEdit *field : { m_from, m_until })
        field->setFont(theme().type().figures);
    for (auto [label, field] : { std::pair(tr("Shift &from"), m_from), { tr("Shift &until"), m_until } }) {
        auto *layout = new QVBoxLayout;
        addField(*layout, label, field);
        pair->addLayout(layout, 1);
    }
    body().addLayout(pair);
    problems().addLine(body(), QStringLiteral("default_shift_start_time"), m_from);
    problems().addLine(body(), QStringLiteral("default_shift_end_time"), m_until);
}

void OpsGroupForm::addPace()
{
    body().addWidget(groupLabel(theme(), tr("Driving times where no roads are known"), page()));
    const QTimeZone own(m_given.timeZoneId.toUtf8());
    const QString source = words::paceSource(m_given, own.isValid() ? own : m_store.scope().zone);
    auto *pace = hintLabel(theme(),
        m_given.travelPace ? source + u'\n' + words::pace(*m_given.travelPace) : source, page());
    pace->setObjectName(QStringLiteral("group.pace"));
    pace->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body().addWidget(pace);
}

void OpsGroupForm::fill()
{
    m_handle->setText(m_given.handle);
    m_handle->setEnabled(m_isNew);
    m_label->setText(m_given.label);
    m_zone->setCurrentText(m_given.timeZoneId);
    m_home->setHome({ m_given.home, m_given.homeAddress });
    m_capacity->setValue(m_given.routeCapacity.value_or(-1));
    m_distance->setValue(m_given.routeMaxDistance ? *m_given.routeMaxDistance / kilometre : -1);
    m_from->setText(shownMinute(m_given.shiftStartMinute));
    m_until->setText(shownMinute(m_given.shiftEndMinute));
}

api::OpsGroup OpsGroupForm::wanted() const
{
    api::OpsGroup group = m_given;
    if (m_isNew)
        group.handle = m_handle->text().trimmed();
    group.label = m_label->text().trimmed();
    group.timeZoneId = m_zone->currentText().trimmed();
    const api::Home home = m_home->home().value_or(api::Home());
    group.home = home.place;
    group.homeAddress = home.address;
    group.routeCapacity = m_capacity->value() < 0 ? std::nullopt : std::optional(m_capacity->value());
    // One decimal is shown; a distance that was left alone keeps its metres.
    const double shown = qRound(m_given.routeMaxDistance.value_or(-kilometre) / kilometre * 10) / 10.0;
    if (!qFuzzyCompare(m_distance->value() + 2, shown + 2))
        group.routeMaxDistance
            = m_distance->value() < 0 ? std::nullopt : std::optional(m_distance->value() * kilometre);
    group.shiftStartMinute = minuteOrGiven(*m_from, m_given.shiftStartMinute);
    group.shiftEndMinute = minuteOrGiven(*m_until, m_given.shiftEndMinute);
    return group;
}

bool OpsGroupForm::hasChanges() const
{
    return wanted() != m_given || !m_home->complaint().isEmpty()
        || m_from->text() != shownMinute(m_given.shiftStartMinute)
        || m_until->text() != shownMinute(m_given.shiftEndMinute);
}

QList<FormProblem> OpsGroupForm::complaints() const
{
    QList<FormProblem> found;
    const QString handle = m_handle->text().trimmed();
    if (m_isNew && handle.isEmpty())
        found.append(
            { QStringLiteral("ops_group_handle"), tr("Type a handle: your own short name for the group.") });
    else if (m_isNew && m_store.opsGroup(handle) != nullptr)
        found.append({ QStringLiteral("ops_group_handle"), tr("An ops group has this handle already.") });
    const QString zone = m_zone->currentText().trimmed();
    if (!zone.isEmpty() && !QTimeZone(zone.toUtf8()).isValid())
        found.append(
            { QStringLiteral("timezone"), tr("There is no such time zone; choose one like Europe/Madrid.") });
    const QString home = m_home->complaint();
    if (!home.isEmpty())
        found.append({ QStringLiteral("ops_group_home"), home });
    for (const auto &[field, name] : { std::pair(m_from, QStringLiteral("default_shift_start_time")),
             { m_until, QStringLiteral("default_shift_end_time") } }) {
        if (!field->text().trimmed().isEmpty() && !minuteFromText(field->text()))
            found.append({ name, tr("This is no time of day; type it like 08:00, or leave it empty.") });
    }
    return found;
}

void OpsGroupForm::save()
{
    if (!isSound(complaints()))
        return;
    if (!m_isNew && !hasChanges())
        return accept();
    const api::OpsGroup group = wanted();
    begin();
    (m_isNew ? m_actions.createOpsGroup(group) : m_actions.patchOpsGroup(m_given.handle, changesOf(m_given, group)))
        .then(this, [this](const api::Result<api::OpsGroup> &result) {
            if (!result && result.error().code == QLatin1StringView("duplicate_resource"))
                return refuse(
                    { QStringLiteral("ops_group_handle"), tr("The server has an ops group with this handle.") });
            if (!result)
                return fail(result.error());
            emit saved(*result, m_isNew);
            accept();
        });
}

}
