// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/argument_form.h"
#include "opsflow/compose/slow_values.h"
#include "opsflow/palette/palette_fixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;
using Choices = ArgumentChip::Choices;

class TestArgumentForm final : public QObject {
    Q_OBJECT

private:
    const core::Definitions m_all = palette_definitions();
    SlowValues m_values;

    core::DefinitionPtr definition(const QString& id) const
    {
        for (const core::DefinitionPtr& one : m_all) {
            if (one->id.value() == id)
                return one;
        }
        qFatal("no definition %s", qPrintable(id));
    }
    std::unique_ptr<ArgumentForm> form(const QString& id, const core::ParameterTexts& texts = {},
                                       core::Verb verb = core::Verb::run)
    {
        m_values = {};
        return std::make_unique<ArgumentForm>(definition(id), verb, texts,
                                              ArgumentForm::Surroundings{m_all, {}, m_values.ask()});
    }
    static QStringList names(const ArgumentForm& form)
    {
        QStringList out;
        for (const ArgumentChip& chip : form.chips())
            out << chip.name;
        return out;
    }

private Q_SLOTS:
    void chips_follow_the_form_and_leave_secrets_out()
    {
        QCOMPARE(names(*form(u"app.deploy"_s)), (QStringList{u"app"_s, u"version"_s, u"env"_s}));
        QCOMPARE(names(*form(u"logs.check"_s)), (QStringList{u"app"_s, u"env"_s, u"since"_s}));
        QCOMPARE(names(*form(u"user.add"_s)), (QStringList{u"login"_s, u"app"_s}));
        QCOMPARE(form(u"machine.status"_s)->first_open(), -1);
    }

    void the_line_is_shown_while_it_grows()
    {
        const auto deploy = form(u"app.deploy"_s, {{u"app"_s, u"web"_s}});
        QCOMPARE(text_of(deploy->preview()), u"deploy web version to env"_s);
        QCOMPARE(deploy->first_open(), 1);
        QCOMPARE(deploy->problem(), u"Still needed: version, env."_s);
        QCOMPARE(deploy->line(), QString());
        QSignalSpy changed(deploy.get(), &ArgumentForm::line_changed);
        deploy->set_text(1, u"1.4.2"_s);
        deploy->set_text(2, u"production"_s);
        QCOMPARE(changed.size(), 2);
        QVERIFY(deploy->is_complete());
        QCOMPARE(deploy->line(), u"deploy web 1.4.2 to production"_s);
        QCOMPARE(text_of(deploy->preview()), deploy->line());
    }

    void a_value_is_checked_as_it_is_typed()
    {
        const auto port = form(u"port.check"_s);
        port->set_text(0, u"http"_s);
        QVERIFY(port->chips().at(0).problem.contains(u"whole number"_s));
        QVERIFY(!port->is_complete());
        port->set_text(0, u"443"_s);
        QCOMPARE(port->chips().at(0).problem, QString());
        QCOMPARE(port->line(), u"port 443"_s);
        const auto deploy = form(u"app.deploy"_s);
        deploy->set_text(2, u"prodution"_s);
        QVERIFY(deploy->chips().at(2).problem.contains(u"Did you mean production"_s));
    }

    void a_default_needs_no_typing()
    {
        const auto logs = form(u"logs.check"_s, {{u"app"_s, u"web"_s}});
        QVERIFY(logs->is_complete());
        QCOMPARE(logs->chips().at(2).value(), u"15m"_s);
        QCOMPARE(logs->line(), u"logs web"_s);
        logs->set_text(2, u"1h"_s);
        QCOMPARE(logs->line(), u"logs web since=1h"_s);
    }

    void a_secret_is_shown_as_stars_and_submitted_as_nothing()
    {
        const auto add = form(u"user.add"_s, {{u"login"_s, u"li"_s}, {u"app"_s, u"web"_s}});
        QVERIFY(add->is_complete());
        QCOMPARE(text_of(add->preview()), u"add user li to web password=***"_s);
        QVERIFY(!add->line().contains(u"password"_s));
        const core::LineOutcome outcome = core::parse_line(add->line(), m_all);
        const auto* incomplete = std::get_if<core::LineIncomplete>(&outcome);
        QVERIFY(incomplete);
        QCOMPARE(incomplete->definition->id.value(), u"user.add"_s);
        QCOMPARE(incomplete->problems.size(), size_t(1));
    }

    void a_plan_is_a_line_of_its_own()
    {
        const auto plan = form(u"app.deploy"_s, {{u"app"_s, u"a"_s}, {u"version"_s, u"1"_s}, {u"env"_s, u"test"_s}},
                               core::Verb::plan);
        QCOMPARE(plan->line(), u"noop a 1 to test"_s);
    }

