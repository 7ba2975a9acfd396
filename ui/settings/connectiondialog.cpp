// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/connectiondialog.h"

#include "ui/settings/connectioneditor.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace routedesk::ui {

class ConnectionDialog::Private {
public:
    Private(ConnectionDialog &dialog, const Theme &look, const QList<ConnectionProfile> &given, const QString &used)
        : q(dialog), theme(look), profiles(given), current(used)
    {
    }

    void build();
    QWidget *makeList();
    QWidget *makeEditor();
    QWidget *makeButtons();
    void fillList(int row);
    void show(int row);
    void add(bool hyperTrack);
    void save();
    void remove();
    void test();
    void follow();
    [[nodiscard]] QStringList otherNames() const;

    ConnectionDialog &q;
    const Theme &theme;
    QList<ConnectionProfile> profiles;
    QString current;
    int shown = -1; ///< row in the editor; one past the end for a new one
    bool touched = false;
    bool testing = false;
    QListWidget *list = nullptr;
    ConnectionEditor *editor = nullptr;
    Banner *banner = nullptr;
    QPushButton *saveButton = nullptr;
    QPushButton *testButton = nullptr;
    QPushButton *removeButton = nullptr;
    QPushButton *useButton = nullptr;
};

ConnectionDialog::ConnectionDialog(
    const Theme &theme, const QList<ConnectionProfile> &profiles, const QString &current, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(*this, theme, profiles, current))
{
    setObjectName(QStringLiteral("connectionDialog"));
    setWindowTitle(tr("Connections"));
    d->build();
    int row = 0;
    for (int i = 0; i < profiles.size(); ++i) {
        if (profiles.at(i).name == current)
            row = i;
    }
    d->fillList(row);
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::Private::build()
{
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeList());
    body->addWidget(new Hairline(theme, Qt::Vertical, &q));
    body->addWidget(makeEditor(), 1);
    layout->addLayout(body, 1);
    banner = new Banner(theme, &q);
    layout->addWidget(banner);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, &q));
    layout->addWidget(makeButtons());
    q.resize(680, 440);
    connect(list, &QListWidget::currentRowChanged, &q, [this](int row) {
        if (row >= 0)
            show(row);
    });
    connect(editor, &ConnectionEditor::edited, &q, [this] {
        touched = true;
        follow();
    });
}

QWidget *ConnectionDialog::Private::makeList()
{
    auto *left = new QWidget(&q);
    left->setFixedWidth(220);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    list = new QListWidget(left);
    list->setObjectName(QStringLiteral("connection.list"));
    list->setAccessibleName(tr("Connections"));
    layout->addWidget(list, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, left));
    auto *addButton = new QToolButton(left);
    addButton->setObjectName(QStringLiteral("connection.add"));
    addButton->setText(tr("Add"));
    addButton->setIcon(theme.icon(Icon::Plus));
    addButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton->setPopupMode(QToolButton::InstantPopup);
    addButton->setAutoRaise(true);
    addButton->setToolTip(tr("Add a connection"));
    addButton->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(addButton);
    menu->addAction(theme.icon(Icon::Cloud), tr("&HyperTrack cloud"), &q, [this] { add(true); })
        ->setObjectName(QStringLiteral("connection.addHyperTrack"));
    menu->addAction(theme.icon(Icon::Server), tr("&Team server"), &q, [this] { add(false); })
        ->setObjectName(QStringLiteral("connection.addTeam"));
    addButton->setMenu(menu);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(metrics::gap, 6, metrics::gap, 6);
    line->addWidget(addButton);
    line->addStretch(1);
    layout->addLayout(line);
    return left;
}

QWidget *ConnectionDialog::Private::makeEditor()
{
    auto *right = new QWidget(&q);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(20, metrics::margin, 20, metrics::margin);
    editor = new ConnectionEditor(theme, right);
    layout->addWidget(editor, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    const auto button = [&](const char *name, const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, right);
        made->setObjectName(QLatin1StringView(name));
        made->setToolTip(tip);
        made->setAutoDefault(false);
        line->addWidget(made);
        return made;
    };
    saveButton = button("connection.save", tr("Save"), tr("Keep these values; the secret goes into the keychain"));
    testButton = button("connection.test", tr("Test"), tr("Ask the service whether it accepts this account"));
    line->addStretch(1);
    removeButton = button("connection.remove", tr("Remove"), tr("Forget this connection and its secret"));
    layout->addLayout(line);
    connect(saveButton, &QPushButton::clicked, &q, [this] { save(); });
    connect(testButton, &QPushButton::clicked, &q, [this] { test(); });
    connect(removeButton, &QPushButton::clicked, &q, [this] { remove(); });
    return right;
}

