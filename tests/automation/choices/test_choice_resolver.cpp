// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/choices/choice_resolver.h"
#include "core/command/argument_binder.h"
#include "core/command/definition_reader.h"

#include <QtTest>
#include <qcorotask.h>

using namespace opsdeck;
using namespace opsdeck::automation;
using namespace Qt::StringLiterals;
using core::ErrorKind;

namespace {

class ManualClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return time; }
    [[nodiscard]] core::Millis monotonic() const override { return time.time_since_epoch(); }
    core::Timestamp time = core::from_ms(1'000'000);
};

/// Answers in place of a process and counts how often it was asked.
struct FakeProgram {
    core::Result<QByteArray> answer = QByteArray("[]");
    QList<QStringList> asked;
};

QCoro::Task<core::Result<QByteArray>> run_fake(FakeProgram* program, ChoiceCommand command)
{
    program->asked.append(command.argv);
    core::Result<QByteArray> answer = program->answer; // QCoro moves what is returned, also out of a member
    co_return answer;
}

/// What several processes of a profile share.
class SharedMemory final : public ChoiceMemory {
public:
    QCoro::Task<std::optional<FetchedChoices>> find(QString key) override
    {
        const auto found = kept.constFind(key);
        std::optional<FetchedChoices> answer;
        if (found != kept.constEnd())
            answer = *found;
        co_return answer;
    }
    void keep(const QString& key, const FetchedChoices& choices) override { kept.insert(key, choices); }
    QHash<QString, FetchedChoices> kept;
};

core::DefinitionPtr definition(const QByteArray& choices)
{
    const auto read = core::read_definitions(
        "opsdeck: 1\nid: a\ntitle: A\ndanger: read\nsay: a {x}\nrun: {argv: [a]}\nparams:\n"
        "  app: {type: text}\n  pick: {type: choice, values: [b, c]}\n  x: {type: choice, choices: " +
            choices + "}\n",
        u"t"_s, {});
    for (const auto& finding : read.findings)
        qWarning().noquote() << core::to_text(finding);
    return read.definitions.empty() ? nullptr : read.definitions.front();
}

} // namespace

class TestChoiceResolver final : public QObject {
    Q_OBJECT

private:
    ManualClock m_clock;
    FakeProgram m_program;
    std::unique_ptr<ChoiceResolver> m_resolver;

    core::Result<Choices> resolve(const core::DefinitionPtr& d, const QString& parameter,
                                  const core::ParameterTexts& texts = {})
    {
        return QCoro::waitFor(m_resolver->resolve(d, parameter, texts, {}));
    }

    static QStringList values(const core::Result<Choices>& choices)
    {
        if (!choices)
            return {u"error: "_s + choices.error().text};
        QStringList out;
        for (const Choice& choice : choices->list)
            out.append(choice.value == choice.label ? choice.value : choice.value + u'|' + choice.label);
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_program = {};
        FakeProgram* program = &m_program;
        m_resolver = std::make_unique<ChoiceResolver>(
            [program](ChoiceCommand command) { return run_fake(program, std::move(command)); }, m_clock);
    }

