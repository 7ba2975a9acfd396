// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/defaultdialog.h"

#include "api/mappingfile.h"
#include "models/import/rowinterpreter.h"
#include "ui/import/fieldwords.h"
#include "ui/import/issuewords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace routedesk::ui {

using models::ColumnTarget;
using models::ImportField;
using models::OrderSide;

DefaultDialog::DefaultDialog(const Theme &theme, const models::ImportOptions &options, bool paired,
    const models::ImportDefaults::Entry &entry, QWidget *parent)
    : QDialog(parent), m_options(options), m_field(new QComboBox(this)),
      m_keyPart(new QWidget(this)), m_key(new QLineEdit(m_keyPart)), m_text(new QLineEdit(this)),
      m_hint(hintLabel(theme, {}, this)), m_complaint(plainLabel({}, this))
{
    setObjectName(QStringLiteral("import.defaultDialog"));
    setWindowTitle(tr("Default for empty cells"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    m_field->setObjectName(QStringLiteral("import.defaultField"));
    m_key->setObjectName(QStringLiteral("import.defaultKey"));
    m_text->setObjectName(QStringLiteral("import.defaultText"));
    m_complaint->setObjectName(QStringLiteral("import.defaultComplaint"));
    m_key->setMaxLength(255);
    m_text->setMaxLength(int(api::MappingFile::longestText));
    fillFields(paired);
    addField(*layout, tr("&Field"), m_field);
    auto *key = new QVBoxLayout(m_keyPart);
    key->setContentsMargins(0, 0, 0, 0);
    key->setSpacing(metrics::gap);
    addField(*key, tr("&Name of the information"), m_key);
    layout->addWidget(m_keyPart);
    addField(*layout, tr("&Value, where a row gives none"), m_text);
    m_complaint->setFont(theme.type().small);
    m_complaint->setWordWrap(true);
    QPalette wrong = m_complaint->palette();
    wrong.setColor(QPalette::WindowText, theme.palette().ink(Tone::Broken));
    m_complaint->setPalette(wrong);
    layout->addWidget(m_hint);
    layout->addWidget(m_complaint);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QComboBox::currentIndexChanged, this, &DefaultDialog::follow);
    connect(m_key, &QLineEdit::textChanged, this, &DefaultDialog::follow);
    connect(m_text, &QLineEdit::textChanged, this, &DefaultDialog::follow);
    const ColumnTarget plain { entry.target.field, {}, entry.target.side };
    m_field->setCurrentIndex(qMax(0, m_field->findData(QVariant::fromValue(plain))));
    m_key->setText(entry.target.metadataKey);
    m_text->setText(entry.text);
    follow();
    setMinimumWidth(380);
}

void DefaultDialog::fillFields(bool paired)
{
    for (const OrderSide side : { OrderSide::Both, OrderSide::Pick, OrderSide::Drop }) {
        if (side != OrderSide::Both && !paired)
            break;
        if (m_field->count() > 0)
            m_field->insertSeparator(m_field->count());
        for (const ImportField field : models::importFields()) {
            const bool ofRow = side != OrderSide::Both && (field == ImportField::Type || field == ImportField::TypeIndex);
            if (models::mayDefault(field) && !ofRow) {
                const ColumnTarget target { field, {}, side };
                m_field->addItem(targetLabel(target), QVariant::fromValue(target));
            }
        }
    }
}

models::ImportDefaults::Entry DefaultDialog::entry() const
{
    auto target = m_field->currentData().value<ColumnTarget>();
    if (target.field == ImportField::Metadata)
        target.metadataKey = m_key->text().simplified();
    return { target, m_text->text().trimmed() };
}

void DefaultDialog::follow()
{
    const models::ImportDefaults::Entry now = entry();
    const bool isExtra = now.target.field == ImportField::Metadata;
    m_keyPart->setVisible(isExtra);
    m_hint->setText(isExtra ? tr("Travels with each order under the name above.") : fieldHint(now.target.field));
    const bool lacks = now.text.isEmpty() || (isExtra && now.target.metadataKey.isEmpty());
    const auto complaint = lacks ? std::nullopt : models::defaultComplaint(now.target, now.text, m_options);
    m_complaint->setText(complaint ? issueWords(*complaint).sentence() : QString());
    m_ok->setEnabled(!lacks && !complaint);
}

}
