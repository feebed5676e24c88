// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/aftermath.h"

#include "opsflow/ledger/ledger_file.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/outcome.h"
#include "opsflow/run/run_book.h"

#include <QDir>
#include <QtTest>
#include <qcoro/qcorotask.h>

#include <set>

namespace opsdeck::test {
namespace {

constexpr int patience_ms = 20'000;

template<typename T>
T got(QCoro::Task<core::Result<T>> task)
{
    auto result = QCoro::waitFor(std::move(task));
    if (!result)
        qFatal("aftermath: %s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}

QString prop(const core::Post& post, const char* key)
{
    return opsflow::opsdeck_props(post).value(QLatin1String(key)).toString();
}

/// Lost is an end, too, as far as waiting for it goes.
bool has_ended(const core::Run& run) { return core::is_final(run.state) || run.state == core::RunState::lost; }

} // namespace

int lines_in(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
}

std::vector<int> supervisors_below(const QString& folder)
{
    std::vector<int> found;
    const QDir proc(QStringLiteral("/proc"));
    for (const QString& pid : proc.entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile file(proc.filePath(pid + QStringLiteral("/cmdline")));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // Its program and the run's folder, and nothing else.
        const QList<QByteArray> words = file.readAll().split('\0');
        if (words.size() == 3 && words.at(1).startsWith(QFile::encodeName(folder + QStringLiteral("/runs/"))))
            found.push_back(pid.toInt());
    }
    return found;
}

Aftermath::Aftermath(FlowServer& server, FlowConsole& console)
    : m_server(server)
    , m_console(console)
{}

QString Aftermath::problem(const Expected& expected)
{
    QString wrong = look(expected);
    if (!wrong.isEmpty())
        return wrong;
    const size_t posts = m_posts.size();
    const size_t entries = m_entries.size();
    m_console.reopen();
    wrong = look(expected);
    if (!wrong.isEmpty())
        return QStringLiteral("after another start: ") + wrong;
    if (m_posts.size() != posts || m_entries.size() != entries)
        return QStringLiteral("another start found something to do");
    return {};
}

/// False while something may still come.
bool Aftermath::read()
{
    m_runs = got(m_console->runs(10));
    if (!std::all_of(m_runs.begin(), m_runs.end(), has_ended) || !m_console.delivered())
        return false;
    m_runs = got(m_console->runs(10));
    m_posts = m_server.posts(m_console.room().id);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("ledger"));
    if (!QCoro::waitFor(m_console->export_ledger(path)))
        qFatal("aftermath: no export");
    const auto content = opsflow::read_ledger_file(path);
    if (!content)
        qFatal("aftermath: %s", qPrintable(content.error().text));
    m_entries = content->entries;
    // The state is final a moment before the result is in the outbox.
    return std::all_of(m_runs.begin(), m_runs.end(), [](const core::Run& run) { return !run.result_post.is_empty(); });
}

QString Aftermath::look(const Expected& expected)
{
    [[maybe_unused]] const bool is_quiet = QTest::qWaitFor([this] { return read(); }, patience_ms);
    m_state = m_runs.empty() ? QString() : core::to_text(m_runs.front().state);
    for (const QString& wrong :
         {wrong_runs(expected), wrong_posts(expected), wrong_ledger(expected), wrong_verdict()}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    const bool is_alone =
        QTest::qWaitFor([this] { return supervisors_below(m_console.profile()).empty(); }, patience_ms);
    return is_alone ? QString() : QStringLiteral("a supervisor is left");
}

QString Aftermath::wrong_runs(const Expected& expected) const
{
    const int starts = lines_in(expected.counted);
    if (expected.states.isEmpty()) {
        if (!m_runs.empty())
            return QStringLiteral("there is a run");
        return starts == 0 ? QString() : QStringLiteral("something ran that nobody knows of");
    }
    if (m_runs.size() != 1)
        return QStringLiteral("%1 runs").arg(m_runs.size());
    const core::Run& run = m_runs.front();
    if (!expected.states.contains(m_state))
        return QStringLiteral("the run is %1 (%2)").arg(m_state, run.reason);
    if (starts > 1)
        return QStringLiteral("it ran twice");
    if (expected.starts && starts != *expected.starts)
        return QStringLiteral("it started %1 times").arg(starts);
    const bool must_have_run = run.state == core::RunState::succeeded || run.state == core::RunState::failed;
    const bool never_ran = run.state == core::RunState::expired;
    if (!expected.counted.isEmpty() && !expected.starts &&
        ((must_have_run && starts != 1) || (never_ran && starts != 0)))
        return QStringLiteral("it is %1 and started %2 times").arg(m_state).arg(starts);
    return run.reason.isEmpty() == (run.state == core::RunState::succeeded)
               ? QString()
               : QStringLiteral("its reason is \"%1\"").arg(run.reason);
}

QString Aftermath::wrong_posts(const Expected& expected) const
{
    std::map<QString, size_t> counts;
    for (const core::Post& post : m_posts)
        ++counts[opsflow::kind_of(post)];
    const size_t runs = m_runs.size();
    const size_t progress = counts[opsflow::post_kind::progress];
    const size_t gaps = expected.is_gap ? 1 : 0;
    const bool right = counts[opsflow::post_kind::invocation] == runs && counts[opsflow::post_kind::result] == runs &&
                       counts[opsflow::post_kind::gap] == gaps && progress <= runs &&
                       m_posts.size() == 2 * runs + progress + gaps;
    if (!right) {
        QStringList kinds;
        for (const core::Post& post : m_posts)
            kinds << opsflow::kind_of(post);
        return QStringLiteral("the posts are: ") + kinds.join(QStringLiteral(", "));
    }
    if (expected.has_progress && *expected.has_progress != (progress == 1))
        return QStringLiteral("%1 progress posts").arg(progress);
    for (const core::Post& post : m_posts) {
        if (!m_runs.empty() && opsflow::run_of(post) != m_runs.front().id)
            return QStringLiteral("a post about another run");
        if (opsflow::kind_of(post) == opsflow::post_kind::progress && prop(post, "state") != m_state)
            return QStringLiteral("the progress post says for ever: %1").arg(prop(post, "state"));
    }
    return m_runs.empty() ? QString() : wrong_result(m_runs.front(), expected);
}

QString Aftermath::wrong_result(const core::Run& run, const Expected& expected) const
{
    const core::Post invocation = of_kind(m_posts, opsflow::post_kind::invocation).front();
    const core::Post result = of_kind(m_posts, opsflow::post_kind::result).front();
    if (invocation.id != m_posts.front().id)
        return QStringLiteral("the invocation is not the first post");
    if (run.invocation_post != invocation.id || run.result_post != result.id)
        return QStringLiteral("the run does not know its posts");
    if (prop(result, "invocation_post") != invocation.id.value())
        return QStringLiteral("the result does not point to the invocation");
    const auto outcome = opsflow::outcome_from_text(prop(result, "outcome"));
    if (!outcome || opsflow::state_of(*outcome) != run.state)
        return QStringLiteral("the result says %1").arg(prop(result, "outcome"));
    if (expected.output_lines == 0 || run.state != core::RunState::succeeded)
        return {};
    if (result.file_ids.size() != 1)
        return QStringLiteral("the result has %1 files").arg(result.file_ids.size());
    const QByteArray content = m_server.file(core::FileId(result.file_ids.front()));
    const QByteArray last = "line " + QByteArray::number(expected.output_lines) + '\n';
    return content.count('\n') == expected.output_lines && content.startsWith("line 1\n") && content.endsWith(last)
               ? QString()
               : QStringLiteral("the file is not what was printed: %1 lines").arg(content.count('\n'));
}

QString Aftermath::wrong_ledger(const Expected& expected) const
{
    const auto count = [this](std::initializer_list<QString> kinds) {
        return static_cast<size_t>(std::count_if(m_entries.begin(), m_entries.end(), [&](const core::LedgerEntry& e) {
            return std::find(kinds.begin(), kinds.end(), e.kind) != kinds.end();
        }));
    };
    namespace kinds = opsflow::ledger_kind;
    const size_t runs = m_runs.size();
    const size_t gaps = expected.is_gap ? 1 : 0;
    const bool right = count({kinds::requested}) == runs && count({kinds::ended, kinds::lost}) == runs &&
                       count({kinds::gap_filed}) == gaps && m_entries.size() == 2 * runs + gaps;
    if (!right) {
        QStringList found;
        for (const core::LedgerEntry& entry : m_entries)
            found << entry.kind;
        return QStringLiteral("the ledger has: ") + found.join(QStringLiteral(", "));
    }
    const auto wishes = got(m_console->gaps(true));
    if (wishes.size() != gaps || (expected.is_gap && wishes.front().times != 1))
        return QStringLiteral("the gap is not counted once");
    return {};
}

QString Aftermath::wrong_verdict() const
{
    const auto verified = got(m_console->verify());
    return verified.is_whole() ? QString() : QStringLiteral("verify: ") + verified.findings.front().text;
}

} // namespace opsdeck::test