    void offered_values_come_later_with_their_age()
    {
        const auto deploy = form(u"app.deploy"_s);
        QSignalSpy changed(deploy.get(), &ArgumentForm::chip_changed);
        deploy->look_at(0);
        QCOMPARE(deploy->chips().at(0).choices, Choices::loading);
        QCOMPARE(m_values.questions.size(), size_t(1));
        m_values.answer(0, SlowValues::values({u"web"_s, u"billing"_s}));
        QTRY_COMPARE(deploy->chips().at(0).choices, Choices::ready);
        QCOMPARE(deploy->chips().at(0).offered.size(), size_t(2));
        QVERIFY(core::to_ms(deploy->chips().at(0).fetched_at) > 0);
        deploy->set_text(0, u"wbe"_s);
        QCOMPARE(deploy->chips().at(0).problem, u"\"wbe\" is not offered. Did you mean web?"_s);
        deploy->set_text(0, u"web"_s);
        QCOMPARE(deploy->chips().at(0).problem, QString());
    }

    void what_was_known_last_is_shown_while_the_source_is_asked()
    {
        const auto deploy = form(u"app.deploy"_s);
        m_values.known = SlowValues::values({u"web"_s}, core::from_ms(1'000));
        deploy->look_at(0);
        QCOMPARE(deploy->chips().at(0).choices, Choices::refreshing);
        QCOMPARE(deploy->chips().at(0).fetched_at, core::from_ms(1'000));
        deploy->set_text(0, u"billing"_s); // may well be new: nobody refuses it by an old list
        QCOMPARE(deploy->chips().at(0).problem, QString());
        m_values.answer(0, SlowValues::values({u"web"_s}));
        QTRY_COMPARE(deploy->chips().at(0).choices, Choices::ready);
        QVERIFY(!deploy->chips().at(0).problem.isEmpty());
    }

    void a_source_that_needs_another_value_says_so_and_is_asked_anew()
    {
        const auto deploy = form(u"app.deploy"_s);
        deploy->look_at(1);
        QCOMPARE(deploy->chips().at(1).choices, Choices::waiting);
        QVERIFY(deploy->chips().at(1).choice_remark.contains(u"app"_s));
        QVERIFY(m_values.questions.empty());
        deploy->set_text(0, u"web"_s);
        deploy->look_at(1);
        QCOMPARE(m_values.questions.size(), size_t(1));
        QCOMPARE(m_values.questions[0].asked.texts.value(u"app"_s), u"web"_s);
        // Another app while it is asked: the answer is one to an old question.
        deploy->set_text(0, u"billing"_s);
        deploy->look_at(1);
        QCOMPARE(m_values.questions.size(), size_t(2));
        m_values.answer(0, SlowValues::values({u"1.0-web"_s}));
        m_values.answer(1, SlowValues::values({u"2.0-billing"_s}));
        QTRY_COMPARE(deploy->chips().at(1).choices, Choices::ready);
        QCOMPARE(deploy->chips().at(1).offered.front().value, u"2.0-billing"_s);
    }

    void a_source_that_fails_says_why_and_the_form_stays_usable()
    {
        const auto deploy = form(u"app.deploy"_s);
        deploy->look_at(0);
        m_values.answer(0, core::failure(core::ErrorKind::process, u"The list of apps could not be fetched."_s));
        QTRY_COMPARE(deploy->chips().at(0).choices, Choices::failed);
        QCOMPARE(deploy->chips().at(0).choice_remark, u"The list of apps could not be fetched."_s);
        deploy->set_text(0, u"web"_s);
        QCOMPARE(deploy->chips().at(0).problem, QString());
    }

    void the_line_so_far_ends_at_its_first_open_place_and_reads_back()
    {
        const auto restart = form(u"service.restart"_s, {{u"app"_s, u"two words"_s}});
        QCOMPARE(restart->line_so_far(), u"restart \"two words\" in "_s);
        restart->set_text(1, u"test"_s);
        QCOMPARE(restart->line_so_far(), restart->line());
        QCOMPARE(restart->texts(), (core::ParameterTexts{{u"app"_s, u"two words"_s}, {u"env"_s, u"test"_s}}));
        QCOMPARE(form(u"app.deploy"_s)->line_so_far(), u"deploy "_s);
    }

    void a_form_that_is_gone_hears_no_answer()
    {
        auto deploy = form(u"app.deploy"_s);
        deploy->look_at(0);
        deploy.reset();
        m_values.answer(0, SlowValues::values({u"web"_s}));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    void what_the_pipeline_refuses_stands_at_its_chip()
    {
        const auto deploy =
            form(u"app.deploy"_s, {{u"app"_s, u"web"_s}, {u"version"_s, u"9"_s}, {u"env"_s, u"test"_s}});
        deploy->refuse({core::ErrorKind::invalid_input, u"version: \"9\" is not offered."_s, u"version"_s});
        QCOMPARE(deploy->chips().at(1).problem, u"version: \"9\" is not offered."_s);
        QCOMPARE(deploy->problem(), u"version: \"9\" is not offered."_s);
        deploy->set_text(1, u"1"_s);
        QCOMPARE(deploy->problem(), QString());
    }
};

QTEST_GUILESS_MAIN(TestArgumentForm)
#include "test_argument_form.moc"
