// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/theme/role_table.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace opsdeck;
using widgets::Role;
using widgets::RoleTable;
using widgets::TextStyle;
using widgets::Theme;
using Mode = Theme::Mode;

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

const std::vector<Role> grounds{Role::window, Role::surface, Role::raised,   Role::sunken,
                                Role::hover,  Role::pressed, Role::selection};
const std::vector<Role> soft_grounds{Role::accent_soft, Role::success_soft, Role::warning_soft,   Role::danger_soft,
                                     Role::info_soft,   Role::neutral_soft, Role::production_soft};
const std::vector<std::pair<Role, Role>> states{
    {Role::accent, Role::accent_soft},        {Role::success, Role::success_soft}, {Role::warning, Role::warning_soft},
    {Role::danger, Role::danger_soft},        {Role::info, Role::info_soft},       {Role::neutral, Role::neutral_soft},
    {Role::production, Role::production_soft}};

/// Every pair that is painted one on the other, and what it must reach.
struct Pair {
    Role front;
    Role back;
    double least;
};

std::vector<Pair> pairs()
{
    constexpr double text = 4.5;
    constexpr double mark = 3.0;
    std::vector<Pair> all;
    auto every_ground = grounds;
    every_ground.insert(every_ground.end(), soft_grounds.begin(), soft_grounds.end());
    for (const Role ground : every_ground) {
        for (const Role words : {Role::text, Role::muted, Role::link})
            all.push_back({words, ground, text});
    }
    for (const Role words : {Role::text, Role::muted, Role::code})
        all.push_back({words, Role::code_ground, text});
    for (const auto& [state, soft] : states) {
        all.push_back({state, soft, text});
        for (const Role ground : grounds) {
            if (ground != Role::pressed)
                all.push_back({state, ground, text});
        }
    }
    for (const Role filled : {Role::accent, Role::mention, Role::unread, Role::danger, Role::success, Role::warning})
        all.push_back({Role::on_accent, filled, text});
    all.push_back({Role::on_production, Role::production, text});
    for (const Role ground : grounds) {
        for (const Role sign : {Role::border_strong, Role::focus, Role::unread, Role::mention, Role::accent})
            all.push_back({sign, ground, mark});
    }
    for (const Role series :
         {Role::chart_1, Role::chart_2, Role::chart_3, Role::chart_4, Role::chart_5, Role::chart_6}) {
        for (const Role ground : {Role::window, Role::surface, Role::raised, Role::sunken})
            all.push_back({series, ground, mark});
    }
    return all;
}

QColor main_color(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_pair_can_be_read_in_both_modes_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << static_cast<int>(Mode::light);
        QTest::newRow("dark") << static_cast<int>(Mode::dark);
    }

    void every_pair_can_be_read_in_both_modes()
    {
        QFETCH(int, mode);
        const Theme theme({.mode = static_cast<Mode>(mode)});
        QStringList weak;
        for (const auto& [front, back, least] : pairs()) {
            const double reached = contrast(theme.color(front), theme.color(back));
            if (reached < least)
                weak.append(QStringLiteral("%1 on %2: %3").arg(to_text(front), to_text(back)).arg(reached));
        }
        QVERIFY2(weak.isEmpty(), qPrintable(weak.join(u'\n')));
    }

    void the_table_names_exactly_our_roles()
    {
        QFile file(QStringLiteral(OPSDECK_SOURCE "/resources/themes/roles.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(RoleTable::read(json).has_value());
        QByteArray missing = json;
        missing.replace("\"muted\"", "\"mutde\"");
        QCOMPARE(RoleTable::read(missing).error().kind, core::ErrorKind::invalid_input);
        QByteArray no_color = json;
        no_color.replace("\"#ffffff\"", "\"whitish\"");
        QVERIFY(RoleTable::read(no_color).error().detail.contains(QStringLiteral("surface")));
        QVERIFY(!RoleTable::read("{").has_value());
    }

    void applying_changes_the_application_at_once()
    {
        Theme theme({.mode = Mode::light});
        QCOMPARE(QApplication::palette().color(QPalette::Base), theme.color(Role::surface));
        const QColor light = theme.color(Role::window);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.apply({.mode = Mode::dark, .text_percent = 150});
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.color(Role::window) != light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.color(Role::window));
        QCOMPARE(QApplication::palette().color(QPalette::Text), theme.color(Role::text));
        QCOMPARE(QApplication::font().pixelSize(), theme.font(TextStyle::body).pixelSize());
    }

    void sizes_follow_the_text_scale_within_its_limits()
    {
        Theme theme;
        const int body = theme.font(TextStyle::body).pixelSize();
        QCOMPARE(theme.space(widgets::Space::medium), 12);
        theme.apply({.text_percent = 200});
        QCOMPARE(theme.font(TextStyle::body).pixelSize(), 2 * body);
        QCOMPARE(theme.space(widgets::Space::medium), 24);
        theme.apply({.text_percent = 1000});
        QCOMPARE(theme.settings().text_percent, 200);
        theme.apply({.text_percent = 1});
        QCOMPARE(theme.settings().text_percent, 80);
        QCOMPARE(theme.scaled(1), 1);
    }

    void motion_can_be_switched_off()
    {
        QCOMPARE(Theme({.reduced_motion = true}).milliseconds(150), 0);
        QCOMPARE(Theme().milliseconds(150), 150);
    }

    void an_icon_has_the_color_of_its_role_at_every_scale()
    {
        Theme theme({.mode = Mode::dark});
        for (const int side : {16, 20, 40}) {
            const QPixmap pixmap = theme.icon(QStringLiteral("stop"), Role::danger).pixmap(side);
            QCOMPARE(pixmap.width(), side);
            QCOMPARE(main_color(theme.icon(QStringLiteral("dot"), Role::danger).pixmap(side).toImage()),
                     theme.color(Role::danger));
        }
        const QPixmap doubled = theme.pixmap(QStringLiteral("dot"), Role::success, 20, 2.0);
        QCOMPARE(doubled.size(), QSize(40, 40));
        QCOMPARE(doubled.devicePixelRatio(), 2.0);
        QCOMPARE(main_color(doubled.toImage()), theme.color(Role::success));
        theme.apply({.mode = Mode::light});
        QCOMPARE(main_color(theme.pixmap(QStringLiteral("dot"), Role::success, 20, 2.0).toImage()),
                 theme.color(Role::success));
    }

    void every_drawing_is_compiled_in_and_paints_something()
    {
        const Theme theme;
        const auto files =
            QDir(QStringLiteral(OPSDECK_SOURCE "/resources/icons")).entryInfoList({QStringLiteral("*.svg")});
        QVERIFY(files.size() >= 30);
        for (const QFileInfo& file : files) {
            const QImage image = theme.pixmap(file.completeBaseName(), Role::text, 20, 4.0)
                                     .toImage()
                                     .convertToFormat(QImage::Format_ARGB32);
            QVERIFY2(main_color(image).isValid(), qPrintable(file.fileName()));
        }
    }

    void an_unknown_icon_is_empty_and_told()
    {
        const Theme theme;
        QTest::ignoreMessage(QtWarningMsg, "no icon named no-such-thing");
        QVERIFY(!main_color(theme.pixmap(QStringLiteral("no-such-thing"), Role::text, 20, 1.0).toImage()).isValid());
    }
};

OPSDECK_GUI_TEST_MAIN(TestTheme)
#include "test_theme.moc"
