// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_confirmation.h"

#include "core/text/control_strip.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>

#include <utility>

namespace opsdeck::cli {

using core::ErrorKind;
using core::failure;
using core::Result;
using opsflow::ConfirmationAnswer;
using opsflow::ConfirmationMode;
using opsflow::ConfirmationQuestion;
using opsflow::SecretQuestion;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TerminalConfirmation", text); }

} // namespace

TerminalConfirmation::TerminalConfirmation(const Terminal& terminal)
    : TerminalConfirmation(terminal, [&terminal](const QString& question, bool hidden) {
        return QtFuture::makeReadyFuture(terminal.ask(question, hidden));
    })
{}

TerminalConfirmation::TerminalConfirmation(const Terminal& terminal, Ask ask)
    : m_terminal(terminal)
    , m_ask(std::move(ask))
{}

void TerminalConfirmation::describe(const ConfirmationQuestion& question) const
{
    const bool destructive = question.danger == core::Danger::destructive;
    const QString what = destructive                               ? tr("This destroys something:")
                         : question.danger == core::Danger::change ? tr("This changes something:")
                                                                   : tr("This only reads, but look at it:");
    m_terminal.complain(m_terminal.paint(what, destructive ? Colour::red : Colour::yellow) + QLatin1Char(' ') +
                        core::single_line(question.title));
    m_terminal.complain(tr("  line  %1").arg(core::single_line(question.line)));
    m_terminal.complain(tr("  room  %1, where both posts will be").arg(core::single_line(question.room_name)));
    if (!question.environment.isEmpty())
        m_terminal.complain(tr("  on    %1").arg(core::single_line(question.environment)));
    for (const QString& remark : question.remarks)
        m_terminal.complain(tr("  note  %1").arg(core::single_line(remark)));
    if (!question.plan.isEmpty()) {
        m_terminal.complain(tr("  plan"));
        for (const QString& line : core::strip_controls(question.plan).trimmed().split(QLatin1Char('\n')))
            m_terminal.complain(QStringLiteral("    ") + line);
    } else if (!question.plan_reason.isEmpty()) {
        m_terminal.complain(tr("  plan  none: %1").arg(core::single_line(question.plan_reason)));
    }
}

QCoro::Task<ConfirmationAnswer> TerminalConfirmation::confirm(ConfirmationQuestion question)
{
    if (question.mode == ConfirmationMode::none)
        co_return ConfirmationAnswer{.accepted = true, .typed = {}};
    describe(question);
    if (question.mode == ConfirmationMode::preview && !m_terminal.can_ask()) {
        m_terminal.complain(tr("Nobody is here to say yes. Add --yes to run it from a script."));
        co_return ConfirmationAnswer{};
    }
    const QString text = question.mode == ConfirmationMode::phrase ? tr("Type \"%1\" to run it:").arg(question.phrase)
                                                                   : tr("Run it? [y/N]");
    const QFuture<QString> asked = m_ask(text, false);
    const QString typed = co_await asked;
    ConfirmationAnswer answer;
    answer.typed = typed;
    if (question.mode == ConfirmationMode::phrase)
        answer.accepted = !typed.isNull();
    else
        answer.accepted = typed.trimmed().compare(tr("y"), Qt::CaseInsensitive) == 0 ||
                          typed.trimmed().compare(tr("yes"), Qt::CaseInsensitive) == 0;
    co_return answer;
}

QCoro::Task<Result<QString>> TerminalConfirmation::secret(SecretQuestion question)
{
    const QString text = question.help.isEmpty()
                             ? tr("%1 (it will not be shown or kept):").arg(question.parameter)
                             : tr("%1, %2 (it will not be shown or kept):").arg(question.parameter, question.help);
    const QFuture<QString> asked = m_ask(text, true);
    const QString typed = co_await asked;
    if (typed.isNull())
        co_return failure(ErrorKind::refused,
                          tr("\"%1\" is needed, and nobody is here to type it.").arg(question.parameter));
    co_return typed;
}

} // namespace opsdeck::cli
