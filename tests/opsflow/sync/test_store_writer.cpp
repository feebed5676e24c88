// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/flow_fixture.h"
#include "opsflow/sync/store_writer.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

core::Post a_post(int number)
{
    core::Post post;
    post.id = core::PostId(QStringLiteral("post%1").arg(number, 22, 10, QLatin1Char('a')));
    post.room = core::RoomId(QStringLiteral("roomroomroomroomroomroomro"));
    post.user = core::UserId(QStringLiteral("useruseruseruseruseruserus"));
    post.message = QStringLiteral("hello");
    post.created_at = core::from_ms(1'700'000'000'000 + number);
    post.updated_at = post.created_at;
    return post;
}

/// One process: its writer, and what it told.
class Process final {
public:
    explicit Process(FlowFixture& flow)
        : writer(flow.store.get(), &flow.clock)
    {
        QObject::connect(&writer, &StoreWriter::post_changed, &writer,
                         [this](const core::Post& post) { told.push_back(post); });
    }

    void hear(EventBatch batch)
    {
        QCoro::Task<core::Done> writing = writer.write(std::move(batch));
        QVERIFY(QCoro::waitFor(std::move(writing)));
    }

    void hear(const core::Post& post)
    {
        EventBatch batch;
        batch.posts.push_back(post);
        hear(std::move(batch));
    }

    StoreWriter writer;
    std::vector<core::Post> told;
};

} // namespace

/// Two processes with one cache hear the same events; the one that comes second has to tell them too.
class TestStoreWriter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_flow = std::make_unique<FlowFixture>();
        m_first = std::make_unique<Process>(*m_flow);
        m_second = std::make_unique<Process>(*m_flow);
    }
    void cleanup()
    {
        m_second.reset();
        m_first.reset();
        m_flow.reset();
    }

    void a_post_that_another_process_stored_is_told_once()
    {
        for (int times = 0; times < 2; ++times) {
            m_first->hear(a_post(1));
            m_second->hear(a_post(1));
        }
        QCOMPARE(m_first->told.size(), size_t(1));
        QCOMPARE(m_second->told.size(), size_t(1));
        QCOMPARE(m_second->told.front().message, QStringLiteral("hello"));
    }

    void so_are_its_edit_its_reactions_and_its_end()
    {
        core::Post post = a_post(1);
        both_hear(post);
        post.message = QStringLiteral("hello again");
        post.updated_at = post.edited_at = core::from_ms(1'700'000'009'000);
        both_hear(post);
        QCOMPARE(m_second->told.size(), size_t(2));
        QCOMPARE(m_second->told.back().message, QStringLiteral("hello again"));

        core::Reaction reaction;
        reaction.post = post.id;
        reaction.user = post.user;
        reaction.emoji = QStringLiteral("eyes");
        for (const bool added : {true, false}) {
            EventBatch batch;
            batch.reactions.emplace_back(reaction, added);
            both_hear(batch);
            both_hear(batch);
        }
        QCOMPARE(m_second->told.size(), size_t(4));
        QCOMPARE(m_second->told.at(2).reactions.size(), size_t(1));
        QVERIFY(m_second->told.at(3).reactions.empty());

        EventBatch gone;
        gone.deleted.push_back(post);
        both_hear(gone);
        both_hear(gone);
        QCOMPARE(m_second->told.size(), size_t(5));
        QVERIFY(m_second->told.back().is_deleted());
        QCOMPARE(m_first->told.size(), size_t(5));
    }

    void history_that_is_on_disk_is_no_news()
    {
        m_first->hear(a_post(1));
        store::Ingest page;
        page.posts = {a_post(1), a_post(2)};
        auto writing = m_second->writer.write(page, Arrival::history);
        QVERIFY(QCoro::waitFor(std::move(writing)).has_value());
        QCOMPARE(m_second->told.size(), size_t(1));
        QCOMPARE(m_second->told.front().id, a_post(2).id);
        // It can still become news, unless it was shown already.
        m_second->hear(a_post(1));
        QCOMPARE(m_second->told.size(), size_t(2));
        m_first->hear(a_post(3));
        std::vector<core::PostId> shown(1, a_post(3).id);
        auto remembering = m_second->writer.remember(shown);
        QCoro::waitFor(std::move(remembering));
        m_second->hear(a_post(3));
        QCOMPARE(m_second->told.size(), size_t(2));
    }

private:
    void both_hear(const core::Post& post)
    {
        m_first->hear(post);
        m_second->hear(post);
    }
    void both_hear(const EventBatch& batch)
    {
        m_first->hear(batch);
        m_second->hear(batch);
    }

    std::unique_ptr<FlowFixture> m_flow;
    std::unique_ptr<Process> m_first;
    std::unique_ptr<Process> m_second;
};

QTEST_GUILESS_MAIN(TestStoreWriter)
#include "test_store_writer.moc"
