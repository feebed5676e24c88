// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/spool_stream.h"

#include "automation/runner/local/run_end_text.h"
#include "automation/runner/local/run_files.h"
#include "automation/supervisor/process_tree.h"
#include "automation/supervisor/spool/spool_format.h"
#include "core/logging.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QPointer>

namespace opsdeck::automation {
namespace {

constexpr int look_every_ms = 500;
constexpr int poll_every_ms = 50; // where the kernel has no watch left for us

QString say(const char* text) { return QCoreApplication::translate("Runner", text); }

} // namespace

SpoolStream::SpoolStream(QString folder, qint64 cursor, std::shared_ptr<SpoolWatch> watch)
    : RunStream(nullptr)
    , m_folder(std::move(folder))
    , m_cursor(cursor)
    , m_reader(m_folder + QLatin1Char('/') + QLatin1String(run_files::spool), cursor)
    , m_watch(std::move(watch))
{
    connect(&m_look, &QTimer::timeout, this, &SpoolStream::look);
}

SpoolStream::~SpoolStream() { unwatch(); }

void SpoolStream::start()
{
    if (m_started)
        return;
    m_started = true;
    watch();
    m_look.start(m_watched >= 0 ? look_every_ms : poll_every_ms);
    schedule();
}

void SpoolStream::watch()
{
    m_watched = m_watch->add(m_folder);
    connect(m_watch.get(), &SpoolWatch::changed, this, [this](int number) {
        if (number == m_watched)
            schedule();
    });
}

void SpoolStream::unwatch()
{
    if (m_watched >= 0)
        m_watch->remove(m_watched);
    m_watched = -1;
}

void SpoolStream::schedule()
{
    if (m_scheduled || m_ended)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

bool SpoolStream::pump()
{
    if (m_ended)
        return false;
    if (m_damaged)
        return true;
    const auto events = m_reader.read();
    if (!events) {
        qCWarning(log_automation).noquote() << events.error().text << events.error().detail;
        m_damaged = true;
        return true;
    }
    if (m_reader.skipped_the_end()) {
        m_ended = true;
        m_look.stop();
        unwatch();
        Q_EMIT ended();
        return false;
    }
    const QPointer<SpoolStream> self(this);
    for (const core::RunEvent& next : *events) {
        if (std::holds_alternative<core::RunFinished>(next.body)) {
            end_with(next);
            return false;
        }
        m_cursor = next.number;
        Q_EMIT received(next);
        if (!self)
            return false;
    }
    if (!events->empty())
        schedule();
    return true;
}

void SpoolStream::look()
{
    const Supervised now = supervised(m_folder);
    const bool alive = now == Supervised::alive;
    // First the liveness, then the spool: what a supervisor wrote before its end is there when we see that it is gone.
    const qint64 before = m_cursor;
    if (!pump() || m_cursor != before || alive)
        return;
    const QJsonObject state = stored_state(m_folder);
    if (is_ended(state)) {
        // The last record did not fit on the disk or cannot be read, but the state has it too.
        core::RunEvent last;
        last.number = m_cursor + 1;
        last.at = core::from_ms(state[QStringLiteral("at_ms")].toInteger());
        core::RunFinished finished = run_finished_from_json(state);
        if (m_damaged)
            finished.text =
                QStringLiteral("%1 %2").arg(finished.text, say("A part of its stored output is damaged.")).trimmed();
        last.body = finished;
        end_with(last);
        return;
    }
    end_with(lost(state));
}

core::RunEvent SpoolStream::lost(const QJsonObject& state) const
{
    core::RunContact contact;
    contact.lost = true;
    // The state may be older than the program, and the program older than what it started: its mark tells.
    const QString run = QFileInfo(m_folder).fileName();
    contact.process_alive =
        main_process_alive(state) || !processes_with_environment("OPSDECK_RUN_ID=" + run.toStdString()).empty();
    const Supervised now = supervised(m_folder);
    if (now == Supervised::forbidden || now == Supervised::never_started)
        contact.text = say("It was never started.");
    else if (contact.process_alive)
        contact.text =
            say("Its supervisor was killed. The program itself still runs, but nobody watches it and how it ends "
                "will not be known. Cancel it, or look for yourself.");
    else if (!is_from_another_boot(state) && state[QStringLiteral("phase")].toString() == QLatin1String("starting"))
        contact.text =
            say("Its supervisor was killed while it was starting the program, and nothing of it runs now. Whether it "
                "did anything is not known: check before you run it again.");
    else if (is_from_another_boot(state))
        contact.text =
            say("The machine was restarted while it ran. How far it came is not known: check before you run it again.");
    else
        contact.text =
            say("Its supervisor was killed and the program is gone. How it ended is not known: check before you "
                "run it again.");
    core::RunEvent event;
    event.number = m_cursor + 1;
    event.at = core::SystemClock().now();
    event.body = contact;
    return event;
}

void SpoolStream::end_with(core::RunEvent last)
{
    m_ended = true;
    m_look.stop();
    unwatch();
    m_cursor = last.number;
    const QPointer<SpoolStream> self(this);
    Q_EMIT received(last);
    if (self)
        Q_EMIT ended();
}

} // namespace opsdeck::automation
