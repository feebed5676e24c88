// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QJsonArray>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestSmallTables final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Store> m_store;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_store = m_fixture->open();
    }
    void cleanup() { m_store.reset(); }

    void a_draft_belongs_to_its_composer()
    {
        auto& drafts = m_store->userdata().drafts();
        Draft draft{u"s"_s, sample_user(), sample_room(), {}, u"deploy bil"_s, core::from_ms(5)};
        Draft in_thread{u"s"_s, sample_user(), sample_room(), sample_post_id(1), u"yes"_s, core::from_ms(6)};
        got(drafts.put(draft));
        got(drafts.put(in_thread));
        QCOMPARE(got(drafts.find(u"s"_s, sample_user(), sample_room(), {})), std::optional(draft));
        QCOMPARE(got(drafts.find(u"s"_s, sample_user(), sample_room(), sample_post_id(1))), std::optional(in_thread));
        QVERIFY(!got(drafts.find(u"other"_s, sample_user(), sample_room(), {})));
        QCOMPARE(got(drafts.of_user(u"s"_s, sample_user())), (std::vector{in_thread, draft}));
        draft.text.clear();
        got(drafts.put(draft));
        QVERIFY(!got(drafts.find(u"s"_s, sample_user(), sample_room(), {})));
    }

    void usage_is_counted_by_room()
    {
        auto& usage = m_store->userdata().usage();
        const core::AutomationId status(u"app.status"_s);
        const core::AutomationId deploy(u"app.deploy"_s);
        got(usage.count(status, sample_room(), core::from_ms(1)));
        got(usage.count(deploy, sample_room(), core::from_ms(2)));
        got(usage.count(deploy, sample_room(), core::from_ms(9)));
        got(usage.count(deploy, sample_room(2), core::from_ms(4)));
        QCOMPARE(got(usage.all()).size(), size_t(3));
        QCOMPARE(got(usage.all()).front(), (Usage{deploy, sample_room(), 2, core::from_ms(9)}));
        QCOMPARE(got(usage.in_room(sample_room(2))), (std::vector{Usage{deploy, sample_room(2), 1, core::from_ms(4)}}));
    }

    void the_account_used_last_is_the_profiles()
    {
        auto& accounts = m_store->userdata().accounts();
        QVERIFY(!got(accounts.last_used()));
        Account one{u"s1"_s, sample_user(1), u"anna"_s, core::TeamId(u"t"_s), sample_room(), core::from_ms(5)};
        Account two{u"s2"_s, sample_user(1), u"anna"_s, {}, {}, core::from_ms(6)};
        got(accounts.put(one));
        got(accounts.put(two));
        QCOMPARE(got(accounts.last_used()), std::optional(two));
        one.used_at = core::from_ms(7);
        got(accounts.put(one));
        QCOMPARE(got(accounts.all()), (std::vector{one, two}));
        QCOMPARE(got(accounts.of_server(u"s2"_s)), std::vector{two});
        QVERIFY(got(accounts.remove(u"s1"_s, sample_user(1))));
        QVERIFY(!got(accounts.remove(u"s1"_s, sample_user(1))));
        QCOMPARE(got(accounts.last_used()), std::optional(two));
    }

    void values_of_every_kind_are_kept_by_name()
    {
        auto& kv = m_store->userdata().kv();
        const std::vector<KvEntry> entries{
            {u"s"_s, u"array"_s, QJsonArray{1, u"x"_s}, core::from_ms(1)},
            {u"s"_s, u"bool"_s, true, core::from_ms(2)},
            {u"s"_s, u"null"_s, QJsonValue(QJsonValue::Null), core::from_ms(3)},
            {u"s"_s, u"object"_s, QJsonObject{{u"a"_s, 1.5}}, core::from_ms(4)},
            {u"s"_s, u"text"_s, u"\u00e4"_s, core::from_ms(5)},
        };
        for (const auto& entry : entries)
            got(kv.put(entry));
        got(kv.put({u"other"_s, u"text"_s, 1, core::from_ms(1)}));
        QCOMPARE(got(kv.of_scope(u"s"_s)), entries);
        QCOMPARE(got(kv.find(u"s"_s, u"text"_s)), std::optional(entries.back()));
        got(kv.put({u"s"_s, u"text"_s, u"new"_s, core::from_ms(9)}));
        QCOMPARE(got(kv.find(u"s"_s, u"text"_s))->value, QJsonValue(u"new"_s));
        QVERIFY(got(kv.remove(u"s"_s, u"text"_s)));
        QVERIFY(!got(kv.find(u"s"_s, u"text"_s)));
        QVERIFY(got(kv.find(u"other"_s, u"text"_s)));
    }
};

QTEST_GUILESS_MAIN(TestSmallTables)
#include "test_small_tables.moc"
