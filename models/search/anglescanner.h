// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace routedesk::models {

/// Two angles out of a text. Used by readPlace() only.
class AngleScanner {
public:
    struct Angle {
        std::vector<double> parts;  ///< degrees, minutes, seconds: as many as were written
        bool negative = false;
        bool hasDecimals = false;   ///< the last part has
        bool isMarked = false;      ///< a degree sign follows
        char side = 0;              ///< N, S, E or W; 0: none

        /// In degrees; nullopt when minutes or seconds are 60 and more.
        [[nodiscard]] std::optional<double> degrees() const;
    };

    explicit AngleScanner(const QString &text);

    /// Nullopt when something else stands in the text.
    [[nodiscard]] std::optional<std::vector<Angle>> scan();

private:
    bool takeNumber();
    bool takeMark();
    bool takeSide();
    bool takeGap();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    QString m_text;
    qsizetype m_at = 0;
    std::vector<Angle> m_angles;
    bool m_closed = true;      ///< the last angle takes no more parts
    bool m_sideFirst = false;  ///< N 37 rather than 37 N
};

}
