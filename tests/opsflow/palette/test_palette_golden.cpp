// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;

/// What a person means by these letters. Whoever changes the ranking reads every pair that changes with it.
class TestPaletteGolden final : public QObject {
    Q_OBJECT

private:
    struct Pair {
        const char16_t* query;
        const char16_t* first;
    };

private Q_SLOTS:
    void what_is_meant_comes_first_data();
    void what_is_meant_comes_first()
    {
        QFETCH(QString, query);
        QFETCH(QString, first);
        const ManualClock clock;
        const PaletteIndex index(palette_entries(clock.now()));
        // Also behind "(near) ".
        const QString room = u"room:"_s;
        if (const auto at = first.indexOf(room); at >= 0)
            first = first.first(at) + room + room_id(first.sliced(at + room.size())).value();
        const QString person = u"person:"_s;
        if (const auto at = first.indexOf(person); at >= 0)
            first = first.first(at) + person + first.sliced(at + person.size()).leftJustified(26, u'u');

        PaletteSearch pasted(index);
        const QStringList keys = keys_of(pasted.search(query, palette_context(clock), {}, {}));
        QVERIFY2(keys.value(0) == first, qPrintable(u"got "_s + keys.mid(0, 6).join(u", "_s)));

        // Typed letter by letter it is the same.
        PaletteSearch typed(index);
        QStringList last;
        for (qsizetype n = 0; n <= query.size(); ++n)
            last = keys_of(typed.search(query.first(n), palette_context(clock), {}, {}));
        QCOMPARE(last, keys);
    }
};

void TestPaletteGolden::what_is_meant_comes_first_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    const std::vector<Pair> pairs = {
        // the beginning of a line
        {u"dep", u"automation:app.deploy"},
        {u"deploy", u"automation:app.deploy"},
        {u"DEPLOY", u"automation:app.deploy"},
        {u"ship", u"automation:app.deploy"},
        {u"noop", u"automation:app.deploy:plan"},
        {u"roll", u"automation:app.rollback"},
        {u"rest", u"automation:service.restart"},
        {u"restart", u"automation:service.restart"},
        {u"restore", u"automation:db.restore"},
        {u"bounce", u"automation:service.restart"},
        {u"stop", u"automation:service.stop"},
        {u"status", u"automation:machine.status"},
        {u"status of", u"automation:service.status"},
        {u"disk", u"automation:disk.usage"},
        {u"disk usage", u"automation:disk.usage"},
        {u"log", u"automation:logs.check"},
        {u"check log", u"automation:logs.check"},
        {u"check port", u"automation:port.check"},
        {u"port", u"automation:port.check"},
        {u"upgrade", u"automation:db.upgrade"},
        {u"velo", u"automation:report.velocity"},
        {u"add user", u"automation:user.add"},
        {u"remove", u"automation:user.remove"},
        {u"run batch", u"automation:batch.run"},
        {u"run int", u"automation:test.integration"},
        {u"how full", u"automation:disk.usage"},
        // titles and ids
        {u"go back", u"automation:app.rollback"},
        {u"write invoices", u"automation:batch.run"},
        {u"invoices", u"automation:batch.run"},
        {u"check a url", u"automation:url.check"},
        {u"app.deploy", u"automation:app.deploy"},
        {u"db.upgrade", u"automation:db.upgrade"},
        {u"machine.st", u"automation:machine.status"},
        // short forms
        {u"dv", u"automation:db.version"},
        {u"dbv", u"automation:db.version"},
        {u"udb", u"automation:db.upgrade"},
        {u"rdb", u"automation:db.restore"},
        {u"au", u"automation:user.add"},
        {u"cl", u"automation:logs.check"},
        {u"cp", u"automation:port.check"},
        {u"sos", u"automation:service.status"},
        {u"inttest", u"automation:test.integration"},
        // several words, any order
        {u"db restore", u"automation:db.restore"},
        {u"database upgrade", u"automation:db.upgrade"},
        {u"usage disk", u"automation:disk.usage"},
        {u"service status", u"automation:service.status"},
        {u"machine status", u"automation:machine.status"},
        {u"undo deploy", u"automation:app.rollback"},
        // values behind a short name, and whole lines
        {u"dep web prod", u"automation:app.deploy"},
        {u"dep web 1.4.2 test", u"automation:app.deploy"},
        {u"deploy web 1.4.2 to test", u"automation:app.deploy"},
        {u"deploy web", u"automation:app.deploy"},
        {u"res kafka prod", u"automation:service.restart"},
        {u"rollback billing in production", u"automation:app.rollback"},
        {u"logs billing", u"automation:logs.check"},
        {u"logs billing env=production", u"automation:logs.check"},
        {u"check port 443 on web-1", u"automation:port.check"},
        {u"check https://example.org", u"automation:url.check"},
        {u"plan deploy web 1 to test", u"automation:app.deploy:plan"},
        {u"is billing up", u"automation:service.status"},
        // tags and descriptions
        {u"> incident", u"automation:logs.check"},
        {u"health", u"automation:app.deploy"},
        {u"night", u"action:dark"},
        {u"theme", u"action:dark"},
        {u"preferences", u"action:settings"},
        {u"exit", u"action:quit"},
        // the window's own commands
        {u"settings", u"action:settings"},
        {u"dark", u"action:dark"},
        {u"side", u"action:side"},
        {u"keyb", u"action:shortcuts"},
        {u">quit", u"action:quit"},
        // rooms and people
        {u"town", u"room:town-square"},
        {u"482", u"room:inc-482-checkout"},
        {u"checkout", u"room:inc-482-checkout"},
        {u"ops", u"room:ops"},
        {u"off-t", u"room:off-topic"},
        {u"~d", u"room:deploys"},
        {u"~bill", u"room:ops-billing"},
        {u"~", u"room:inc-482-checkout"},
        {u"@li", u"person:li"},
        {u"@roth", u"person:matt.r"},
        {u"@jose", u"person:jose"},
        {u"@nunez", u"person:jose"},
        {u"larsen", u"person:bo"},
        // runs, gaps, slash commands, help
        {u"#web", u"line:deploy web 1.4.2 to test"},
        {u"!drain", u"gap:drain node 7"},
        {u"/rem", u"automation:user.remove"},
        {u"/away", u"slash:away"},
        {u"?dep", u"automation:app.deploy"},
        // slips of the finger
        {u"depoly", u"(near) automation:app.deploy"},
        {u"restrat kafka in test", u"(near) automation:service.restart"},
        {u"setings", u"action:settings"},
        {u"@larsne", u"(near) person:bo"},
        {u"~deplosy", u"(near) room:deploys"},
        // nothing of ours
        {u"make coffee", u"(wish)"},
        {u"qqqq", u"(wish)"},
    };
    for (const Pair& pair : pairs)
        QTest::newRow(qPrintable(QString::fromUtf16(pair.query)))
            << QString::fromUtf16(pair.query) << QString::fromUtf16(pair.first);
}

QTEST_GUILESS_MAIN(TestPaletteGolden)
#include "test_palette_golden.moc"
