// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "opsflow/chat/chat.h"
#include "opsflow/rooms/room_list_model.h"
#include "opsflow/timeline/timeline_model.h"

#include <QFile>
#include <QtTest>

using namespace opsdeck;
using Kind = opsflow::TimelineItem::Kind;

/// Conversation through a real server: what a window shows and does.
class TestChat final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<test::FlowConsole>(m_server);
        chat().open_room(m_console->room().id);
    }

    void cleanup() { m_console.reset(); }

    void a_message_is_there_at_once_and_then_sent()
    {
        say(QStringLiteral("hello **room**"));
        QTRY_VERIFY(find(QStringLiteral("hello **room**")));
        QTRY_VERIFY(find(QStringLiteral("hello **room**")) &&
                    find(QStringLiteral("hello **room**"))->delivery == opsflow::Delivery::sent);
        QVERIFY(find(QStringLiteral("hello **room**"))->is_own);
    }

    void edit_delete_and_react()
    {
        say(QStringLiteral("first"));
        QTRY_VERIFY(sent(QStringLiteral("first")));
        const core::PostId id = find(QStringLiteral("first"))->post.id;
        QCOMPARE(chat().last_own_post()->id, id);
        QVERIFY(QCoro::waitFor(chat().edit(id, QStringLiteral("second"))));
        QTRY_VERIFY(find(QStringLiteral("second")));
        QVERIFY(!find(QStringLiteral("first")));
        QTRY_VERIFY(find(QStringLiteral("second")) && core::to_ms(find(QStringLiteral("second"))->post.edited_at) > 0);
        QVERIFY(QCoro::waitFor(chat().toggle_reaction(id, QStringLiteral("eyes"))));
        QTRY_VERIFY(find(QStringLiteral("second")) && find(QStringLiteral("second"))->post.reactions.size() == 1);
        QVERIFY(QCoro::waitFor(chat().toggle_reaction(id, QStringLiteral("eyes"))));
        QTRY_VERIFY(find(QStringLiteral("second")) && find(QStringLiteral("second"))->post.reactions.size() == 0);
        QVERIFY(QCoro::waitFor(chat().remove(id)));
        QTRY_VERIFY(!find(QStringLiteral("second")));
        // What is left says that there was something, and nothing of what it said.
        QTRY_VERIFY(!by_id(id) || (by_id(id)->post.is_deleted() && by_id(id)->message.isEmpty()));
    }

    void what_opsdeck_told_is_never_rewritten()
    {
        const opsflow::RunReport report = m_console->run(QStringLiteral("sleep 0"));
        QCOMPARE(report.outcome, opsflow::Outcome::succeeded);
        QTRY_VERIFY(item_of(Kind::run));
        QTRY_VERIFY(item_of(Kind::result));
        QTRY_VERIFY(item_of(Kind::run) && item_of(Kind::run)->run->outcome.has_value());
        QVERIFY(item_of(Kind::run)->run->is_mine);
        const auto refused = QCoro::waitFor(chat().edit(item_of(Kind::run)->post.id, QStringLiteral("x")));
        QCOMPARE(refused.error().kind, core::ErrorKind::refused);
    }

    void a_file_goes_up_and_comes_down()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("notes.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("some notes");
        file.close();
        opsflow::Message message;
        message.room = m_console->room().id;
        message.text = QStringLiteral("with a file");
        message.files = {path};
        QVERIFY(QCoro::waitFor(chat().say(message)));
        QVERIFY(QFile::remove(path)); // it was kept before say() answered
        QTRY_VERIFY(sent(QStringLiteral("with a file")));
        QTRY_VERIFY(find(QStringLiteral("with a file")) && find(QStringLiteral("with a file"))->post.files.size() == 1);
        const auto fetched = QCoro::waitFor(chat().fetch_file(find(QStringLiteral("with a file"))->post.files[0]));
        QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().text));
        QFile copy(*fetched);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("some notes"));
        message.files = {path};
        QCOMPARE(QCoro::waitFor(chat().say(message)).error().kind, core::ErrorKind::not_found);
    }

    void unread_is_counted_told_and_taken_back()
    {
        QTRY_VERIFY(chat().rooms().row_of(m_console->room().id) >= 0);
        test::FlowOptions options;
        options.room = m_console->room();
        test::FlowConsole other(m_server, options);
        opsflow::Message message;
        message.room = m_console->room().id;
        // The same account posts, so the room is not unread by it; marking brings it back.
        message.text = QStringLiteral("to come back to");
        QVERIFY(QCoro::waitFor(other->chat().say(message)));
        QTRY_VERIFY(sent(message.text));
        QVERIFY(QCoro::waitFor(chat().mark_unread_from(find(message.text)->post.id)));
        QTRY_VERIFY(entry().unread > 0);
        chat().mark_seen(m_console->room().id);
        QCOMPARE(entry().unread, 0);
        QTest::qWait(400); // the server's echo of it changes nothing
        QCOMPARE(entry().unread, 0);
    }

    void drafts_outlive_the_console()
    {
        chat().keep_draft(m_console->room().id, QStringLiteral("half a thought"));
        QTRY_COMPARE(QCoro::waitFor(chat().draft(m_console->room().id)), QStringLiteral("half a thought"));
        m_console->reopen();
        QCOMPARE(QCoro::waitFor(chat().draft(m_console->room().id)), QStringLiteral("half a thought"));
        QTRY_VERIFY(chat().rooms().row_of(m_console->room().id) >= 0);
        QTRY_VERIFY(entry().has_draft);
    }

    void older_pages_come_from_the_server_until_the_beginning()
    {
        for (int i = 0; i < 230; ++i)
            say(QStringLiteral("post %1").arg(i));
        QVERIFY(m_console->delivered(std::chrono::seconds(60)));
        // Another profile has nothing on disk.
        test::FlowOptions options;
        options.room = m_console->room();
        test::FlowConsole fresh(m_server, options);
        opsflow::TimelineModel& model = fresh->chat().timeline();
        fresh->chat().open_room(m_console->room().id);
        const auto has = [&model](const QString& text) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.item(row).message == text)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(has(QStringLiteral("post 229")));
        QVERIFY(!has(QStringLiteral("post 0")));
        for (int i = 0; i < 8 && !model.is_at_start(); ++i) {
            const int rows = model.rowCount();
            Q_EMIT model.older_wanted();
            QTRY_VERIFY(model.rowCount() > rows || model.is_at_start());
        }
        QVERIFY(model.is_at_start());
        QVERIFY(has(QStringLiteral("post 0")));
        QCOMPARE(model.item(0).kind, Kind::start);
    }

