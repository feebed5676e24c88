// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/help_topic.h"

#include "core/text/near_words.h"

namespace opsdeck::core {
namespace {

constexpr double sure_enough = 0.8;
constexpr int most_near = 12;

DefinitionPtr by_id(const QString& id, const Definitions& definitions)
{
    const auto found = std::find_if(definitions.begin(), definitions.end(),
                                    [&](const auto& d) { return d->id.value().compare(id, Qt::CaseInsensitive) == 0; });
    return found == definitions.end() ? nullptr : *found;
}

} // namespace

HelpTopic find_help_topic(const QString& topic, const Definitions& definitions)
{
    HelpTopic out;
    QString id = topic.trimmed();
    if (!by_id(id, definitions)) {
        QStringList ids;
        for (const DefinitionPtr& definition : definitions)
            ids.append(definition->id.value());
        const QString meant = nearest_word(id, ids);
        // "db" begins three ids, "app.deplo" one.
        id = meant.contains(QLatin1Char('.')) && id.contains(QLatin1Char('.')) ? meant : QString();
    }
    if (auto one = by_id(id, definitions)) {
        out.found.push_back(std::move(one));
        return out;
    }
    out.near = near_matches(topic, definitions, most_near);
    for (const NearMatch& match : out.near) {
        if (match.score > sure_enough && match.score == out.near.front().score)
            out.found.push_back(match.definition);
    }
    return out;
}

QString help_about(const HelpTopic& topic, HelpFormat format, int width)
{
    if (topic.found.empty())
        return {};
    return topic.found.size() == 1 ? automation_help(*topic.found.front(), format, width)
                                   : help_list(topic.found, format, width);
}

} // namespace opsdeck::core
