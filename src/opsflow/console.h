// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/chat/room.h"
#include "core/result.h"
#include "core/run/run.h"
#include "opsflow/console_options.h"
#include "opsflow/gaps/gap.h"
#include "opsflow/ledger/verify_report.h"
#include "opsflow/run/cancel_answer.h"
#include "opsflow/run/confirmation.h"
#include "opsflow/run/pipeline_observer.h"
#include "opsflow/run/run_report.h"
#include "opsflow/run/run_request.h"
#include "opsflow/session/connection_state.h"

#include <QJsonObject>
#include <QObject>
#include <qcoro/qcorotask.h>

#include <memory>
#include <vector>

namespace opsdeck::automation {
class Catalog;
}

namespace opsdeck::opsflow {

class Chat;
class OfferedChoices;
struct QuietAnswer;
struct DeliveryState;

/// Who and where this console is.
struct ConsoleIdentity {
    core::Actor actor;
    core::TeamId team;
    QString team_name;
    core::RoomId room;
    QString room_name;
    bool is_confirmed = false; ///< false: the server was not reachable, this is what was known last
};

/// What happened to the posts of the outbox while somebody waited for them.
struct DeliveryReport {
    int waiting = 0;    ///< still queued; they go out when the server is back, also after a restart
    int failed = 0;     ///< refused for good since the console was opened
    QString last_error; ///< for people; empty when everything is sent
    [[nodiscard]] bool is_complete() const { return waiting == 0 && failed == 0; }
};

/// An automation that was run in a room so many times.
struct AutomationUse {
    core::AutomationId automation;
    core::RoomId room;
    int count = 0;
    core::Timestamp last_at;
};

/// An account of the profile.
struct KnownAccount {
    QString server; ///< as the profile knows it
    core::UserId user;
    QString username;
};

/// The one door for both front ends, the terminal and the window. No feature lives here: it opens the parts, ties
/// them together and passes calls on. Lives on one thread with an event loop.
class Console final : public QObject {
    Q_OBJECT

public:
    /// Opens the profile, signs in with the token, starts recovery and outbox. A server that cannot be reached is no
    /// error if the profile knows the account: then everything works from disk and the outbox waits.
    /// Errors: unauthenticated (sign in), unreachable (first time and no server), not_found (team, room), storage.
    [[nodiscard]] static QCoro::Task<core::Result<std::unique_ptr<Console>>> open(ConsoleOptions options);
    ~Console() override;

    [[nodiscard]] const ConsoleIdentity& identity() const;
    [[nodiscard]] ConnectionState connection() const;
    [[nodiscard]] automation::Catalog& catalog();
    /// What may be typed for a parameter, while a line or a form is filled in.
    [[nodiscard]] const OfferedChoices& choices() const;
    /// The conversation in the rooms: models for a window, writing, reading.
    [[nodiscard]] Chat& chat();
    /// What people should hear about the opening: cache rebuilt, user data set aside, a pack with errors.
    [[nodiscard]] const QStringList& notices() const;

    /// One line, from text to result post; see RunPipeline::submit. `observer` may be null.
    [[nodiscard]] QCoro::Task<core::Result<RunReport>> submit(RunRequest request, Confirmation* confirmation,
                                                              PipelineObserver* observer);
    /// A line of danger read, run without a post, as a tile asks for its value; see dashboard/quiet_read.h.
    [[nodiscard]] QCoro::Task<core::Result<QuietAnswer>> read_quietly(QString line);
    /// `run` is a full id or an unambiguous beginning.
    [[nodiscard]] QCoro::Task<core::Result<CancelAnswer>> cancel(QString run);
    /// Waits until the outbox is empty, all it could do has failed, or the time is over.
    [[nodiscard]] QCoro::Task<DeliveryReport> wait_for_delivery(core::Millis at_most);

    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Run>>> runs(int limit);
    /// `run` is a full id or an unambiguous beginning.
    [[nodiscard]] QCoro::Task<core::Result<core::Run>> run(QString run);
    /// The redacted output of a run as far as it is stored; path of a text file.
    [[nodiscard]] QCoro::Task<core::Result<QString>> output_of(core::RunId run);
    [[nodiscard]] QCoro::Task<core::Result<std::vector<Gap>>> gaps(bool include_closed);
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Room>>> rooms();
    /// The newest posts of a room, oldest first; fetched if the server can be reached, else from disk.
    /// An empty room means the console's.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Post>>> posts(core::RoomId room, int limit);
    /// Over everything on disk, newest first.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::Post>>> search(QString text, int limit);
    /// Proves the ledger of this profile and the Opsdeck posts of its room.
    [[nodiscard]] QCoro::Task<core::Result<VerifyReport>> verify();
    /// Proves a file written by `export_ledger`; needs no profile and no server.
    [[nodiscard]] static core::Result<VerifyReport> verify_file(const QString& path);
    /// Writes ledger and Opsdeck posts of the room as one NDJSON file that can be verified offline.
    [[nodiscard]] QCoro::Task<core::Result<void>> export_ledger(QString path);
    /// The name to show for a user: "@ana"; the id when nothing is known.
    [[nodiscard]] QCoro::Task<QString> name_of(core::UserId user);
    /// How often this profile ran what, and where.
    [[nodiscard]] QCoro::Task<std::vector<AutomationUse>> uses();
    /// Small things a window wants to know next time; kept in the profile's user data. Empty when never kept.
    [[nodiscard]] QCoro::Task<QJsonObject> recall(QString key);
    void keep(const QString& key, const QJsonObject& value);
    /// Everybody who is signed in somewhere on this profile, the last one used first.
    [[nodiscard]] QCoro::Task<std::vector<KnownAccount>> accounts();
    /// Where the server is today.
    [[nodiscard]] QString address() const;
    /// When everything that happened on the server was last known to be on disk; "never" before the first time.
    [[nodiscard]] core::Timestamp caught_up_at() const;
    /// Posts that wait or were given up.
    [[nodiscard]] QCoro::Task<DeliveryReport> undelivered();
    /// The same, one by one, in the order in which they go.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<DeliveryState>>> deliveries();
    /// Where the posts of one run are, also those that were sent or dropped.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<DeliveryState>>> deliveries_of(core::RunId run);
    /// See Outbox::retry and Outbox::drop.
    [[nodiscard]] QCoro::Task<core::Done> retry(qint64 outbox_row);
    [[nodiscard]] QCoro::Task<core::Done> drop(qint64 outbox_row);

Q_SIGNALS:
    void connection_changed(const opsdeck::opsflow::ConnectionState& state);
    /// A post that is new here or has changed; every room, also one's own. Already on disk.
    void post_arrived(const opsdeck::core::Post& post);
    void run_changed(const opsdeck::core::Run& run);
    /// For people: a gap was closed, a post could not be sent, an earlier run turned out to be lost.
    void notice(const QString& text);
    void caught_up();
    /// A post was queued, sent, given up or dropped.
    void delivery_changed();
    /// The set of automations, or what is wrong with them.
    void automations_changed();

private:
    struct Parts;
    explicit Console(std::unique_ptr<Parts> parts);
    void connect_parts();
    QCoro::Task<void> note_rewritten(core::PostId post);
    QCoro::Task<void> settle();
    std::unique_ptr<Parts> m_parts;
};

} // namespace opsdeck::opsflow
