// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/dashboard_sources.h"

#include <QHash>
#include <QJsonDocument>
#include <qcoro/qcorotimer.h>

#include <vector>

namespace opsdeck::test {

/// Answers what it was told to, when it is told to. What is a read is decided by the first word: "read" is one.
class FakeSources final : public opsflow::DashboardSources {
public:
    explicit FakeSources(const core::Clock& clock)
        : m_clock(clock)
    {}

    /// By line, or by the name of the kind ("host", "runs", "gaps"), or by the query.
    QHash<QString, opsflow::SourceAnswer> answers;
    QHash<QString, core::Error> errors;
    QHash<QString, opsflow::LineSight> sights;
    bool holds = false; ///< answers come when release() is called
    std::vector<opsflow::SourceRequest> asked;
    int under_way = 0;
    int most_under_way = 0;

    void set_json(const QString& line, const QByteArray& json)
    {
        opsflow::SourceAnswer answer;
        const QJsonDocument document = QJsonDocument::fromJson(json);
        answer.out = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        answer.rows = document.array();
        answer.raw = json;
        answers.insert(line, answer);
    }
    void set_number(const QString& line, double number)
    {
        opsflow::SourceAnswer answer;
        answer.out = number;
        answers.insert(line, answer);
    }
    void release() { holds = false; }
    [[nodiscard]] int times(const QString& key) const
    {
        int count = 0;
        for (const auto& request : asked)
            count += key_of(request) == key ? 1 : 0;
        return count;
    }

    QCoro::Task<core::Result<opsflow::SourceAnswer>> fetch(opsflow::SourceRequest request) override
    {
        asked.push_back(request);
        most_under_way = std::max(most_under_way, ++under_way);
        while (holds)
            co_await QCoro::sleepFor(std::chrono::milliseconds(1));
        --under_way;
        const QString key = key_of(request);
        if (errors.contains(key)) {
            const core::Error error = errors.value(key);
            co_return core::failure(error);
        }
        opsflow::SourceAnswer answer = answers.value(key);
        if (core::to_ms(answer.observed_at) == 0)
            answer.observed_at = m_clock.now();
        co_return answer;
    }

    core::Done check(const core::TileSource& source) const override
    {
        if (source.kind != core::TileSource::Kind::run || !source.line.startsWith(QStringLiteral("change")))
            return {};
        return core::failure(core::ErrorKind::refused, QStringLiteral("\"%1\" is not a read.").arg(source.line));
    }

    opsflow::LineSight look_at(const QString& line) const override
    {
        if (sights.contains(line))
            return sights.value(line);
        opsflow::LineSight sight;
        sight.is_known = sight.is_complete = true;
        sight.title = QStringLiteral("Automation");
        return sight;
    }

private:
    [[nodiscard]] static QString key_of(const opsflow::SourceRequest& request)
    {
        switch (request.source.kind) {
        case core::TileSource::Kind::prometheus:
            return request.source.prometheus.query;
        case core::TileSource::Kind::host:
            return QStringLiteral("host");
        case core::TileSource::Kind::runs:
            return QStringLiteral("runs");
        case core::TileSource::Kind::gaps:
            return QStringLiteral("gaps");
        default:
            return request.source.line;
        }
    }

    const core::Clock& m_clock;
};

} // namespace opsdeck::test
