// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/statusline.h"

#include "models/conflicts/fieldconflicts.h"
#include "models/daysync.h"
#include "models/outbox.h"
#include "models/workingplan.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusitem.h"
#include "ui/widgets/formparts.h"
#include "ui/words/daywords.h"
#include "ui/words/errorwords.h"
#include "ui/words/quantitywords.h"

#include <QTimer>

namespace routedesk::ui {

StatusLine::StatusLine(const Theme &theme, const DayWords &words, const QString &serviceName,
    const models::DispatchStore &store, const models::DaySync &sync, const models::Outbox &outbox,
    const models::WorkingPlan &plan, const models::FieldConflicts &fieldConflicts, QWidget *parent)
    : QStatusBar(parent), m_words(words), m_service(serviceName), m_store(store), m_sync(sync), m_outbox(outbox),
      m_plan(plan), m_fieldConflicts(fieldConflicts), m_source(new StatusItem(theme, Icon::Server, serviceName, this)),
      m_zone(new StatusItem(theme, Icon::Clock, {}, this)), m_map(new StatusItem(theme, Icon::Layers, {}, this)),
      m_roads(new StatusItem(theme, Icon::Route, {}, this)),
      m_sending(new StatusItem(theme, Icon::Publish, {}, this)), m_tick(new QTimer(this))
{
    setFixedHeight(metrics::statusBar);
    addWidget(m_source);
    addWidget(m_zone);
    addWidget(m_map);
    addWidget(m_roads);
    addPermanentWidget(m_sending);
    m_source->setPressable(true);
    m_sending->setPressable(true);
    m_map->setPressable(true);
    m_map->hide();
    m_roads->hide();
    connect(m_source, &StatusItem::clicked, this, &StatusLine::sourcePressed);
    connect(m_sending, &StatusItem::clicked, this, &StatusLine::sendingPressed);
    connect(m_map, &StatusItem::clicked, this, [this] { emit baseMapPressed(m_map->mapToGlobal(QPoint())); });
    connect(&sync, &models::DaySync::freshChanged, this, &StatusLine::followSource);
    connect(&sync, &models::DaySync::errorChanged, this, &StatusLine::followSource);
    connect(&sync, &models::DaySync::loadingChanged, this, &StatusLine::followSource);
    connect(&sync, &models::DaySync::progressChanged, this, &StatusLine::followSource);
    connect(&outbox, &models::Outbox::countsChanged, this, &StatusLine::followOutbox);
    connect(&plan, &models::WorkingPlan::unsentChanged, this, &StatusLine::followOutbox);
    connect(&plan, &models::WorkingPlan::conflictsChanged, this, &StatusLine::followOutbox);
    connect(&fieldConflicts, &models::FieldConflicts::changed, this, &StatusLine::followOutbox);
    connect(&words, &DayWords::changed, this, &StatusLine::followZone);
    // Data grow old without anything happening: the age is told anew.
    m_tick->setInterval(10'000);
    connect(m_tick, &QTimer::timeout, this, &StatusLine::followSource);
    m_tick->start();
    followSource();
    followOutbox();
    followZone();
}

void StatusLine::followSource()
{
    const auto fresh = m_sync.freshAt();
    const auto &error = m_sync.lastError();
    QStringList parts{ m_service };
    if (m_sync.isLoading() && m_sync.progress().done > 0)
        parts.append(tr("reading, %1 so far").arg(words::count(m_sync.progress().done)));
    else if (m_sync.isLoading() && !fresh)
        parts.append(tr("reading\u2026"));
    if (fresh && (error || m_words.now() - *fresh > std::chrono::minutes(5)))
        parts.append(tr("as of %1, %2")
                .arg(m_words.times().clockSeconds(*fresh), m_words.times().age(*fresh, m_words.now())));
    else if (fresh)
        parts.append(m_words.times().clockSeconds(*fresh));
    if (error)
        parts.append(errorWords(*error, Doing::Reading).happened);
    m_source->setGlyph(error ? Icon::Offline : Icon::Server);
    m_source->setWords(parts.join(QStringLiteral(" \u00B7 ")), error ? Tone::Late : Tone::Neutral);
    m_source->setToolTip(error
            ? errorWords(*error, Doing::Reading).sentence().toHtmlEscaped()
            : tr("Where the data come from, and when they were last read. Press to read again."));
}

void StatusLine::followOutbox()
{
    const int open = m_outbox.openCount();
    const int unknown = m_outbox.unknownCount();
    if (unknown > 0) {
        m_sending->setGlyph(Icon::Question);
        m_sending->setWords(tr("%n change(s) with unknown outcome", nullptr, unknown), Tone::Late);
    } else if (open > 0) {
        m_sending->setGlyph(Icon::Publish);
        m_sending->setWords(tr("%n waiting to be sent", nullptr, open), Tone::Strong);
    } else if (const auto clashes = m_plan.openConflicts().size() + m_fieldConflicts.open().size();
               clashes > 0) {
        m_sending->setGlyph(Icon::Question);
        m_sending->setWords(tr("%n conflict(s) to be decided", nullptr, static_cast<int>(clashes)), Tone::Late);
    } else if (const auto unsent = m_plan.unsentRoutes().size(); unsent > 0) {
        m_sending->setGlyph(Icon::Edit);
        m_sending->setWords(
            tr("%n route(s) changed here, not sent", nullptr, static_cast<int>(unsent)), Tone::Neutral);
    } else {
        m_sending->setGlyph(Icon::Check);
        m_sending->setWords(tr("Everything is sent"), Tone::Neutral);
    }
    m_sending->setToolTip(tr("Changes on their way to the server. Press to see them."));
}

void StatusLine::followZone()
{
    m_zone->setWords(m_words.times().zoneName(m_words.now()));
    m_zone->setToolTip(tr("All times are in this zone"));
}

void StatusLine::setRoads(const QString &state, const QString &sentence, bool isWanting)
{
    m_roads->setVisible(!state.isEmpty());
    m_roads->setWords(state, isWanting ? Tone::Late : Tone::Neutral);
    m_roads->setToolTip(sentence.toHtmlEscaped());
}

void StatusLine::setBaseMap(const QString &name, const QString &trouble)
{
    m_map->setVisible(!name.isEmpty());
    m_map->setWords(name, trouble.isEmpty() ? Tone::Neutral : Tone::Late);
    const QString sentence = trouble.isEmpty() ? tr("The base map that is shown. Press to choose another.") : trouble;
    m_map->setToolTip(plainTip(m_drawnBy.isEmpty() ? sentence : sentence + u'\n' + m_drawnBy));
}

void StatusLine::setDrawnBy(const QString &sentence)
{
    m_drawnBy = sentence;
}

}
