// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/workers/phonesetupdialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/qrcode.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (const QString &step : steps)
        lines.append(QStringLiteral("%1.  %2").arg(lines.size() + 1).arg(step));
    return lines.join(QStringLiteral("\n\n"));
}

}

PhoneSetupDialog::PhoneSetupDialog(
    const Theme &theme, const QString &workerName, const api::AddedPhone &added, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_added(added), m_banner(new Banner(theme, this)), m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)), m_code(new QrCode(this)), m_steps(plainLabel({}, this)),
      m_byHand(new FactGrid(theme, this))
{
    setObjectName(QStringLiteral("phoneSetupDialog"));
    setWindowTitle(tr("Set up the phone of %1").arg(workerName));
    setWindowModality(Qt::WindowModal);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(20, metrics::margin, 20, metrics::margin);
    inside->setSpacing(metrics::margin);
    m_tabs->setObjectName(QStringLiteral("setup.app"));
    m_tabs->setAccessibleName(tr("App on the phone"));
    m_tabs->addTab(tr("OwnTracks"));
    m_tabs->addTab(tr("Traccar Client"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    inside->addWidget(m_tabs);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    m_pages->addWidget(makeCode());
    m_pages->addWidget(makeWarning());
    m_pages->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    columns->addWidget(m_pages, 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    right->setSpacing(metrics::gap);
    right->addWidget(groupLabel(theme, tr("On the phone"), this));
    m_steps->setObjectName(QStringLiteral("setup.steps"));
    m_steps->setWordWrap(true);
    right->addWidget(m_steps);
    right->addWidget(groupLabel(theme, tr("Or typed in by hand"), this));
    right->addWidget(m_byHand);
    right->addStretch(1);
    columns->addLayout(right, 1);
    inside->addLayout(columns, 1);
    layout->addLayout(inside, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, this));
    layout->addWidget(makeButtons());
    connect(m_tabs, &QTabBar::currentChanged, this,
        [this](int tab) { choose(tab == 0 ? PhoneApp::OwnTracks : PhoneApp::TraccarClient); });
    choose(m_app);
    m_pages->setCurrentIndex(isOnlyHere(QUrl(m_added.traccarUrl)) ? 1 : 0);
    m_banner->show(Tone::Late,
        tr("This is shown only now. Whoever has the code can send positions in this worker's name: show it to "
           "nobody else."));
    m_tabs->setFocus();
    resize(800, 560);
}

QWidget *PhoneSetupDialog::makeCode()
{
    m_code->setObjectName(QStringLiteral("setup.code"));
    return m_code;
}

QWidget *PhoneSetupDialog::makeWarning()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(QStringLiteral("setup.unreachable"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    auto *title = titleLabel(m_theme, tr("A phone can't reach this service"), page);
    title->setWordWrap(true);
    layout->addWidget(title);
    const QUrl address(m_added.traccarUrl);
    auto *why = plainLabel(tr("Its address is %1: that is this computer itself, and no phone is on it. A code with "
                              "this address can't work.")
                               .arg(QStringLiteral("%1://%2").arg(address.scheme(), address.authority())),
        page);
    why->setWordWrap(true);
    layout->addWidget(why);
    auto *what = plainLabel(
        tr("To track with phones, run a team server that has an address of its own (docs/team-server.md), choose it under "
           "File > Connections and link the phone there. A team server that hands out this address was not told its own: "
           "start it with --public-url. Remove this phone again."),
        page);
    what->setWordWrap(true);
    layout->addWidget(what);
    auto *anyway = new QPushButton(tr("Show the code all the same"), page);
    anyway->setObjectName(QStringLiteral("setup.anyway"));
    anyway->setToolTip(tr("For a phone simulator on this computer, or an address that is forwarded"));
    anyway->setAutoDefault(false);
    layout->addWidget(anyway, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(anyway, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    return page;
}

QWidget *PhoneSetupDialog::makeButtons()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(20, metrics::gap, metrics::margin, metrics::gap);
    layout->setSpacing(metrics::gap);
    auto *copyButton = new QPushButton(m_theme.icon(Icon::Copy), tr("Copy link"), line);
    copyButton->setObjectName(QStringLiteral("setup.copy"));
    copyButton->setToolTip(tr("Puts what the code says on the clipboard; it is as secret as the code"));
    copyButton->setAutoDefault(false);
    auto *done = new QPushButton(tr("Done"), line);
    done->setObjectName(QStringLiteral("setup.done"));
    done->setToolTip(tr("Closes the window; the code can't be shown again"));
    done->setDefault(true);
    layout->addWidget(copyButton);
    layout->addStretch(1);
    layout->addWidget(done);
    connect(copyButton, &QPushButton::clicked, this, &PhoneSetupDialog::copy);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    return line;
}

const QString &PhoneSetupDialog::link() const
{
    return m_app == PhoneApp::OwnTracks ? m_added.ownTracksLink : m_added.traccarLink;
}

void PhoneSetupDialog::choose(PhoneApp app)
{
    m_app = app;
    const bool isOwnTracks = app == PhoneApp::OwnTracks;
    const bool hasCode = m_code->setText(link());
    m_code->setVisible(hasCode);
    m_pages->setFixedWidth(m_code->sizeHint().width());
    m_code->setAccessibleName(isOwnTracks ? tr("QR code for OwnTracks") : tr("QR code for Traccar Client"));
    m_steps->setText(hasCode ? numbered(setUpSteps(app))
                             : tr("The service gave no code for this app. Type in the values below."));
    m_byHand->clear();
    if (isOwnTracks) {
        m_byHand->add(tr("Mode"), tr("HTTP"));
        m_byHand->add(tr("URL"), m_added.ownTracksUrl);
        m_byHand->add(tr("User"), m_added.phone.phoneId);
        m_byHand->add(tr("Password"), m_added.token);
    } else {
        m_byHand->add(tr("Server URL"), m_added.traccarUrl);
        m_byHand->add(tr("Device identifier"), m_added.token);
    }
}

void PhoneSetupDialog::copy()
{
    QGuiApplication::clipboard()->setText(link());
    m_banner->show(Tone::Late,
        tr("The link is on the clipboard. It is a secret: paste it only where the worker alone reads it."));
}

void PhoneSetupDialog::setHeard(const QString &app)
{
    if (std::exchange(m_isHeard, true))
        return;
    m_banner->show(
        Tone::Done, tr("The phone has reported with %1. It is set up, and this window can be closed.").arg(app));
}

}
