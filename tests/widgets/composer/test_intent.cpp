// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/composer/completion/completion_spot.h"
#include "widgets/composer/composer_desk.h"
#include "widgets/composer/intent.h"
#include "widgets/composer/preview_words.h"

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace Qt::StringLiterals;
using Kind = Intent::Kind;
using SpotKind = CompletionSpot::Kind;

class TestIntent final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<opsflow::LineAids> m_aids = team_aids();

    Kind kind(const QString& text, const IntentSituation& situation = {}) const
    {
        return read_intent(text, situation, *m_aids).kind;
    }
    QString says(const QString& text, PreviewSituation now = {}, const IntentSituation& situation = {}) const
    {
        if (now.place.room_name.isEmpty())
            now.place = {{}, u"ops"_s, u"ana"_s, {}, false};
        now.enter = u"Enter"_s;
        now.mode = situation.mode;
        now.files = situation.files;
        return preview_of(read_intent(text, situation, *m_aids), now).sentence();
    }

private Q_SLOTS:
    void what_a_text_becomes()
    {
        QCOMPARE(kind({}), Kind::nothing);
        QCOMPARE(kind(u"  \n "_s), Kind::nothing);
        QCOMPARE(kind(u"good morning"_s), Kind::message);
        QCOMPARE(kind(u"/deploy web 1 to test"_s), Kind::line);
        QCOMPARE(kind(u"!deploy web 1 to test"_s), Kind::line);
        QCOMPARE(kind(u"deploy web 1 to test"_s), Kind::line); // complete, so it runs without a sign too
        QCOMPARE(kind(u"deploy web"_s), Kind::message);        // not complete: it is said
        QCOMPARE(kind(u"/deploy web"_s), Kind::open_line);
        QCOMPARE(kind(u"/make coffee"_s), Kind::wish);
        QCOMPARE(kind(u"make coffee"_s), Kind::message);
        QCOMPARE(kind(u"/logs \"open"_s), Kind::open_line);
        QCOMPARE(kind(u"/"_s), Kind::nothing);
        QCOMPARE(kind(u"!!"_s), Kind::message);
    }

    void only_one_line_runs()
    {
        QCOMPARE(kind(u"status\nis what I would like to know"_s), Kind::message);
        QCOMPARE(kind(u"/status\nof web"_s), Kind::open_line);
        QCOMPARE(kind(u"status\n"_s), Kind::line);
    }

    void a_reply_and_a_message_with_files_are_said_unless_signed()
    {
        QCOMPARE(kind(u"status"_s, {.mode = ComposerMode::reply}), Kind::message);
        QCOMPARE(kind(u"/status"_s, {.mode = ComposerMode::reply}), Kind::line);
        QCOMPARE(kind(u"status"_s, {.files = 1}), Kind::message);
        QCOMPARE(kind({}, {.files = 1}), Kind::message);
    }

    void an_edit_never_runs_anything()
    {
        const IntentSituation editing{.mode = ComposerMode::edit, .original = u"old"_s};
        QCOMPARE(kind(u"/status"_s, editing), Kind::edit);
        QCOMPARE(kind(u"old"_s, editing), Kind::unchanged);
        QCOMPARE(kind(u" "_s, editing), Kind::nothing);
    }

    void the_servers_own_commands_are_no_wishes()
    {
        QCOMPARE(kind(u"/away now"_s, {.server_words = {u"away"_s}}), Kind::server_command);
        QCOMPARE(kind(u"/status"_s, {.server_words = {u"status"_s}}), Kind::line); // ours come first
    }

    void a_text_that_no_post_holds_is_not_sent()
    {
        const Intent intent = read_intent(QString(longest_post + 7, u'x'), {}, *m_aids);
        QCOMPARE(intent.kind, Kind::too_long);
        QCOMPARE(intent.too_many, 7);
        QVERIFY(!intent.sends());
    }

    void the_sentence_says_what_where_and_as_whom()
    {
        QCOMPARE(says(u"hello"_s), u"Message to ~ops as @ana"_s);
        QCOMPARE(says(u"/deploy web 1 to test"_s),
                 u"Runs deploy web 1 to test · changes something · asks first · posts to ~ops as @ana"_s);
        QCOMPARE(says(u"/status"_s), u"Runs status · only reads · posts to ~ops as @ana"_s);
        QVERIFY(says(u"/deploy web 1 to production"_s).contains(u" · production · "_s));
        QVERIFY(says(u"/plan deploy web 1 to test"_s).contains(u"only shows what would happen"_s));
        QVERIFY(
            says(u"/restore database of web in test"_s).contains(u"destroys something · asks you to type a phrase"_s));
        QVERIFY(says(u"/make coffee"_s).startsWith(u"Nobody has automated this yet: Enter posts the wish to ~ops"_s));
        QVERIFY(says(u"/deploy web"_s).startsWith(u"2 value"_s));
        QVERIFY(says(u"/deploy web"_s).contains(u"missing: version, env"_s));
        QVERIFY(says(u"/check port 99999 on web-1"_s).contains(u"65535"_s));
        QVERIFY(says(u"/add user li to web"_s).contains(u"asks for a secret"_s));
    }

    void the_sentence_says_what_is_not_as_usual()
    {
        PreviewSituation away;
        away.queues = true;
        QVERIFY(says(u"hello"_s, away).endsWith(u"waits for the server"_s));
        QVERIFY(says(u"/status"_s, away).endsWith(u"its posts wait for the server"_s));
        QVERIFY(says(u"@channel it burns"_s).contains(u"notifies everybody"_s));
        QVERIFY(!says(u"mail@channel.example.org"_s).contains(u"notifies"_s));
        QVERIFY(says(u"/status"_s, {}, {.files = 2}).contains(u"attached files stay here"_s));
        PreviewSituation other;
        other.place = {{}, u"@li"_s, u"@ana"_s, u"chat.example.org"_s, false};
        QCOMPARE(says(u"hi"_s, other), u"Message to @li as @ana on chat.example.org"_s);
    }

    void a_place_may_have_percent_signs()
    {
        PreviewSituation now;
        now.place = {{}, u"100%1"_s, u"%2"_s, {}, false};
        QCOMPARE(says(u"hello"_s, now), u"Message to ~100%1 as @%2"_s);
    }

    void names_are_completed_only_behind_their_sign()
    {
        QCOMPARE(completion_spot(u"hi @an"_s, 6, false), (CompletionSpot{SpotKind::person, 3, u"an"_s}));
        QCOMPARE(completion_spot(u"see ~op"_s, 7, false), (CompletionSpot{SpotKind::room, 4, u"op"_s}));
        QCOMPARE(completion_spot(u"li@example"_s, 10, false).kind, SpotKind::none);
        QCOMPARE(completion_spot(u"~~gone"_s, 6, false).kind, SpotKind::none);
        QCOMPARE(completion_spot(u"/deploy we"_s, 10, true), (CompletionSpot{SpotKind::line, 1, u"deploy we"_s}));
        QCOMPARE(completion_spot(u"/a\nb"_s, 4, true).kind, SpotKind::none);
    }

    void history_is_walked_and_what_was_being_written_comes_back()
    {
        LineHistory history;
        history.add(u"one"_s);
        history.add(u"two"_s);
        history.add(u"one"_s); // once, as the newest
        QCOMPARE(history.texts(), (QStringList{u"two"_s, u"one"_s}));
        QCOMPARE(*history.back(u"half"_s), u"one"_s);
        QCOMPARE(*history.back({}), u"two"_s);
        QVERIFY(!history.back({}));
        QCOMPARE(*history.forward(), u"one"_s);
        QCOMPARE(*history.forward(), u"half"_s);
        QVERIFY(!history.forward());
    }
};

OPSDECK_GUI_TEST_MAIN(TestIntent)
#include "test_intent.moc"
