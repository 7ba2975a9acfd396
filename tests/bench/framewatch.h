// SPDX-FileCopyrightText: 2026 The Routedesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QQuickWidget;
class QWidget;

/// What one frame cost, in milliseconds.
struct Frame {
    double wall = 0;
    double cpu = 0;       ///< of all threads of this process
    double interface = 0; ///< CPU of the interface thread
};

/// Times whole frames of a shown window that is one picture, painted by itself, by a child of its size, or by Qt Quick:
/// from what changes it to its picture in the window's backing store. Ends the program if a frame never comes.
class FrameWatch final : public QObject {
public:
    explicit FrameWatch(QWidget &window);

    Frame frame(const std::function<void()> &step);
    /// Turns the event loop until then. Milliseconds.
    double until(const std::function<bool()> &isDone);
    /// So many milliseconds of event loop.
    void rest(int milliseconds);
    /// What is still to be painted is painted.
    void flush();
    [[nodiscard]] bool isQuick() const;
    /// What the window has flushed, not painted anew.
    [[nodiscard]] QImage flushed() const;

private:
    bool eventFilter(QObject *object, QEvent *event) override;

    QWidget &m_window;
    QPointer<QQuickWidget> m_quick;
    QTimer m_waker;
    bool m_rendered = false;
    bool m_painted = false;
};
