// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/window_fixture.h"

#include "app/profile/program_paths.h"
#include "opsflow/chat/chat.h"
#include "opsflow/timeline/timeline_model.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest/qtest_widgets.h>

namespace opsdeck::test {
namespace {

constexpr int opening_ms = 20'000;

} // namespace

WindowFixture::WindowFixture()
    : m_profile(m_dir.filePath(QStringLiteral("profile")))
{
    qputenv("OPSDECK_SECRETS", "file"); // no test touches a keychain
    QDir().mkpath(m_profile);
}

WindowFixture::~WindowFixture() { close(); }

bool WindowFixture::open()
{
    app::StartOptions options;
    options.profile = m_profile;
    m_application =
        std::make_unique<app::Application>(options, app::find_program_paths(QStringLiteral(OPSDECK_BIN)), m_profile);
    const QSignalSpy opened(m_application.get(), &app::Application::opened);
    m_application->start();
    if (!QTest::qWaitFor([&opened] { return !opened.isEmpty(); }, opening_ms))
        return false;
    window().activateWindow();
    return QTest::qWaitForWindowActive(&window());
}

void WindowFixture::close() { m_application.reset(); }

widgets::MainWindow& WindowFixture::window() { return m_application->window(); }

opsflow::Workspace& WindowFixture::workspace() { return m_application->desk()->workspace; }

void WindowFixture::type(const QString& text)
{
    for (const QChar letter : text)
        QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
}

void WindowFixture::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window(), static_cast<Qt::Key>(key), modifiers);
}

std::optional<opsflow::TimelineItem> WindowFixture::newest(opsflow::TimelineItem::Kind kind)
{
    const opsflow::TimelineModel& posts = workspace().chat().timeline();
    for (int row = posts.rowCount() - 1; row >= 0; --row) {
        if (posts.item(row).kind == kind)
            return posts.item(row);
    }
    return std::nullopt;
}

int WindowFixture::count(opsflow::TimelineItem::Kind kind)
{
    const opsflow::TimelineModel& posts = workspace().chat().timeline();
    int count = 0;
    for (int row = 0; row < posts.rowCount(); ++row)
        count += posts.item(row).kind == kind ? 1 : 0;
    return count;
}

} // namespace opsdeck::test
