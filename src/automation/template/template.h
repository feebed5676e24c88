// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "core/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QProcessEnvironment>

#include <functional>

namespace opsdeck::automation {

/// A command ready to start: exactly these bytes, no shell.
struct RenderedCommand {
    QStringList argv;
    std::optional<QString> stdin_text;
    QMap<QString, QString> environment;
    QString cwd;
};

/// Fills `${a.b.c}` from the scope, once; what was filled in is never read again. A name that is not there is an error.
/// Lists become "a, b", objects JSON, null "".
[[nodiscard]] core::Result<QString> render_text(const QString& text, const QJsonObject& scope);

/// The same, with each value as `shown` makes it; the template's own text stays as it is.
using ShownValue = std::function<QString(const QString& value)>;
[[nodiscard]] core::Result<QString> render_text(const QString& text, const QJsonObject& scope, const ShownValue& shown);

/// The same for Markdown: what is filled in is escaped, the template's own text is not.
[[nodiscard]] core::Result<QString> render_markdown(const QString& text, const QJsonObject& scope);

/// One element becomes exactly one argument; only an element that is one look-up of a list becomes several. A flag in
/// skip_empty is dropped together with the element behind it when that renders to nothing. A program that starts with
/// "./" is taken from pack.dir.
[[nodiscard]] core::Result<QStringList> render_argv(const QStringList& argv, const QStringList& skip_empty,
                                                    const QJsonObject& scope);

/// argv sees `scope`, whose secrets are masked; stdin and env see `secret_scope`, which holds them.
[[nodiscard]] core::Result<RenderedCommand> render_command(const core::CommandTemplate& command,
                                                           const QJsonObject& scope, const QJsonObject& secret_scope);

} // namespace opsdeck::automation
