// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/progressstrip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace routedesk::ui {

ProgressStrip::ProgressStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_what(new QLabel(this)), m_count(new QLabel(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_tick(new QTimer(this))
{
    setMinimumHeight(metrics::bar - 4);
    m_what->setTextFormat(Qt::PlainText);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setFont(theme.type().figures);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin, 4, metrics::gap, 8);
    layout->addWidget(m_what);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_cancel);
    m_tick->setInterval(50);
    connect(m_tick, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % 60;
        update(0, height() - 4, width(), 4);
    });
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelled);
    hide();
}

void ProgressStrip::start(const QString &what, bool canCancel)
{
    m_what->setText(what);
    m_cancel->setVisible(canCancel);
    setAccessibleName(what);
    setProgress(0, 0);
    show();
}

void ProgressStrip::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    const QLocale locale;
    m_count->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total)) : QString());
    const bool moving = total <= 0 && m_theme.motion() > 0;
    if (moving && !m_tick->isActive())
        m_tick->start();
    else if (!moving)
        m_tick->stop();
    update();
}

void ProgressStrip::finish()
{
    m_tick->stop();
    hide();
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    const Palette &p = m_theme.palette();
    QPainter painter(this);
    painter.fillRect(rect(), p.panel);
    const QRect track(0, height() - 3, width(), 3);
    painter.fillRect(track, p.hairline);
    if (m_total > 0) {
        const double share = qBound(0.0, static_cast<double>(m_done) / m_total, 1.0);
        painter.fillRect(QRect(0, track.y(), qRound(width() * share), 3), p.textSecondary);
        return;
    }
    const int piece = width() / 4;
    const int x = m_theme.motion() > 0 ? (width() + piece) * m_phase / 60 - piece : (width() - piece) / 2;
    painter.fillRect(QRect(x, track.y(), piece, 3), p.textSecondary);
}

}
