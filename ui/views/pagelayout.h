// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QSettings;
class QSplitter;

namespace routedesk::ui {

/// How the parts of a page without docks are divided: the states of its splitters, kept from day to day. Sizes mean
/// something only once the page has been seen: what is restored before waits until then.
class PageLayout final : public QObject {
    Q_OBJECT

public:
    PageLayout(QWidget *page, const QString &key);

    void save(QSettings &settings) const;
    /// What does not fit the page is left out.
    void restore(QSettings &settings);
    /// As at first.
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<QByteArray> states() const;
    void set(const QList<QByteArray> &states);
    void settle();

    QWidget *m_page;
    QString m_key;
    QList<QByteArray> m_first; ///< empty until the page was seen
    QList<QByteArray> m_waiting;
};

}
