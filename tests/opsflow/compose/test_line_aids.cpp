// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/line_aids.h"
#include "opsflow/compose/line_completions.h"
#include "opsflow/compose/slow_values.h"
#include "opsflow/palette/palette_fixture.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;
using Kind = LineCompletion::Kind;

class TestLineAids final : public QObject {
    Q_OBJECT

private:
    SlowValues m_values;
    QTemporaryDir m_folder;

    std::unique_ptr<LineAids> aids()
    {
        m_values = {};
        auto out =
            std::make_unique<LineAids>(LineAids::Surroundings{{}, m_values.ask(), m_folder.filePath(u"pasted"_s)});
        out->set_definitions(palette_definitions());
        out->set_people({palette_user(u"ana"_s, u"Ana"_s, u"Ferreira"_s),
                         palette_user(u"andi"_s, u"Andrea"_s, u"Roth"_s), palette_user(u"li"_s, u"Li"_s, u"Wei"_s),
                         palette_user(u"joana"_s, u"Joana"_s, u"Lima"_s)});
        RoomListEntry direct = palette_room(u"x__y"_s, u"@li"_s);
        direct.type = core::RoomType::direct;
        out->set_rooms({palette_room(u"ops"_s, u"Operations"_s),
                        palette_room(u"ops-billing"_s, u"Billing operations"_s),
                        palette_room(u"town-square"_s, u"Town Square"_s), direct});
        return out;
    }
    static QStringList shown(const LineCompletions& completions, Kind kind)
    {
        QStringList out;
        for (const LineCompletion& completion : completions.list) {
            if (completion.kind == kind)
                out << completion.shown;
        }
        return out;
    }
    static QStringList names(const std::vector<NameCandidate>& list)
    {
        QStringList out;
        for (const NameCandidate& candidate : list)
            out << candidate.name;
        return out;
    }

private Q_SLOTS:
    void the_first_word_offers_whole_forms()
    {
        const auto completions = aids()->complete(u"dep"_s);
        QVERIFY(!completions.list.empty());
        QCOMPARE(completions.from, 0);
        QCOMPARE(completions.list.front().shown, u"deploy {app} {version} to {env}"_s);
        QCOMPARE(completions.list.front().insert, u"deploy "_s);
        QCOMPARE(completions.list.front().detail, u"Deploy a version"_s);
        QCOMPARE(aids()->complete({}).list.size(), size_t(12)); // "/" alone shows what there is
        QCOMPARE(aids()->complete(u"chk log"_s).list.front().insert, u"check logs of "_s);
    }

    void a_slot_offers_its_values_and_fetches_the_rest()
    {
        const auto one = aids();
        const auto app = one->complete(u"deploy "_s);
        QCOMPARE(app.wanted.size(), size_t(1));
        QCOMPARE(app.wanted.front().parameter, u"app"_s);
        const auto env = one->complete(u"deploy web 1.4.2 to p"_s);
        QCOMPARE(shown(env, Kind::value), QStringList{u"production"_s});
        QCOMPARE(env.list.front().insert, u"production "_s);
        QCOMPARE(env.from, QStringLiteral("deploy web 1.4.2 to ").size());
        QCOMPARE(env.typed, u"p"_s);
        const auto version = one->complete(u"deploy web 1"_s);
        QCOMPARE(version.wanted.front().texts.value(u"app"_s), u"web"_s);
    }

    void a_named_value_completes_behind_its_equals_sign()
    {
        const QString line = u"logs web env=sta"_s;
        const auto env = aids()->complete(line);
        QCOMPARE(env.from, line.size() - 3);
        QCOMPARE(shown(env, Kind::value), QStringList{u"staging"_s});
        const auto tail = aids()->complete(u"logs web "_s);
        QCOMPARE(shown(tail, Kind::word), (QStringList{u"env="_s, u"since="_s}));
    }

    void a_free_value_is_hinted_at()
    {
        const auto url = aids()->complete(u"is "_s);
        QVERIFY(shown(url, Kind::hint).contains(u"url"_s));
        // A secret is never offered as something to type.
        for (const QString& line : {u"add user li to web "_s, u"add user li to web pass"_s}) {
            for (const LineCompletion& completion : aids()->complete(line).list)
                QVERIFY(!completion.shown.contains(u"password"_s));
        }
    }

