// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/definition_reader.h"
#include "opsflow/choices/offered_choices.h"
#include "opsflow/choices/stored_choices.h"
#include "opsflow/support/manual_clock.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;
using automation::FetchedChoices;

namespace {

/// Answers in place of a process.
struct FakeSource {
    core::Result<QByteArray> answer = QByteArray("[\"web\", \"db\"]");
    QList<QStringList> asked;
};

QCoro::Task<core::Result<QByteArray>> ask_source(FakeSource* source, automation::ChoiceCommand command)
{
    source->asked.append(command.argv);
    core::Result<QByteArray> answer = source->answer;
    co_return answer;
}

/// One process of the profile.
class Process final {
public:
    Process(const QString& folder, const ManualClock* clock, FakeSource* source)
    {
        store::StoreLocation location;
        location.cache_dir = folder + u"/cache"_s;
        location.userdata_dir = folder;
        location.server = u"https://chat.example.org"_s;
        m_store = std::move(*store::Store::open(location));
        stored = std::make_unique<StoredChoices>(m_store.get(), clock);
        automation::ChoiceRunner run = [source](automation::ChoiceCommand command) {
            return ask_source(source, std::move(command));
        };
        m_resolver = std::make_unique<automation::ChoiceResolver>(std::move(run), *clock, stored.get());
        offered = std::make_unique<OfferedChoices>(m_resolver.get(),
                                                   OfferedChoices::Place{folder + u"/state"_s, u"ops"_s, u"ana"_s});
    }
    [[nodiscard]] store::KvTable& kv() { return m_store->userdata().kv(); }

private:
    std::unique_ptr<store::Store> m_store;

public:
    std::unique_ptr<StoredChoices> stored;

private:
    std::unique_ptr<automation::ChoiceResolver> m_resolver;

public:
    std::unique_ptr<OfferedChoices> offered;
};

core::DefinitionPtr definition()
{
    core::PackInfo pack;
    pack.id = core::PackId(u"demo"_s);
    const auto read =
        core::read_definitions("opsdeck: 1\nid: a\ntitle: A\ndanger: read\nsay: a {app}\nrun: {argv: [a]}\nparams:\n"
                               "  app: {type: choice, required: true, choices: {argv: [list, \"${pack.state}\", "
                               "\"${room.name}\"], ttl: 60s}}\n",
                               u"t"_s, pack);
    for (const auto& finding : read.findings)
        qWarning().noquote() << core::to_text(finding);
    return read.definitions.front();
}

QStringList values(const core::Result<automation::Choices>& choices)
{
    QStringList out;
    if (choices) {
        for (const auto& choice : choices->list)
            out.append(choice.value);
    }
    return out;
}

} // namespace

class TestStoredChoices final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
    FakeSource m_source;

    std::unique_ptr<Process> process() { return std::make_unique<Process>(m_dir->path(), &m_clock, &m_source); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_source = {};
    }

    void a_ttl_counts_in_every_process_of_the_profile()
    {
        const auto d = definition();
        {
            const auto first = process();
            QCOMPARE(values(QCoro::waitFor(first->offered->fetch(d, u"app"_s, {}))), (QStringList{u"web"_s, u"db"_s}));
            QCOMPARE(m_source.asked, QList<QStringList>({{u"list"_s, m_dir->path() + u"/state/demo"_s, u"ops"_s}}));
        }
        m_clock.pass(std::chrono::seconds(59));
        const auto second = process();
        const auto choices = QCoro::waitFor(second->offered->fetch(d, u"app"_s, {}));
        QCOMPARE(values(choices), (QStringList{u"web"_s, u"db"_s}));
        QCOMPARE(m_clock.now() - choices->fetched_at, core::Millis(59'000));
        QCOMPARE(m_source.asked.size(), 1);
        m_clock.pass(std::chrono::seconds(1));
        m_source.answer = core::failure(core::ErrorKind::process, u"no answer"_s);
        QVERIFY(!QCoro::waitFor(second->offered->fetch(d, u"app"_s, {})));
        QCOMPARE(values(QCoro::waitFor(second->offered->known(d, u"app"_s, {}))), (QStringList{u"web"_s, u"db"_s}));
    }

    void labels_and_age_come_back_as_they_were()
    {
        const auto one = process();
        const FetchedChoices kept{{{u"1"_s, u"The first"_s}, {u"2"_s, u"2"_s}}, m_clock.now()};
        one->stored->keep(u"k"_s, kept);
        QTRY_COMPARE(QCoro::waitFor(one->stored->find(u"k"_s)), std::optional(kept)); // written behind its back
        QVERIFY(!QCoro::waitFor(one->stored->find(u"other"_s)));
    }

    void what_cannot_be_read_is_not_known()
    {
        const auto one = process();
        for (const QJsonValue& value : {QJsonValue(u"x"_s), QJsonValue(QJsonObject{{u"a"_s, 1}}), QJsonValue()}) {
            auto putting = one->kv().put({u"choices"_s, u"k"_s, value, m_clock.now()});
            putting.waitForFinished();
            QVERIFY(putting.result());
            QVERIFY(!QCoro::waitFor(one->stored->find(u"k"_s)));
        }
    }

    void what_nobody_asks_any_more_goes()
    {
        {
            const auto first = process();
            first->stored->keep(u"old"_s, {{{u"a"_s, u"a"_s}}, m_clock.now()});
            QTRY_VERIFY(QCoro::waitFor(first->stored->find(u"old"_s)));
        }
        m_clock.pass(std::chrono::days(31));
        const auto later = process();
        later->stored->keep(u"new"_s, {{{u"a"_s, u"a"_s}}, m_clock.now()});
        QTRY_VERIFY(!QCoro::waitFor(later->stored->find(u"old"_s)));
        QVERIFY(QCoro::waitFor(later->stored->find(u"new"_s)));
    }
};

QTEST_GUILESS_MAIN(TestStoredChoices)
#include "test_stored_choices.moc"
