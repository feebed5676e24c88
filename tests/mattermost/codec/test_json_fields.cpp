// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/content_codec.h"
#include "mattermost/codec/json_fields.h"
#include "mattermost/codec/people_codec.h"
#include "mattermost/codec/room_codec.h"
#include "mattermost/support/recording.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }

} // namespace

class TestJsonFields final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void absent_and_null_are_empty()
    {
        JsonFields fields(json(R"({"a":null,"b":null,"c":null,"d":null})"));
        QCOMPARE(fields.text(u"a"_s), QString());
        QCOMPARE(fields.number(u"b"_s), 0);
        QVERIFY(fields.array(u"c"_s).isEmpty());
        QVERIFY(fields.object(u"d"_s).isEmpty());
        QVERIFY(!fields.flag(u"absent"_s));
        QVERIFY(fields.is_good());
    }

    void the_first_wrong_field_is_named()
    {
        const auto user = decode_user(json(R"({"id":"u","create_at":"yesterday","is_bot":7})"));
        QVERIFY(!user);
        QCOMPARE(user.error().kind, core::ErrorKind::protocol);
        QVERIFY2(user.error().detail.startsWith(u"user.is_bot"_s) ||
                     user.error().detail.startsWith(u"user.create_at"_s),
                 qPrintable(user.error().detail));
    }

    void an_object_without_its_id_is_no_object()
    {
        QVERIFY(!decode_user(json(R"({"username":"alice"})")));
        QVERIFY(!decode_room(json(R"({"id":"","type":"O"})")));
        QVERIFY(!decode_team(json("{}")));
    }

    void fractions_and_giants_are_no_times()
    {
        QVERIFY(!decode_user(json(R"({"id":"u","create_at":1.5})")));
        QVERIFY(!decode_user(json(R"({"id":"u","create_at":1e30})")));
    }

    void unknown_fields_survive()
    {
        const auto user = decode_user(json(R"({"id":"u","username":"a","from_the_future":{"x":[1]}})"));
        QVERIFY(user);
        QCOMPARE(user->username, u"a"_s);
    }

    void an_unknown_type_of_room_is_an_error_and_not_a_guess()
    {
        QVERIFY(!decode_room(json(R"({"id":"r","type":"Z"})")));
        for (const char* letter : {"O", "P", "D", "G"})
            QCOMPARE(to_wire(*room_type_from_wire(QString::fromLatin1(letter))), QString::fromLatin1(letter));
    }

    void config_values_are_strings()
    {
        const auto recorded = test::recording(u"config_client"_s);
        const auto config = decode_server_config(*parse_object(recorded.answer.body));
        QVERIFY(config);
        QCOMPARE(config->max_post_size(), 16383);
        QCOMPARE(config->max_file_size(), 104'857'600);
        QVERIFY(config->collapsed_threads());
        QCOMPARE(config->typing_interval().count(), 5000);
        QVERIFY(config->may_attach_files());
        QVERIFY(!config->version().isEmpty());
    }

    void a_config_without_keys_means_a_stock_server()
    {
        const ServerConfig config;
        QCOMPARE(config.max_post_size(), 4000);
        QVERIFY(config.may_attach_files());
        QVERIFY(!config.collapsed_threads());
    }

    void lists_may_be_null()
    {
        QVERIFY(parse_array("null")->isEmpty());
        QVERIFY(parse_array(" null\n")->isEmpty());
        QVERIFY(!parse_array("{}"));
        QVERIFY(!parse_array("[1,"));
        QVERIFY(!parse_object("null"));
    }
};

QTEST_GUILESS_MAIN(TestJsonFields)
#include "test_json_fields.moc"
