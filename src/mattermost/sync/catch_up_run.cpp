// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/sync/catch_up_run.h"

#include "mattermost/transport/transport.h"

#include <QCoreApplication>
#include <QPointer>

namespace opsdeck::mattermost {

namespace {

QCoro::Task<core::Done> drive(QPointer<Transport> transport, CatchUp catch_up,
                              std::function<core::Done(CatchUpBatch)> sink, CancelToken cancel)
{
    while (std::optional<Call<PostPage>> call = catch_up.next()) {
        if (transport.isNull() || cancel.is_cancelled())
            co_return core::failure(core::ErrorKind::cancelled,
                                    QCoreApplication::translate("Mattermost", "This was given up."));
        core::Result<PostPage> page = co_await transport->call<PostPage>(std::move(*call), cancel);
        if (!page)
            co_return core::failure(page.error());
        CatchUpBatch batch = catch_up.apply(std::move(*page));
        core::Done stored = sink(std::move(batch));
        if (!stored)
            co_return core::failure(stored.error());
    }
    co_return core::Done();
}

} // namespace

QCoro::Task<core::Done> run_catch_up(Transport* transport, CatchUpStart start,
                                     std::function<core::Done(CatchUpBatch)> sink, CancelToken cancel)
{
    return drive(QPointer<Transport>(transport), CatchUp(std::move(start)), std::move(sink), std::move(cancel));
}

} // namespace opsdeck::mattermost
