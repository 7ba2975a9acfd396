// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/navbar.h"

#include "models/roles.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/presswidget.h"

#include <QAction>
#include <QActionGroup>
#include <QBasicTimer>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

class RoomButton final : public PressWidget {
public:
    RoomButton(const Theme &theme, Icon icon, QAction &action, QWidget *parent)
        : PressWidget(theme, parent), m_icon(icon)
    {
        setText(action.text());
        setCheckable(true);
        setAcceptDrops(true);
        setChecked(action.isChecked());
        setToolTip(
            QStringLiteral("%1 (%2)").arg(action.text(), action.shortcut().toString(QKeySequence::NativeText)));
        setAccessibleName(action.text());
        connect(&action, &QAction::toggled, this, &QAbstractButton::setChecked);
        // A checked button must stay checked when pressed again, as its action does.
        connect(this, &QAbstractButton::clicked, &action, [this, &action] {
            action.trigger();
            setChecked(action.isChecked());
        });
    }

    void setBadge(int count)
    {
        m_badge = count;
        update();
    }

    QSize sizeHint() const override { return { metrics::nav, 56 }; }

protected:
    // Orders that are dragged along wait here for the room they are to go to.
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (!event->mimeData()->hasFormat(models::ordersMimeType))
            return;
        event->accept();
        m_opens.start(std::chrono::milliseconds(400), this);
    }
    void dragLeaveEvent(QDragLeaveEvent *) override { m_opens.stop(); }
    void dropEvent(QDropEvent *event) override
    {
        m_opens.stop();
        event->setDropAction(Qt::IgnoreAction);
    }
    void timerEvent(QTimerEvent *event) override
    {
        if (event->timerId() != m_opens.timerId())
            return PressWidget::timerEvent(event);
        m_opens.stop();
        emit clicked();
    }
    void paintEvent(QPaintEvent *) override
    {
        const Palette &p = theme().palette();
        QPainter painter(this);
        const QRect inner = rect().adjusted(4, 2, -4, -2);
        if (isChecked())
            paint::box(painter, inner, p.selection, {}, metrics::radius);
        if (filmStrength() > 0)
            paint::box(painter, inner, p.film(filmStrength()), {}, metrics::radius);
        if (isChecked())
            painter.fillRect(QRect(0, 10, 3, height() - 20), p.accent);
        const QColor ink = isChecked() ? p.accent : p.textSecondary;
        paintIcon(painter, QRect(0, 8, width(), metrics::iconLarge), m_icon, metrics::iconLarge, ink);
        painter.setPen(isChecked() ? p.text : p.textSecondary);
        painter.setFont(theme().type().label);
        painter.drawText(QRect(0, 30, width(), 18), Qt::AlignCenter, text());
        if (m_badge > 0)
            paintBadge(painter);
        if (showsRing())
            paint::focusRing(painter, inner, *theme().look(), metrics::radius);
    }

private:
    void paintBadge(QPainter &painter)
    {
        const Palette &p = theme().palette();
        const QString words = m_badge > 99 ? QStringLiteral("99+") : QString::number(m_badge);
        painter.setFont(theme().type().label);
        const int wide = qMax(16, painter.fontMetrics().horizontalAdvance(words) + 8);
        const QRect pill(width() / 2 + 5, 5, wide, 16);
        paint::box(painter, pill, p.late, {}, 8);
        painter.setPen(p.chrome);
        painter.drawText(pill, Qt::AlignCenter, words);
    }

    Icon m_icon;
    int m_badge = 0;
    QBasicTimer m_opens;
};

}

NavBar::NavBar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_group(new QActionGroup(this)), m_layout(new QVBoxLayout(this))
{
    setFixedWidth(metrics::nav + 1);
    m_layout->setContentsMargins(0, metrics::gap, 1, metrics::gap);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
    setAccessibleName(tr("Rooms"));
}

QAction *NavBar::addRoom(Icon icon, const QString &text)
{
    const int at = static_cast<int>(m_rooms.size());
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + at)));
    action->setActionGroup(m_group);
    action->setChecked(at == 0);
    m_rooms.append(action);
    auto *button = new RoomButton(m_theme, icon, *action, this);
    m_buttons.append(button);
    m_layout->insertWidget(at, button);
    connect(action, &QAction::toggled, this, [this, at](bool on) {
        if (on)
            emit currentChanged(at);
    });
    return action;
}

void NavBar::setBadge(int room, int count)
{
    static_cast<RoomButton *>(m_buttons.at(room))->setBadge(count);
}

int NavBar::current() const
{
    return static_cast<int>(m_rooms.indexOf(m_group->checkedAction()));
}

void NavBar::setCurrent(int room)
{
    m_rooms.at(room)->setChecked(true);
}

void NavBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().chrome);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.palette().hairline);
}

}
