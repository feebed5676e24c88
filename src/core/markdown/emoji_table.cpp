// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/emoji_table.h"

#include "core/logging.h"

#include <QFile>
#include <QHash>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

struct EmojiTable {
    std::vector<EmojiName> names;
    QHash<QString, QString> characters;
};

EmojiTable read_table()
{
    QFile file(u":/core/emoji/names.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qCCritical(log_core) << "the emoji table is not in this build";
    EmojiTable table;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        for (const QString& name : words.mid(1)) {
            table.names.push_back({name, words.front()});
            table.characters.insert(name, words.front());
        }
    }
    return table;
}

const EmojiTable& table()
{
    static const EmojiTable read = read_table();
    return read;
}

} // namespace

const std::vector<EmojiName>& emoji_names() { return table().names; }

QString emoji_character(const QString& name) { return table().characters.value(name.toLower()); }

} // namespace opsdeck::core
