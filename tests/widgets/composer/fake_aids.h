// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/composer_aids.h"

#include <QPointer>

#include <vector>

namespace opsdeck::widgets {

/// Aids that answer when the test says so. Knows one line, "go {where}", whose values are fetched.
class FakeAids final : public opsflow::ComposerAids {
public:
    using Answer = std::function<void(const core::Result<opsflow::OfferedValues>&, bool)>;
    struct Asked {
        QPointer<QObject> context;
        Answer answer;
    };
    struct Pasted {
        QByteArray png;
        QPointer<QObject> context;
        std::function<void(const core::Result<QString>&)> answer;
    };
    std::vector<Asked> asked;
    std::vector<Pasted> pasted;
    core::DefinitionPtr definition = std::make_shared<core::AutomationDefinition>();

    [[nodiscard]] opsflow::LineReading read(const QString& line) const override
    {
        opsflow::LineReading out;
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            return out;
        out.kind = opsflow::LineReading::Kind::unknown;
        if (words.first() != QLatin1String("go"))
            return out;
        out.title = QStringLiteral("Go somewhere");
        out.kind = words.size() == 2 ? opsflow::LineReading::Kind::runs : opsflow::LineReading::Kind::incomplete;
        out.line = line;
        if (words.size() != 2)
            out.missing = QStringList{QStringLiteral("where")};
        return out;
    }
    [[nodiscard]] opsflow::LineCompletions complete(const QString& line) const override
    {
        opsflow::LineCompletions out;
        out.from = line.lastIndexOf(u' ') + 1;
        out.typed = line.mid(out.from);
        if (out.from > 0)
            out.wanted.push_back({definition, QStringLiteral("where"), {}});
        return out;
    }
    void values(const opsflow::WantedValues& /*wanted*/, QObject* context, Answer answer) override
    {
        asked.push_back({context, std::move(answer)});
    }
    [[nodiscard]] QStringList near(const QString& /*line*/) const override { return {QStringLiteral("go {where}")}; }
    [[nodiscard]] std::vector<opsflow::NameCandidate> people(const QString& /*typed*/) const override { return {}; }
    [[nodiscard]] std::vector<opsflow::NameCandidate> rooms(const QString& /*typed*/) const override { return {}; }
    void keep_pasted(const QByteArray& png, QObject* context,
                     std::function<void(const core::Result<QString>&)> answer) override
    {
        pasted.push_back({png, context, std::move(answer)});
    }

    /// As the real ones do: not at all when the context is gone.
    void answer(size_t question, const core::Result<opsflow::OfferedValues>& values, bool is_last = true) const
    {
        if (asked[question].context)
            asked[question].answer(values, is_last);
    }
    static opsflow::OfferedValues offer(const QStringList& list, core::Timestamp at = {})
    {
        opsflow::OfferedValues out;
        for (const QString& value : list)
            out.list.push_back({value, value});
        out.fetched_at = at;
        return out;
    }
};

} // namespace opsdeck::widgets
