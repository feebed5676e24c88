// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/flow_fixture.h"
#include "opsflow/sync/event_batch.h"
#include "opsflow/sync/post_audit.h"
#include "opsflow/sync/store_writer.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

const core::UserId me{QStringLiteral("meeeeeeeeeeeeeeeeeeeeeeeee")};

core::Post a_post(const char* id, const QJsonObject& opsdeck = {})
{
    core::Post post;
    post.id = core::PostId(QString::fromLatin1(id));
    post.room = core::RoomId(QStringLiteral("roomroomroomroomroomroomro"));
    post.user = me;
    post.message = QStringLiteral("words");
    post.created_at = core::from_ms(1000);
    post.updated_at = core::from_ms(1000);
    if (!opsdeck.isEmpty())
        post.props.insert(QStringLiteral("opsdeck"), opsdeck);
    return post;
}

mattermost::ServerEvent an_event(mattermost::EventPayload payload)
{
    mattermost::ServerEvent made;
    made.payload = std::move(payload);
    return made;
}

store::PostDigest first_seen(const core::Post& post)
{
    store::PostDigest digest;
    digest.post = post.id;
    digest.room = post.room;
    digest.user = post.user;
    digest.digest = store::post_digest(post);
    digest.first_seen_at = post.updated_at;
    return digest;
}

const char* const id_a = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

} // namespace

class TestEventBatch final : public QObject {
    Q_OBJECT

    static core::Done write(StoreWriter& writer, EventBatch batch)
    {
        auto task = writer.write(std::move(batch));
        return QCoro::waitFor(std::move(task));
    }

private Q_SLOTS:
    void events_are_sorted_by_what_they_ask_of_the_store()
    {
        EventBatch batch;
        QVERIFY(batch.is_empty());
        add_event(&batch, an_event(mattermost::TypingEvent{}), me);
        add_event(&batch, an_event(mattermost::UnknownEvent{}), me);
        QVERIFY(batch.is_empty());
        add_event(&batch, an_event(mattermost::PostedEvent{a_post(id_a), {}, {}, {}}), me);
        add_event(&batch, an_event(mattermost::PostDeletedEvent{a_post(id_a), {}}), me);
        add_event(&batch, an_event(mattermost::MemberAddedEvent{{}, core::UserId(QStringLiteral("bob")), {}}), me);
        QCOMPARE(batch.posts.size(), size_t(1));
        QCOMPARE(batch.deleted.size(), size_t(1));
        QVERIFY(!batch.memberships_changed);
        add_event(&batch, an_event(mattermost::MemberAddedEvent{{}, me, {}}), me);
        QVERIFY(batch.memberships_changed);
    }

    void trap_01_own_post_may_come_twice_and_is_stored_once()
    {
        FlowFixture flow;
        StoreWriter writer(flow.store.get(), &flow.clock);
        QSignalSpy changed(&writer, &StoreWriter::post_changed);
        EventBatch batch;
        batch.posts = {a_post(id_a)};
        QVERIFY(write(writer, batch).has_value());
        QVERIFY(write(writer, batch).has_value());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(FlowFixture::got(flow.store->cache().posts().count(a_post(id_a).room)), 1);
    }

    void trap_06_a_deleted_event_carries_the_undeleted_post()
    {
        FlowFixture flow;
        StoreWriter writer(flow.store.get(), &flow.clock);
        EventBatch batch;
        batch.posts = {a_post(id_a)};
        QVERIFY(write(writer, batch).has_value());
        EventBatch deletion;
        deletion.deleted = {a_post(id_a)};
        QVERIFY(write(writer, deletion).has_value());
        const auto post = FlowFixture::got(flow.store->cache().posts().by_id(a_post(id_a).id));
        QVERIFY(post->is_deleted());
    }

    void a_rewritten_opsdeck_post_is_noticed()
    {
        FlowFixture flow;
        StoreWriter writer(flow.store.get(), &flow.clock);
        QSignalSpy rewritten(&writer, &StoreWriter::rewritten);
        core::Post post = a_post(id_a, {{QStringLiteral("kind"), QStringLiteral("result")},
                                        {QStringLiteral("run"), QStringLiteral("01HF0000000000000000000000")}});
        EventBatch batch;
        batch.posts = {post};
        QVERIFY(write(writer, batch).has_value());
        post.props.insert(QStringLiteral("opsdeck"),
                          QJsonObject{{QStringLiteral("kind"), QStringLiteral("result")},
                                      {QStringLiteral("run"), QStringLiteral("01HF0000000000000000000001")}});
        post.updated_at = core::from_ms(2000);
        batch.posts = {post};
        QVERIFY(write(writer, batch).has_value());
        QCOMPARE(rewritten.size(), 1);
        auto auditing = audit_room(flow.store.get(), &writer, post.room);
        const auto evidence = QCoro::waitFor(std::move(auditing));
        QCOMPARE(evidence->size(), size_t(1));
        QCOMPARE(evidence->front().kind, PostEvidence::Kind::edited);
    }

    void reactions_and_pins_are_not_evidence()
    {
        core::Post post = a_post(id_a, {{QStringLiteral("kind"), QStringLiteral("result")}});
        const store::PostDigest seen = first_seen(post);
        post.is_pinned = true;
        post.updated_at = core::from_ms(9000);
        post.reactions.push_back({post.id, me, QStringLiteral("thumbsup"), {}});
        QCOMPARE(judge_post(seen, post, {}, QStringLiteral("@ana")).kind, PostEvidence::Kind::untouched);
    }

    void progress_may_be_edited_but_nothing_may_become_progress()
    {
        core::Post progress = a_post(id_a, {{QStringLiteral("kind"), QStringLiteral("progress")}});
        progress.root = core::PostId(QStringLiteral("root"));
        const store::PostDigest seen = first_seen(progress);
        progress.message = QStringLiteral("half");
        QCOMPARE(judge_post(seen, progress, {}, {}).kind, PostEvidence::Kind::untouched);

        core::Post old = a_post(id_a, {{QStringLiteral("kind"), QStringLiteral("result")}});
        QCOMPARE(judge_post(first_seen(old), progress, {old}, {}).kind, PostEvidence::Kind::edited);
    }

    void a_deleted_opsdeck_post_is_evidence()
    {
        core::Post post = a_post(id_a, {{QStringLiteral("kind"), QStringLiteral("result")}});
        const store::PostDigest seen = first_seen(post);
        post.deleted_at = core::from_ms(5000);
        QCOMPARE(judge_post(seen, post, {}, {}).kind, PostEvidence::Kind::deleted);
    }
};

QTEST_GUILESS_MAIN(TestEventBatch)
#include "test_event_batch.moc"
