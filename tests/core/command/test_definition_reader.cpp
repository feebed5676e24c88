// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/from_yaml.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;
using opsdeck::test::findings_of;
using opsdeck::test::from_yaml;

namespace {

/// A sound automation into which each row puts one mistake.
QByteArray with(const QByteArray& more, const QByteArray& danger = "read")
{
    return "opsdeck: 1\n"
           "id: a.b\n"
           "title: A\n"
           "danger: " +
           danger +
           "\n"
           "say: do it\n" +
           (more.contains("run:") ? QByteArray() : QByteArray("run: {argv: [prog]}\n")) + more;
}

constexpr const char* whole = R"yaml(opsdeck: 1
id: app.deploy
title: Deploy a version
help: Puts a version on an environment.
say: ["deploy {app} {version} to {env}", {form: "noop {app} {version} to {env}", verb: plan}]
tags: [change, service]
danger: destructive
params:
  app: {type: text, required: true, pattern: "[a-z]+", max_length: 40, help: name of a service}
  version: {type: choice, required: true, choices: {argv: [./bin/versions, "${params.app}"], rows: "out.items", value: name, label: "row.name + ' ' + row.date", ttl: 30s, needs: [app], on_error: free}}
  env: {type: choice, values: [test, production], required: true}
  wait: {type: duration, default: 1h30m, max: 24h}
  count: {type: int, min: 1, max: 10, default: 2}
  note: {type: text, positional: false, allow_dash: true}
  where: {type: file, exists: true}
  password: {type: secret, source: "keyring:db/main", pass: "env:DB_PASSWORD"}
run:
  argv: [./bin/deploy, --app, "${params.app}", --note, "${params.note}"]
  stdin: "x"
  env: {MODE: "${params.env}"}
  cwd: "${pack.state}"
  skip_empty: [--note]
plan: {argv: [./bin/deploy, --explain, "${params.app}"]}
verify: {argv: [./bin/health, "${params.app}"], expect: "exit == 0 && out.up", every: 2s, for: 1m}
limits: {time: 30m, silence: 2m, output: 20MiB, post_lines: 20, kill_after: 20s}
parse: {kind: json, rows: "out.hosts"}
redact: [preset:emails, "param:note", "re:key=(?<secret>\\S+)"]
result: {headline: "${params.app} ${run.outcome} in ${run.took}", table: {rows: rows, columns: [host, ok], limit: 5}, attach: always}
followups:
  - {label: "Check logs", run: logs.check, with: {app: "${params.app}"}, when: "exit != 0"}
rollback: {run: app.rollback, with: {app: "${params.app}"}, on_failure: never, when: "exit != 4"}
confirm: {mode: type, phrase: "${params.app} ${params.version}"}
minutes_saved: 45
)yaml";

} // namespace

class TestDefinitionReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_field_arrives()
    {
        const Definitions definitions = from_yaml(whole);
        QCOMPARE(definitions.size(), size_t(1));
        const AutomationDefinition& d = *definitions.front();
        QCOMPARE(d.id.value(), u"app.deploy"_s);
        QCOMPARE(d.help, u"Puts a version on an environment."_s);
        QCOMPARE(d.say.size(), size_t(2));
        QCOMPARE(d.say[0].words.size(), size_t(5));
        QCOMPARE(d.say[0].words[1], (SayWord{true, u"app"_s}));
        QCOMPARE(d.say[1].verb, Verb::plan);
        QCOMPARE(d.tags, (QStringList{u"change"_s, u"service"_s}));
        QCOMPARE(d.danger, Danger::destructive);
        QCOMPARE(d.params.size(), size_t(8));
        QCOMPARE(d.params[0].pattern, u"[a-z]+"_s);
        QCOMPARE(d.params[0].max_length, 40);
        QCOMPARE(d.params[1].choices->ttl, Millis(30'000));
        QCOMPARE(d.params[1].choices->on_error, ChoiceSource::OnError::free);
        QCOMPARE(d.params[1].choices->needs, QStringList{u"app"_s});
        QCOMPARE(d.params[2].values, (QStringList{u"test"_s, u"production"_s}));
        QCOMPARE(d.params[3].max, std::optional(86'400.0));
        QCOMPARE(d.params[4].min, std::optional(1.0));
        QVERIFY(!d.params[5].positional && d.params[5].allow_dash);
        QVERIFY(d.params[6].exists);
        QCOMPARE(d.params[7].source, u"keyring:db/main"_s);
        QCOMPARE(d.params[7].pass, SecretPass::environment);
        QCOMPARE(d.params[7].pass_name, u"DB_PASSWORD"_s);
        QCOMPARE(d.run.command.argv.size(), 5);
        QCOMPARE(d.run.command.stdin_text, std::optional(u"x"_s));
        QCOMPARE(d.run.command.environment.value(u"MODE"_s), u"${params.env}"_s);
        QCOMPARE(d.run.command.skip_empty, QStringList{u"--note"_s});
        QVERIFY(d.can_plan());
        QCOMPARE(d.verify->every, Millis(2'000));
        QCOMPARE(d.verify->lasting, Millis(60'000));
        QCOMPARE(d.limits.time, Millis(1'800'000));
        QCOMPARE(d.limits.output, qint64(20) * 1024 * 1024);
        QCOMPARE(d.limits.kill_after, Millis(20'000));
        QCOMPARE(d.parse.kind, ParseKind::json);
        QCOMPARE(d.redact.size(), size_t(4));
        QCOMPARE(d.redact[0], (RedactionRule{RedactionRule::Kind::preset, u"tokens"_s}));
        QCOMPARE(d.redact[3].value, u"key=(?<secret>\\S+)"_s);
        QCOMPARE(d.result.table->limit, 5);
        QCOMPARE(d.result.attach, Attach::always);
        QCOMPARE(d.followups[0].run.value(), u"logs.check"_s);
        QCOMPARE(d.rollback->on_failure, RollbackDefinition::OnFailure::never);
        QCOMPARE(d.rollback->when, u"exit != 4"_s);
        QCOMPARE(d.confirm.mode, ConfirmMode::type);
        QCOMPARE(d.minutes_saved, 45.0);
        QCOMPARE(d.places.value(u"verify.expect"_s).line, 24);
        QCOMPARE(d.digest.size(), 64);
    }

    void the_defaults_are_the_formats()
    {
        const Definitions definitions = from_yaml(with({}).constData());
        const AutomationDefinition& d = *definitions.at(0);
        QCOMPARE(d.limits.time, Millis(600'000));
        QCOMPARE(d.limits.silence, Millis(300'000));
        QCOMPARE(d.limits.output, qint64(64) * 1024 * 1024);
        QCOMPARE(d.limits.post_lines, 12);
        QCOMPARE(d.limits.kill_after, Millis(10'000));
        QCOMPARE(d.parse.kind, ParseKind::text);
        QCOMPARE(d.confirm.mode, ConfirmMode::none);
        QCOMPARE(from_yaml(with("plan: none\nplan_reason: small\n", "destructive").constData()).at(0)->confirm.phrase,
                 u"a.b"_s);
    }

    void a_mistake_is_told_with_its_place_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("finding"); ///< how the only finding begins
        const auto row = [](const char* name, const QByteArray& yaml, const char* finding) {
            QTest::newRow(name) << yaml << u"test.yaml:"_s + QString::fromUtf8(finding);
        };
        row("misspelt field", with("titel: x\n"),
            "7:titel: error: There is no field \"titel\" here. (did you mean \"title\"?)");
        row("misspelt inner field", with("limits: {tiem: 5s}\n"),
            "7:limits.tiem: error: There is no field \"tiem\" here. (did you mean \"time\"?)");
        row("field of a later version", with("lock: {keys: [a]}\n"),
            "7:lock: error: This field is not supported by this version yet.");
        row("inner field of a later version", with("params: {x: {type: text, multiple: true}}\n"),
            "7:params.x.multiple: error: This field is not supported by this version yet.");
        row("type of a later version", with("params: {x: {type: environment}}\n"),
            "7:params.x.type: error: The type \"environment\" is not supported by this version yet.");
        row("unknown type", with("params: {x: {type: txet}}\n"),
            "7:params.x.type: error: \"txet\" is not one of text, int, number, bool, choice, duration, file, url, "
            "host, secret. (did you mean \"text\"?)");
        row("no type", with("params:\n  x: {help: y}\n"), "8:params.x.type: error: A parameter needs a type.");
        row("bad name", with("params: {1x: {type: text}}\n"),
            "7:params.1x: error: \"1x\" is not a name for a parameter.");
        row("unknown slot",
            "opsdeck: 1\nid: a\ntitle: A\ndanger: read\nsay:\n  - go\n  - go {appp}\nparams: {app: {type: text}}\nrun: "
            "{argv: [x]}\n",
            "7:say[1]: error: There is no parameter \"appp\". (did you mean \"app\"?)");
        row("slot glued to a word",
            "opsdeck: 1\nid: a\ntitle: A\ndanger: read\nsay: go x{app}\nparams: {app: {type: text}}\nrun: {argv: "
            "[x]}\n",
            "5:say: error: \"x{app}\" is neither");
        row("form begins with a slot",
            "opsdeck: 1\nid: a\ntitle: A\ndanger: read\nsay: \"{app} go\"\nparams: {app: {type: text}}\nrun: {argv: "
            "[x]}\n",
            "5:say: error: A form begins with a word.");
        row("secret in argv", with("params: {pw: {type: secret}}\nrun: {argv: [x, \"--pw=${params.pw}\"]}\n"),
            "7:run.argv[1]: error: The secret \"pw\" must not stand here");
        row("secret in the headline", with("params: {pw: {type: secret}}\nresult: {headline: \"${params.pw}\"}\n"),
            "8:result.headline: error: The secret");
        row("secret in a form",
            "opsdeck: 1\nid: a\ntitle: A\ndanger: read\nsay: go {pw}\nparams: {pw: {type: secret}}\nrun: {argv: [x]}\n",
            "5:say: error: The secret \"pw\" has no place in a line");
        row("secret with a default", with("params: {pw: {type: secret, default: x}}\n"),
            "7:params.pw.default: error: A secret has no default");
        row("two secrets by stdin", with("params: {a: {type: secret}, b: {type: secret}}\n"),
            "7:params.b: error: Only one secret");
        row("destructive without a plan", with({}, "destructive"),
            "4:danger: error: A destructive automation needs a plan");
        row("no plan without a reason", with("plan: none\n", "destructive"),
            "7:plan: error: \"plan: none\" needs a plan_reason");
        row("reason without need", with("plan_reason: x\n"), "7:plan_reason: error: A reason is only needed");
        row("weak confirmation", with("confirm: {mode: none}\n", "change"),
            "7:confirm.mode: error: danger: change needs a stricter");
        row("shell string", with("run: {argv: [bash, -ec, \"echo ${params.x}\"]}\nparams: {x: {type: text}}\n"),
            "6:run.argv: error: A shell string is not run");
        row("shell through env", with("run: {argv: [/usr/bin/env, sh, -c, x]}\n"), "6:run.argv: error: A shell string");
        row("argv as text", with("run: {argv: \"ls -l\"}\n"), "6:run.argv: error: This must be a list");
        row("program from a parameter", with("run: {argv: [\"${params.x}\"]}\nparams: {x: {type: text}}\n"),
            "6:run.argv: error: The program itself");
        row("look-up that is not there", with("run: {argv: [x, \"${params.nam}\"]}\nparams: {name: {type: text}}\n"),
            "6:run.argv[1]: error: There is no parameter \"nam\". (did you mean \"name\"?)");
        row("look-up without params", with("run: {argv: [x, \"${name}\"]}\nparams: {name: {type: text}}\n"),
            "6:run.argv[1]: error: There is no \"name\". (did you mean \"params.name\"?)");
        row("result before the run", with("run: {argv: [x, \"${out.a}\"]}\n"),
            "6:run.argv[1]: error: \"out.a\" is only known after the run.");
        row("computing in a look-up", with("run: {argv: [x, \"${1 + 1}\"]}\n"),
            "6:run.argv[1]: error: \"1 + 1\" is not a look-up.");
        row("open look-up", with("run: {argv: [x, \"${params\"]}\n"), "6:run.argv[1]: error: \"${\" is not closed");
        row("unknown member", with("run: {argv: [x, \"${pack.folder}\"]}\n"),
            "6:run.argv[1]: error: There is no \"pack.folder\". (known: pack.dir, pack.state)");
        row("skip_empty without its flag", with("run: {argv: [x], skip_empty: [--y]}\n"),
            "6:run.skip_empty: error: \"--y\" is not a flag");
        row("bad pattern", with("params: {x: {type: text, pattern: \"(\"}}\n"),
            "7:params.x.pattern: error: This is not a regular expression");
        row("bad default", with("params: {x: {type: int, default: five}}\n"),
            "7:params.x.default: error: The default cannot be used");
        row("least over most", with("params: {x: {type: int, min: 5, max: 1}}\n"),
            "7:params.x.min: error: The least value");
        row("length of a number", with("params: {x: {type: text, max: 1}}\n"),
            "7:params.x.max: error: Only numbers and durations have a max.");
        row("choice of nothing", with("params: {x: {type: choice}}\n"),
            "7:params.x: error: A choice needs values or choices.");
        row("values of a text", with("params: {x: {type: text, values: [a]}}\n"),
            "7:params.x.values: error: Only a choice has values.");
        row("need not said",
            with("params: {y: {type: text}, x: {type: choice, choices: {argv: [l, \"${params.y}\"]}}}\n"),
            "7:params.x.choices.needs: error: The choices use \"y\"");
        row("bad size", with("limits: {output: lots}\n"), "7:limits.output: error: \"lots\" is not a size");
        row("bad duration", with("limits: {time: 5 minutes}\n"),
            "7:limits.time: error: \"5 minutes\" is not a duration.");
        row("bad parse kind", with("parse: {kind: jsno}\n"),
            "7:parse.kind: error: \"jsno\" is not one of text, log, table, json, ndjson, kv, junit. (did you mean "
            "\"json\"?)");
        row("bad redact", with("redact: [emails]\n"), "7:redact[0]: error: \"emails\" is not a rule.");
        row("redact of nobody", with("redact: [\"param:x\"]\n"), "7:redact[0]: error: There is no parameter \"x\".");
        row("field without a value", with("help:\n"), "7:help: error: This field has no value.");
        row("twice", with("title: B\n"), "7:: error: \"title\" is here twice; the first is in line 3.");
        row("tag", with("help: !!str x\n"), "7:: error: Tags such as");
        row("not yaml", with("help: [a\n"), "8:: error: This is not valid YAML");
        row("later format", "opsdeck: 2\nid: a\ntitle: A\ndanger: read\nsay: go\nrun: {argv: [x]}\n",
            "1:opsdeck: error: Version \"2\" of the format");
        row("bad id", "opsdeck: 1\nid: App Restart\ntitle: A\ndanger: read\nsay: go\nrun: {argv: [x]}\n",
            "2:id: error: \"App Restart\" is not an id.");
        row("plan form without a plan",
            "opsdeck: 1\nid: a\ntitle: A\ndanger: read\nsay: [go, {form: dry, verb: plan}]\nrun: {argv: [x]}\n",
            "5:say[1]: error: This form asks for a plan");
    }
    void a_mistake_is_told_with_its_place()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, finding);
        const QStringList found = findings_of(yaml);
        QVERIFY2(found.size() == 1, qPrintable(found.join(u'\n')));
        QVERIFY2(found.front().startsWith(finding), qPrintable(found.front()));
    }

    void all_mistakes_are_told_at_once()
    {
        const QStringList found =
            findings_of("opsdeck: 1\nid: A\nsay: go {x}\ndanger: bad\nrun: {argv: []}\nlimits: {time: x}\n");
        QVERIFY2(found.size() >= 5, qPrintable(found.join(u'\n')));
    }

    void one_broken_document_costs_only_itself()
    {
        const QByteArray yaml = with({}) + "---\n" + with("tite: x\n") + "---\n" +
                                with({}).replace("id: a.b", "id: a.c").replace("do it", "do that");
        const ReadDefinitions read = read_definitions(yaml, u"f.yaml"_s, {});
        QCOMPARE(read.definitions.size(), size_t(2));
        QCOMPARE(read.definitions[1]->id.value(), u"a.c"_s);
        QVERIFY(read.definitions[1]->line > 10);
    }

    void the_digest_is_about_content_pack_and_version()
    {
        PackInfo pack;
        pack.id = PackId(u"p"_s);
        pack.version = u"1"_s;
        const auto digest = [&](const QByteArray& yaml) {
            return read_definitions(yaml, u"f"_s, pack).definitions.at(0)->digest;
        };
        const QString first = digest(with({}));
        QCOMPARE(digest("# comment\n" + with({})), first);
        QVERIFY(digest(with("help: x\n")) != first);
        pack.version = u"2"_s;
        QVERIFY(digest(with({})) != first);
    }

    void a_pack_is_read()
    {
        const ReadPack read =
            read_pack("opsdeck: 1\nid: starter\nversion: \"1.10\"\ntitle: Start\nmaintainers: [a]\nneeds: [python3]\n",
                      u"pack.yaml"_s);
        QVERIFY(read.findings.empty());
        QCOMPARE(read.pack.version, u"1.10"_s);
        QCOMPARE(read.pack.needs, QStringList{u"python3"_s});
        const ReadPack bad = read_pack("opsdeck: 1\nid: starter\nverison: 1\n", u"pack.yaml"_s);
        QCOMPARE(to_text(bad.findings.at(0)),
                 u"pack.yaml:3:verison: error: There is no field \"verison\" here. (did you mean \"version\"?)"_s);
        QCOMPARE(bad.findings.at(1).field, u"version"_s);
    }

    void hostile_files_do_no_harm()
    {
        QVERIFY(!findings_of(
                     "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d "
                     "[*c,*c,*c,*c,*c,*c,*c,*c]\n"
                     "e: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f]\n")
                     .isEmpty());
        QVERIFY(!findings_of(QByteArray(100'000, '[')).isEmpty());
        QVERIFY(!findings_of(QByteArray(2'000'000, 'a')).isEmpty());
        QVERIFY(!findings_of("a: \xff\xfe").isEmpty());
        QVERIFY(!findings_of("&a [*a]").isEmpty());
        QVERIFY(!findings_of("? [a]\n: b\n").isEmpty());
        QVERIFY(!findings_of("just text").isEmpty());
        QVERIFY(!findings_of("- a\n- b\n").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDefinitionReader)
#include "test_definition_reader.moc"
