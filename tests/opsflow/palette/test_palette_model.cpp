// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_fixture.h"
#include "opsflow/palette/palette_model.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <QtTest>
#include <qcoro/qcorofuture.h>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;

namespace {

using Found = core::Result<std::vector<PaletteEntry>>;

/// Posts come when the test says so.
class SlowPosts final {
public:
    QStringList asked;
    std::vector<std::shared_ptr<QPromise<Found>>> promises;

    PostSearch search()
    {
        return [this](QString text) { return look(this, std::move(text)); };
    }
    void answer(size_t question, Found found)
    {
        promises[question]->addResult(std::move(found));
        promises[question]->finish();
    }

private:
    static QCoro::Task<Found> look(SlowPosts* self, QString text)
    {
        self->asked << text;
        auto promise = std::make_shared<QPromise<Found>>();
        promise->start();
        self->promises.push_back(promise);
        const QFuture<Found> future = promise->future();
        const Found found = co_await future;
        co_return found;
    }
};

std::vector<PaletteEntry> two_posts()
{
    std::vector<PaletteEntry> out;
    for (const QString& text : {u"the pool of billing is exhausted"_s, u"billing is slow again"_s})
        out.push_back(post_entry(core::PostId(text), room_id(u"ops"_s), text, u"~ops"_s, u"@li"_s, {}));
    return out;
}

} // namespace

class TestPaletteModel final : public QObject {
    Q_OBJECT

private:
    ManualClock m_clock;
    SlowPosts m_posts;

    std::unique_ptr<PaletteModel> model()
    {
        m_posts = {};
        auto out = std::make_unique<PaletteModel>(m_clock);
        out->set_entries(palette_entries(m_clock.now()));
        out->set_place(room_id(u"ops"_s), u"ops"_s);
        out->set_post_search(m_posts.search());
        return out;
    }
    static QStringList keys(const PaletteModel& model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.row(row).key;
        return out;
    }

private Q_SLOTS:
    void letters_are_answered_at_once_and_posts_come_in_front_of_the_wish()
    {
        const auto palette = model();
        const QAbstractItemModelTester tester(palette.get());
        palette->set_query(u"billing pool"_s);
        const QStringList at_once = keys(*palette);
        QCOMPARE(at_once.last(), u"wish"_s);
        QVERIFY(palette->is_looking_for_posts());
        QTRY_COMPARE(m_posts.asked, QStringList{u"billing pool"_s});
        QSignalSpy inserted(palette.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(palette.get(), &QAbstractItemModel::modelReset);
        m_posts.answer(0, two_posts());
        QTRY_COMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(palette->rowCount(), at_once.size() + 2);
        QCOMPARE(keys(*palette).last(), u"wish"_s);
        QCOMPARE(keys(*palette).mid(0, at_once.size() - 1), at_once.mid(0, at_once.size() - 1));
        QVERIFY(!palette->is_looking_for_posts());
    }

    void an_answer_to_older_letters_is_dropped()
    {
        const auto palette = model();
        palette->set_query(u"billing"_s);
        QTRY_COMPARE(m_posts.asked.size(), 1);
        palette->set_query(u"billing pool"_s);
        const QStringList before = keys(*palette);
        QTRY_COMPARE(m_posts.asked.size(), 2);
        m_posts.answer(0, two_posts());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(keys(*palette), before);
        m_posts.answer(1, core::failure(core::ErrorKind::storage, u"broken"_s));
        QTRY_VERIFY(!palette->is_looking_for_posts());
        QCOMPARE(keys(*palette), before);
    }

    void typing_on_asks_once()
    {
        const auto palette = model();
        const QString text = u"billing"_s;
        for (qsizetype n = 1; n <= text.size(); ++n)
            palette->set_query(text.first(n));
        QTRY_COMPARE(m_posts.asked, QStringList{text});
        palette->set_query(u"@ana"_s); // people are no posts
        QVERIFY(!palette->is_looking_for_posts());
    }

    void a_model_that_is_gone_hears_no_answer()
    {
        auto palette = model();
        palette->set_query(u"billing"_s);
        QTRY_COMPARE(m_posts.asked.size(), 1);
        palette.reset();
        m_posts.answer(0, two_posts());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    void new_entries_wait_for_the_next_letter()
    {
        const auto palette = model();
        palette->set_query(u"dep"_s);
        const QStringList before = keys(*palette);
        palette->set_entries({action_entry(u"new"_s, u"Deposit"_s)});
        QCOMPARE(keys(*palette), before);
        QCOMPARE(text_of(palette->row(0).title), u"deploy app version to env"_s);
        palette->set_query(u"depo"_s);
        QCOMPARE(keys(*palette).value(0), u"action:new"_s);
    }

    void a_pick_comes_first_for_its_letters_and_counts()
    {
        const auto palette = model();
        QSignalSpy changed(palette.get(), &PaletteModel::memory_changed);
        palette->set_query(u"s"_s);
        const auto row = static_cast<int>(keys(*palette).indexOf(u"action:shortcuts"_s));
        QVERIFY(row > 0);
        palette->note_picked(row);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(palette->memory().pick_for(u"s"_s), u"action:shortcuts"_s);
        QVERIFY(palette->memory().habit(u"action:shortcuts"_s, room_id(u"ops"_s), m_clock.now()) > 0.4);
        // What may still be given up at its confirmation is no use yet.
        palette->set_query(u"deploy"_s);
        palette->note_picked(0);
        QCOMPARE(palette->memory().habit(u"automation:app.deploy"_s, room_id(u"ops"_s), m_clock.now()), 0.0);
        palette->set_query({});
        palette->forget(static_cast<int>(keys(*palette).indexOf(u"action:shortcuts"_s)));
        QCOMPARE(palette->memory().pick_for(u"s"_s), QString());
    }

    void a_row_can_be_read_aloud()
    {
        const auto palette = model();
        palette->set_query(u"restore"_s);
        QCOMPARE(palette->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"restore database of app in env, Restore the database, destroys"_s);
        QVERIFY(palette->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"begins with"_s));
    }
};

QTEST_GUILESS_MAIN(TestPaletteModel)
#include "test_palette_model.moc"
