// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/scope/child_order.h"

#include "automation/runner/child_environment.h"
#include "automation/template/template.h"
#include "opsflow/run/scope/run_scope.h"

#include <QDir>

namespace opsdeck::opsflow {
namespace {

void pass_secrets(const RunContext& context, automation::RunOrder* order)
{
    for (const core::ParameterDefinition& parameter : context.definition->params) {
        const core::Argument* argument = context.arguments.find(parameter.name);
        if (!parameter.is_secret() || !argument)
            continue;
        if (parameter.pass == core::SecretPass::environment)
            order->environment.insert(parameter.pass_name, argument->text);
        else if (!order->input)
            order->input = argument->text.toUtf8() + '\n';
    }
}

} // namespace

core::Result<automation::RunOrder> child_order(const RunContext& context, const core::CommandTemplate& command,
                                               const core::RunLimits& limits)
{
    const QJsonObject scope = template_scope(context);
    core::Result<automation::RenderedCommand> rendered =
        automation::render_command(command, scope, secret_scope(context));
    if (!rendered)
        return core::failure(rendered.error());

    automation::ChildPlace place;
    place.run = context.run.id;
    place.pack_dir = context.definition->pack_folder;
    place.state_dir = context.state_dir;
    place.room = context.run.room_name;

    automation::RunOrder order;
    order.run = context.run.id;
    order.argv = rendered->argv;
    order.cwd = rendered->cwd.isEmpty() ? context.definition->pack_folder
                                        : QDir(context.definition->pack_folder).absoluteFilePath(rendered->cwd);
    order.environment = automation::child_environment(place, rendered->environment);
    if (rendered->stdin_text)
        order.input = rendered->stdin_text->toUtf8();
    order.limits = limits;
    order.redaction = context.redaction;
    pass_secrets(context, &order);
    return order;
}

} // namespace opsdeck::opsflow
