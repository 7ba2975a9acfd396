// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QHBoxLayout;
class QGridLayout;
class QStackedWidget;

namespace routedesk::ui {

class Theme;

/// One field in a form that changes many orders: a tick that says so, what they hold, what is done, and to what.
/// The parts lie in the form's grid; this object keeps them together.
class EditRow final : public QObject {
    Q_OBJECT

public:
    /// `ways` are what can be done, each with its editor; one alone needs no choice.
    struct Way {
        QString name;
        QWidget *editor;
    };

    EditRow(const Theme &theme, const QString &name, const QString &objectName, const QList<Way> &ways,
        QGridLayout &grid, QWidget *parent);

    void setNow(const QString &words);
    void setTicked(bool ticked);
    [[nodiscard]] bool isTicked() const;
    void setWay(int way);
    [[nodiscard]] int way() const;
    /// An empty text hides the line. Shown only while the row is ticked.
    void setProblem(const QString &sentence);
    [[nodiscard]] QString problem() const;
    void focus();

signals:
    void changed();

private:
    void follow();

    const Theme &m_theme;
    QCheckBox *m_tick;
    QLabel *m_now;
    QComboBox *m_way = nullptr;
    QStackedWidget *m_editors;
    QLabel *m_problem;
};

}
