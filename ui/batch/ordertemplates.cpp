// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/ordertemplates.h"

#include "ui/batch/draftvalues.h"
#include "ui/words/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace routedesk::ui {

namespace {

constexpr int mostTemplates = 500;

QMap<QString, OrderDraft> readFrom(const QString &path)
{
    QMap<QString, OrderDraft> found;
    QSettings file(path, QSettings::IniFormat);
    const int count = qMin(file.beginReadArray(QStringLiteral("templates")), mostTemplates);
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        QVariantMap values;
        const QStringList keys = file.childKeys();
        for (const QString &key : keys)
            values.insert(key, file.value(key));
        const QString name = file.value(QStringLiteral("name")).toString().trimmed();
        if (!name.isEmpty())
            found.insert(name, draftOf(values));
    }
    file.endArray();
    return found;
}

}

OrderTemplates::OrderTemplates(const QString &file) : m_file(file), m_all(readFrom(file)) { }

QString OrderTemplates::save(const QString &name, const OrderDraft &draft)
{
    OrderDraft kept = draft.asTemplate();
    kept.day = {};
    m_all.insert(name, kept);
    return write(m_file);
}

QString OrderTemplates::remove(const QString &name)
{
    m_all.remove(name);
    return write(m_file);
}

QString OrderTemplates::exportTo(const QString &path) const
{
    return write(path);
}

OrderTemplates::Imported OrderTemplates::importFrom(const QString &path)
{
    if (!QFileInfo(path).isReadable())
        return { 0, Words::tr("The file can't be read.") };
    const QMap<QString, OrderDraft> found = readFrom(path);
    if (found.isEmpty())
        return { 0, Words::tr("There are no templates in this file.") };
    m_all.insert(found);
    return { int(found.size()), write(m_file) };
}

QString OrderTemplates::write(const QString &path) const
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSettings file(path, QSettings::IniFormat);
    file.clear();
    file.beginWriteArray(QStringLiteral("templates"), int(m_all.size()));
    int at = 0;
    for (const auto &[name, draft] : m_all.asKeyValueRange()) {
        file.setArrayIndex(at++);
        QVariantMap values = valuesOf(draft);
        values.remove(QStringLiteral("handle"));
        values.remove(QStringLiteral("day"));
        values.insert(QStringLiteral("name"), name);
        for (const auto &[key, value] : values.asKeyValueRange())
            file.setValue(key, value);
    }
    file.endArray();
    file.sync();
    return file.status() == QSettings::NoError ? QString()
                                               : Words::tr("%1 can't be written.").arg(QFileInfo(path).fileName());
}

}
