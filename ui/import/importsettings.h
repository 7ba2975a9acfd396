// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/columnmatcher.h"
#include "models/import/csvformat.h"
#include "models/import/importoptions.h"
#include "ui/batch/batchterms.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace routedesk::models {
class DispatchStore;
}

namespace routedesk::ui {

class DefaultsEdit;
class TermsEdit;
class Theme;

/// What a file can't say by itself, and how it was read: the panel beside the rows of an import.
class ImportSettings final : public QWidget {
    Q_OBJECT

public:
    ImportSettings(const Theme &theme, const models::DispatchStore &store, QWidget *parent = nullptr);

    /// Day, zone, date order, group and worker; the rest of the options is the caller's.
    void writeTo(models::ImportOptions &options) const;
    [[nodiscard]] BatchTerms terms() const;
    [[nodiscard]] models::ImportOptions::DateOrder dateOrder() const;
    [[nodiscard]] QString complaint() const;
    [[nodiscard]] models::ColumnMatcher::Unmatched unmatched() const;
    /// Rows that have an address only go as they are; the target finds their places.
    [[nodiscard]] bool sendsAddresses() const;
    /// There is only something to choose where the target can do that.
    void setTargetGeocodes(bool geocodes, bool hasPlaceServer);
    [[nodiscard]] models::CsvFormat format() const;

    /// Shows how the file was read; signals nothing.
    void showFormat(const models::CsvFormat &format, const QStringList &sheets = {});
    /// Shows what a mapping says, or how a new file begins; signals nothing.
    void showOptions(const models::ImportOptions &options, models::ColumnMatcher::Unmatched unmatched, bool paired);
    void showDateOrder(models::ImportOptions::DateOrder order);
    /// As a new file begins: no defaults, that zone or (where it is null or unknown) the usual one.
    void beginFile(models::ImportOptions::DateOrder order, const QByteArray &zoneId);
    /// That of the chosen ops group, else of the store.
    [[nodiscard]] QByteArray usualZone() const;
    void showUsualZone();
    /// The zone where it is not that of the store or of the chosen ops group; null otherwise.
    [[nodiscard]] QByteArray chosenZone() const;
    /// A section above the others.
    void addAbove(QWidget *section);
    /// How many days the file's own dates are moved by.
    [[nodiscard]] int dayShift() const;
    void setDayShift(int days);
    /// Nothing can be changed while rows are arriving or being sent; how a file is read, only with a file.
    void setChangeable(bool changeable, bool hasFile);

signals:
    void optionsChanged();
    void dateOrderChosen();
    void zoneChosen();
    void formatChosen(const routedesk::models::CsvFormat &format);
    void sheetChosen(int sheet);
    void unmatchedChosen(routedesk::models::ColumnMatcher::Unmatched unmatched);

private:
    void addOrders(const Theme &theme, const models::DispatchStore &store, QVBoxLayout &layout);
    void addFile(const Theme &theme, QVBoxLayout &layout);
    void addDefaults(const Theme &theme, QVBoxLayout &layout);
    void followGroup();
    [[nodiscard]] QTimeZone zone() const;

    const models::DispatchStore &m_store;
    QDateEdit *m_day;
    QSpinBox *m_shift;
    QComboBox *m_zone;
    QComboBox *m_dateOrder;
    TermsEdit *m_terms;
    QWidget *m_file;
    QWidget *m_sheetField, *m_textFields; ///< of a spreadsheet; of a text file
    QComboBox *m_sheet;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QCheckBox *m_header;
    QComboBox *m_unmatched;
    DefaultsEdit *m_defaults;
    QWidget *m_addresses;
    QComboBox *m_addressWay;
};

}
