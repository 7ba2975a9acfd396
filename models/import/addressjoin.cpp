// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "models/import/addressjoin.h"

#include <QStringList>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace routedesk::models {

namespace {

int rank(ImportField field)
{
    switch (field) {
    case ImportField::Address:
    case ImportField::HouseNumber: return 0;
    case ImportField::AddressExtra: return 1;
    case ImportField::Country: return 3;
    default: return 2;
    }
}

bool sameWords(QStringView a, QStringView b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

/// "80331 München" without "80331".
QString withoutNumbers(QStringView component)
{
    QStringList words;
    for (const QStringView word : component.split(u' ', Qt::SkipEmptyParts)) {
        if (std::ranges::none_of(word, [](QChar c) { return c.isDigit(); }))
            words.append(word.toString());
    }
    return words.join(u' ');
}

bool hasWords(QStringView text, QStringView words)
{
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
        at = text.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        const qsizetype end = at + words.size();
        if (begins && (end == text.size() || !text[end].isLetterOrNumber()))
            return true;
    }
    return false;
}

/// Whether the text joined so far says the piece already, as a street column does that holds the whole address.
bool isSaid(const QString &text, const AddressPiece &piece)
{
    const QList<QStringView> components = QStringView(text).split(u',');
    if (piece.field == ImportField::HouseNumber) {
        const QStringView street = components.first().trimmed();
        const bool atEnd = street.endsWith(u' ' + piece.text, Qt::CaseInsensitive);
        return atEnd || street.startsWith(piece.text + u' ', Qt::CaseInsensitive) || sameWords(street, piece.text);
    }
    for (qsizetype i = 0; i < components.size(); ++i) {
        const QStringView component = components[i].trimmed();
        if (sameWords(component, piece.text) || sameWords(withoutNumbers(component), piece.text))
            return true;
        if (i > 0 && piece.field == ImportField::PostalCode && hasWords(component, piece.text))
            return true;
    }
    return false;
}

bool isClose(ImportField before, ImportField after)
{
    using F = ImportField;
    return (before == F::Address && after == F::HouseNumber) || (before == F::HouseNumber && after == F::Address)
        || (before == F::PostalCode && after == F::City) || (before == F::Region && after == F::PostalCode);
}

}

void orderPieces(QList<AddressPiece> &pieces)
{
    const auto columnOf = [&pieces](ImportField field) {
        const auto found = std::ranges::find(pieces, field, &AddressPiece::field);
        return found == pieces.end() || found->column < 0 ? INT_MAX : found->column;
    };
    const bool codeFirst = columnOf(ImportField::PostalCode) < columnOf(ImportField::City);
    const auto place = [&](const AddressPiece &piece) {
        switch (piece.field) {
        case ImportField::PostalCode: return codeFirst ? 0 : 3;
        case ImportField::City: return 1;
        case ImportField::Region: return 2;
        default: return piece.column < 0 ? INT_MAX : piece.column;
        }
    };
    std::ranges::stable_sort(pieces, [&](const AddressPiece &a, const AddressPiece &b) {
        return std::pair(rank(a.field), place(a)) < std::pair(rank(b.field), place(b));
    });
}

QString joinAddress(const QList<AddressPiece> &pieces)
{
    QString text;
    std::optional<ImportField> before;
    for (const AddressPiece &piece : pieces) {
        QString part = piece.text.trimmed();
        while (part.endsWith(u',') || part.endsWith(u';'))
            part = part.chopped(1).trimmed();
        if (part.isEmpty() || (!text.isEmpty() && isSaid(text, { piece.field, piece.column, part })))
            continue;
        if (before && piece.field == ImportField::Address && *before == ImportField::HouseNumber
            && part.startsWith(text + u' ', Qt::CaseInsensitive))
            text.clear(); // the number came first, and the street has it again
        if (!text.isEmpty())
            text += before && isClose(*before, piece.field) ? u" "_s : u", "_s;
        text += part;
        before = piece.field;
    }
    return text;
}

}
