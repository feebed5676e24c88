// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/json_shape.h"
#include "localroom/posts/recorded_scenarios.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

opsdeck::localroom::ServerOptions edits_for_a_second()
{
    opsdeck::localroom::ServerOptions options;
    options.post_edit_seconds = 1;
    return options;
}

opsdeck::localroom::ServerOptions files_of_a_kilobyte()
{
    opsdeck::localroom::ServerOptions options;
    options.limits.max_file_size = 1000;
    return options;
}

} // namespace

/// Every answer has the recorded status, error id, headers and shape of the body.
class TestRecorded final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writing_data() { add_scenario_rows(writing_scenarios()); }
    void writing() { play_scenario_row(writing_scenarios()); }
    void changing_data() { add_scenario_rows(changing_scenarios()); }
    void changing() { play_scenario_row(changing_scenarios()); }
    void changing_too_late_data() { add_scenario_rows(late_edit_scenarios()); }
    void changing_too_late() { play_scenario_row(late_edit_scenarios(), edits_for_a_second()); }
    void reading_data() { add_scenario_rows(reading_scenarios()); }
    void reading() { play_scenario_row(reading_scenarios()); }
    void reactions_and_threads_data() { add_scenario_rows(reaction_and_thread_scenarios()); }
    void reactions_and_threads() { play_scenario_row(reaction_and_thread_scenarios()); }
    void files_and_search_data() { add_scenario_rows(file_and_search_scenarios()); }
    void files_and_search() { play_scenario_row(file_and_search_scenarios()); }
    void files_that_are_too_large_data() { add_scenario_rows(small_file_scenarios()); }
    void files_that_are_too_large() { play_scenario_row(small_file_scenarios(), files_of_a_kilobyte()); }

    /// That recording has only the number of rows and both ends of the list.
    void a_since_of_too_many_gives_the_recorded_thousand()
    {
        const QJsonObject recorded = recording(u"posts_since_over_1000"_s).value("response"_L1).toObject();
        EngineRoom room;
        const qint64 start = room.engine().context().now_ms();
        for (int i = 0; i < 1150; ++i)
            room.post(u"alice"_s, u"lab"_s, u"b%1"_s.arg(i));
        const Reply reply =
            room.call(u"alice"_s, "GET", u"/api/v4/channels/%1/posts?since=%2"_s.arg(room.room(u"lab"_s)).arg(start));
        QCOMPARE(reply.status(), recorded.value("status"_L1).toInt());
        const QJsonArray order = reply.object().value("order"_L1).toArray();
        QCOMPARE(order.size(), recorded.value("order_length"_L1).toInt());
        for (const auto& cursor : {"next_post_id"_L1, "prev_post_id"_L1})
            QCOMPARE(reply.object().value(cursor), recorded.value(cursor));
        const QJsonObject rows = reply.object().value("posts"_L1).toObject();
        QCOMPARE(shape_differences(recorded.value("newest"_L1), rows.value(order.first().toString())), QStringList());
        QCOMPARE(shape_differences(recorded.value("oldest_returned"_L1), rows.value(order.last().toString())),
                 QStringList());
    }

    /// The recorded server was still busy with the first of six when the others came: it refused those. This one does
    /// one after the other, so that nobody has to be refused; there must be one post all the same.
    void of_six_equal_posts_at_once_there_is_one()
    {
        const QJsonArray recorded = recording(u"post_create_pending_concurrent"_s).value("responses"_L1).toArray();
        EngineRoom room;
        const QJsonObject body{
            {u"channel_id"_s, room.room(u"lab"_s)}, {u"message"_s, u"conc"_s}, {u"pending_post_id"_s, u"alice:conc"_s}};
        QStringList ids;
        for (qsizetype i = 0; i < recorded.size(); ++i) {
            const auto reply = room.begin(u"alice"_s, "POST", posts(), QJsonDocument(body).toJson());
            QVERIFY(reply->has_value());
            ids.append((*reply)->text("id"));
            if (i > 0)
                continue;
            const auto made = std::find_if(recorded.begin(), recorded.end(), [](const QJsonValue& answer) {
                return answer.toObject().value("status"_L1).toInt() == 201;
            });
            QCOMPARE(answer_differences(made->toObject(), **reply), QStringList());
        }
        ids.removeDuplicates();
        QCOMPARE(ids.size(), 1);
        QCOMPARE(room.log.named(u"posted"_s).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestRecorded)
#include "test_recorded.moc"
