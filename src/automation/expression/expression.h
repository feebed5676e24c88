// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <chrono>
#include <memory>

class QJSEngine;

namespace opsdeck::automation {

class Watchdog;

/// Evaluates the one-line JavaScript of definitions over a JSON scope. No host objects, no way out: no file, network,
/// process, time-out or engine extension. Interrupted after `limit` of processor time (wall time counts only
/// twentyfold, so that a busy machine does not break a definition); built-ins refuse lists and texts of millions of
/// elements; results over 8 MiB are refused. The globals are frozen, so nothing leaks from one evaluation into the
/// next. An engine belongs to the thread that made it. Cheap to keep, costly to make.
class ExpressionEngine final {
public:
    explicit ExpressionEngine(std::chrono::milliseconds limit = std::chrono::milliseconds(50));
    ~ExpressionEngine();
    ExpressionEngine(const ExpressionEngine&) = delete;
    ExpressionEngine& operator=(const ExpressionEngine&) = delete;

    /// The value as JSON; undefined and functions are null. Names of `scope` are the variables.
    [[nodiscard]] core::Result<QJsonValue> evaluate(const QString& expression, const QJsonObject& scope);
    /// JavaScript's idea of true.
    [[nodiscard]] core::Result<bool> test(const QString& expression, const QJsonObject& scope);
    /// Whether it is one expression; runs nothing.
    [[nodiscard]] core::Done check(const QString& expression);

private:
    void renew();

    std::chrono::milliseconds m_limit;
    std::unique_ptr<QJSEngine> m_engine;
    std::unique_ptr<Watchdog> m_watchdog;
};

} // namespace opsdeck::automation
