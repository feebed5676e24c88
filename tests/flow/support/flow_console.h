// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secret_store.h"
#include "flow/support/flow_server.h"
#include "opsflow/console.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace opsdeck::test {

/// Secrets in memory: no test touches a keychain.
class MemorySecretStore final : public core::SecretStore {
public:
    void read(const QString& key, std::function<void(core::Result<QString>)> answer) override;
    void write(const QString& key, const QString& secret, std::function<void(core::Done)> answer) override;
    void remove(const QString& key, std::function<void(core::Done)> answer) override;
    [[nodiscard]] QString describe() const override { return QStringLiteral("memory"); }

private:
    std::map<QString, QString> m_secrets;
};

/// A person who answers what was put into their mouth.
class ScriptedConfirmation final : public opsflow::Confirmation {
public:
    bool accept = true;
    QString phrase;
    QString secret_value;
    std::vector<opsflow::ConfirmationQuestion> asked;

    QCoro::Task<opsflow::ConfirmationAnswer> confirm(opsflow::ConfirmationQuestion question) override;
    QCoro::Task<core::Result<QString>> secret(opsflow::SecretQuestion question) override;
};

/// Where and how a FlowConsole is opened; everything may stay empty.
struct FlowOptions {
    QUrl through{};       ///< the address the console uses: the server's, or that of a bad network in front of it
    core::Room room{};    ///< empty: a fresh one
    QString profile{};    ///< empty: a fresh one
    QString pack{};       ///< a folder of tests/fixtures/packs; empty: "flow"
    QString supervisor{}; ///< path; empty: the one that people run
    QString server_name{};
    /// So long that no machine is slow enough for a progress post that a test does not ask for.
    core::Millis progress_pause = std::chrono::minutes(30);
};

/// A console with a profile of its own in a room of its own, as a front end would have one.
class FlowConsole final {
public:
    explicit FlowConsole(FlowServer& server, FlowOptions options = {});
    ~FlowConsole();

    [[nodiscard]] opsflow::Console& operator*() { return *m_console; }
    [[nodiscard]] opsflow::Console* operator->() { return m_console.get(); }

    /// Runs a line to its end; the outbox may still be busy.
    [[nodiscard]] opsflow::RunReport submit(const QString& line, opsflow::PipelineObserver* observer = nullptr,
                                            bool yes = false);
    /// The same, and then waits until every post is with the server.
    [[nodiscard]] opsflow::RunReport run(const QString& line);
    [[nodiscard]] bool delivered(core::Millis at_most = std::chrono::seconds(20));

    /// Ends the console and opens it again on the same profile.
    void reopen();
    void close();

    [[nodiscard]] const core::Room& room() const { return m_options.room; }
    [[nodiscard]] QString profile() const { return m_options.profile; }
    ScriptedConfirmation person;
    /// Read beside the fixture's from the next reopen() on.
    QStringList more_packs;

private:
    FlowServer& m_server;
    FlowOptions m_options;
    QTemporaryDir m_dir;
    MemorySecretStore m_secrets;
    std::unique_ptr<opsflow::Console> m_console;
};

/// Posts of one kind (`props.opsdeck.kind`).
[[nodiscard]] std::vector<core::Post> of_kind(const std::vector<core::Post>& posts, const QString& kind);
/// Everything a person or a search could find in a post, as one text.
[[nodiscard]] QString all_text(const core::Post& post);

} // namespace opsdeck::test
