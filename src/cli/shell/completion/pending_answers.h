// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <qcoro/qcorotask.h>

namespace opsdeck::cli {

/// Questions that were asked and not answered yet, by key. One thread.
class PendingAnswers final : public QObject {
    Q_OBJECT

public:
    /// `patience`: the longest that anybody waits.
    explicit PendingAnswers(core::Millis patience, QObject* parent = nullptr);

    void begin(const QString& key) { m_open.insert(key); }
    void end(const QString& key) { m_open.remove(key); }
    [[nodiscard]] bool is_open(const QString& key) const { return m_open.contains(key); }
    /// Until all of them are answered, or patience is at its end.
    [[nodiscard]] QCoro::Task<void> wait_for(QStringList keys);

private:
    core::Millis m_patience;
    QSet<QString> m_open;
};

} // namespace opsdeck::cli
