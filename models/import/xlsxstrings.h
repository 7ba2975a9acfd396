// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace routedesk::models {

class PartReader;

/// The texts that the cells of an XLSX file share, all in one. A text with several formats is one text here;
/// readings of Japanese signs are left out.
class XlsxStrings {
public:
    void read(PartReader &reader);
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// A view of text(); empty when there is none of that number.
    [[nodiscard]] QByteArrayView at(qsizetype index) const;

private:
    QByteArray m_text;
    std::vector<quint32> m_ends;
};

/// The text of the element that has just begun (`si` or `is`), behind which the reader stands then. What is beyond
/// `most` characters is left out.
[[nodiscard]] QString richText(PartReader &reader, qsizetype most);
/// `_x000D_` and the like stand for characters that XML can't hold.
[[nodiscard]] QString withoutEscapes(const QString &text);

}
