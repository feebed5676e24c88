// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/run_check.h"

#include "automation/output/redact_text.h"
#include "core/ulid.h"

#include <QCoreApplication>

namespace opsdeck::automation {
namespace {

constexpr qsizetype longest_argument = 128 * 1024 - 1; // the kernel's MAX_ARG_STRLEN, in bytes
constexpr qsizetype longest_secret = 64 * 1024;
constexpr qsizetype longest_input = qsizetype(64) * 1024 * 1024;

QString say(const char* text) { return QCoreApplication::translate("Runner", text); }

bool is_exact(const QString& text)
{
    return text.isValidUtf16() && !text.contains(QChar(0)) && text.toUtf8().size() <= longest_argument;
}

tl::unexpected<core::Error> invalid(QString text)
{
    return core::failure(core::ErrorKind::invalid_input, std::move(text));
}

core::Done check_argv(const QStringList& argv)
{
    if (argv.isEmpty() || argv.first().isEmpty())
        return invalid(say("There is no program to run."));
    for (qsizetype index = 0; index < argv.size(); ++index) {
        if (!is_exact(argv.at(index)))
            return invalid(
                say("Argument %1 cannot be handed to a program: it contains a NUL or a broken character, or is "
                    "longer than 128 KiB.")
                    .arg(index));
    }
    return {};
}

} // namespace

core::Done check_order(const RunOrder& order)
{
    if (!core::is_run_id(order.run.value()))
        return invalid(say("The run has no usable id."));
    if (const auto usable = check_argv(order.argv); !usable)
        return usable;
    if (!is_exact(order.cwd))
        return invalid(say("The working folder's name contains a NUL or a broken character."));
    for (auto entry = order.environment.begin(); entry != order.environment.end(); ++entry) {
        if (entry.key().isEmpty() || entry.key().contains(QLatin1Char('=')) || !is_exact(entry.key()) ||
            !is_exact(entry.value()))
            return invalid(say("The variable \"%1\" cannot be handed to a program.").arg(entry.key()));
    }
    if (order.input && order.input->size() > longest_input)
        return invalid(say("The standard input is larger than 64 MiB."));
    for (const QString& secret : order.redaction.secrets) {
        if (secret.size() > longest_secret)
            return invalid(say("A secret is longer than 64 KiB and could not be hidden in the output."));
    }
    for (const QString& pattern : order.redaction.patterns) {
        if (const auto usable = check_redaction_pattern(pattern); !usable)
            return usable;
    }
    return {};
}

} // namespace opsdeck::automation
