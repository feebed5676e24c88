// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/template/template.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::automation;
using namespace Qt::StringLiterals;

class TestTemplate final : public QObject {
    Q_OBJECT

private:
    const QJsonObject m_scope{
        {u"params"_s,
         QJsonObject{{u"app"_s, u"my app; rm -rf /"_s}, {u"evil"_s, u"${params.app}"_s}, {u"none"_s, u""_s}}},
        {u"out"_s, QJsonObject{{u"hosts"_s, QJsonArray{u"a b"_s, u"c"_s}},
                               {u"n"_s, 3.5},
                               {u"big"_s, 1234567890123.0},
                               {u"ok"_s, true},
                               {u"o"_s, QJsonObject{{u"k"_s, 1}}}}},
        {u"pack"_s, QJsonObject{{u"dir"_s, u"/packs/p"_s}}}};

private Q_SLOTS:
    void a_value_is_filled_in_once()
    {
        QCOMPARE(render_text(u"<${params.evil}>"_s, m_scope).value(), u"<${params.app}>"_s);
        QCOMPARE(render_text(u"$${x} ${ params.app }"_s, m_scope).value(), u"${x} my app; rm -rf /"_s);
        QCOMPARE(render_text(u"${out.hosts.1} ${out.hosts.length} ${out.hosts}"_s, m_scope).value(), u"c 2 a b, c"_s);
        QCOMPARE(render_text(u"${out.n} ${out.big} ${out.ok} ${out.o}"_s, m_scope).value(),
                 u"3.5 1234567890123 true {\"k\":1}"_s);
    }

    void a_name_that_is_not_there_is_an_error()
    {
        for (const QString& text :
             {u"${params.x}"_s, u"${nothing}"_s, u"${out.hosts.7}"_s, u"${params.app.x}"_s, u"${a"_s, u"${1+1}"_s})
            QVERIFY2(!render_text(text, m_scope), qPrintable(text));
    }

    void one_element_stays_one_argument()
    {
        QCOMPARE(render_argv({u"x"_s, u"--app=${params.app}"_s, u"${params.app}"_s}, {}, m_scope).value(),
                 (QStringList{u"x"_s, u"--app=my app; rm -rf /"_s, u"my app; rm -rf /"_s}));
    }

    void a_list_expands_only_where_it_stands_alone()
    {
        QCOMPARE(render_argv({u"x"_s, u"${out.hosts}"_s, u"h=${out.hosts}"_s}, {}, m_scope).value(),
                 (QStringList{u"x"_s, u"a b"_s, u"c"_s, u"h=a b, c"_s}));
    }

    void an_empty_value_takes_its_flag_along()
    {
        QCOMPARE(render_argv({u"x"_s, u"--grep"_s, u"${params.none}"_s, u"--app"_s, u"${params.app}"_s},
                             {u"--grep"_s, u"--app"_s}, m_scope)
                     .value(),
                 (QStringList{u"x"_s, u"--app"_s, u"my app; rm -rf /"_s}));
        QCOMPARE(render_argv({u"x"_s, u"--grep"_s, u"${params.none}"_s}, {}, m_scope).value(),
                 (QStringList{u"x"_s, u"--grep"_s, QString()}));
    }

    void a_program_of_the_pack_is_found_there()
    {
        QCOMPARE(render_argv({u"./bin/x"_s, u"./a"_s}, {}, m_scope).value(),
                 (QStringList{u"/packs/p/bin/x"_s, u"./a"_s}));
        QVERIFY(!render_argv({}, {}, m_scope));
        QVERIFY(!render_argv({u"x"_s, QString(QChar(0))}, {}, m_scope));
    }

    void secrets_reach_stdin_and_env_but_not_argv()
    {
        core::CommandTemplate command;
        command.argv = QStringList{u"x"_s, u"${params.pw}"_s};
        command.stdin_text = u"${params.pw}\n"_s;
        command.environment.insert(u"PW"_s, u"${params.pw}"_s);
        const QJsonObject shown{{u"params"_s, QJsonObject{{u"pw"_s, u"***"_s}}},
                                {u"pack"_s, QJsonObject{{u"dir"_s, u"/p"_s}}}};
        const QJsonObject secret{{u"params"_s, QJsonObject{{u"pw"_s, u"hunter2"_s}}}};
        const auto rendered = render_command(command, shown, secret);
        QVERIFY(rendered.has_value());
        QCOMPARE(rendered->argv.at(1), u"***"_s);
        QCOMPARE(rendered->stdin_text, std::optional(u"hunter2\n"_s));
        QCOMPARE(rendered->environment.value(u"PW"_s), u"hunter2"_s);
        QCOMPARE(rendered->cwd, u"/p"_s);
    }

    void markdown_escapes_values_and_not_the_text()
    {
        const QJsonObject scope{{u"params"_s, QJsonObject{{u"a"_s, u"*x* @all"_s}}}};
        QCOMPARE(render_markdown(u"**${params.a}**"_s, scope).value().remove(QChar(0x200B)), u"**\\*x\\* @all**"_s);
        QVERIFY(!render_markdown(u"${params.a}"_s, scope).value().contains(u"@all"_s));
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "test_template.moc"
