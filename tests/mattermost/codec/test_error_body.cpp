// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/error_body.h"
#include "mattermost/support/recording.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;

class TestErrorBody final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recorded_refusals_are_told_apart_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<core::ErrorKind>("kind");
        QTest::addColumn<QString>("id");
        const auto row = [](const char* name, core::ErrorKind kind, const char* id) {
            QTest::newRow(name) << QString::fromLatin1(name) << kind << QString::fromLatin1(id);
        };
        row("bad_token_401", core::ErrorKind::unauthenticated, "api.context.session_expired.app_error");
        row("login_wrong_password", core::ErrorKind::unauthenticated,
            "api.user.login.invalid_credentials_email_username");
        row("login_mfa_required_401", core::ErrorKind::unauthenticated, "mfa.validate_token.authenticate.app_error");
        row("user_by_username_404", core::ErrorKind::not_found, "app.user.get_by_username.app_error");
        row("unknown_route_404", core::ErrorKind::not_found, "api.context.404.app_error");
        row("post_unknown_channel_403", core::ErrorKind::forbidden, "api.context.permissions.app_error");
        row("channel_create_duplicate_400", core::ErrorKind::conflict,
            "store.sql_channel.save_channel.exists.app_error");
        row("post_message_too_long_400", core::ErrorKind::invalid_input, "model.post.is_valid.msg.app_error");
        row("file_too_large_413", core::ErrorKind::too_large, "api.file.upload_file.too_large_detailed.app_error");
        row("ratelimit_429", core::ErrorKind::rate_limited, "");
    }

    void recorded_refusals_are_told_apart()
    {
        QFETCH(QString, recording);
        QFETCH(core::ErrorKind, kind);
        QFETCH(QString, id);
        const core::Error error = error_of(test::recording(recording).answer);
        QCOMPARE(core::to_text(error.kind), core::to_text(kind));
        QCOMPARE(error_id(error), id);
        QVERIFY(!error.text.isEmpty());
    }

    void the_request_id_is_kept_for_the_administrator()
    {
        const auto recorded = test::recording(u"post_message_too_long_400"_s);
        const core::Error error = error_of(recorded.answer);
        QVERIFY(error.detail.contains(QString::fromLatin1(recorded.answer.header("X-Request-Id"))));
    }

    void a_hardened_server_hides_the_id_of_a_500()
    {
        Answer answer;
        answer.status = 500;
        answer.body = R"({"id":"","message":"Internal Server Error","status_code":500})";
        const core::Error error = error_of(answer);
        QCOMPARE(error.kind, core::ErrorKind::unreachable);
        QVERIFY(is_pending_post_in_progress(error));
    }

    void only_the_second_factor_asks_for_a_code()
    {
        QVERIFY(asks_for_mfa_code(error_of(test::recording(u"login_mfa_required_401"_s).answer)));
        QVERIFY(asks_for_mfa_code(error_of(test::recording(u"login_mfa_bad_code_401"_s).answer)));
        QVERIFY(!asks_for_mfa_code(error_of(test::recording(u"login_wrong_password"_s).answer)));
    }

    void a_proxys_page_is_not_the_servers_word()
    {
        Answer answer;
        answer.status = 407;
        answer.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        answer.body = "<html>Proxy says no</html>";
        const core::Error error = error_of(answer);
        QCOMPARE(error.kind, core::ErrorKind::protocol);
        QVERIFY(!error.text.contains(u"Proxy says no"_s));
    }

    void bodies_that_are_not_errors_are_not_taken_for_one()
    {
        for (const char* body :
             {"", "null", "[]", "limit exceeded\n", R"({"id":"x"})", R"({"id":5,"status_code":400})"})
            QVERIFY2(!decode_error_body(body), body);
    }
};

QTEST_GUILESS_MAIN(TestErrorBody)
#include "test_error_body.moc"