private:
    opsflow::Chat& chat() { return (*m_console)->chat(); }

    void say(const QString& text)
    {
        opsflow::Message message;
        message.room = m_console->room().id;
        message.text = text;
        QVERIFY(QCoro::waitFor(chat().say(message)));
    }

    const opsflow::TimelineItem* find(const QString& text)
    {
        for (int row = chat().timeline().rowCount() - 1; row >= 0; --row) {
            if (chat().timeline().item(row).message == text)
                return &chat().timeline().item(row);
        }
        return nullptr;
    }

    const opsflow::TimelineItem* by_id(const core::PostId& id)
    {
        for (int row = 0; row < chat().timeline().rowCount(); ++row) {
            if (chat().timeline().item(row).post.id == id)
                return &chat().timeline().item(row);
        }
        return nullptr;
    }

    bool sent(const QString& text)
    {
        const opsflow::TimelineItem* item = find(text);
        return item && item->delivery == opsflow::Delivery::sent && !item->post.id.is_empty();
    }

    const opsflow::TimelineItem* item_of(Kind kind)
    {
        for (int row = 0; row < chat().timeline().rowCount(); ++row) {
            if (chat().timeline().item(row).kind == kind)
                return &chat().timeline().item(row);
        }
        return nullptr;
    }

    opsflow::RoomListEntry entry() { return chat().rooms().entry(chat().rooms().row_of(m_console->room().id)); }

    test::FlowServer m_server;
    std::unique_ptr<test::FlowConsole> m_console;
};

QTEST_GUILESS_MAIN(TestChat)
#include "test_chat.moc"
