// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop/memory/window_state.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace opsdeck::app {

/// Keeps a WindowState in `<profile>/window.ini`, so that the next start looks like the last end, whatever that was: a
/// change is on the disk within a second, whole or not at all, and written beside the UI thread. A file that cannot be
/// read gives the defaults. One thread with an event loop.
class WindowMemory final : public QObject {
    Q_OBJECT

public:
    explicit WindowMemory(const QString& profile_dir, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~WindowMemory() override;

    [[nodiscard]] const WindowState& state() const { return m_state; }
    /// Changes come in bursts (a splitter is dragged, a timeline scrolls): they are written together.
    void change(const std::function<void(WindowState&)>& how);
    /// Before the program ends or is suspended; returns when it is on the disk.
    void save_now();

private:
    void write();

    QString m_path;
    WindowState m_state;
    QTimer m_due;
    QThreadPool m_writer; ///< one thread: the last one written is the last one changed
};

} // namespace opsdeck::app
