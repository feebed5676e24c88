// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/recorded_talk.h"

#include "localroom/engine/engine_room.h"
#include "localroom/engine/json_shape.h"
#include "localroom/support/recorded_event.h"

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

std::vector<QJsonObject> frames_of(const QString& name, const QString& who, const QString& direction)
{
    std::vector<QJsonObject> found;
    const QJsonArray frames = recording(name).value("frames"_L1).toArray();
    for (const QJsonValue& value : frames) {
        const QJsonObject frame = value.toObject();
        const bool is_theirs = frame.value("who"_L1).toString() == who && frame.value("dir"_L1).toString() == direction;
        if (is_theirs && frame.contains("json"_L1))
            found.push_back(frame.value("json"_L1).toObject());
    }
    return found;
}

/// "posted #4 to channel_id", "OK to 3", "FAIL some.error.id to 5"
QString headline(const QJsonObject& frame)
{
    if (frame.contains("event"_L1)) {
        QString to;
        const QJsonObject broadcast = frame.value("broadcast"_L1).toObject();
        for (const auto& key : {"user_id"_L1, "channel_id"_L1, "team_id"_L1}) {
            if (!broadcast.value(key).toString().isEmpty())
                to += ' '_L1 + key;
        }
        return u"%1 #%2 to%3"_s.arg(frame.value("event"_L1).toString()).arg(frame.value("seq"_L1).toInteger()).arg(to);
    }
    return u"%1 %2 to %3"_s
        .arg(frame.value("status"_L1).toString(), frame.value("error"_L1).toObject().value("id"_L1).toString())
        .arg(frame.value("seq_reply"_L1).toInteger());
}

QJsonObject decoded(QJsonObject frame)
{
    if (frame.contains("event"_L1))
        frame.insert(u"data"_s, decoded_data(frame.value("data"_L1).toObject()));
    return frame;
}

QStringList headlines(const std::vector<QJsonObject>& frames)
{
    QStringList lines;
    for (const QJsonObject& frame : frames)
        lines.append(headline(frame));
    return lines;
}

} // namespace

std::vector<QJsonObject> recorded_heard(const QString& recording, const QString& who)
{
    auto frames = frames_of(recording, who, u"in"_s);
    if (frames.empty())
        qFatal("nothing heard by %s in %s", qPrintable(who), qPrintable(recording));
    return frames;
}

std::vector<QJsonObject> recorded_said(const QString& recording, const QString& who)
{
    return frames_of(recording, who, u"out"_s);
}

QStringList talk_differences(const std::vector<QJsonObject>& recorded, const std::vector<QJsonObject>& actual)
{
    if (headlines(recorded) != headlines(actual))
        return {u"heard: "_s + headlines(actual).join(" | "_L1) + u"\nrecorded: "_s +
                headlines(recorded).join(" | "_L1)};
    QStringList found;
    for (size_t i = 0; i < recorded.size(); ++i)
        found += shape_differences(decoded(recorded[i]), decoded(actual[i]), headline(recorded[i]));
    return found;
}

std::vector<QJsonObject> without_presence(const std::vector<QJsonObject>& frames)
{
    std::vector<QJsonObject> kept;
    qint64 seq = 0;
    for (QJsonObject frame : frames) {
        if (frame.value("event"_L1).toString() == "status_change"_L1)
            continue;
        if (frame.contains("event"_L1))
            frame.insert(u"seq"_s, seq++);
        kept.push_back(frame);
    }
    return kept;
}

} // namespace opsdeck::test
