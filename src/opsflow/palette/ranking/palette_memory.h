// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace opsdeck::opsflow {

/// How often something was used in a room, as the usage table counts it.
struct PaletteUse {
    QString key; ///< PaletteEntry::key
    core::RoomId room;
    int count = 0;
    core::Timestamp last_at;
};

/// What this person does: how much everything is used, fading, and what was picked for which letters. A plain value
/// that can be kept as JSON; the clock is always the caller's.
class PaletteMemory final {
public:
    static constexpr core::Millis half_life = std::chrono::hours(72);
    static constexpr core::Millis half_life_in_incident = std::chrono::hours(6);

    /// Once more, now. For what no table counts: rooms, people, commands of the window.
    void used(const QString& key, const core::RoomId& room, core::Timestamp now);
    /// What a table counted meanwhile. Uses from before the first look have no times of their own, so only a few of
    /// them count: a thousand runs of last year must not hide today's one.
    void learn(const std::vector<PaletteUse>& uses);

    /// 0 (never) to 1: fades to half in `fading`; here counts fully, elsewhere by half.
    [[nodiscard]] double habit(const QString& key, const core::RoomId& room, core::Timestamp now,
                               core::Millis fading = half_life) const;
    /// The same, in this room only.
    [[nodiscard]] double habit_here(const QString& key, const core::RoomId& room, core::Timestamp now,
                                    core::Millis fading = half_life) const;
    /// Keys by habit, most used first; those that have faded away are left out.
    [[nodiscard]] QStringList most_used(const core::RoomId& room, core::Timestamp now, size_t limit) const;

    /// Same letters, same pick: what was chosen last for exactly this query.
    void picked(const QString& query, const QString& key, core::Timestamp now);
    [[nodiscard]] QString pick_for(const QString& query) const;

    /// Everything that puts it in front is forgotten.
    void forget(const QString& key);

    [[nodiscard]] QJsonObject to_json() const;
    /// What cannot be read is left out: at worst something is in another place once.
    [[nodiscard]] static PaletteMemory from_json(const QJsonObject& json);

private:
    struct Strength {
        double value = 0; ///< at `at`
        core::Timestamp at;
        int counted = 0; ///< by the table, as far as it is in `value`
    };
    struct Pick {
        QString key;
        core::Timestamp at;
    };
    void trim();

    QHash<QString, QHash<core::RoomId, Strength>> m_uses;
    QHash<QString, Pick> m_picks;
};

} // namespace opsdeck::opsflow
