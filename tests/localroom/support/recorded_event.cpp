// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/recorded_event.h"

#include "localroom/engine/json_shape.h"

#include <algorithm>

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

/// Which fields of the broadcast are filled, as one word.
QString receivers(const QJsonObject& broadcast)
{
    QStringList filled;
    for (const auto& key : {"user_id"_L1, "channel_id"_L1, "team_id"_L1}) {
        if (!broadcast.value(key).toString().isEmpty())
            filled += key;
    }
    if (!broadcast.value("omit_users"_L1).toObject().isEmpty())
        filled += u"omit_users"_s;
    return filled.isEmpty() ? u"everybody"_s : filled.join('+'_L1);
}

QString receivers(const localroom::Broadcast& to)
{
    QJsonObject omitted;
    for (const QString& user : to.omit_users)
        omitted.insert(user, true);
    return receivers(QJsonObject{{u"user_id"_s, to.user_id},
                                 {u"channel_id"_s, to.channel_id},
                                 {u"team_id"_s, to.team_id},
                                 {u"omit_users"_s, omitted}});
}

} // namespace

QJsonObject decoded_data(QJsonObject data)
{
    for (const QString& key : data.keys()) {
        const auto document = QJsonDocument::fromJson(data.value(key).toString().toUtf8());
        if (document.isObject())
            data.insert(key, QJsonObject{{u"a JSON string"_s, document.object()}});
        else if (document.isArray())
            data.insert(key, QJsonObject{{u"a JSON string"_s, document.array()}});
    }
    return data;
}

std::vector<QJsonObject> recorded_events(const QString& recording_name, const QString& event)
{
    std::vector<QJsonObject> found;
    const QJsonArray frames = recording(recording_name).value("frames"_L1).toArray();
    for (const QJsonValue& frame : frames) {
        const QJsonObject json = frame.toObject().value("json"_L1).toObject();
        if (json.value("event"_L1).toString() == event)
            found.push_back(json);
    }
    return found;
}

QStringList event_differences(const QString& recording_name, const QString& event,
                              const std::vector<localroom::Event>& sent)
{
    const auto recorded = recorded_events(recording_name, event);
    if (recorded.empty())
        return {u"%1 has no %2"_s.arg(recording_name, event)};
    QStringList found;
    for (const QJsonObject& frame : recorded) {
        const QString to = receivers(frame.value("broadcast"_L1).toObject());
        QStringList least{u"%1 to %2 was not sent"_s.arg(event, to)};
        bool is_first = true;
        for (const localroom::Event& candidate : sent) {
            if (candidate.name != event || receivers(candidate.to) != to)
                continue;
            const QStringList differences = shape_differences(decoded_data(frame.value("data"_L1).toObject()),
                                                              decoded_data(candidate.data), event + u" to "_s + to);
            if (is_first || differences.size() < least.size())
                least = differences;
            is_first = false;
        }
        found += least;
    }
    for (const localroom::Event& candidate : sent) {
        const bool is_recorded = std::any_of(recorded.begin(), recorded.end(), [&candidate](const QJsonObject& frame) {
            return receivers(frame.value("broadcast"_L1).toObject()) == receivers(candidate.to);
        });
        if (candidate.name == event && !is_recorded)
            found += u"%1 to %2 is too much"_s.arg(event, receivers(candidate.to));
    }
    found.removeDuplicates();
    return found;
}

} // namespace opsdeck::test