    void values_with_spaces_are_quoted()
    {
        const auto list = value_completions(SlowValues::values({u"plain"_s, u"two words"_s}), {});
        QCOMPARE(list.at(0).insert, u"plain "_s);
        QCOMPARE(list.at(1).insert, u"\"two words\" "_s);
        const auto holding = value_completions(SlowValues::values({u"web"_s, u"billing-web"_s, u"api"_s}), u"we"_s);
        QCOMPARE(holding.size(), size_t(2));
        QCOMPARE(holding.front().shown, u"web"_s);
    }

    void fetched_values_come_by_callback_first_the_known_ones()
    {
        const auto one = aids();
        m_values.known = SlowValues::values({u"web"_s}, core::from_ms(5));
        QObject context;
        std::vector<std::pair<size_t, bool>> answers;
        one->values(one->complete(u"deploy "_s).wanted.front(), &context,
                    [&](const core::Result<OfferedValues>& values, bool is_last) {
                        answers.emplace_back(values ? values->list.size() : 0, is_last);
                    });
        QCOMPARE(answers.size(), size_t(1));
        QVERIFY(!answers.front().second);
        m_values.answer(0, SlowValues::values({u"web"_s, u"billing"_s}));
        QTRY_COMPARE(answers.size(), size_t(2));
        QCOMPARE(answers.back(), std::pair(size_t(2), true));
    }

    void nobody_is_called_back_when_the_context_is_gone()
    {
        const auto one = aids();
        auto context = std::make_unique<QObject>();
        int answers = 0;
        one->values(one->complete(u"deploy "_s).wanted.front(), context.get(),
                    [&](const core::Result<OfferedValues>&, bool) { ++answers; });
        context.reset();
        m_values.answer(0, SlowValues::values({u"web"_s}));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void people_and_rooms_best_first()
    {
        const auto one = aids();
        QCOMPARE(names(one->people(u"an"_s)), (QStringList{u"ana"_s, u"andi"_s, u"joana"_s}));
        QCOMPARE(names(one->people(u"roth"_s)), QStringList{u"andi"_s});
        QCOMPARE(names(one->people(u"chan"_s)), QStringList{u"channel"_s});
        QCOMPARE(names(one->rooms(u"op"_s)), (QStringList{u"ops"_s, u"ops-billing"_s}));
        QCOMPARE(names(one->rooms(u"bill"_s)), QStringList{u"ops-billing"_s});
        QCOMPARE(names(one->rooms({})).size(), 3); // no direct rooms
    }

    void a_line_that_nobody_answers_has_near_forms()
    {
        QCOMPARE(aids()->near(u"restrat kafka in test"_s).value(0), u"restart {app} in {env}"_s);
        QCOMPARE(aids()->near(u"xyzzy"_s), QStringList());
    }

    void a_pasted_book_does_no_harm()
    {
        const auto one = aids();
        const QString book = u"deploy web it was a dark and stormy night "_s.repeated(5'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(one->read(book).kind, LineReading::Kind::unknown);
        QVERIFY(one->complete(book).list.empty());
        QVERIFY(one->near(book).isEmpty());
        QVERIFY(timer.elapsed() < 100);
    }

    void a_pasted_image_is_a_file_until_it_is_old()
    {
        const QString folder = m_folder.filePath(u"pasted"_s);
        const auto one = aids();
        QObject context;
        QString path;
        one->keep_pasted("png bytes", &context,
                         [&](const core::Result<QString>& kept) { path = kept.value_or(u"?"_s); });
        QTRY_VERIFY(!path.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.readAll(), QByteArray("png bytes"));
        QVERIFY(path.startsWith(folder) && path.endsWith(u".png"_s));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
        file.close();
        const auto next_start = aids();
        QTRY_VERIFY(!QFile::exists(path));
    }

    void an_image_that_cannot_be_kept_says_so()
    {
        LineAids one(LineAids::Surroundings{{}, {}, u"/proc/nowhere"_s});
        QObject context;
        QString said;
        one.keep_pasted("png", &context,
                        [&](const core::Result<QString>& kept) { said = kept ? u"kept"_s : kept.error().text; });
        QTRY_VERIFY(said.contains(u"could not be kept"_s));
    }
};

QTEST_GUILESS_MAIN(TestLineAids)
#include "test_line_aids.moc"
