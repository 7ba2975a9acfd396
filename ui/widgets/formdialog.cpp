// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/formdialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formparts.h"
#include "ui/widgets/messagebox.h"
#include "ui/words/errorwords.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace routedesk::ui {

namespace {

constexpr int formWidth = 480;
constexpr int tallest = 720;
constexpr int foot = 52;

}

FormDialog::FormDialog(const Theme &theme, const QString &hint, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_problems(theme), m_banner(new Banner(theme, this)),
      m_scroll(new QScrollArea(this)), m_save(new QPushButton(theme.icon(Icon::Check), tr("Save"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowModality(Qt::WindowModal);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(m_scroll);
    m_body = new QVBoxLayout(page);
    m_body->setContentsMargins(20, metrics::margin, 20, metrics::margin);
    m_body->setSpacing(metrics::gap);
    m_scroll->setWidget(page);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new Hairline(theme, Qt::Horizontal, this));

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(20, metrics::gap, metrics::margin, metrics::gap);
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(hintLabel(theme, hint, this), 1);
    m_cancel->setObjectName(QStringLiteral("form.cancel"));
    m_cancel->setToolTip(tr("Closes without saving (Escape)"));
    m_cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("form.save"));
    m_save->setToolTip(tr("Sends it to the server now (Return)"));
    m_save->setDefault(true);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (!m_saving)
            save();
    });
}

QWidget *FormDialog::page() const
{
    return m_scroll->widget();
}

void FormDialog::settle()
{
    m_body->addStretch(1);
    const int wanted = page()->layout()->hasHeightForWidth() ? page()->layout()->heightForWidth(formWidth)
                                                             : page()->sizeHint().height();
    resize(formWidth, qMin(wanted + foot, tallest));
}

bool FormDialog::isSound(const QList<FormProblem> &problems)
{
    m_problems.show(problems);
    if (problems.isEmpty())
        return true;
    m_problems.focusFirst();
    return false;
}

void FormDialog::begin()
{
    m_saving = true;
    m_focus = focusWidget();
    m_problems.show({});
    m_banner->show(Tone::Neutral, tr("Saving\u2026"));
    for (QWidget *widget : { page(), static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_cancel) })
        widget->setEnabled(false);
}

void FormDialog::end()
{
    m_saving = false;
    for (QWidget *widget : { page(), static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_cancel) })
        widget->setEnabled(true);
    if (m_focus != nullptr && isAncestorOf(m_focus))
        m_focus->setFocus(Qt::OtherFocusReason);
}

void FormDialog::fail(const api::ApiError &error, const QString &before)
{
    end();
    const QList<FormProblem> atFields = m_problems.fromServer(error.fields);
    m_problems.show(atFields);
    m_problems.focusFirst();
    const ErrorWords words = errorWords(error, Doing::Saving);
    QStringList parts = before.isEmpty() ? QStringList{ words.sentence() } : QStringList{ before, words.happened };
    // What no field could take is said here, or nobody would ever read it.
    if (!words.server.isEmpty() && (atFields.size() < error.fields.size() || error.fields.isEmpty()))
        parts.append(tr("The server says: %1").arg(words.server));
    m_banner->show(Tone::Broken, parts.join(u' '), nullptr, plainTip(words.server));
}

void FormDialog::refuse(const FormProblem &problem)
{
    end();
    m_banner->dismiss();
    (void)isSound({ problem });
}

void FormDialog::reject()
{
    if (m_saving)
        return;
    if (!hasChanges())
        return QDialog::reject();
    auto *box = plainBox(this, tr("Close without saving?"), tr("What was typed here would be lost."));
    auto *go = addChoice(*box, tr("Close without saving"), tr("Keep typing"));
    connect(go, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

}
