// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/import/importoptions.h"
#include "models/import/rowvalues.h"

#include <QByteArrayView>

namespace routedesk::models {

/// Reads dates and times off the front of a text. Used by readTime only.
class TimeScanner {
public:
    explicit TimeScanner(QByteArrayView text) : m_text(text) { }

    struct Date {
        QDate date;
        bool otherOrder = false;
        quint8 evidence = 0; ///< of DateEvidence
    };

    /// Nothing is taken when there is no date.
    [[nodiscard]] std::optional<Date> date(ImportOptions::DateOrder order);
    /// What may stand between a date and a time of day.
    [[nodiscard]] bool dateTimeGap();
    /// Seconds of the day, 0..86400.
    [[nodiscard]] std::optional<int> timeOfDay();
    /// Z or ±hh:mm, seconds east; nothing is taken when there is none.
    [[nodiscard]] std::optional<int> offset();
    [[nodiscard]] bool atEnd();

private:
    struct Digits {
        int value = 0;
        int count = 0;
    };
    [[nodiscard]] Digits digits();
    [[nodiscard]] char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool take(char c);
    /// The word that comes next, in small letters without dots, if it is the given one.
    bool takeWord(QByteArrayView word);
    void skipSpace();
    [[nodiscard]] std::optional<int> clockOf(int hours, int minutes, int seconds);

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

}
