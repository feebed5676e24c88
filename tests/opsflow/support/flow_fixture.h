// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/builtin/builtin_set.h"
#include "opsflow/builtin/help_builtin.h"
#include "opsflow/gaps/gap_book.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/recovery/run_recovery.h"
#include "opsflow/run/run_pipeline.h"
#include "opsflow/run/run_services.h"
#include "opsflow/support/fake_gate.h"
#include "opsflow/support/fake_runner.h"
#include "opsflow/support/manual_clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace opsdeck::opsflow {

/// Says yes, or what a test wants; remembers what it was asked.
class FakeConfirmation final : public Confirmation {
public:
    bool accepts = true;
    std::function<void()> thinks; ///< before the answer
    QString types;
    QString gives_secret = QStringLiteral("hunter2-very-secret");
    std::vector<ConfirmationQuestion> asked;

    QCoro::Task<ConfirmationAnswer> confirm(ConfirmationQuestion question) override
    {
        asked.push_back(question);
        if (thinks)
            thinks();
        ConfirmationAnswer answer;
        answer.accepted = accepts;
        answer.typed = types;
        co_return answer;
    }
    QCoro::Task<core::Result<QString>> secret(SecretQuestion) override { co_return gives_secret; }
};

/// Remembers the steps in their order.
class FakeObserver final : public PipelineObserver {
public:
    QStringList steps;
    QByteArray seen_output;
    std::function<void(Step)> at_step;

    void reached(Step step, const core::RunId&) override
    {
        steps << to_text(step);
        if (at_step)
            at_step(step);
    }
    void output(const core::RunId&, const QByteArray& bytes, bool) override { seen_output += bytes; }
};

/// A profile in a temporary folder with everything a run needs, except a server and real processes.
class FlowFixture final {
public:
    explicit FlowFixture(const QByteArray& automations = {})
    {
        write_pack(automations);
        open();
    }

    void write_pack(const QByteArray& automations)
    {
        QDir().mkpath(folder.filePath(QStringLiteral("pack")));
        write(QStringLiteral("pack/pack.yaml"), "opsdeck: 1\nid: demo\nversion: \"1\"\ntitle: Demo\n");
        if (!automations.isEmpty())
            write(QStringLiteral("pack/all.yaml"), automations);
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("fixture cannot write %s", qPrintable(name));
    }

    /// Opens the profile as a new process would; what the last one left in memory is gone.
    void open()
    {
        close();
        store::StoreLocation location;
        location.cache_dir = folder.filePath(QStringLiteral("cache"));
        location.userdata_dir = folder.filePath(QStringLiteral("profile"));
        location.server = QStringLiteral("https://chat.example.org");
        auto opened = store::Store::open(location);
        if (!opened)
            qFatal("%s %s", qPrintable(opened.error().text), qPrintable(opened.error().detail));
        store = std::move(*opened);
        catalog = std::make_unique<automation::Catalog>();
        catalog->set_watching(false);
        catalog->set_folders({{folder.filePath(QStringLiteral("pack"))}});
        for (const core::Finding& finding : catalog->findings())
            qFatal("%s", qPrintable(core::to_text(finding)));
        expressions = std::make_unique<automation::ExpressionEngine>();
        automation::ChoiceRunner choose = [](automation::ChoiceCommand) { return no_choices(); };
        choices = std::make_unique<automation::ChoiceResolver>(std::move(choose), clock);
        OutboxAccount account;
        account.server = location.server;
        account.user = gate.user;
        account.permalink_base = QStringLiteral("https://chat.example.org/ops/pl/");
        OutboxPatience patience;
        patience.first_pause = core::Millis(1);
        patience.longest_pause = core::Millis(2);
        patience.look_again = core::Millis(20);
        outbox = std::make_unique<Outbox>(store.get(), &gate, &clock, account, patience);
        book = std::make_unique<RunBook>(store.get(), &clock, BookPatience{2, core::Millis(1), core::Millis(20)});
        QObject::connect(book.get(), &RunBook::posts_queued, outbox.get(), &Outbox::look);
        gaps = std::make_unique<GapBook>(store.get(), outbox.get(), catalog.get(), &clock);
        builtins.add(QStringLiteral("help"), help_builtin);
        services = RunServices();
        services.store = store.get();
        services.runner = &runner;
        services.catalog = catalog.get();
        services.choices = choices.get();
        services.expressions = expressions.get();
        services.outbox = outbox.get();
        services.book = book.get();
        services.gaps = gaps.get();
        services.builtins = &builtins;
        services.clock = &clock;
        services.actor = {location.server, gate.user, QStringLiteral("ana")};
        services.team = core::TeamId(QStringLiteral("teamteamteamteamteamteamte"));
        services.room = core::RoomId(QStringLiteral("roomroomroomroomroomroomro"));
        services.room_name = QStringLiteral("ops");
        services.state_dir = folder.filePath(QStringLiteral("state"));
        services.outgoing_dir = folder.filePath(QStringLiteral("outgoing"));
        pipeline = std::make_unique<RunPipeline>(&services);
        recovery = std::make_unique<RunRecovery>(&services, pipeline.get());
        QObject::connect(outbox.get(), &Outbox::sent, book.get(),
                         [this](const store::OutboxRow& row, const core::Post& post) {
                             if (row.draft.edits_row == 0)
                                 book->note_post(row.draft.run, row.draft.kind, post.id);
                         });
    }

    void close()
    {
        recovery.reset();
        pipeline.reset();
        book.reset();
        gaps.reset();
        outbox.reset();
        choices.reset();
        catalog.reset();
        store.reset();
    }

    core::Result<RunReport> submit(const QString& line, bool yes = false)
    {
        RunRequest request;
        request.line = line;
        request.skip_preview = yes;
        QCoro::Task<core::Result<RunReport>> task = pipeline->submit(std::move(request), &confirmation, &observer);
        return QCoro::waitFor(std::move(task));
    }

    template<typename T>
    static T got(store::Answer<T> future)
    {
        future.waitForFinished();
        auto result = future.result();
        if (!result)
            qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
        return *result;
    }

    [[nodiscard]] std::vector<store::OutboxRow> rows() const
    {
        return got(store->userdata().outbox().pending_of(services.actor.server, services.actor.user));
    }
    [[nodiscard]] std::vector<core::LedgerEntry> ledger() const
    {
        return got(store->userdata().ledger().range(0, 1000));
    }
    [[nodiscard]] QStringList ledger_kinds() const
    {
        QStringList kinds;
        for (const core::LedgerEntry& entry : ledger())
            kinds << entry.kind;
        return kinds;
    }
    [[nodiscard]] QStringList posted_kinds() const
    {
        QStringList kinds;
        for (const core::Post& post : gate.posts)
            kinds << kind_of(post);
        return kinds;
    }

    QTemporaryDir folder;
    ManualClock clock;
    FakeGate gate;
    FakeRunner runner;
    FakeConfirmation confirmation;
    FakeObserver observer;
    BuiltinSet builtins;
    RunServices services;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<automation::Catalog> catalog;
    std::unique_ptr<automation::ExpressionEngine> expressions;
    std::unique_ptr<automation::ChoiceResolver> choices;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<GapBook> gaps;
    std::unique_ptr<RunPipeline> pipeline;
    std::unique_ptr<RunRecovery> recovery;
    std::unique_ptr<RunBook> book;

private:
    static QCoro::Task<core::Result<QByteArray>> no_choices()
    {
        co_return core::failure(core::ErrorKind::process, QStringLiteral("no choices here"));
    }
};

} // namespace opsdeck::opsflow
