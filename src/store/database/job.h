// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database/connection.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace opsdeck::store {

template<typename T>
using Answer = QFuture<core::Result<T>>;

/// A future that already has its answer.
template<typename T>
[[nodiscard]] Answer<T> answered(core::Result<T> result)
{
    QPromise<core::Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// One piece of work for a database thread. `run` may be called more than once (a failed batch is tried again one by
/// one), so it must not use up what it holds; `answer` tells the caller what the last run gave.
class Job {
public:
    virtual ~Job() = default;
    /// True if it wants its effects kept.
    [[nodiscard]] virtual bool run(Connection& connection) = 0;
    [[nodiscard]] virtual core::ErrorKind error_kind() const = 0;
    virtual void answer() = 0;
    virtual void refuse(core::Error error) = 0;
    [[nodiscard]] virtual bool is_cancelled() const = 0;
};

template<typename F>
class JobOf final : public Job {
public:
    using Outcome = std::invoke_result_t<const F&, Connection&>; ///< a core::Result<T>

    explicit JobOf(F work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }
    [[nodiscard]] QFuture<Outcome> future() const { return m_promise.future(); }

    [[nodiscard]] bool run(Connection& connection) override
    {
        m_outcome.emplace(std::as_const(m_work)(connection));
        return m_outcome->has_value();
    }
    [[nodiscard]] core::ErrorKind error_kind() const override
    {
        return m_outcome && !m_outcome->has_value() ? m_outcome->error().kind : core::ErrorKind::internal;
    }
    void answer() override
    {
        m_promise.addResult(std::move(*m_outcome));
        m_promise.finish();
    }
    void refuse(core::Error error) override
    {
        m_promise.addResult(Outcome(core::failure(std::move(error))));
        m_promise.finish();
    }
    [[nodiscard]] bool is_cancelled() const override { return m_promise.isCanceled(); }

private:
    F m_work;
    QPromise<Outcome> m_promise;
    std::optional<Outcome> m_outcome;
};

} // namespace opsdeck::store
