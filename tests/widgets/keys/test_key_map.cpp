// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/keys/key_map.h"

#include <QAction>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace opsdeck::widgets;

namespace {

const auto palette = QStringLiteral("palette.open");
const auto settings = QStringLiteral("app.settings");

QString portable(const KeyMap& map, const QString& id)
{
    QStringList texts;
    for (const QKeySequence& key : map.keys(id))
        texts << key.toString(QKeySequence::PortableText);
    return texts.join(QLatin1Char(' '));
}

/// A window with a field in it, as the real one has.
struct Window {
    QWidget widget;
    QLineEdit* field = new QLineEdit(&widget);

    void show()
    {
        widget.show();
        widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&widget));
        field->setFocus();
    }
};

} // namespace

class TestKeyMap final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_action_of_the_table_is_whole_and_its_keys_are_real()
    {
        QSet<QString> ids;
        static const QRegularExpression shape(QStringLiteral("^[a-z]+\\.[a-z_]+$"));
        for (const KeyAction& action : key_actions()) {
            const QString id = QLatin1String(action.id);
            QVERIFY2(shape.match(id).hasMatch() && !ids.contains(id), action.id);
            ids.insert(id);
            QVERIFY(!text_of(action).isEmpty() && !text_of(action.group).isEmpty());
            QVERIFY2(KeyMap::default_keys(id).size() == default_keys(action).size() && !default_keys(action).isEmpty(),
                     action.id);
        }
    }

    void the_table_has_no_conflict()
    {
        const KeyMap map;
        for (const KeyMap::Conflict& conflict : map.conflicts())
            QFAIL(qPrintable(conflict.sequence + QLatin1Char(' ') + conflict.ids.join(QLatin1Char(' '))));
    }

    void a_key_runs_its_action_while_something_is_written()
    {
        KeyMap map;
        Window window;
        auto* action = map.make_action(palette, &window.widget);
        QSignalSpy triggered(action, &QAction::triggered);
        window.show();
        QTest::keyClick(window.field, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(action->text(), map.text(palette));
        QVERIFY(action->toolTip().contains(QStringLiteral("Ctrl+K")));
    }

    void a_changed_key_works_at_once_and_the_old_one_no_more()
    {
        KeyMap map;
        Window window;
        QAction* action = map.make_action(palette, &window.widget);
        QSignalSpy triggered(action, &QAction::triggered);
        window.show();
        map.set_overrides({{palette, {QStringLiteral("Ctrl+J"), QStringLiteral("F9")}}});
        QTest::keyClick(window.field, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 0);
        QTest::keyClick(window.field, Qt::Key_J, Qt::ControlModifier);
        QTest::keyClick(window.field, Qt::Key_F9);
        QCOMPARE(triggered.count(), 2);
        QVERIFY(action->toolTip().contains(QStringLiteral("Ctrl+J")));

        map.set_overrides({{palette, {}}}); // no key at all
        QTest::keyClick(window.field, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 2);
        QVERIFY(map.key_text(palette).isEmpty());

        map.set_overrides({});
        QTest::keyClick(window.field, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(triggered.count(), 3);
    }

    void a_conflict_is_named_with_everybody_in_it()
    {
        KeyMap map;
        map.set_overrides({{settings, {QStringLiteral("Ctrl+K")}}});
        const auto conflicts = map.conflicts();
        QCOMPARE(conflicts.size(), 1U);
        QCOMPARE(conflicts.front(), (KeyMap::Conflict{QStringLiteral("Ctrl+K"), {palette, settings}}));
        QCOMPARE(map.rivals(settings, QKeySequence(QStringLiteral("Ctrl+K"))), QStringList{palette});
        QVERIFY(map.rivals(palette, QKeySequence(QStringLiteral("Ctrl+Alt+7"))).isEmpty());
    }

    void the_same_key_in_two_places_that_never_hear_it_together_is_no_conflict()
    {
        // Up is the last own post in the composer and the post above in the timeline.
        const KeyMap map;
        QVERIFY(map.keys(QStringLiteral("composer.edit_last")).contains(QKeySequence(Qt::Key_Up)));
        QVERIFY(map.keys(QStringLiteral("timeline.previous")).contains(QKeySequence(Qt::Key_Up)));
        QVERIFY(!map.rivals(palette, QKeySequence(Qt::Key_Up)).isEmpty());
    }

    void what_cannot_be_used_of_the_overrides_is_left_out()
    {
        KeyMap map;
        map.set_overrides({{QStringLiteral("no.such"), {QStringLiteral("Ctrl+J")}},
                           {QStringLiteral("timeline.reply"), {QStringLiteral("Ctrl+J")}}, // fixed
                           {QStringLiteral("app.quit"), {QStringLiteral("Ctrl+Nonsense")}},
                           {palette, {QStringLiteral("Ctrl+K")}}}); // the default
        QVERIFY(map.overrides().empty());
        QCOMPARE(portable(map, palette), QStringLiteral("Ctrl+K"));
        QCOMPARE(portable(map, QStringLiteral("app.quit")), QStringLiteral("Ctrl+Q"));
    }

    void single_keys_can_be_switched_off()
    {
        KeyMap map;
        QSignalSpy changed(&map, &KeyMap::changed);
        map.set_single_keys(false);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(portable(map, QStringLiteral("timeline.reply")), QString());
        QCOMPARE(portable(map, QStringLiteral("timeline.next")), QStringLiteral("Down"));
        QCOMPARE(portable(map, QStringLiteral("timeline.delete")), QStringLiteral("Del"));
        QCOMPARE(portable(map, palette), QStringLiteral("Ctrl+K"));
    }

    void an_action_of_a_closed_part_may_go_while_the_map_lives()
    {
        KeyMap map;
        {
            QWidget part;
            (void)map.make_action(palette, &part);
        }
        map.set_overrides({{palette, {QStringLiteral("Ctrl+J")}}}); // must not touch the dead
        QCOMPARE(portable(map, palette), QStringLiteral("Ctrl+J"));
    }
};

OPSDECK_GUI_TEST_MAIN(TestKeyMap)
#include "test_key_map.moc"
