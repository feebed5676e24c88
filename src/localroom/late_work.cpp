// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/late_work.h"

namespace opsdeck::localroom {

using namespace Qt::StringLiterals;

ApiResult<void> work_late(Context& context, const std::function<ApiResult<void>()>& work)
{
    if (!context.db.begin())
        return internal_error(u"begin"_s);
    ApiResult<void> done = work();
    if (done && (context.db.failed() || !context.db.commit()))
        done = internal_error(u"database: "_s + context.db.error_text());
    if (!done) {
        context.db.rollback();
        static_cast<void>(context.take_events());
        return done;
    }
    const auto events = context.take_events();
    for (const Event& event : events)
        context.hub->deliver(event);
    return done;
}

} // namespace opsdeck::localroom
