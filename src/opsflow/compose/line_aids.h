// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/user.h"
#include "core/command/fuzzy_match.h"
#include "opsflow/compose/composer_aids.h"
#include "opsflow/rooms/room_list_model.h"

#include <memory>

namespace opsdeck::opsflow {

/// The composer's aids over a catalog's definitions and the people and rooms of a chat; all of them values that whoever
/// owns this keeps up to date.
class LineAids final : public ComposerAids {
public:
    struct Surroundings {
        core::BindOptions bind;
        AskValues ask;         ///< empty: computed choices cannot be offered
        QString pasted_folder; ///< for pasted images; made when missing, what is older than a day goes
    };
    explicit LineAids(Surroundings surroundings);
    ~LineAids() override;

    void set_definitions(core::Definitions definitions);
    void set_people(std::vector<core::User> people);
    void set_rooms(std::vector<RoomListEntry> rooms);
    [[nodiscard]] const LineIndex& lines() const { return m_lines; }

    [[nodiscard]] LineReading read(const QString& line) const override;
    [[nodiscard]] LineCompletions complete(const QString& line) const override;
    void values(const WantedValues& wanted, QObject* context,
                std::function<void(const core::Result<OfferedValues>&, bool is_last)> answer) override;
    [[nodiscard]] QStringList near(const QString& line) const override;
    [[nodiscard]] std::vector<NameCandidate> people(const QString& typed) const override;
    [[nodiscard]] std::vector<NameCandidate> rooms(const QString& typed) const override;
    void keep_pasted(const QByteArray& png, QObject* context,
                     std::function<void(const core::Result<QString>&)> answer) override;

private:
    Surroundings m_surroundings;
    LineIndex m_lines;
    std::vector<std::pair<core::DefinitionPtr, size_t>> m_forms; ///< rows of m_form_index
    std::unique_ptr<core::FuzzyIndex> m_form_index;
    std::vector<core::User> m_people;
    std::vector<RoomListEntry> m_rooms;
};

} // namespace opsdeck::opsflow
