// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"

#include "core/ledger/canonical_json.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

namespace opsdeck::test {

using core::Done;
using core::ErrorKind;
using core::failure;
using core::Result;

void MemorySecretStore::read(const QString& key, std::function<void(Result<QString>)> answer)
{
    const auto found = m_secrets.find(key);
    if (found == m_secrets.end())
        answer(failure(ErrorKind::not_found, {}));
    else
        answer(found->second);
}

void MemorySecretStore::write(const QString& key, const QString& secret, std::function<void(Done)> answer)
{
    m_secrets[key] = secret;
    answer({});
}

void MemorySecretStore::remove(const QString& key, std::function<void(Done)> answer)
{
    m_secrets.erase(key);
    answer({});
}

QCoro::Task<opsflow::ConfirmationAnswer> ScriptedConfirmation::confirm(opsflow::ConfirmationQuestion question)
{
    asked.push_back(question);
    opsflow::ConfirmationAnswer answer;
    answer.accepted = accept;
    answer.typed = phrase;
    co_return answer;
}

QCoro::Task<Result<QString>> ScriptedConfirmation::secret(opsflow::SecretQuestion question)
{
    Q_UNUSED(question)
    co_return secret_value;
}

FlowConsole::FlowConsole(FlowServer& server, FlowOptions options)
    : m_server(server)
    , m_options(std::move(options))
{
    if (m_options.through.isEmpty())
        m_options.through = server.url();
    if (m_options.room.id.is_empty())
        m_options.room = server.make_room();
    if (m_options.profile.isEmpty())
        m_options.profile = m_dir.path();
    if (m_options.pack.isEmpty())
        m_options.pack = QStringLiteral("flow");
    if (m_options.supervisor.isEmpty())
        m_options.supervisor = QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor");
    reopen();
}

FlowConsole::~FlowConsole() = default;

void FlowConsole::reopen()
{
    m_console.reset();
    opsflow::ConsoleOptions options;
    options.profile_dir = m_options.profile;
    options.server_url = m_options.through.toString();
    options.server_name = m_options.server_name;
    options.token = m_server.token();
    options.team = m_server.team();
    options.room = m_options.room.name;
    options.pack_dirs = {QStringLiteral(OPSDECK_FIXTURES "/packs/") + m_options.pack};
    options.pack_dirs += more_packs;
    options.supervisor_program = m_options.supervisor;
    options.progress_pause = m_options.progress_pause;
    options.secrets = &m_secrets;
    auto opened = QCoro::waitFor(opsflow::Console::open(options));
    if (!opened)
        qFatal("flow test console: %s (%s)", qPrintable(opened.error().text), qPrintable(opened.error().detail));
    m_console = std::move(*opened);
}

void FlowConsole::close() { m_console.reset(); }

opsflow::RunReport FlowConsole::submit(const QString& line, opsflow::PipelineObserver* observer, bool yes)
{
    opsflow::RunRequest request;
    request.line = line;
    request.skip_preview = yes;
    auto report = QCoro::waitFor(m_console->submit(std::move(request), &person, observer));
    if (!report) {
        QTest::qFail(qPrintable(report.error().text), __FILE__, __LINE__);
        return {};
    }
    return *report;
}

opsflow::RunReport FlowConsole::run(const QString& line)
{
    auto report = submit(line);
    if (!delivered())
        QTest::qFail("the posts were not delivered", __FILE__, __LINE__);
    return report;
}

bool FlowConsole::delivered(core::Millis at_most)
{
    const auto delivery = QCoro::waitFor(m_console->wait_for_delivery(at_most));
    if (!delivery.is_complete())
        qWarning() << "waiting" << delivery.waiting << "failed" << delivery.failed << delivery.last_error;
    return delivery.is_complete();
}

std::vector<core::Post> of_kind(const std::vector<core::Post>& posts, const QString& kind)
{
    std::vector<core::Post> found;
    std::copy_if(posts.begin(), posts.end(), std::back_inserter(found),
                 [&](const core::Post& post) { return opsflow::kind_of(post) == kind; });
    return found;
}

QString all_text(const core::Post& post)
{
    return post.message + QLatin1Char('\n') + QString::fromUtf8(core::canonical_json(post.props));
}

} // namespace opsdeck::test
