// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importsettings.h"

#include "models/dispatchstore.h"
#include "ui/batch/termsedit.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace routedesk::ui {

using models::ColumnMatcher;
using models::ImportOptions;

namespace {

QComboBox *makeCombo(const QString &objectName, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(objectName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    return combo;
}

void fillZones(QComboBox &combo, const QTimeZone &preferred)
{
    combo.setEditable(true);
    combo.setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        combo.addItem(QString::fromUtf8(id));
    combo.completer()->setFilterMode(Qt::MatchContains);
    combo.completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo.setCurrentText(QString::fromUtf8(preferred.id()));
}

}

ImportSettings::ImportSettings(const Theme &theme, const models::DispatchStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_day(new QDateEdit(this)),
      m_zone(makeCombo(QStringLiteral("import.zone"), this)),
      m_dateOrder(makeCombo(QStringLiteral("import.dateOrder"), this)),
      m_terms(new TermsEdit(theme, store, this)), m_file(new QWidget(this)),
      m_encoding(makeCombo(QStringLiteral("import.encoding"), m_file)),
      m_delimiter(makeCombo(QStringLiteral("import.delimiter"), m_file)),
      m_header(new QCheckBox(tr("The first row holds &names"), m_file)),
      m_unmatched(makeCombo(QStringLiteral("import.unmatched"), m_file)), m_addresses(new QWidget(this)),
      m_addressWay(makeCombo(QStringLiteral("import.addresses"), m_addresses))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    addOrders(theme, store, *layout);
    addFile(theme, *layout);
    layout->addStretch(1);
    connect(m_terms, &TermsEdit::changed, this, [this] {
        followGroup();
        emit optionsChanged();
    });
}

void ImportSettings::addOrders(const Theme &theme, const models::DispatchStore &store, QVBoxLayout &layout)
{
    layout.addWidget(groupLabel(theme, tr("Orders"), this));
    m_day->setObjectName(QStringLiteral("import.day"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setDate(store.scope().date);
    addField(layout, tr("&Day of times without a date"), m_day);
    fillZones(*m_zone, store.scope().zone);
    addField(layout, tr("Time &zone of the times"), m_zone);
    layout.addWidget(m_terms);
    auto *addresses = new QVBoxLayout(m_addresses);
    addresses->setContentsMargins(0, 0, 0, 0);
    addresses->setSpacing(metrics::grid);
    m_addressWay->addItem(tr("Find their places here"), false);
    m_addressWay->addItem(tr("Send the address as it is"), true);
    m_addressWay->setToolTip(tr("The server finds the place of an address by itself, when the order is there"));
    addField(*addresses, tr("Addresses without &coordinates"), m_addressWay);
    m_addresses->hide();
    layout.addWidget(m_addresses);
    connect(m_addressWay, &QComboBox::activated, this, &ImportSettings::optionsChanged);
    connect(m_day, &QDateEdit::dateChanged, this, &ImportSettings::optionsChanged);
    connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString &id) {
        if (QTimeZone::isTimeZoneIdAvailable(id.toUtf8()))
            emit optionsChanged();
    });
}

void ImportSettings::addFile(const Theme &theme, QVBoxLayout &layout)
{
    auto *inner = new QVBoxLayout(m_file);
    inner->setContentsMargins(0, metrics::grid, 0, 0);
    inner->setSpacing(metrics::gap);
    inner->addWidget(new Hairline(theme, Qt::Horizontal, m_file));
    inner->addWidget(groupLabel(theme, tr("How the file is read"), m_file));
    m_encoding->addItems(models::csvEncodings());
    addField(*inner, tr("&Encoding"), m_encoding);
    m_delimiter->addItem(tr("Comma ( , )"), int(','));
    m_delimiter->addItem(tr("Semicolon ( ; )"), int(';'));
    m_delimiter->addItem(tr("Tab"), int('\t'));
    m_delimiter->addItem(tr("Bar ( | )"), int('|'));
    addField(*inner, tr("&Separator"), m_delimiter);
    m_dateOrder->addItem(tr("3 April"), int(ImportOptions::DateOrder::DayFirst));
    m_dateOrder->addItem(tr("March 4"), int(ImportOptions::DateOrder::MonthFirst));
    addField(*inner, tr("A date like 3/4/2026 &means"), m_dateOrder);
    m_unmatched->addItem(tr("Extra information"), int(ColumnMatcher::Unmatched::Metadata));
    m_unmatched->addItem(tr("Not imported"), int(ColumnMatcher::Unmatched::Ignore));
    m_unmatched->setToolTip(tr("What becomes of columns whose header says nothing that is known here"));
    addField(*inner, tr("&Unknown columns are"), m_unmatched);
    m_header->setObjectName(QStringLiteral("import.header"));
    inner->addWidget(m_header);
    layout.addWidget(m_file);

    const auto choose = [this] { emit formatChosen(format()); };
    connect(m_encoding, &QComboBox::activated, this, choose);
    connect(m_delimiter, &QComboBox::activated, this, choose);
    connect(m_header, &QCheckBox::clicked, this, choose);
    connect(m_dateOrder, &QComboBox::activated, this, &ImportSettings::optionsChanged);
    connect(m_unmatched, &QComboBox::activated, this, [this] { emit unmatchedChosen(unmatched()); });
}

void ImportSettings::followGroup()
{
    const api::OpsGroup *group = m_store.opsGroup(m_terms->terms().opsGroupHandle);
    if (group == nullptr || !QTimeZone::isTimeZoneIdAvailable(group->timeZoneId.toUtf8()))
        return;
    const QSignalBlocker quiet(m_zone);
    m_zone->setCurrentText(group->timeZoneId);
}

QTimeZone ImportSettings::zone() const
{
    const QTimeZone zone(m_zone->currentText().toUtf8());
    return zone.isValid() ? zone : m_store.scope().zone;
}

void ImportSettings::writeTo(ImportOptions &options) const
{
    const BatchTerms terms = m_terms->terms();
    options.day = m_day->date();
    options.zone = zone();
    options.dateOrder = static_cast<ImportOptions::DateOrder>(m_dateOrder->currentData().toInt());
    options.opsGroupHandle = terms.opsGroupHandle;
    options.workerHandle = terms.workerHandle;
}

BatchTerms ImportSettings::terms() const
{
    return m_terms->terms();
}

QString ImportSettings::complaint() const
{
    return m_terms->complaint();
}

ColumnMatcher::Unmatched ImportSettings::unmatched() const
{
    return static_cast<ColumnMatcher::Unmatched>(m_unmatched->currentData().toInt());
}

bool ImportSettings::sendsAddresses() const
{
    return m_addressWay->currentData().toBool();
}

void ImportSettings::setTargetGeocodes(bool geocodes, bool hasPlaceServer)
{
    m_addresses->setVisible(geocodes);
    m_addressWay->setCurrentIndex(m_addressWay->findData(!hasPlaceServer));
}

models::CsvFormat ImportSettings::format() const
{
    models::CsvFormat format;
    format.encoding = m_encoding->currentText();
    format.delimiter = static_cast<char>(m_delimiter->currentData().toInt());
    format.hasHeader = m_header->isChecked();
    return format;
}

void ImportSettings::showFormat(const models::CsvFormat &format)
{
    if (m_encoding->findText(format.encoding) < 0)
        m_encoding->addItem(format.encoding);
    m_encoding->setCurrentText(format.encoding);
    m_delimiter->setCurrentIndex(qMax(0, m_delimiter->findData(int(format.delimiter))));
    m_header->setChecked(format.hasHeader);
}

void ImportSettings::setDay(QDate day)
{
    m_day->setDate(day);
}

void ImportSettings::setChangeable(bool changeable, bool hasFile)
{
    m_file->setEnabled(changeable && hasFile);
    m_day->setEnabled(changeable);
    m_zone->setEnabled(changeable);
    m_terms->setEnabled(changeable);
    m_addresses->setEnabled(changeable);
}

}
