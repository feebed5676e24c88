// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/ids.h"

#include <QRandomGenerator>

#include <algorithm>

namespace opsdeck::localroom {
namespace {

constexpr int id_letters = 26;
constexpr QLatin1StringView alphabet("ybndrfg8ejkmcpqxot1uwisza345h769");

} // namespace

QString new_id()
{
    QString id(id_letters, Qt::Uninitialized);
    for (QChar& letter : id)
        letter = QLatin1Char(alphabet[QRandomGenerator::system()->bounded(alphabet.size())]);
    return id;
}

bool is_id(const QString& text)
{
    return text.size() == id_letters && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
                      (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
           });
}

} // namespace opsdeck::localroom
