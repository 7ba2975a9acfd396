// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/actions/reportstrip.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/progressstrip.h"

#include <QAction>
#include <QTimer>
#include <QVBoxLayout>

namespace routedesk::ui {

ReportStrip::ReportStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_progress(new ProgressStrip(theme, this)), m_banner(new Banner(theme, this)),
      m_details(new QAction(tr("Details\u2026"), this)), m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("reportStrip"));
    m_details->setObjectName(QStringLiteral("action.reportDetails"));
    m_details->setToolTip(tr("What became of each"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    m_rest->setSingleShot(true);
    m_rest->setInterval(8'000);
    connect(m_rest, &QTimer::timeout, this, &ReportStrip::dismiss);
    connect(m_banner, &Banner::dismissed, this, &QWidget::hide);
    connect(m_details, &QAction::triggered, this, [this] {
        if (m_showDetails)
            m_showDetails();
    });
    hide();
}

void ReportStrip::start(const QString &what)
{
    m_rest->stop();
    m_banner->hide();
    m_progress->start(what, false);
    show();
}

void ReportStrip::setProgress(int done, int total)
{
    m_progress->setProgress(done, total);
}

void ReportStrip::finish(Tone tone, const QString &sentence, std::function<void()> details)
{
    m_progress->finish();
    m_showDetails = std::move(details);
    m_banner->show(tone, sentence, m_showDetails ? m_details : nullptr);
    show();
    if (tone == Tone::Done)
        m_rest->start();
    else
        m_rest->stop();
}

void ReportStrip::dismiss()
{
    m_rest->stop();
    m_progress->finish();
    m_banner->hide();
    hide();
}

QString ReportStrip::sentence() const
{
    return m_banner->message();
}

}
