// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace opsdeck::mattermost {

/// Tells that somebody gave up. Lives in the thread of its CancelSource.
class CancelSignal final : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] bool is_cancelled() const { return m_cancelled; }
    void cancel();

Q_SIGNALS:
    void cancelled();

private:
    bool m_cancelled = false;
};

/// Handed to whoever waits. A default-made token is never cancelled.
class CancelToken final {
public:
    CancelToken() = default;
    explicit CancelToken(std::shared_ptr<CancelSignal> signal)
        : m_signal(std::move(signal))
    {}

    [[nodiscard]] bool is_cancelled() const { return m_signal && m_signal->is_cancelled(); }
    /// To connect to; null for a token that is never cancelled.
    [[nodiscard]] const CancelSignal* signal() const { return m_signal.get(); }

private:
    std::shared_ptr<CancelSignal> m_signal;
};

/// The side that gives up. Destroying it cancels nothing; say cancel(). One thread only.
class CancelSource final {
public:
    CancelSource();
    [[nodiscard]] CancelToken token() const { return CancelToken(m_signal); }
    void cancel() { m_signal->cancel(); }

private:
    std::shared_ptr<CancelSignal> m_signal;
};

} // namespace opsdeck::mattermost
