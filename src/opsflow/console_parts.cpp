// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/console_parts.h"

#include "automation/runner/child_environment.h"
#include "automation/runner/quick_command.h"
#include "core/text/control_strip.h"
#include "opsflow/builtin/help_builtin.h"
#include "opsflow/builtin/status_builtin.h"
#include "opsflow/builtin/velocity_builtin.h"
#include "opsflow/findings_notice.h"
#include "opsflow/session/account_choice.h"
#include "opsflow/session/sign_in.h"

#include <QCoreApplication>
#include <QDir>

namespace opsdeck::opsflow {
namespace {

/// One look for choices: a small read-only command of a pack.
QCoro::Task<core::Result<QByteArray>> run_choice(automation::Runner* runner, QString state_dir, QString room,
                                                 automation::ChoiceCommand command)
{
    automation::ChildPlace place;
    place.pack_dir = command.pack_folder;
    place.state_dir = state_dir + QLatin1Char('/') + command.pack.value();
    place.room = room;
    QDir().mkpath(place.state_dir);
    automation::RunOrder order;
    order.argv = command.argv;
    order.cwd = command.pack_folder;
    order.environment = automation::child_environment(place);
    order.limits = automation::quick_limits();
    const core::Result<automation::CommandOutput> output =
        co_await automation::run_quick_command(runner, std::move(order));
    if (!output)
        co_return core::failure(output.error());
    if (output->succeeded())
        co_return output->out;
    const QString said = core::strip_controls(QString::fromUtf8(output->err)).trimmed();
    co_return core::failure(core::ErrorKind::process, said.isEmpty() ? output->finished.text : said);
}

} // namespace

core::Error console_closed() { return {core::ErrorKind::cancelled, {}, {}}; }

QString Console::Parts::folder(const char* name) const
{
    return options.profile_dir + QLatin1Char('/') + QLatin1String(name);
}

core::Done Console::Parts::make_folders()
{
    for (const char* name : {"", "cache", "runs", "state", "outgoing", "files"}) {
        const QString path = folder(name);
        const bool made = QDir().mkpath(path);
        if (!made) {
            return core::failure(core::ErrorKind::storage,
                                 QCoreApplication::translate("Console", "The folder %1 cannot be made. Check the disk "
                                                                        "and the rights of the profile.")
                                     .arg(path));
        }
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    return {};
}

void Console::Parts::make_automation()
{
    catalog = std::make_unique<automation::Catalog>();
    std::vector<automation::PackFolder> folders;
    for (const QString& path : options.pack_shelves)
        folders.push_back({QDir(path).absolutePath(), automation::PackFolder::Kind::shelf});
    for (const QString& path : options.pack_dirs)
        folders.push_back({QDir(path).absolutePath()});
    catalog->set_folders(std::move(folders));
    const QString errors = findings_notice(catalog->findings(), {});
    if (!errors.isEmpty())
        notices << errors;
    told_findings = catalog->findings();
    automation::LocalRunnerPlace place;
    place.runs_dir = folder("runs");
    place.supervisor = options.supervisor_program;
    runner = std::make_unique<automation::LocalRunner>(place);
    expressions = std::make_unique<automation::ExpressionEngine>();
    automation::ChoiceRunner run = [this](automation::ChoiceCommand command) {
        return run_choice(runner.get(), folder("state"), identity.room_name, std::move(command));
    };
    stored_choices = std::make_unique<StoredChoices>(store.get(), clock);
    choices = std::make_unique<automation::ChoiceResolver>(std::move(run), *clock, stored_choices.get());
    OfferedChoices::Place here{folder("state"), identity.room_name, identity.actor.username};
    offered_choices = std::make_unique<OfferedChoices>(choices.get(), std::move(here));
}

void Console::Parts::make_flow()
{
    OutboxAccount account;
    account.server = session->actor().server;
    account.user = session->actor().user;
    account.permalink_base = session->permalink_base();
    gate = std::make_unique<ServerPostGate>(&session->transport());
    outbox = std::make_unique<Outbox>(store.get(), gate.get(), clock, std::move(account));
    gaps = std::make_unique<GapBook>(store.get(), outbox.get(), catalog.get(), clock);
    sync = std::make_unique<RoomSync>(session.get(), store.get(), clock);
    history = std::make_unique<HistoryLoader>(sync.get(), store.get());
    book = std::make_unique<RunBook>(store.get(), clock);

    builtins.add(QStringLiteral("help"), help_builtin);
    builtins.add(QStringLiteral("report.velocity"), velocity_builtin);
    builtins.add(QStringLiteral("status"), [this](RunContext*) {
        return status_builtin(session->actor(), session->address(), session->connection(), store.get());
    });

    services.store = store.get();
    services.runner = runner.get();
    services.catalog = catalog.get();
    services.choices = choices.get();
    services.expressions = expressions.get();
    services.outbox = outbox.get();
    services.book = book.get();
    services.gaps = gaps.get();
    services.builtins = &builtins;
    services.secrets = options.secrets;
    services.clock = clock;
    services.actor = session->actor();
    services.team = identity.team;
    services.room = identity.room;
    services.room_name = identity.room_name;
    services.state_dir = folder("state");
    services.outgoing_dir = folder("outgoing");
    services.limits.message = session->max_post_size();
    services.progress_after = services.progress_every = options.progress_pause;
    pipeline = std::make_unique<RunPipeline>(&services);
    recovery = std::make_unique<RunRecovery>(&services, pipeline.get());

    TimelineParts timeline;
    timeline.store = store.get();
    timeline.session = session.get();
    timeline.sync = sync.get();
    timeline.history = history.get();
    timeline.outbox = outbox.get();
    timeline.book = book.get();
    timeline.gaps = gaps.get();
    chat = std::make_unique<RoomChat>(timeline, identity.team, folder("files"), clock);
}

QCoro::Task<core::Result<std::unique_ptr<Console::Parts>>> Console::Parts::open(ConsoleOptions options)
{
    auto parts = std::make_unique<Parts>();
    parts->options = std::move(options);
    parts->options.profile_dir = QDir(parts->options.profile_dir).absolutePath();
    parts->clock = parts->options.clock ? parts->options.clock : &parts->system_clock;
    const core::Done folders = parts->make_folders();
    if (!folders)
        co_return core::failure(folders.error());

    core::Result<SessionRequest> request = co_await choose_account(parts->options);
    if (!request)
        co_return core::failure(request.error());
    store::StoreLocation location;
    location.cache_dir = parts->folder("cache");
    location.userdata_dir = parts->options.profile_dir;
    location.server = request->server;
    core::Result<std::unique_ptr<store::Store>> store = store::Store::open(location);
    if (!store)
        co_return core::failure(store.error());
    parts->store = std::move(*store);
    parts->notices << parts->store->report().messages();

    SessionRequest wanted = std::move(*request);
    core::Result<std::unique_ptr<Session>> session =
        co_await Session::open(std::move(wanted), parts->store.get(), parts->clock);
    if (!session)
        co_return core::failure(session.error());
    parts->session = std::move(*session);
    parts->notices << parts->session->notices();
    ConsoleIdentity& identity = parts->identity;
    identity.actor = parts->session->actor();
    identity.team = parts->session->team().id;
    identity.team_name = parts->session->team().name;
    identity.room = parts->session->room().id;
    identity.room_name = parts->session->room().name;
    identity.is_confirmed = parts->session->is_confirmed();
    parts->make_automation();
    parts->make_flow();
    co_return parts;
}

} // namespace opsdeck::opsflow
