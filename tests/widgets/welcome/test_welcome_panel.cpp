// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"
#include "widgets/welcome/welcome_panel.h"
#include "widgets/welcome/welcome_step.h"

#include <QSignalSpy>
#include <QTest>

using namespace opsdeck::widgets;
using Step = WelcomePanel::Step;

namespace {

IconButton* button(const WelcomePanel& panel, const QString& beginning)
{
    for (auto* each : panel.findChildren<IconButton*>()) {
        if (each->text().startsWith(beginning))
            return each;
    }
    return nullptr;
}

} // namespace

class TestWelcomePanel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_part_asks_for_what_it_says()
    {
        const Theme theme;
        WelcomePanel panel(theme);
        panel.resize(760, 300);
        panel.show();
        QSignalSpy tried(&panel, &WelcomePanel::try_wanted);
        QSignalSpy incident(&panel, &WelcomePanel::incident_wanted);
        QSignalSpy connecting(&panel, &WelcomePanel::connect_wanted);
        QSignalSpy adding(&panel, &WelcomePanel::add_command_wanted);
        QSignalSpy skipping(&panel, &WelcomePanel::skip_wanted);
        for (auto* step : panel.findChildren<WelcomeStep*>())
            QTest::keyClick(step, Qt::Key_Space);
        QCOMPARE(tried.count(), 3);
        QCOMPARE(tried.at(1).front().value<Step>(), Step::open_the_palette);
        for (const char* word : {"Run the ninety", "Connect", "Add", "Skip"})
            QTest::mouseClick(button(panel, QLatin1String(word)), Qt::LeftButton);
        QCOMPARE(incident.count() + connecting.count() + adding.count() + skipping.count(), 4);
    }

    void steps_are_ticked_and_said_to_be_done()
    {
        const Theme theme;
        WelcomePanel panel(theme);
        panel.tick(Step::type_a_line);
        QVERIFY(panel.is_ticked(Step::type_a_line) && !panel.is_complete());
        QVERIFY(panel.findChildren<WelcomeStep*>().front()->accessibleName().endsWith(QStringLiteral("done")));
        panel.tick(Step::open_the_palette);
        panel.tick(Step::click_a_tile);
        QVERIFY(panel.is_complete());
        QVERIFY(button(panel, QStringLiteral("Close")));
    }

    void the_palette_step_names_the_key_of_today()
    {
        const Theme theme;
        WelcomePanel panel(theme);
        panel.set_palette_key(QStringLiteral("Ctrl+J"));
        QVERIFY(panel.findChildren<WelcomeStep*>().at(1)->text().contains(QStringLiteral("Ctrl+J")));
    }

    void while_the_incident_plays_the_button_stops_it()
    {
        const Theme theme;
        WelcomePanel panel(theme);
        panel.show();
        QSignalSpy stopping(&panel, &WelcomePanel::incident_cancel_wanted);
        panel.show_incident(3, 10);
        QTest::mouseClick(button(panel, QStringLiteral("Stop the incident (3 of 10)")), Qt::LeftButton);
        QCOMPARE(stopping.count(), 1);
        panel.show_incident(0, 0);
        QVERIFY(button(panel, QStringLiteral("Run the ninety")));
    }
};

OPSDECK_GUI_TEST_MAIN(TestWelcomePanel)
#include "test_welcome_panel.moc"
