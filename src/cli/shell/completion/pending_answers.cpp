// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/completion/pending_answers.h"

#include <QElapsedTimer>
#include <QPointer>
#include <qcoro/qcorotimer.h>

#include <algorithm>

namespace opsdeck::cli {
namespace {

constexpr core::Millis look_again{10};

} // namespace

PendingAnswers::PendingAnswers(core::Millis patience, QObject* parent)
    : QObject(parent)
    , m_patience(patience)
{}

QCoro::Task<void> PendingAnswers::wait_for(QStringList keys)
{
    const QPointer<PendingAnswers> self(this);
    QElapsedTimer timer;
    timer.start();
    const auto is_any_open = [&] {
        return std::any_of(keys.begin(), keys.end(), [&](const QString& key) { return is_open(key); });
    };
    while (self && is_any_open() && core::Millis(timer.elapsed()) < m_patience)
        co_await QCoro::sleepFor(look_again);
}

} // namespace opsdeck::cli
