// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/batch/formkeeper.h"

#include "ui/batch/draftvalues.h"

#include <QDataStream>
#include <QTimer>

using namespace std::chrono_literals;

namespace routedesk::ui {

namespace {

constexpr quint8 formatVersion = 1;
constexpr auto pause = 250ms; // a word is typed in that time

QByteArray record(const FormContents &contents)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_8);
    QVariantList batch;
    for (const OrderDraft &draft : contents.batch)
        batch.append(valuesOf(draft));
    stream << formatVersion << batch << contents.isTyped << valuesOf(contents.typed);
    return bytes;
}

}

FormKeeper::FormKeeper(const QString &file, QObject *parent)
    : QObject(parent), m_log(file), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &FormKeeper::flush);
}

FormKeeper::~FormKeeper()
{
    flush();
}

FormContents FormKeeper::open()
{
    const QList<QByteArray> records = m_log.open();
    if (records.isEmpty())
        return {};
    QDataStream stream(records.constLast());
    stream.setVersion(QDataStream::Qt_6_8);
    quint8 version = 0;
    QVariantList batch;
    bool isTyped = false;
    QVariantMap typed;
    stream >> version >> batch >> isTyped >> typed;
    if (version != formatVersion || stream.status() != QDataStream::Ok)
        return {};
    FormContents contents;
    for (const QVariant &one : std::as_const(batch))
        contents.batch.append(draftOf(one.toMap()));
    contents.isTyped = isTyped;
    contents.typed = draftOf(typed);
    m_contents = m_written = contents;
    return contents;
}

void FormKeeper::keep(const FormContents &contents)
{
    m_contents = contents;
    if (m_contents != m_written && !m_pause->isActive())
        m_pause->start();
}

void FormKeeper::flush()
{
    m_pause->stop();
    if (m_contents == m_written)
        return;
    m_written = m_contents;
    m_log.rewrite({ record(m_contents) });
}

}
