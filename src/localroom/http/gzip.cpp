// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/gzip.h"

#include <QtEndian>

#include <array>

namespace opsdeck::localroom {
namespace {

void append_little_endian(QByteArray& out, quint32 value)
{
    std::array<char, sizeof value> raw{};
    qToLittleEndian(value, raw.data());
    out.append(raw.data(), raw.size());
}

} // namespace

quint32 crc32_of(const QByteArray& bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> values{};
        for (quint32 i = 0; i < values.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            values[i] = value;
        }
        return values;
    }();
    quint32 crc = 0xffffffffU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<uchar>(c)) & 0xffU] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

QByteArray gzip(const QByteArray& bytes)
{
    // qCompress gives: 4 bytes length, 2 bytes zlib head, deflate, 4 bytes Adler-32.
    constexpr qsizetype before = 6;
    constexpr qsizetype after = 4;
    constexpr int fast = 1; // on loopback the processor is the bottleneck
    const QByteArray zlib = qCompress(bytes, fast);
    QByteArray out("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    out.append(zlib.constData() + before, zlib.size() - before - after);
    append_little_endian(out, crc32_of(bytes));
    append_little_endian(out, static_cast<quint32>(bytes.size()));
    return out;
}

} // namespace opsdeck::localroom
