// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/expression/expression.h"

#include <QtTest>

using namespace opsdeck::automation;
using namespace Qt::StringLiterals;
using opsdeck::core::ErrorKind;

class TestExpression final : public QObject {
    Q_OBJECT

private:
    const QJsonObject m_scope{
        {u"exit"_s, 0},
        {u"out"_s, QJsonObject{{u"items"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"n"_s, 1}},
                                                       QJsonObject{{u"name"_s, u"b"_s}, {u"n"_s, 2}}}}}},
        {u"odd name"_s, 1}};

private Q_SLOTS:
    void values_come_back_as_json()
    {
        ExpressionEngine engine;
        QCOMPARE(engine.evaluate(u"out.items.map(i => ({value: i.name}))"_s, m_scope).value(),
                 QJsonValue(QJsonArray{QJsonObject{{u"value"_s, u"a"_s}}, QJsonObject{{u"value"_s, u"b"_s}}}));
        QCOMPARE(engine.evaluate(u"exit == 0 ? 'fine' : 'bad' // really"_s, m_scope).value(), QJsonValue(u"fine"_s));
        QVERIFY(engine.evaluate(u"undefined"_s, m_scope)->isNull());
        QVERIFY(engine.evaluate(u"(() => 1)"_s, m_scope)->isNull());
        QCOMPARE(engine.evaluate(u"[1,2,3].filter(x => x > 1).join('-')"_s, {}).value(), QJsonValue(u"2-3"_s));
        QVERIFY(engine.test(u"out.items.length"_s, m_scope).value());
        QVERIFY(!engine.test(u"exit"_s, m_scope).value());
    }

    void mistakes_are_told()
    {
        ExpressionEngine engine;
        QVERIFY(engine.evaluate(u"nothing.x"_s, m_scope).error().text.contains(u"nothing"_s));
        QVERIFY(!engine.check(u"1 +"_s));
        QVERIFY(!engine.check(u""_s));
        QVERIFY(engine.check(u"exit == 0 && out.up"_s).has_value());
    }

    void it_is_one_expression_and_no_program()
    {
        ExpressionEngine engine;
        for (const QString& text : {u"var x = 1"_s, u"1; 2"_s, u"while (true) {}"_s, u"1); (2"_s, u"1]; [2"_s,
                                    u"return 1"_s, u"1) } ); (function () { (1"_s, u"/* open"_s})
            QVERIFY2(!engine.check(text), qPrintable(text));
    }

    void endless_work_is_stopped_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::newRow("loop") << u"(() => { while (true) {} })()"_s;
        QTest::newRow("recursion") << u"(function f(n) { return f(n) + f(n); })(1)"_s;
        QTest::newRow("caught") << u"(() => { while (true) { try { while (true) {} } catch (e) {} } })()"_s;
        QTest::newRow("long text") << u"'x'.repeat(1e9)"_s;
        QTest::newRow("doubling text") << u"(() => { let s = 'x'; for (;;) s += s; })()"_s;
        QTest::newRow("long list") << u"new Array(4e9).fill(0)"_s;
        QTest::newRow("long join") << u"new Array(4e9).join('x')"_s;
        QTest::newRow("list from length") << u"Array.from({length: 4e9})"_s;
    }
    void endless_work_is_stopped()
    {
        QFETCH(QString, expression);
        ExpressionEngine engine(std::chrono::milliseconds(50));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!engine.evaluate(expression, m_scope));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        // The engine is as good as new.
        QCOMPARE(engine.evaluate(u"1 + 1"_s, {}).value(), QJsonValue(2));
    }

    void nothing_of_the_host_is_there()
    {
        ExpressionEngine engine;
        for (const QString& name : {u"Qt"_s, u"console"_s, u"print"_s, u"XMLHttpRequest"_s, u"setTimeout"_s,
                                    u"require"_s, u"process"_s, u"gc"_s, u"eval"_s})
            QCOMPARE(engine.evaluate(u"typeof "_s + name, {}).value(), QJsonValue(u"undefined"_s));
    }

    void nothing_leaks_into_the_next_evaluation()
    {
        ExpressionEngine engine;
        (void)engine.evaluate(u"(function () { return this.leak = 1; })()"_s, {});
        (void)engine.evaluate(u"globalThis.leak = 1"_s, {});
        (void)engine.evaluate(u"Array.prototype.leak = 1"_s, {});
        (void)engine.evaluate(u"Object.prototype.leak = 1"_s, {});
        (void)engine.evaluate(u"JSON.stringify = () => '1'"_s, {});
        QCOMPARE(engine.evaluate(u"typeof leak + typeof [].leak + typeof ({}).leak"_s, {}).value(),
                 QJsonValue(u"undefinedundefinedundefined"_s));
        QCOMPARE(engine.evaluate(u"({a: 2})"_s, {}).value(), QJsonValue(QJsonObject{{u"a"_s, 2}}));
    }

    void hostile_values_are_only_values()
    {
        ExpressionEngine engine;
        const QString evil = u"\"); (() => { while(1); })(); (\"\u2028</script>${x}"_s;
        QCOMPARE(engine.evaluate(u"v"_s, {{u"v"_s, evil}}).value(), QJsonValue(evil));
        QCOMPARE(engine.evaluate(u"Object.keys(v).length"_s, {{u"v"_s, QJsonObject{{u"__proto__"_s, 1}}}}).value(),
                 QJsonValue(1));
    }
};

QTEST_GUILESS_MAIN(TestExpression)
#include "test_expression.moc"
