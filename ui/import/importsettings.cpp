// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/import/importsettings.h"

#include "models/dispatchstore.h"
#include "ui/batch/termsedit.h"
#include "ui/import/defaultsedit.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QSpinBox>
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

/// A place for fields that come and go together.
QWidget *makePlace(QVBoxLayout &layout, QWidget *parent)
{
    auto *place = new QWidget(parent);
    auto *inner = new QVBoxLayout(place);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(metrics::gap);
    layout.addWidget(place);
    return place;
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
    : QWidget(parent), m_store(store), m_day(new QDateEdit(this)), m_shift(new QSpinBox(this)),
      m_zone(makeCombo(QStringLiteral("import.zone"), this)),
      m_dateOrder(makeCombo(QStringLiteral("import.dateOrder"), this)),
      m_terms(new TermsEdit(theme, store, this)), m_file(new QWidget(this)),
      m_sheet(makeCombo(QStringLiteral("import.sheet"), m_file)),
      m_encoding(makeCombo(QStringLiteral("import.encoding"), m_file)),
      m_delimiter(makeCombo(QStringLiteral("import.delimiter"), m_file)),
      m_header(new QCheckBox(tr("The first row holds &names"), m_file)),
      m_unmatched(makeCombo(QStringLiteral("import.unmatched"), m_file)), m_defaults(new DefaultsEdit(theme, this)), m_addresses(new QWidget(this)),
      m_addressWay(makeCombo(QStringLiteral("import.addresses"), m_addresses))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    addOrders(theme, store, *layout);
    addDefaults(theme, *layout);
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
    constexpr int mostDays = 3660;
    m_shift->setObjectName(QStringLiteral("import.dayShift"));
    m_shift->setRange(-mostDays, mostDays);
    m_shift->setPrefix(tr("by "));
    m_shift->setSuffix(tr(" days"));
    m_shift->setToolTip(tr("For a file of another day: its dates are read as so many days later"));
    addField(layout, tr("Dates of the file are &moved"), m_shift);
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
    connect(m_shift, &QSpinBox::valueChanged, this, &ImportSettings::optionsChanged);
    connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString &id) {
        if (!QTimeZone::isTimeZoneIdAvailable(id.toUtf8()))
            return;
        emit zoneChosen();
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
    m_sheetField = makePlace(*inner, m_file);
    addField(static_cast<QVBoxLayout &>(*m_sheetField->layout()), tr("S&heet"), m_sheet);
    m_sheet->setToolTip(tr("Which sheet of the file the orders are in"));
    m_textFields = makePlace(*inner, m_file);
    auto &textFields = static_cast<QVBoxLayout &>(*m_textFields->layout());
    m_encoding->addItems(models::csvEncodings());
    addField(textFields, tr("&Encoding"), m_encoding);
    m_delimiter->addItem(tr("Comma ( , )"), int(','));
    m_delimiter->addItem(tr("Semicolon ( ; )"), int(';'));
    m_delimiter->addItem(tr("Tab"), int('\t'));
    m_delimiter->addItem(tr("Bar ( | )"), int('|'));
    addField(textFields, tr("&Separator"), m_delimiter);
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
    showFormat({});

    const auto choose = [this] { emit formatChosen(format()); };
    connect(m_sheet, &QComboBox::activated, this, &ImportSettings::sheetChosen);
    connect(m_encoding, &QComboBox::activated, this, choose);
    connect(m_delimiter, &QComboBox::activated, this, choose);
    connect(m_header, &QCheckBox::clicked, this, choose);
    connect(m_dateOrder, &QComboBox::activated, this, &ImportSettings::dateOrderChosen);
    connect(m_unmatched, &QComboBox::activated, this, [this] { emit unmatchedChosen(unmatched()); });
}

