// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/id_bytes.h"

#include <array>

namespace opsdeck::store {
namespace {

/// The letters of Mattermost's ids (z-base-32), in the order of their codes.
constexpr std::string_view alphabet = "13456789abcdefghijkmnopqrstuwxyz";
constexpr int id_letters = 26;
constexpr int compact_bytes = 17; // 26 letters of 5 bits

constexpr std::array<signed char, 128> ranks = [] {
    std::array<signed char, 128> table{};
    table.fill(-1);
    for (size_t i = 0; i < alphabet.size(); ++i)
        table[static_cast<unsigned char>(alphabet[i])] = static_cast<signed char>(i);
    return table;
}();

QByteArray other_bytes(const QString& id)
{
    QByteArray bytes = QByteArray(1, '\0') + id.toUtf8();
    if (bytes.size() == compact_bytes)
        bytes += '\0'; // the length tells the two shapes apart
    return bytes;
}

} // namespace

QByteArray id_bytes(const QString& id)
{
    if (id.isEmpty())
        return {};
    if (id.size() != id_letters)
        return other_bytes(id);
    QByteArray bytes(compact_bytes, Qt::Uninitialized);
    unsigned bits = 0;
    int bit_count = 0;
    int at = 0;
    for (const QChar letter : id) {
        const auto code = letter.unicode();
        const int rank = code < ranks.size() ? ranks[code] : -1;
        if (rank < 0)
            return other_bytes(id);
        bits = (bits << 5) | static_cast<unsigned>(rank);
        bit_count += 5;
        if (bit_count >= 8) {
            bit_count -= 8;
            bytes[at++] = static_cast<char>((bits >> bit_count) & 0xff);
        }
    }
    bytes[at] = static_cast<char>((bits << (8 - bit_count)) & 0xff);
    return bytes;
}

QString id_from_bytes(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return {};
    if (bytes.size() != compact_bytes) {
        const auto end = bytes.endsWith('\0') ? bytes.size() - 1 : bytes.size();
        return QString::fromUtf8(bytes.mid(1, end - 1));
    }
    QString id(id_letters, Qt::Uninitialized);
    unsigned bits = 0;
    int bit_count = 0;
    int at = 0;
    for (QChar& letter : id) {
        if (bit_count < 5) {
            bits = (bits << 8) | static_cast<unsigned char>(bytes.at(at++));
            bit_count += 8;
        }
        bit_count -= 5;
        letter = QLatin1Char(alphabet[(bits >> bit_count) & 31]);
    }
    return id;
}

} // namespace opsdeck::store