QWidget *ConnectionDialog::Private::makeButtons()
{
    auto *line = new QWidget(&q);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    layout->addStretch(1);
    auto *close = new QPushButton(tr("Close"), line);
    close->setAutoDefault(false);
    useButton = new QPushButton(tr("Work with this one"), line);
    useButton->setObjectName(QStringLiteral("connection.use"));
    useButton->setToolTip(tr("Opens the day from this service"));
    useButton->setDefault(true);
    layout->addWidget(close);
    layout->addWidget(useButton);
    connect(close, &QPushButton::clicked, &q, &QDialog::reject);
    connect(useButton, &QPushButton::clicked, &q, [this] {
        if (shown < 0 || shown >= profiles.size() || touched)
            return;
        emit q.useRequested(profiles.at(shown).name);
        q.accept();
    });
    return line;
}

void ConnectionDialog::Private::fillList(int row)
{
    const QSignalBlocker quiet(list);
    list->clear();
    for (const ConnectionProfile &profile : std::as_const(profiles)) {
        const bool embedded = profile.kind == ConnectionProfile::Kind::Embedded;
        const QString name = profile.name == current ? tr("%1 (in use)").arg(profile.name) : profile.name;
        auto *item = new QListWidgetItem(theme.icon(embedded ? Icon::Server : Icon::Cloud), name, list);
        item->setToolTip(plainTip(embedded ? tr("Inside the program") : profile.base.toString()));
    }
    list->setCurrentRow(row);
    show(row);
}

void ConnectionDialog::Private::show(int row)
{
    if (row < 0 || row >= profiles.size())
        return;
    shown = row;
    touched = false;
    testing = false;
    banner->hide();
    editor->setProfile(profiles.at(row));
    follow();
}

void ConnectionDialog::Private::add(bool hyperTrack)
{
    {
        const QSignalBlocker quiet(list);
        list->setCurrentRow(-1);
        list->clearSelection();
    }
    shown = int(profiles.size());
    touched = true;
    banner->hide();
    ConnectionProfile fresh;
    fresh.kind = ConnectionProfile::Kind::Remote;
    editor->setProfile(fresh);
    if (hyperTrack)
        editor->useHyperTrack();
    else
        editor->useTeamServer();
}

QStringList ConnectionDialog::Private::otherNames() const
{
    QStringList names;
    for (int i = 0; i < profiles.size(); ++i) {
        if (i != shown)
            names.append(profiles.at(i).name);
    }
    return names;
}

void ConnectionDialog::Private::save()
{
    editor->showComplaints(otherNames());
    if (!editor->complaints(otherNames()).isEmpty())
        return;
    const ConnectionProfile profile = editor->profile();
    const QByteArray secret = editor->secret();
    editor->wipeSecret();
    QString previous;
    if (shown < profiles.size()) {
        previous = profiles.at(shown).name;
        profiles[shown] = profile;
        if (previous == current)
            current = profile.name;
    } else {
        profiles.append(profile);
    }
    emit q.profileSaved(profile, previous, secret);
    fillList(shown);
}

void ConnectionDialog::Private::remove()
{
    if (shown >= profiles.size())
        return fillList(0); // one that was never saved
    const QString name = profiles.at(shown).name;
    auto *box = new QMessageBox(&q);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Remove the connection \u201C%1\u201D?").arg(name));
    box->setInformativeText(tr("Its secret is forgotten too. Nothing on the server changes."));
    auto *go = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    auto *stay = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, &q, [this, name] {
        profiles.removeIf([&name](const ConnectionProfile &profile) { return profile.name == name; });
        emit q.profileRemoved(name);
        fillList(0);
    });
    box->open();
}

void ConnectionDialog::Private::test()
{
    editor->showComplaints(otherNames());
    if (!editor->complaints(otherNames()).isEmpty())
        return;
    testing = true;
    banner->show(Tone::Neutral, tr("Asking the service\u2026"));
    follow();
    emit q.testRequested(editor->profile(), editor->secret());
}

void ConnectionDialog::Private::follow()
{
    const bool isNew = shown >= profiles.size();
    const bool embedded = !isNew && profiles.at(shown).kind == ConnectionProfile::Kind::Embedded;
    saveButton->setEnabled(touched);
    testButton->setEnabled(!testing);
    testButton->setVisible(!embedded);
    saveButton->setVisible(!embedded);
    removeButton->setVisible(!embedded);
    const bool inUse = !isNew && profiles.at(shown).name == current;
    removeButton->setEnabled(!inUse);
    removeButton->setToolTip(inUse ? tr("This one is in use; work with another one first")
                                   : tr("Forget this connection and its secret"));
    useButton->setEnabled(!touched && !inUse);
    saveButton->setDefault(touched);
    useButton->setDefault(!touched);
}

QList<ConnectionProfile> ConnectionDialog::profiles() const
{
    return d->profiles;
}

void ConnectionDialog::setTestResult(const QString &text, bool ok)
{
    d->testing = false;
    d->banner->show(ok ? Tone::Done : Tone::Broken, text);
    d->follow();
}

}
