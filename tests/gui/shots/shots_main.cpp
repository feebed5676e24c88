// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a picture of every screen, light and dark, in two sizes, from a room in which something really happened.
// Usage: opsdeck_shots FOLDER
#include "gui/support/window_fixture.h"
#include "opsflow/chat/chat.h"
#include "widgets/confirm/confirm_sheet.h"
#include "widgets/window/main_window.h"
#include "widgets/window/room_page.h"
#include "widgets/window/room_talk.h"
#include "widgets/window/work_area.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest/qtest_widgets.h>

#include <cstdio>

namespace {

using namespace opsdeck;

constexpr int patience_ms = 60'000;
constexpr int settle_ms = 600;

/// A line to its end.
void run(test::WindowFixture& fixture, const QString& line)
{
    const QSignalSpy ended(&fixture.workspace().desk(), &opsflow::RunDesk::ended);
    const QSignalSpy wished(&fixture.workspace().desk(), &opsflow::RunDesk::wished);
    const QSignalSpy refused(&fixture.workspace().desk(), &opsflow::RunDesk::refused);
    fixture.workspace().run_agreed(line, {});
    const bool is_over =
        QTest::qWaitFor([&] { return !ended.isEmpty() || !wished.isEmpty() || !refused.isEmpty(); }, patience_ms);
    std::printf("%s %s\n", is_over ? "ran" : "did not end:", qPrintable(line));
}

class Photographer {
public:
    Photographer(test::WindowFixture& fixture, QString folder)
        : m_fixture(fixture)
        , m_folder(std::move(folder))
    {}

    void take(const QString& name)
    {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            for (const auto theme : {opsflow::ThemeChoice::light, opsflow::ThemeChoice::dark}) {
                opsflow::Settings settings = m_fixture.application().settings().settings();
                settings.theme = theme;
                m_fixture.application().settings().set(settings);
                m_fixture.window().resize(size);
                QTest::qWait(settle_ms);
                const QString file =
                    QStringLiteral("%1/%2-%3-%4.png").arg(m_folder, name, opsflow::to_text(theme)).arg(size.width());
                m_fixture.window().grab().save(file);
            }
        }
        std::printf("%s\n", qPrintable(name));
    }

private:
    test::WindowFixture& m_fixture;
    QString m_folder;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication program(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    if (argc != 2) {
        std::fputs("Usage: opsdeck_shots FOLDER\n", stderr);
        return 2;
    }
    test::WindowFixture fixture;
    Photographer photographer(fixture, QString::fromLocal8Bit(argv[1]));
    if (!fixture.open()) {
        std::fputs("The window did not open.\n", stderr);
        return 1;
    }
    using widgets::Page;
    widgets::MainWindow& window = fixture.window();
    photographer.take(QStringLiteral("first_run"));

    fixture.application().settings().set([&] {
        opsflow::Settings settings = fixture.application().settings().settings();
        settings.skip_tour = true;
        return settings;
    }());
    window.area()->room().set_guide(nullptr);
    run(fixture, QStringLiteral("status"));
    run(fixture, QStringLiteral("deploy billing 1.0 to test"));
    window.area()->room().talk().say(
        QStringLiteral("1.0 is out on **test**. Next: 1.2, which adds `value added tax`.\n\n"
                       "- [x] release notes\n- [ ] tell @sales\n\n"
                       "| version | state |\n|---|---|\n| 1.0 | live |\n| 1.2 | next |"),
        {}, {});
    run(fixture, QStringLiteral("deploy billing 1.2 to test"));
    run(fixture, QStringLiteral("logs billing since=5m"));
    run(fixture, QStringLiteral("rollback billing in test"));
    run(fixture, QStringLiteral("make coffee for everybody"));
    QTest::qWait(settle_ms);
    photographer.take(QStringLiteral("room"));

    if (fixture.workspace().runs().rowCount() > 1)
        window.show_run(fixture.workspace().runs().run(1).id);
    photographer.take(QStringLiteral("run_detail"));
    window.area()->set_side_open(false);

    const std::pair<const char*, Page> pages[] = {{"situation", Page::situation},
                                                  {"dashboard", Page::dashboards},
                                                  {"runs", Page::runs},
                                                  {"gaps", Page::gaps},
                                                  {"settings", Page::settings}};
    for (const auto& [name, page] : pages) {
        window.show_page(page);
        QTest::qWait(page == Page::dashboards ? 4'000 : settle_ms); // values come
        photographer.take(QLatin1String(name));
    }
    window.show_page(Page::rooms);
    window.ask_palette({});
    photographer.take(QStringLiteral("palette"));
    fixture.press(Qt::Key_Escape);
    window.ask_palette(QStringLiteral("dep"));
    photographer.take(QStringLiteral("palette_letters"));
    fixture.press(Qt::Key_Escape);
    fixture.press(Qt::Key_Escape);
    window.offer_line(QStringLiteral("deploy billing "));
    photographer.take(QStringLiteral("composer"));
    fixture.workspace().run(QStringLiteral("deploy billing 1.1 to test"), core::Surface::composer);
    const bool is_asked = QTest::qWaitFor([&window] { return window.confirmation().is_open(); }, patience_ms);
    std::printf("%s\n", is_asked ? "asked" : "nothing was asked");
    photographer.take(QStringLiteral("confirm"));
    fixture.press(Qt::Key_Escape);
    return 0;
}
