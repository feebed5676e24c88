// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/value_desk.h"

namespace opsdeck::opsflow {
namespace {

QCoro::Task<core::Result<OfferedValues>> ask(const OfferedChoices* desk, ValueQuestion question)
{
    QCoro::Task<core::Result<automation::Choices>> asking =
        question.only_known ? desk->known(question.definition, question.parameter, question.texts)
                            : desk->fetch(question.definition, question.parameter, question.texts);
    const core::Result<automation::Choices> choices = co_await asking;
    if (!choices)
        co_return core::failure(choices.error());
    OfferedValues out;
    out.fetched_at = choices->fetched_at;
    out.is_free = choices->free;
    out.remark = choices->source_failed ? choices->source_error.text : QString();
    for (const automation::Choice& choice : choices->list)
        out.list.push_back({choice.value, choice.label});
    co_return out;
}

} // namespace

AskValues ask_values(const OfferedChoices& choices)
{
    const OfferedChoices* desk = &choices;
    return [desk](ValueQuestion question) { return ask(desk, std::move(question)); };
}

} // namespace opsdeck::opsflow
