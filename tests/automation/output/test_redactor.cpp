// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redact_text.h"
#include "automation/output/redaction/redactor.h"

#include <QtTest>

#include <random>

using namespace opsdeck::automation;

namespace {

RedactionSettings with_secrets(std::vector<std::string> secrets)
{
    RedactionSettings settings;
    settings.secrets = std::move(secrets);
    return settings;
}

std::string in_pieces(const RedactionPlan& plan, const std::vector<std::string>& pieces)
{
    std::string out;
    Redactor redactor(&plan);
    for (const std::string& piece : pieces)
        redactor.feed(piece, out);
    redactor.finish(out);
    return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Cuts the text at every place, and into single bytes; each way must give what the whole gives.
void check_every_border(const RedactionPlan& plan, const std::string& text, const std::string& expected)
{
    QCOMPARE(redacted(plan, text), expected);
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const std::string out = in_pieces(plan, {text.substr(0, at), text.substr(at)});
        QVERIFY2(out == expected, qPrintable(QStringLiteral("cut at %1: %2").arg(at).arg(QString::fromStdString(out))));
    }
    std::vector<std::string> bytes;
    for (const char c : text)
        bytes.emplace_back(1, c);
    QCOMPARE(in_pieces(plan, bytes), expected);
}

} // namespace

class RedactorTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_secret_is_found_at_every_chunk_border()
    {
        const RedactionPlan plan(with_secrets({"correct horse battery"}));
        check_every_border(plan, "before correct horse battery after\n", "before [redacted] after\n");
        check_every_border(plan, "correct horse batter", "correct horse batter");
        check_every_border(plan, "ccorrect horse batterycorrect horse battery.", "c[redacted].");
    }

    void every_form_of_a_secret_is_found_at_every_chunk_border_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("kept");
        const QByteArray secret = "p@ss wörd/\"x\"+42";
        for (const int shift : {0, 1, 2}) {
            const QByteArray around = QByteArray("abc").left(shift) + secret + "tail";
            QTest::addRow("base64 at %d", shift) << "is " + around.toBase64() + " so" << QByteArray("is ");
            QTest::addRow("base64 url at %d", shift)
                << "is " + around.toBase64(QByteArray::Base64UrlEncoding) + " so" << QByteArray("is ");
        }
        QTest::addRow("percent") << "u=" + secret.toPercentEncoding() + "&v" << QByteArray("u=");
        QTest::addRow("percent lower")
            << "u=" +
                   secret.toPercentEncoding().replace("%C3%B6", "%c3%b6").replace("%2F", "%2f").replace("%2B", "%2b") +
                   "&v"
            << QByteArray("u=");
        QTest::addRow("percent but slash") << QByteArray("u=p%40ss%20w%C3%B6rd/%22x%22%2B42&v") << QByteArray("u=");
        QTest::addRow("plus but slash") << QByteArray("u=p%40ss+w%C3%B6rd/%22x%22%2B42&v") << QByteArray("u=");
        QTest::addRow("encodeURI") << QByteArray("u=p@ss%20w%C3%B6rd/%22x%22+42&v") << QByteArray("u=");
        QTest::addRow("json") << QByteArray("k: p@ss wörd/\\\"x\\\"+42 :k") << QByteArray("k: ");
        QTest::addRow("json ascii") << QByteArray("k: p@ss w\\u00f6rd/\\\"x\\\"+42 :k") << QByteArray("k: ");
    }
    void every_form_of_a_secret_is_found_at_every_chunk_border()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, kept);
        const RedactionPlan plan(with_secrets({"p@ss wörd/\"x\"+42"}));
        const std::string expected = redacted(plan, text.toStdString());
        QVERIFY2(has(expected, "[redacted]"), expected.c_str());
        QVERIFY(has(expected, kept.toStdString()));
        // What is left of an encoded secret is at most the characters it shares with its neighbours.
        QVERIFY2(expected.size() < std::size_t(kept.size()) + 10 + 14, expected.c_str());
        check_every_border(plan, text.toStdString(), expected);
    }

    void the_lines_of_a_long_secret_are_hidden_one_by_one()
    {
        std::string key;
        for (int line = 0; line < 40; ++line)
            key += "line" + std::to_string(line * 7919) + std::string(60, char('a' + line % 26)) + "\n";
        const RedactionPlan plan(with_secrets({key}));
        QCOMPARE(redacted(plan, "INFO line7919" + std::string(60, 'b') + " end\n"),
                 std::string("INFO [redacted] end\n"));
        const std::string whole = redacted(plan, "<" + key + ">");
        QVERIFY2(!has(whole, "aaaa") && !has(whole, "line"), whole.c_str());
    }

    void case_matters_for_a_secret()
    {
        const RedactionPlan plan(with_secrets({"Hunter22"}));
        QCOMPARE(redacted(plan, "hunter22 HUNTER22 Hunter22"), std::string("hunter22 HUNTER22 [redacted]"));
    }

    void overlapping_secrets_leave_nothing()
    {
        const RedactionPlan plan(with_secrets({"abcdef", "defghi", "f"}));
        check_every_border(plan, "1abcdefghi2 f", "1[redacted]2 [redacted]");
    }

    void a_known_token_is_hidden_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char* name, const QString& line, const QString& secret) {
            QTest::newRow(name) << line << secret;
        };
        row("aws id", QStringLiteral("key AKIAIOSFODNN7EXAMPLE used"), QStringLiteral("AKIAIOSFODNN7EXAMPLE"));
        row("aws secret", QStringLiteral("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            QStringLiteral("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
        const QString forty = QStringLiteral("0123456789abcdefghijABCDEFGHIJ0123456789");
        row("github", QStringLiteral("remote: ghp_%1 ok").arg(forty), forty);
        row("github fine", QStringLiteral("github_pat_11AAAAAAA0%1").arg(forty), forty);
        row("gitlab", QStringLiteral("glpat-%1").arg(forty), forty);
        row("slack", QStringLiteral("xoxb-123456789012-%1 end").arg(forty), forty);
        row("slack hook", QStringLiteral("https://hooks.slack.com/services/T0/B0/abcdefgh123"),
            QStringLiteral("abcdefgh123"));
        row("jwt", QStringLiteral("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-DEF_123 end"),
            QStringLiteral("eyJzdWIiOiIxMjM0In0"));
        row("bearer", QStringLiteral("> Bearer 0123456789abcdef"), QStringLiteral("0123456789abcdef"));
        row("authorization", QStringLiteral("Authorization: Basic dXNlcjpwYXNz"), QStringLiteral("dXNlcjpwYXNz"));
        row("authorization raw", QStringLiteral("\"Authorization\": \"abcdef123\""), QStringLiteral("abcdef123"));
        row("url", QStringLiteral("postgres://app:hunter2@db/app"), QStringLiteral("hunter2"));
        row("url with at", QStringLiteral("postgres://app:hunt@er2@db/app"), QStringLiteral("er2"));
        row("password=", QStringLiteral("password=hunter2 next"), QStringLiteral("hunter2"));
        row("PASSWORD:", QStringLiteral("DB_PASSWORD: hunter2"), QStringLiteral("hunter2"));
        row("json", QStringLiteral("{\"password\": \"correct horse\", \"a\":1}"), QStringLiteral("horse"));
        row("json in json", QStringLiteral("\"{\\\"token\\\":\\\"hun ter2\\\"}\""), QStringLiteral("ter2"));
        row("yaml", QStringLiteral("  api_key: 'abc def'"), QStringLiteral("def"));
        row("option", QStringLiteral("mysql --password hunter2 -h db"), QStringLiteral("hunter2"));
        row("session token", QStringLiteral("AWS_SESSION_TOKEN=FwoGZXIvYXdzE"), QStringLiteral("FwoGZXIvYXdzE"));
        row("token key", QStringLiteral("token_key=hunter2"), QStringLiteral("hunter2"));
        row("odbc", QStringLiteral("Uid=a;Pwd=hunter2;"), QStringLiteral("hunter2"));
        row("environment", QStringLiteral("export DB_PASS=hunter2"), QStringLiteral("hunter2"));
        row("any PASS", QStringLiteral("REDIS_PASS='hun ter2'"), QStringLiteral("ter2"));
        row("small pass", QStringLiteral("db_pass: hunter2"), QStringLiteral("hunter2"));
        row("cookie", QStringLiteral("> Cookie: sid=abc123def; theme=dark"), QStringLiteral("abc123def"));
        row("second cookie", QStringLiteral("Cookie: theme=dark; sid=abc123def"), QStringLiteral("abc123def"));
        row("set-cookie", QStringLiteral("< set-cookie: sid=abc123def; HttpOnly"), QStringLiteral("abc123def"));
        row("curl", QStringLiteral("+ curl -sS -u ada:hunter2 https://h/x"), QStringLiteral("hunter2"));
        row("curl long", QStringLiteral("curl --user 'ada:hunter2' https://h/x"), QStringLiteral("hunter2"));
        row("google", QStringLiteral("AIza%1").arg(forty.left(35)), forty.left(35));
        row("stripe", QStringLiteral("sk_live_%1").arg(forty.left(24)), forty.left(24));
        row("escaped newline before", QStringLiteral("a\\neyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcd"),
            QStringLiteral("eyJzdWIiOiIxMjM0In0"));
    }
    void a_known_token_is_hidden()
    {
        QFETCH(QString, line);
        QFETCH(QString, secret);
        const RedactionPlan plan(RedactionSettings{});
        const std::string text = "first line\n" + line.toStdString() + "\nlast line\n";
        const std::string out = redacted(plan, text);
        QVERIFY2(!has(out, secret.toStdString()), out.c_str());
        QVERIFY(out.starts_with("first line\n") && out.ends_with("\nlast line\n"));
        check_every_border(plan, text, out);
    }

    void ordinary_output_is_left_alone_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"the token was accepted", "12 tokens, 3 passwords changed", "PWD=/home/ada", "http://db:5432/path@x",
              "a risk-based approach", "-----BEGIN CERTIFICATE-----", "user@", "secretary: Ada",
              "password:", "Enter password: ", "kubectl get secret web", "https://example.com/a?b=c", "tests_pass=12",
              "docker run -u 1000:1000 app", "sonar -u https://host/x", "git push -u origin main", "Cookie: none",
              "\xff\xfe binary \x01"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void ordinary_output_is_left_alone()
    {
        QFETCH(QString, line);
        const RedactionPlan plan(RedactionSettings{});
        const std::string text = line.toLatin1().toStdString();
        check_every_border(plan, text, text);
    }

    void a_private_key_is_hidden_with_all_its_lines()
    {
        const RedactionPlan plan(RedactionSettings{});
        const std::string body = "MIIEpAIBAAKCAQEA7\nabcDEF+/==\n";
        check_every_border(plan, "a\n-----BEGIN RSA PRIVATE KEY-----\n" + body + "-----END RSA PRIVATE KEY-----\nb\n",
                           "a\n[redacted]\nb\n");
        check_every_border(plan, "k=\"-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n\" z\n",
                           "k=\"[redacted]\\n\" z\n");
        QVERIFY(!has(redacted(plan, "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body), "MIIE"));
    }

    void addresses_are_hidden_only_on_request()
    {
        RedactionSettings settings;
        QVERIFY(has(redacted(RedactionPlan(settings), "mail ada.l+x@example.co.uk now"), "ada"));
        settings.emails = true;
        const RedactionPlan plan(settings);
        check_every_border(plan, "mail ada.l+x@example.co.uk, or @ada and a@b. ok\n",
                           "mail [redacted], or @ada and a@b. ok\n");
    }

    void a_pattern_hides_its_group_named_secret()
    {
        RedactionSettings settings;
        settings.patterns = {"card (?<secret>[0-9]{4}-[0-9]{4})", "^PIN.*$"};
        const RedactionPlan plan(settings);
        check_every_border(plan, "card 1234-5678 card 1111-2222\nPIN is 42\nno PIN\n",
                           "card [redacted] card [redacted]\n[redacted]\nno PIN\n");
    }

    void a_pattern_that_cannot_be_used_is_refused()
    {
        QVERIFY(check_redaction_pattern(QStringLiteral("a(b")).error().text.contains(QStringLiteral("a(b")));
        QVERIFY(!check_redaction_pattern(QStringLiteral("x*")));
        QVERIFY(!check_redaction_pattern(QStringLiteral("(?=look)")));
        QVERIFY(check_redaction_pattern(QStringLiteral("db-[0-9]+")));
    }

    void what_is_harmless_is_not_held_back()
    {
        const RedactionPlan plan(RedactionSettings{});
        Redactor redactor(&plan);
        std::string out;
        redactor.feed("Continue? [y/n] ", out);
        QCOMPARE(out, std::string("Continue? [y/n] "));
    }

    void memory_stays_flat_whatever_comes()
    {
        RedactionSettings settings = with_secrets({std::string(5000, 's')});
        settings.patterns = {"zz[0-9]{3}zz"};
        settings.emails = true;
        const RedactionPlan plan(settings);
        const std::vector<std::string> blocks{std::string(65536, 'x'),       "password=",
                                              std::string(65536, 'y'),       "eyJeyJ-eyJ_",
                                              std::string(30000, '@'),       std::string(65536, 's'),
                                              "-----BEGIN PRIVATE KEY-----", std::string(200000, 'k'),
                                              "token token token "};
        Redactor redactor(&plan);
        std::string out;
        std::size_t most = 0;
        for (int turn = 0; turn < 60; ++turn) {
            for (const std::string& block : blocks) {
                redactor.feed(block, out);
                most = std::max(most, redactor.held());
                out.clear();
            }
        }
        QVERIFY2(most < 200'000, qPrintable(QString::number(most)));
    }

    void a_token_without_end_is_hidden_to_its_end()
    {
        const RedactionPlan plan(RedactionSettings{});
        const std::string text = "password=" + std::string(100'000, 'q') + " after\n";
        QCOMPARE(redacted(plan, text), std::string("password=[redacted] after\n"));
        QCOMPARE(in_pieces(plan, {text.substr(0, 7), text.substr(7, 50'000), text.substr(50'007)}),
                 std::string("password=[redacted] after\n"));
    }

    void random_cuts_never_change_the_result()
    {
        RedactionSettings settings = with_secrets({"ab", "bca", "s3cret value"});
        settings.emails = true;
        const RedactionPlan plan(settings);
        std::mt19937 random(7);
        const std::vector<std::string> words{
            "ab",    "a",        "b",           "c",   "s3cret",  " value", " ",
            "\n",    "password", "=",           "\"",  "token: ", "@",      "x.org",
            "://u:", "ghp_",     "-----BEGIN ", "eyJ", "Bearer ", "é",      "123456789012345678901"};
        for (int turn = 0; turn < 3000; ++turn) {
            std::string text;
            for (int count = int(random() % 30); count > 0; --count)
                text += words[random() % words.size()];
            std::vector<std::string> pieces;
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t length = 1 + random() % 6;
                pieces.push_back(text.substr(at, length));
                at += length;
            }
            const std::string whole = redacted(plan, text);
            QCOMPARE(in_pieces(plan, pieces), whole);
            QVERIFY(!has(whole, "s3cret value"));
        }
    }
};

QTEST_GUILESS_MAIN(RedactorTest)
#include "test_redactor.moc"
