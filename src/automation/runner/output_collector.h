// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/run_stream.h"
#include "core/run/run_event.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace opsdeck::automation {

/// Gathers what one run prints until it ends. Owns the stream.
class OutputCollector final : public QObject {
    Q_OBJECT

public:
    explicit OutputCollector(std::unique_ptr<RunStream> stream);
    ~OutputCollector() override;

    [[nodiscard]] const QByteArray& out() const { return m_out; }
    [[nodiscard]] const QByteArray& err() const { return m_err; }
    /// Nothing when contact was lost.
    [[nodiscard]] const std::optional<core::RunFinished>& finished() const { return m_finished; }
    [[nodiscard]] const QString& lost_text() const { return m_lost_text; }

Q_SIGNALS:
    void done();

private:
    void take(const core::RunEvent& event);

    std::unique_ptr<RunStream> m_stream;
    QByteArray m_out;
    QByteArray m_err;
    std::optional<core::RunFinished> m_finished;
    QString m_lost_text;
};

} // namespace opsdeck::automation
