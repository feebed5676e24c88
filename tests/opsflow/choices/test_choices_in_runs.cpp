// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/flow_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;

namespace {

const QByteArray pack = R"(opsdeck: 1
id: app.change
title: Change an application
say: ["change {app}"]
danger: change
params:
  app: {type: choice, required: true, choices: {argv: [apps], ttl: 60s}}
run: {argv: [changer, "${params.app}"]}
---
opsdeck: 1
id: app.look
title: Look at an application
say: ["look {app}"]
danger: read
params:
  app: {type: choice, required: true, choices: {argv: [apps], ttl: 60s, on_error: free}}
run: {argv: [looker, "${params.app}"]}
)";

/// Answers in place of a process.
struct FakeSource {
    core::Result<QByteArray> answer = QByteArray("[\"web\", \"db\"]");
    int asked = 0;
};

QCoro::Task<core::Result<QByteArray>> ask_source(FakeSource* source)
{
    ++source->asked;
    core::Result<QByteArray> answer = source->answer;
    co_return answer;
}

class TroubleObserver final : public PipelineObserver {
public:
    QStringList told;
    void trouble(const core::RunId&, const QString& text) override { told << text; }
};

} // namespace

/// What a run does with values that come from a source.
class TestChoicesInRuns final : public QObject {
    Q_OBJECT

private:
    FakeSource m_source;
    std::unique_ptr<FlowFixture> m_flow;

    [[nodiscard]] bool has_started(const QString& program) const
    {
        return std::any_of(m_flow->runner.orders.begin(), m_flow->runner.orders.end(),
                           [&](const auto& order) { return order.argv.front() == program; });
    }

private Q_SLOTS:
    void init()
    {
        m_source = {};
        m_flow = std::make_unique<FlowFixture>(pack);
        FakeSource* source = &m_source;
        automation::ChoiceRunner run = [source](automation::ChoiceCommand) { return ask_source(source); };
        m_flow->choices = std::make_unique<automation::ChoiceResolver>(std::move(run), m_flow->clock);
        m_flow->services.choices = m_flow->choices.get();
    }
    void cleanup() { m_flow.reset(); }

    void a_value_from_an_older_list_is_shown_with_its_age()
    {
        QCOMPARE(m_flow->submit(u"change web"_s)->outcome, Outcome::succeeded);
        QVERIFY(m_flow->confirmation.asked.at(0).remarks.isEmpty());
        m_flow->clock.pass(std::chrono::seconds(30));
        QCOMPARE(m_flow->submit(u"change db"_s)->outcome, Outcome::succeeded);
        QCOMPARE(m_source.asked, 1);
        QCOMPARE(m_flow->confirmation.asked.at(1).remarks, QStringList{u"app \"db\" was offered 30 s ago"_s});
    }

    void a_value_that_is_not_offered_is_refused_after_a_fresh_look()
    {
        QVERIFY(m_flow->submit(u"change web"_s));
        m_flow->clock.pass(std::chrono::seconds(30));
        const auto report = m_flow->submit(u"change wbe"_s);
        QCOMPARE(report->kind, SubmitKind::invalid_line);
        QVERIFY2(report->problem.text.contains(u"Did you mean web?"_s), qPrintable(report->problem.text));
        QCOMPARE(m_source.asked, 2);
    }

    void a_source_that_fails_blocks_even_when_an_old_answer_is_known()
    {
        QVERIFY(m_flow->submit(u"change web"_s));
        m_flow->clock.pass(std::chrono::seconds(60));
        m_source.answer = core::failure(core::ErrorKind::process, u"no answer"_s);
        const auto report = m_flow->submit(u"change web"_s);
        QCOMPARE(report->kind, SubmitKind::refused);
        QVERIFY2(report->problem.text.contains(u"no answer"_s), qPrintable(report->problem.text));
        QCOMPARE(m_flow->confirmation.asked.size(), size_t(1));
    }

    void a_value_that_nobody_could_look_up_is_asked_about_even_to_read()
    {
        m_source.answer = core::failure(core::ErrorKind::process, u"no answer"_s);
        m_flow->confirmation.accepts = false;
        QCOMPARE(m_flow->submit(u"look web"_s)->kind, SubmitKind::refused);
        QCOMPARE(m_flow->confirmation.asked.size(), size_t(1));
        QCOMPARE(m_flow->confirmation.asked.at(0).mode, ConfirmationMode::preview);
        const QString remark = m_flow->confirmation.asked.at(0).remarks.value(0);
        QVERIFY2(remark.contains(u"taken as typed"_s) && remark.contains(u"no answer"_s), qPrintable(remark));
        QVERIFY(!has_started(u"looker"_s));
        m_flow->confirmation.accepts = true;
        QCOMPARE(m_flow->submit(u"look web"_s)->outcome, Outcome::succeeded);
        QVERIFY(has_started(u"looker"_s));
    }

    void who_said_yes_beforehand_is_told()
    {
        m_source.answer = core::failure(core::ErrorKind::process, u"no answer"_s);
        RunRequest request;
        request.line = u"look web"_s;
        request.skip_preview = true;
        TroubleObserver observer;
        auto task = m_flow->pipeline->submit(std::move(request), &m_flow->confirmation, &observer);
        QCOMPARE(QCoro::waitFor(std::move(task))->outcome, Outcome::succeeded);
        QVERIFY(m_flow->confirmation.asked.empty());
        QVERIFY2(observer.told.value(0).contains(u"no answer"_s), qPrintable(observer.told.join(u'|')));
    }
};

QTEST_GUILESS_MAIN(TestChoicesInRuns)
#include "test_choices_in_runs.moc"
