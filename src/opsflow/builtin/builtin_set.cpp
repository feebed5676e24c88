// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/builtin/builtin_set.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {

void BuiltinSet::add(const QString& name, Builtin builtin) { m_builtins.emplace(name, std::move(builtin)); }

QCoro::Task<core::Result<BuiltinAnswer>> BuiltinSet::run(QString name, RunContext* context) const
{
    const Builtin builtin = m_builtins.value(name);
    if (!builtin) {
        co_return core::failure(
            core::ErrorKind::invalid_input,
            QCoreApplication::translate("Builtins", "This version of Opsdeck has no builtin \"%1\".").arg(name));
    }
    co_return co_await builtin(context);
}

} // namespace opsdeck::opsflow
