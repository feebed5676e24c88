// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/people/avatar.h"

#include "localroom/http/gzip.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace opsdeck::localroom {
namespace {

QByteArray big_endian(quint32 value)
{
    std::array<char, sizeof value> raw{};
    qToBigEndian(value, raw.data());
    return {raw.data(), static_cast<qsizetype>(raw.size())};
}

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    const QByteArray body = type + data;
    return big_endian(static_cast<quint32>(data.size())) + body + big_endian(crc32_of(body));
}

} // namespace

QByteArray avatar_png(const QString& user_id)
{
    constexpr int squares = 5;
    constexpr int square = 24;
    constexpr int margin = 4;
    constexpr int side = squares * square + 2 * margin;
    const QByteArray hash = QCryptographicHash::hash(user_id.toUtf8(), QCryptographicHash::Sha256);

    QByteArray rows;
    for (int y = 0; y < side; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < side; ++x) {
            const int column = (x - margin) / square;
            const int row = (y - margin) / square;
            const bool inside = x >= margin && y >= margin && column < squares && row < squares;
            const int mirrored = column < 3 ? column : squares - 1 - column;
            rows += inside && (hash.at(3 + row * 3 + mirrored) & 1) != 0 ? '\1' : '\0';
        }
    }
    const auto shade = [&](int i) { return static_cast<char>(60 + static_cast<uchar>(hash.at(i)) % 130); };
    const QByteArray palette = QByteArray("\xf0\xf0\xf0", 3) + shade(0) + shade(1) + shade(2);
    const QByteArray header =
        big_endian(side) + big_endian(side) + QByteArray("\x08\x03\x00\x00\x00", 5); // 8 bits, palette
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("PLTE", palette) +
           chunk("IDAT", qCompress(rows).mid(4)) + chunk("IEND", {});
}

} // namespace opsdeck::localroom
