// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIODevice>

namespace routedesk::api::client {

/// A request's body that can be sent once. QNetworkAccessManager repeats a request by itself, a POST too, when a kept
/// connection breaks before the answer: it asks its body to start over, and this one declines.
class OneShotBody : public QIODevice {
public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override
    {
        return position == m_read && QIODevice::seek(position);
    }
    bool reset() override { return m_read == 0; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

}
