// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace opsdeck::core {

struct EmojiName {
    QString name; ///< without colons
    QString character;
};

/// The names of resources/emoji/names.txt, in its order: the most used first. Custom emoji of a server are not in it.
[[nodiscard]] const std::vector<EmojiName>& emoji_names();
/// Empty when the name is not known.
[[nodiscard]] QString emoji_character(const QString& name);

} // namespace opsdeck::core
