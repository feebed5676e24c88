// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>
#include <QStringList>

#include <map>

namespace opsdeck::opsflow {

enum class ThemeChoice { follow_desktop, light, dark };
enum class MotionChoice { follow_desktop, reduced, full };
enum class ClockChoice { local, utc };
enum class NotifyAbout { all, mentions, none };

/// What may be posted in a room from this computer.
enum class PostingPolicy {
    ask,       ///< each time, until a person said yes once
    post,      ///< runs post what was asked and what came out
    read_only, ///< nothing is posted and nothing runs there
};

/// A room of a server, the server as the profile knows it (server_name.h).
struct RoomKey {
    QString server;
    core::RoomId room;

    bool operator==(const RoomKey&) const = default;
    bool operator<(const RoomKey& other) const
    {
        return server != other.server ? server < other.server : room < other.room;
    }
};

/// What a person has chosen for this profile: plain values with their defaults.
struct Settings {
    static constexpr int smallest_text = 80;
    static constexpr int largest_text = 200;

    ThemeChoice theme = ThemeChoice::follow_desktop;
    int text_percent = 100; ///< smallest_text to largest_text
    MotionChoice motion = MotionChoice::follow_desktop;
    QString language; ///< "de"; empty: the desktop's
    ClockChoice clock = ClockChoice::local;

    bool enter_sends = true;             ///< else Ctrl+Enter does
    bool single_keys = true;             ///< R, T, E... in the timeline
    std::map<QString, QStringList> keys; ///< by action id: the sequences that replace the default ones, portable text
    NotifyAbout notify = NotifyAbout::mentions;
    bool notify_run_ends = true; ///< of own runs, when the window is not in front
    bool tray = false;           ///< closing the window leaves Opsdeck in the tray
    std::map<RoomKey, PostingPolicy> posting;
    bool skip_tour = false;

    /// `ask` for a room that nothing was said about; our own local room may always be posted to.
    [[nodiscard]] PostingPolicy posting_policy(const RoomKey& room) const;

    bool operator==(const Settings&) const = default;
};

// The stable lower-case words of the settings file.
[[nodiscard]] QString to_text(ThemeChoice choice);
[[nodiscard]] QString to_text(MotionChoice choice);
[[nodiscard]] QString to_text(ClockChoice choice);
[[nodiscard]] QString to_text(NotifyAbout choice);
[[nodiscard]] QString to_text(PostingPolicy policy);

} // namespace opsdeck::opsflow
