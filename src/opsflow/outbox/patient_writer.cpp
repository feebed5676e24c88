// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/patient_writer.h"

#include "core/logging.h"
#include "opsflow/outbox/send_policy.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRandomGenerator>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotimer.h>

namespace opsdeck::opsflow {

QCoro::Task<core::Result<bool>> PatientWriter::write(Write write)
{
    const QPointer<PatientWriter> self(this);
    for (int attempt = 1;; ++attempt) {
        auto writing = write();
        const core::Result<bool> done = co_await writing;
        if (!self)
            break;
        heard(done ? core::Error{} : done.error());
        if (done)
            co_return done;
        const core::Millis pause =
            send_pause(attempt, QRandomGenerator::global()->generateDouble(), m_first_pause, m_longest_pause);
        co_await QCoro::sleepFor(pause);
        if (!self)
            break;
    }
    co_return core::failure(core::ErrorKind::cancelled, QString());
}

void PatientWriter::heard(const core::Error& error)
{
    const bool refused = !error.text.isEmpty();
    if (refused)
        qCWarning(log_opsflow) << "not written, tried again:" << error.detail;
    if (refused == m_refused)
        return;
    m_refused = refused;
    if (refused) {
        Q_EMIT notice(QCoreApplication::translate(
                          "Outbox", "%1 What is to be posted waits; nothing is lost, and nothing will be posted twice.")
                          .arg(error.text));
    } else {
        Q_EMIT notice(QCoreApplication::translate("Outbox", "The disk takes data again; posting goes on."));
    }
}

} // namespace opsdeck::opsflow