void ImportSettings::addDefaults(const Theme &theme, QVBoxLayout &layout)
{
    layout.addWidget(new Hairline(theme, Qt::Horizontal, this));
    layout.addWidget(groupLabel(theme, tr("Defaults for empty cells"), this));
    layout.addWidget(m_defaults);
    connect(m_defaults, &DefaultsEdit::changed, this, &ImportSettings::optionsChanged);
}

void ImportSettings::addAbove(QWidget *section)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, section);
}

void ImportSettings::showDateOrder(ImportOptions::DateOrder order)
{
    m_dateOrder->setCurrentIndex(m_dateOrder->findData(int(order)));
}

void ImportSettings::showOptions(const ImportOptions &options, ColumnMatcher::Unmatched unmatched, bool paired)
{
    const QSignalBlocker quiet(m_zone);
    m_zone->setCurrentText(QString::fromUtf8(options.zone.id()));
    showDateOrder(options.dateOrder);
    m_unmatched->setCurrentIndex(m_unmatched->findData(int(unmatched)));
    m_defaults->setDefaults(options.defaults);
    m_defaults->setReading(options, paired);
}

void ImportSettings::showUsualZone()
{
    const QSignalBlocker quiet(m_zone);
    m_zone->setCurrentText(QString::fromUtf8(usualZone()));
}

void ImportSettings::beginFile(ImportOptions::DateOrder order, const QByteArray &zoneId)
{
    const QSignalBlocker quiet(m_zone);
    const bool isKnown = QTimeZone::isTimeZoneIdAvailable(zoneId);
    m_zone->setCurrentText(QString::fromUtf8(isKnown ? zoneId : usualZone()));
    showDateOrder(order);
    m_defaults->setDefaults({});
    const QSignalBlocker still(m_shift);
    m_shift->setValue(0);
}

QByteArray ImportSettings::usualZone() const
{
    const api::OpsGroup *group = m_store.opsGroup(m_terms->terms().opsGroupHandle);
    const QByteArray its = group == nullptr ? QByteArray() : group->timeZoneId.toUtf8();
    return QTimeZone::isTimeZoneIdAvailable(its) ? its : m_store.scope().zone.id();
}

QByteArray ImportSettings::chosenZone() const
{
    return zone().id() == usualZone() ? QByteArray() : zone().id();
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
    options.dayShift = m_shift->value();
    options.zone = zone();
    options.dateOrder = dateOrder();
    options.opsGroupHandle = terms.opsGroupHandle;
    options.workerHandle = terms.workerHandle;
    options.defaults = m_defaults->defaults();
}

ImportOptions::DateOrder ImportSettings::dateOrder() const
{
    return static_cast<ImportOptions::DateOrder>(m_dateOrder->currentData().toInt());
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
    format.sheet = m_sheet->currentIndex();
    return format;
}

void ImportSettings::showFormat(const models::CsvFormat &format, const QStringList &sheets)
{
    m_sheetField->setVisible(!sheets.isEmpty());
    m_textFields->setVisible(sheets.isEmpty());
    m_sheet->clear();
    m_sheet->addItems(sheets);
    m_sheet->setCurrentIndex(format.sheet);

    if (m_encoding->findText(format.encoding) < 0)
        m_encoding->addItem(format.encoding);
    m_encoding->setCurrentText(format.encoding);
    m_delimiter->setCurrentIndex(qMax(0, m_delimiter->findData(int(format.delimiter))));
    m_header->setChecked(format.hasHeader);
}

int ImportSettings::dayShift() const
{
    return m_shift->value();
}

void ImportSettings::setDayShift(int days)
{
    m_shift->setValue(days);
}

void ImportSettings::setChangeable(bool changeable, bool hasFile)
{
    m_file->setEnabled(changeable && hasFile);
    m_day->setEnabled(changeable);
    m_shift->setEnabled(changeable);
    m_zone->setEnabled(changeable);
    m_terms->setEnabled(changeable);
    m_defaults->setEnabled(changeable);
    m_addresses->setEnabled(changeable);
}

}
