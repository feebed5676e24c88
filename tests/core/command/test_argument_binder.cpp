// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/argument_binder.h"
#include "core/command/from_yaml.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;
using opsdeck::test::from_yaml;

class TestArgumentBinder final : public QObject {
    Q_OBJECT

private:
    static ParameterDefinition parameter(ParameterType type)
    {
        ParameterDefinition out;
        out.name = u"x"_s;
        out.type = type;
        return out;
    }

private Q_SLOTS:
    void values_of_each_type_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("bound"); ///< "!" when it is refused
        const auto row = [](ParameterType type, const char* text, const char* bound) {
            QTest::addRow("%s %s", qPrintable(to_text(type)), text)
                << static_cast<int>(type) << QString::fromUtf8(text) << QString::fromUtf8(bound);
        };
        using enum ParameterType;
        for (const char* good : {"0", "5", "-12", "9007199254740991"})
            row(integer, good, good);
        row(integer, "+5", "5");
        row(integer, "007", "7");
        for (const char* bad : {"", "1.5", "1e3", "0x10", "five", "1_000", "9007199254740993", "٣"})
            row(integer, bad, "!");
        for (const char* good : {"1.5", "-0.25", ".5", "1e3", "7"})
            row(number, good, good);
        for (const char* bad : {"", "nan", "inf", "1,5", "1.2.3", "0x1p3"})
            row(number, bad, "!");
        for (const char* yes : {"true", "Yes", "on", "1"})
            row(boolean, yes, "true");
        for (const char* no : {"false", "NO", "off", "0"})
            row(boolean, no, "false");
        row(boolean, "maybe", "!");
        for (const char* good : {"90s", "15m", "1h30m", "500ms", "2d", "1.5h", "30"})
            row(duration, good, good);
        row(duration, "1H", "1h");
        for (const char* bad : {"", "-5m", "m", "5 minutes", "30m1h", "1x", "1e9w"})
            row(duration, bad, "!");
        for (const char* good : {"https://example.org", "http://127.0.0.1:8080/a?b=c#d", "http://[::1]/", "ftp://x/y"})
            row(url, good, good);
        for (const char* bad : {"", "example.org", "http://", "http:///x", "javascript:alert(1)", "http://a b", "//x"})
            row(url, bad, "!");
        for (const char* good :
             {"web1", "db-1.example.org", "10.0.0.1", "::1", "fe80::1%eth0", "2001:db8::ffff:1.2.3.4", "a_b"})
            row(host, good, good);
        for (const char* bad : {"", "-x", "a..b", "a b", "300.1.1.1", "1.2.3", "x/y", ":::", "1:2", "a;b", "http://x"})
            row(host, bad, "!");
        row(text, "anything ; at & all", "anything ; at & all");
        row(text, "", "");
    }
    void values_of_each_type()
    {
        QFETCH(int, type);
        QFETCH(QString, text);
        QFETCH(QString, bound);
        const auto result = bind_value(parameter(static_cast<ParameterType>(type)), text);
        QCOMPARE(result ? result->text : u"!"_s, bound);
        if (!result)
            QVERIFY2(result.error().text.startsWith(u"x: "_s), qPrintable(result.error().text));
    }

    void durations_are_seconds_for_expressions()
    {
        QCOMPARE(bind_value(parameter(ParameterType::duration), u"1h30m"_s)->value.toDouble(), 5400.0);
        QCOMPARE(bind_value(parameter(ParameterType::boolean), u"yes"_s)->value, QJsonValue(true));
        QCOMPARE(bind_value(parameter(ParameterType::integer), u"12"_s)->value, QJsonValue(12));
    }

    void ranges_hold_at_both_ends()
    {
        ParameterDefinition number = parameter(ParameterType::integer);
        number.min = 1;
        number.max = 10;
        QVERIFY(bind_value(number, u"1"_s).has_value());
        QVERIFY(bind_value(number, u"10"_s).has_value());
        QCOMPARE(bind_value(number, u"11"_s).error().text,
                 u"x: \"11\" does not fit. Allowed: a whole number from 1 to 10."_s);
        ParameterDefinition duration = parameter(ParameterType::duration);
        duration.max = 86'400;
        QVERIFY(bind_value(duration, u"24h"_s).has_value());
        QVERIFY(bind_value(duration, u"25h"_s).error().text.contains(u"at most 1d"_s));
    }

    void a_pattern_must_match_the_whole_value()
    {
        ParameterDefinition login = parameter(ParameterType::text);
        login.pattern = u"[a-z][a-z0-9]{1,5}|root"_s;
        QVERIFY(bind_value(login, u"kim"_s).has_value());
        for (const QString& bad : {u"kim; reboot"_s, u"kim\n"_s, u"1kim"_s, u"xroot!"_s, u"KIM"_s})
            QVERIFY2(!bind_value(login, bad).has_value(), qPrintable(bad));
    }

    void a_choice_takes_the_offered_values_in_any_case()
    {
        ParameterDefinition level = parameter(ParameterType::choice);
        level.values = QStringList{u"info"_s, u"warn"_s, u"Error"_s};
        QCOMPARE(bind_value(level, u"WARN"_s)->text, u"warn"_s);
        QVERIFY(bind_value(level, u"wran"_s).error().text.contains(u"Did you mean warn?"_s));
        QVERIFY(bind_value(level, u"x"_s).error().text.contains(u"one of info, warn, Error"_s));
    }

    void long_and_unsendable_texts_are_refused()
    {
        ParameterDefinition text = parameter(ParameterType::text);
        text.max_length = 3;
        QVERIFY(bind_value(text, u"abc"_s).has_value());
        QVERIFY(bind_value(text, u"abcd"_s).error().text.contains(u"at most 3"_s));
        QVERIFY(!bind_value(text, QString(QChar(0))).has_value());
        QVERIFY(!bind_value(text, QString(QChar(0xD800))).has_value());
    }

    void a_file_is_made_absolute_and_may_have_to_exist()
    {
        QTemporaryDir folder;
        QFile(folder.filePath(u"a.log"_s)).open(QIODevice::WriteOnly);
        ParameterDefinition file = parameter(ParameterType::file);
        file.exists = true;
        BindOptions options{folder.path(), folder.path(), true};
        QCOMPARE(bind_value(file, u"a.log"_s, options)->text, folder.filePath(u"a.log"_s));
        QCOMPARE(bind_value(file, u"~/a.log"_s, options)->text, folder.filePath(u"a.log"_s));
        QVERIFY(bind_value(file, u"b.log"_s, options).error().text.contains(u"there is no file"_s));
        options.check_files = false;
        QVERIFY(bind_value(file, u"b.log"_s, options).has_value());
    }

    void a_secret_is_never_quoted_back()
    {
        ParameterDefinition secret = parameter(ParameterType::secret);
        secret.pattern = u"[0-9]+"_s;
        secret.max_length = 10;
        QVERIFY(!bind_value(secret, u"hunter2"_s).error().text.contains(u"hunter2"_s));
        QVERIFY(!bind_value(secret, u"hunter2hunter2"_s).error().text.contains(u"hunter2"_s));
    }

    void a_leading_dash_cannot_become_an_option_data()
    {
        QTest::addColumn<QByteArray>("argv");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("bare argument") << QByteArray("[rm, \"${params.x}\"]") << QByteArray() << false;
        QTest::newRow("behind a flag") << QByteArray("[rm, --name, \"${params.x}\"]") << QByteArray() << false;
        QTest::newRow("behind --") << QByteArray("[rm, --, \"${params.x}\"]") << QByteArray() << true;
        QTest::newRow("inside an element") << QByteArray("[rm, \"--name=${params.x}\"]") << QByteArray() << true;
        QTest::newRow("behind another look-up")
            << QByteArray("[rm, \"${params.y}${params.x}\"]") << QByteArray() << false;
        QTest::newRow("allowed") << QByteArray("[rm, \"${params.x}\"]") << QByteArray(", allow_dash: true") << true;
        QTest::newRow("not used in argv") << QByteArray("[rm]") << QByteArray() << true;
    }
    void a_leading_dash_cannot_become_an_option()
    {
        QFETCH(QByteArray, argv);
        QFETCH(QByteArray, more);
        QFETCH(bool, allowed);
        const QByteArray yaml = "{opsdeck: 1, id: a, title: A, danger: read, say: \"a {x}\", params: {x: {type: text" +
                                more + "}, y: {type: text}}, run: {argv: " + argv + "}}";
        const Definitions definitions = from_yaml(yaml.constData());
        QCOMPARE(definitions.size(), size_t(1));
        QCOMPARE(bind_arguments(*definitions.front(), {{u"x"_s, u"-rf"_s}}).is_complete(), allowed);
        QVERIFY(bind_arguments(*definitions.front(), {{u"x"_s, u"r-f"_s}}).is_complete());
    }

    void defaults_and_missing_values()
    {
        const Definitions definitions =
            from_yaml(R"({opsdeck: 1, id: a, title: A, danger: read, say: a, run: {argv: [a]},
            params: {must: {type: int, required: true}, may: {type: text}, has: {type: duration, default: 15m}}})");
        const AutomationDefinition& definition = *definitions.front();
        const Binding none = bind_arguments(definition, {});
        QCOMPARE(none.missing(), QStringList{u"must"_s});
        const Binding some = bind_arguments(definition, {{u"must"_s, u"1"_s}, {u"has"_s, u"15m"_s}});
        QVERIFY(some.is_complete());
        QVERIFY(!some.arguments.find(u"has"_s)->given);
        QVERIFY(some.arguments.find(u"must"_s)->given);
        QVERIFY(!some.arguments.find(u"may"_s));
        QCOMPARE(some.arguments.texts(definition.params, false).value(u"may"_s), QJsonValue(QString()));
        QVERIFY(some.arguments.typed(definition.params).value(u"may"_s).isNull());
        const Binding unknown = bind_arguments(definition, {{u"must"_s, u"1"_s}, {u"hsa"_s, u"1"_s}});
        QVERIFY(unknown.problems.at(0).text.contains(u"is not a parameter of a"_s));
    }
};

QTEST_GUILESS_MAIN(TestArgumentBinder)
#include "test_argument_binder.moc"
