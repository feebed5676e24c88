// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "opsflow/timeline/timeline_item.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace opsdeck::widgets {
class MainWindow;
}

namespace opsdeck::test {

/// The whole program but its main(): a real window over a real local room with the starter pack, in a profile of its
/// own.
class WindowFixture final {
public:
    WindowFixture();
    ~WindowFixture();

    /// Opens the window and waits for the room; false when it did not come.
    [[nodiscard]] bool open();
    /// Ends the program; the profile stays, so that open() is a second start.
    void close();

    [[nodiscard]] app::Application& application() { return *m_application; }
    [[nodiscard]] widgets::MainWindow& window();
    [[nodiscard]] opsflow::Workspace& workspace();
    [[nodiscard]] const QString& profile() const { return m_profile; }

    /// Keys to whatever has the keyboard now, as a person's fingers would.
    void type(const QString& text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The newest item of this kind in the room; empty when there is none.
    [[nodiscard]] std::optional<opsflow::TimelineItem> newest(opsflow::TimelineItem::Kind kind);
    [[nodiscard]] int count(opsflow::TimelineItem::Kind kind);

private:
    QTemporaryDir m_dir;
    QString m_profile;
    std::unique_ptr<app::Application> m_application;
};

} // namespace opsdeck::test