    void output_becomes_choices_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QStringList>("choices");
        QTest::newRow("lines") << QByteArray("{argv: [l]}") << QByteArray("a\n b \n\nc")
                               << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("list") << QByteArray("{argv: [l]}") << QByteArray("[\"a\", 1.5, 2, true]")
                              << QStringList{u"a"_s, u"1.5"_s, u"2"_s, u"true"_s};
        QTest::newRow("field names") << QByteArray("{argv: [l], value: name, label: full title}")
                                     << QByteArray("[{\"name\": \"a\", \"full title\": \"The A\"}, {\"name\": \"b\"}]")
                                     << QStringList{u"error"_s};
        QTest::newRow("fields") << QByteArray("{argv: [l], value: name, label: title}")
                                << QByteArray("[{\"name\": \"a\", \"title\": \"The A\"}]") << QStringList{u"a|The A"_s};
        QTest::newRow("expressions") << QByteArray("{argv: [l], rows: \"out.items.filter(i => i.ok)\", value: \"row.n "
                                                   "+ ''\", label: \"'no. ' + row.n\"}")
                                     << QByteArray("{\"items\": [{\"n\": 1, \"ok\": true}, {\"n\": 2}]}")
                                     << QStringList{u"1|no. 1"_s};
    }
    void output_becomes_choices()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, output);
        QFETCH(QStringList, choices);
        m_program.answer = output;
        const auto d = definition(source);
        QVERIFY(d);
        const QStringList got = values(resolve(d, u"x"_s));
        if (choices == QStringList{u"error"_s})
            QVERIFY2(got.value(0).startsWith(u"error: The values for x"_s) ||
                         got == (QStringList{u"a|The A"_s, u"b"_s}),
                     qPrintable(got.join(u',')));
        else
            QCOMPARE(got, choices);
    }

    void an_answer_is_kept_for_its_time()
    {
        m_program.answer = QByteArray("[\"a\"]");
        const auto d = definition("{argv: [l, \"${params.app}\"], needs: [app], ttl: 60s}");
        const core::Timestamp first = m_clock.time;
        (void)resolve(d, u"x"_s, {{u"app"_s, u"web"_s}});
        m_clock.time += std::chrono::seconds(59);
        QCOMPARE(resolve(d, u"x"_s, {{u"app"_s, u"web"_s}})->fetched_at, first);
        QCOMPARE(m_program.asked.size(), 1);
        (void)resolve(d, u"x"_s, {{u"app"_s, u"db"_s}});
        QCOMPARE(m_program.asked.last(), (QStringList{u"l"_s, u"db"_s}));
        m_clock.time += std::chrono::seconds(1);
        (void)resolve(d, u"x"_s, {{u"app"_s, u"web"_s}});
        QCOMPARE(m_program.asked.size(), 3);
        m_resolver->forget();
        (void)resolve(d, u"x"_s, {{u"app"_s, u"web"_s}});
        QCOMPARE(m_program.asked.size(), 4);
    }

    void an_answer_is_kept_for_other_processes_too()
    {
        SharedMemory shared;
        FakeProgram* program = &m_program;
        const auto process = [&] {
            return std::make_unique<ChoiceResolver>(
                [program](ChoiceCommand command) { return run_fake(program, std::move(command)); }, m_clock, &shared);
        };
        const auto d = definition("{argv: [l], ttl: 60s}");
        m_program.answer = QByteArray("[\"a\"]");
        m_resolver = process();
        QCOMPARE(resolve(d, u"x"_s)->fetched_at, m_clock.time);
        const core::Timestamp first = m_clock.time;
        m_clock.time += std::chrono::seconds(59);
        m_program.answer = QByteArray("[\"b\"]");
        auto other = process();
        std::swap(other, m_resolver);
        QCOMPARE(values(resolve(d, u"x"_s)), QStringList{u"a"_s});
        QCOMPARE(resolve(d, u"x"_s)->fetched_at, first);
        QCOMPARE(m_program.asked.size(), 1);
        // The ttl is over in all of them, and what one of them fetches is news to the others.
        m_clock.time += std::chrono::seconds(1);
        QCOMPARE(values(resolve(d, u"x"_s)), QStringList{u"b"_s});
        std::swap(other, m_resolver);
        QCOMPARE(values(resolve(d, u"x"_s)), QStringList{u"b"_s});
        QCOMPARE(m_program.asked.size(), 2);
    }

    void an_old_answer_never_stands_in_for_a_source_that_fails()
    {
        SharedMemory shared;
        FakeProgram* program = &m_program;
        m_resolver = std::make_unique<ChoiceResolver>(
            [program](ChoiceCommand command) { return run_fake(program, std::move(command)); }, m_clock, &shared);
        m_program.answer = QByteArray("[\"a\"]");
        const auto blocking = definition("{argv: [l], ttl: 60s}");
        const auto asking = definition("{argv: [l], ttl: 60s, on_error: free}");
        for (const auto& d : {blocking, asking})
            QVERIFY(resolve(d, u"x"_s));
        m_clock.time += std::chrono::seconds(60);
        m_program.answer = core::failure(ErrorKind::process, u"it ended with 1"_s);
        QVERIFY(!resolve(blocking, u"x"_s));
        const auto arguments = core::bind_arguments(*blocking, {{u"x"_s, u"a"_s}}).arguments;
        QVERIFY(!QCoro::waitFor(m_resolver->check(blocking, arguments, {})));
        const auto checked = QCoro::waitFor(m_resolver->check(asking, arguments, {}));
        QVERIFY(checked && checked->size() == 1);
        QVERIFY2(!checked->front().is_checked, "a person has to decide");
        QVERIFY(checked->front().unchecked.text.contains(u"it ended with 1"_s));
        // To be looked at it is still known, with its age.
        const auto known = QCoro::waitFor(m_resolver->known(blocking, u"x"_s, {}, {}));
        QCOMPARE(values(known), QStringList{u"a"_s});
        QCOMPARE(known->fetched_at, m_clock.time - std::chrono::seconds(60));
    }

    void what_is_known_runs_nothing()
    {
        const auto d = definition("{argv: [l, \"${params.app}\"], needs: [app]}");
        QCOMPARE(QCoro::waitFor(m_resolver->known(d, u"x"_s, {{u"app"_s, u"web"_s}}, {})).error().kind,
                 ErrorKind::not_found);
        QCOMPARE(QCoro::waitFor(m_resolver->known(d, u"x"_s, {}, {})).error().detail, u"app"_s);
        QVERIFY(m_program.asked.isEmpty());
    }

    void a_clock_that_was_set_back_makes_no_answer_fresh()
    {
        m_program.answer = QByteArray("[\"a\"]");
        const auto d = definition("{argv: [l], ttl: 60s}");
        (void)resolve(d, u"x"_s);
        m_clock.time -= std::chrono::hours(1);
        (void)resolve(d, u"x"_s);
        QCOMPARE(m_program.asked.size(), 2);
    }

    void before_it_says_no_it_looks_again()
    {
        const auto d = definition("{argv: [l], ttl: 60s}");
        m_program.answer = QByteArray("[\"a\"]");
        (void)resolve(d, u"x"_s);
        m_clock.time += std::chrono::seconds(10);
        m_program.answer = QByteArray("[\"a\", \"new\"]");
        const auto fresh = core::bind_arguments(*d, {{u"x"_s, u"new"_s}}).arguments;
        const auto checked = QCoro::waitFor(m_resolver->check(d, fresh, {}));
        QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().text));
        QCOMPARE(checked->front().fetched_at, m_clock.time);
        QCOMPARE(m_program.asked.size(), 2);
        const auto none = core::bind_arguments(*d, {{u"x"_s, u"none"_s}}).arguments;
        QVERIFY(!QCoro::waitFor(m_resolver->check(d, none, {})));
        QCOMPARE(m_program.asked.size(), 2); // it has just looked
    }

    void what_it_needs_is_asked_first()
    {
        const auto d = definition("{argv: [l, \"${params.app}\"], needs: [app]}");
        const auto choices = resolve(d, u"x"_s);
        QCOMPARE(choices.error().kind, ErrorKind::invalid_input);
        QCOMPARE(choices.error().detail, u"app"_s);
        QVERIFY(m_program.asked.isEmpty());
    }

    void a_failed_source_blocks_or_lets_anything_through()
    {
        m_program.answer = core::failure(ErrorKind::process, u"it ended with 1"_s);
        QVERIFY(resolve(definition("{argv: [l]}"), u"x"_s).error().text.contains(u"it ended with 1"_s));
        const auto free = resolve(definition("{argv: [l], on_error: free}"), u"x"_s);
        QVERIFY(free && free->free && free->source_failed);
        QVERIFY2(free->source_error.text.contains(u"it ended with 1"_s),
                 qPrintable(free->source_error.text + free->source_error.detail));
    }

    void a_run_is_checked_against_the_source()
    {
        m_program.answer = QByteArray("[\"1.0\", \"1.1\"]");
        const auto d = definition("{argv: [l]}");
        const auto good = core::bind_arguments(*d, {{u"x"_s, u"1.1"_s}}).arguments;
        QVERIFY(QCoro::waitFor(m_resolver->check(d, good, {})).has_value());
        const auto bad = core::bind_arguments(*d, {{u"x"_s, u"1.11"_s}}).arguments;
        const auto checked = QCoro::waitFor(m_resolver->check(d, bad, {}));
        QCOMPARE(checked.error().detail, u"x"_s);
        QVERIFY2(checked.error().text.contains(u"Allowed: 1.0, 1.1"_s), qPrintable(checked.error().text));
        QVERIFY(checked.error().text.contains(u"Did you mean 1.1?"_s));
    }

    void written_values_need_no_program()
    {
        QCOMPARE(values(resolve(definition("{argv: [l]}"), u"pick"_s)), (QStringList{u"b"_s, u"c"_s}));
        QVERIFY(resolve(definition("{argv: [l]}"), u"app"_s)->free);
        QVERIFY(!resolve(definition("{argv: [l]}"), u"none"_s));
        QVERIFY(m_program.asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestChoiceResolver)
#include "test_choice_resolver.moc"
