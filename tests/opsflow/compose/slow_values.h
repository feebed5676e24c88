// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/offered_values.h"

#include <QFuture>
#include <QPromise>
#include <QStringList>
#include <qcoro/qcorofuture.h>

#include <memory>
#include <vector>

namespace opsdeck::opsflow {

/// A source of values that answers when the test says so; what was known last is there at once.
class SlowValues final {
public:
    struct Question {
        ValueQuestion asked;
        std::shared_ptr<QPromise<core::Result<OfferedValues>>> promise;
    };
    std::vector<Question> questions; ///< those that had to be fetched
    core::Result<OfferedValues> known = core::failure(core::ErrorKind::not_found, QStringLiteral("nothing is known"));

    AskValues ask()
    {
        return [this](ValueQuestion question) { return look(this, std::move(question)); };
    }
    void answer(size_t question, core::Result<OfferedValues> values)
    {
        questions[question].promise->addResult(std::move(values));
        questions[question].promise->finish();
    }
    static OfferedValues values(const QStringList& list, core::Timestamp at = core::from_ms(1'795'000'000'000))
    {
        OfferedValues out;
        for (const QString& value : list)
            out.list.push_back({value, value});
        out.fetched_at = at;
        return out;
    }

private:
    static QCoro::Task<core::Result<OfferedValues>> look(SlowValues* self, ValueQuestion question)
    {
        if (question.only_known)
            co_return self->known;
        auto promise = std::make_shared<QPromise<core::Result<OfferedValues>>>();
        promise->start();
        self->questions.push_back({question, promise});
        const QFuture<core::Result<OfferedValues>> future = promise->future();
        const core::Result<OfferedValues> values = co_await future;
        co_return values;
    }
};

} // namespace opsdeck::opsflow
