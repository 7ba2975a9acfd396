// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/metadataedit.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace routedesk::ui {

MetadataEdit::MetadataEdit(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::grid);
    keepEmptyLine();
}

void MetadataEdit::addLine(const QString &key, const QString &value, bool isJson)
{
    Line line;
    line.row = new QWidget(this);
    auto *layout = new QHBoxLayout(line.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    line.key = new QLineEdit(key, line.row);
    line.key->setPlaceholderText(tr("name"));
    line.key->setAccessibleName(tr("Name of extra information %1").arg(m_lines.size() + 1));
    line.value = new QLineEdit(value, line.row);
    line.value->setPlaceholderText(tr("value"));
    line.value->setAccessibleName(tr("Value of extra information %1").arg(m_lines.size() + 1));
    if (isJson)
        line.jsonText = value;
    layout->addWidget(line.key, 2);
    layout->addWidget(line.value, 3);
    m_layout->addWidget(line.row);
    for (QLineEdit *field : { line.key, line.value })
        connect(field, &QLineEdit::textEdited, this, [this] {
            keepEmptyLine();
            emit changed();
        });
    m_lines.append(line);
}

void MetadataEdit::keepEmptyLine()
{
    if (m_lines.isEmpty() || !m_lines.last().key->text().isEmpty() || !m_lines.last().value->text().isEmpty())
        addLine();
}

api::Metadata MetadataEdit::metadata() const
{
    api::Metadata metadata;
    for (const Line &line : m_lines) {
        const QString key = line.key->text().trimmed();
        const QString value = line.value->text();
        if (!key.isEmpty())
            metadata.set(key, value, !line.jsonText.isNull() && line.jsonText == value);
    }
    return metadata;
}

void MetadataEdit::setMetadata(const api::Metadata &metadata)
{
    for (const Line &line : std::as_const(m_lines))
        delete line.row;
    m_lines.clear();
    for (const api::Metadata::Entry &entry : metadata.entries())
        addLine(entry.key, entry.value, entry.isJson);
    keepEmptyLine();
}

}
