// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <qcoro/qcorotask.h>

#include <functional>
#include <vector>

namespace opsdeck::opsflow {

struct RunContext;

/// What an automation of Opsdeck's own answers; posted like any other result.
struct BuiltinAnswer {
    QString headline;
    QString text;
    QStringList columns;
    std::vector<QStringList> rows;
};

using Builtin = std::function<QCoro::Task<core::Result<BuiltinAnswer>>(RunContext* context)>;

/// What `run: {builtin: NAME}` of a definition can name. They run in this process and only read.
class BuiltinSet final {
public:
    void add(const QString& name, Builtin builtin);
    [[nodiscard]] bool has(const QString& name) const { return m_builtins.contains(name); }
    /// `invalid_input` when there is none of that name.
    [[nodiscard]] QCoro::Task<core::Result<BuiltinAnswer>> run(QString name, RunContext* context) const;

private:
    QHash<QString, Builtin> m_builtins;
};

} // namespace opsdeck::opsflow
