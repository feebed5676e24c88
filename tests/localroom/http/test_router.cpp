// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/gzip.h"
#include "localroom/http/response.h"
#include "localroom/http/router.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

std::vector<QByteArray> segments(const QByteArray& path)
{
    const QList<QByteArray> parts = path.mid(1).split('/');
    return {parts.cbegin(), parts.cend()};
}

const QByteArray id = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

} // namespace

class TestRouter final : public QObject {
    Q_OBJECT

private:
    Router m_router;
    QByteArray m_hit;

    void add(const QByteArray& pattern)
    {
        m_router.add(Method::get, pattern, [this, pattern](Context&, const Request&) -> ApiResult<Response> {
            m_hit = pattern;
            return status_ok();
        });
    }
    [[nodiscard]] Match match(const QByteArray& path) const { return m_router.match(Method::get, segments(path)); }
    [[nodiscard]] QByteArray pattern_of(const QByteArray& path) const
    {
        const Match found = match(path);
        QByteArray text;
        if (found.route) {
            for (const QByteArray& part : found.route->pattern)
                text += '/' + part;
        }
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* pattern : {"/users/{user_id}", "/users/autocomplete", "/users/{user_id}/teams/{team_id}",
                                    "/users/{user_id}/teams/unread", "/posts/{post_id}/actions/{action_id}",
                                    "/categories/{category_id}", "/name/{username}"})
            add(pattern);
    }

    void a_literal_beats_a_parameter()
    {
        QCOMPARE(pattern_of("/users/autocomplete"), QByteArray("/users/autocomplete"));
        QCOMPARE(pattern_of("/users/" + id), QByteArray("/users/{user_id}"));
        QCOMPARE(pattern_of("/users/me/teams/unread"), QByteArray("/users/{user_id}/teams/unread"));
    }

    void an_id_of_the_wrong_length_is_named()
    {
        QCOMPARE(match("/users/short").bad_param, u"user_id"_s);
        QCOMPARE(match("/users/me/teams/short").bad_param, u"team_id"_s);
        QCOMPARE(match("/users/me").bad_param, QString());
    }

    void an_id_with_other_letters_is_no_route()
    {
        QVERIFY(!match("/users/not-an-id").route);
        QVERIFY(!match("/users/").route);
        QVERIFY(!match("/users").route);
        QVERIFY(!match("/users/" + id + "/").route);
    }

    void action_ids_are_letters_and_digits_only()
    {
        QVERIFY(match("/posts/" + id + "/actions/approve1").route);
        QVERIFY(!match("/posts/" + id + "/actions/appr-ove").route);
        QVERIFY(!match("/posts/" + id + "/actions/appr_ove").route);
    }

    void category_ids_may_be_long()
    {
        QCOMPARE(match("/categories/channels_" + id + '_' + id).bad_param, QString());
        QVERIFY(match("/categories/channels_" + id + '_' + id).route);
    }

    void a_name_is_percent_decoded() { QCOMPARE(match("/name/a%2Fb").params.value(u"username"_s), u"a/b"_s); }

    void json_is_safe_inside_html()
    {
        const QJsonObject object{{u"a"_s, u"<b>&\u2028ü"_s}};
        QCOMPARE(wire_json(object), QByteArray("{\"a\":\"\\u003cb\\u003e\\u0026\\u2028ü\"}"));
    }

    void gzip_is_what_others_can_read()
    {
        const QByteArray text = QByteArray("some text, ").repeated(1000);
        const QByteArray zipped = gzip(text);
        QVERIFY(zipped.startsWith("\x1f\x8b"));
        QVERIFY(zipped.size() < text.size() / 10);
        QProcess program;
        program.start(u"gzip"_s, {u"-dc"_s});
        QVERIFY(program.waitForStarted());
        program.write(zipped);
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.readAllStandardOutput(), text);
        QCOMPARE(program.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "test_router.moc"
