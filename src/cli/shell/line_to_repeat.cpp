// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/line_to_repeat.h"

#include "core/command/arguments.h"
#include "core/command/line_tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::cli {

using namespace Qt::StringLiterals;

core::Result<QString> line_to_repeat(const core::Run& run, const core::Definitions& definitions)
{
    QString line = run.line;
    const auto definition = std::find_if(definitions.begin(), definitions.end(),
                                         [&](const auto& known) { return known->id == run.automation; });
    const auto tokens = core::tokenize_line(line).value_or(std::vector<core::LineToken>());
    for (auto token = tokens.rbegin(); definition != definitions.end() && token != tokens.rend(); ++token) {
        const auto* parameter = token->equals < 0 ? nullptr : (*definition)->parameter(token->text.left(token->equals));
        if (parameter && parameter->is_secret())
            line.remove(token->position, token->length);
    }
    line = line.trimmed();
    if (line.contains(u"[redacted]"_s) || line.contains(core::secret_mask())) {
        return core::failure(core::ErrorKind::refused,
                             QCoreApplication::translate("Shell",
                                                         "A part of this line was hidden when it was written "
                                                         "down, so it cannot be sent as it was. Type it anew: ") +
                                 line);
    }
    return line;
}

} // namespace opsdeck::cli
