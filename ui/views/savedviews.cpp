// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/views/savedviews.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace routedesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 4'000'000;
constexpr int format = 1;

}

SavedViews::SavedViews(const QString &file, QObject *parent) : QObject(parent), m_file(file)
{
    read();
}

void SavedViews::read()
{
    if (!QFile::exists(m_file))
        return;
    int lost = 0;
    bool unreadable = QFileInfo(m_file).size() > largestFile;
    if (!unreadable) {
        QSettings settings(m_file, QSettings::IniFormat);
        unreadable = settings.status() != QSettings::NoError || settings.value(u"format"_s, 0).toInt() != format;
        const int size = unreadable ? 0 : settings.beginReadArray(u"views"_s);
        lost += qMax(0, size - most);
        for (int i = 0; i < qMin(size, most); ++i) {
            settings.setArrayIndex(i);
            QVariantMap values;
            for (const QString &key : settings.childKeys())
                values.insert(key, settings.value(key));
            const auto view = viewFrom(values);
            if (view && find(view->name) == nullptr)
                m_views.append(*view);
            else
                ++lost;
        }
    }
    m_isSuspect = unreadable || lost > 0;
    if (unreadable)
        m_complaint = tr("The saved views can't be read (%1). It is set aside when you next save one.").arg(m_file);
    else if (lost > 0)
        m_complaint = tr("%n saved view(s) can't be read and are left out; the others are here.", nullptr, lost);
}

void SavedViews::write()
{
    if (m_isSuspect) {
        const QString aside = m_file + u".unreadable"_s;
        QFile::remove(aside);
        QFile::copy(m_file, aside);
        m_isSuspect = false;
    }
    QFile::remove(m_file);
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(u"format"_s, format);
    settings.beginWriteArray(u"views"_s, static_cast<int>(m_views.size()));
    for (int i = 0; i < m_views.size(); ++i) {
        settings.setArrayIndex(i);
        for (const auto &[key, value] : toValues(m_views.at(i)).asKeyValueRange())
            settings.setValue(key, value);
    }
    settings.endArray();
    settings.sync();
    if (settings.status() != QSettings::NoError)
        emit failed(
            tr("The saved views can't be written to %1: they last until you close the window.").arg(m_file));
    emit changed();
}

const SavedView *SavedViews::find(const QString &name) const
{
    const auto it = std::ranges::find(m_views, name, &SavedView::name);
    return it == m_views.cend() ? nullptr : &*it;
}

bool SavedViews::save(const SavedView &view)
{
    if (view.name.isEmpty() || view.name.size() > SavedView::longestName)
        return false;
    const auto it = std::ranges::find(m_views, view.name, &SavedView::name);
    if (it != m_views.end())
        *it = view;
    else if (m_views.size() < most)
        m_views.append(view);
    else
        return false;
    write();
    return true;
}

bool SavedViews::rename(const QString &name, const QString &newName)
{
    const auto it = std::ranges::find(m_views, name, &SavedView::name);
    const QString wanted = newName.simplified().left(SavedView::longestName);
    if (it == m_views.end() || wanted.isEmpty() || find(wanted) != nullptr)
        return false;
    it->name = wanted;
    write();
    return true;
}

void SavedViews::remove(const QString &name)
{
    if (m_views.removeIf([&](const SavedView &view) { return view.name == name; }) > 0)
        write();
}

}
