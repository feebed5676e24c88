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

/// Evaluates the one-line JavaScript of definitions over a JSON scope. No host objects, no way out: no file, network,
/// process, time-out or engine extension. Interrupted after `limit`; results over 8 MiB are refused. Every evaluation
/// starts from a clean, frozen set of globals, so nothing leaks from one into the next.
/// An engine belongs to the thread that made it. Cheap to keep, costly to make (about a millisecond).
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
    class Watchdog;
    void renew();

    std::chrono::milliseconds m_limit;
    std::unique_ptr<QJSEngine> m_engine;
    std::unique_ptr<Watchdog> m_watchdog;
};

} // namespace opsdeck::automation
