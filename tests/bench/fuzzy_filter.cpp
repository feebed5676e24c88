// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/fuzzy_match.h"

#include <QFile>

#include <cstdio>
#include <vector>

/// `fzf --filter QUERY` in our words: entries on standard input, the matching ones on standard output, best first.
int main(int argc, char** argv)
{
    QFile input;
    if (argc < 2 || !input.open(stdin, QIODevice::ReadOnly)) {
        std::fputs("usage: fuzzy_filter QUERY < entries\n", stderr);
        return 2;
    }
    const QByteArray all = input.readAll();
    QStringList texts;
    std::vector<QByteArrayView> lines;
    for (qsizetype at = 0; at < all.size();) {
        qsizetype end = all.indexOf('\n', at);
        if (end < 0)
            end = all.size();
        lines.emplace_back(all.constData() + at, end - at);
        texts.append(QString::fromUtf8(lines.back()));
        at = end + 1;
    }
    const opsdeck::core::FuzzyIndex index(texts, opsdeck::core::FuzzyUse::once);
    opsdeck::core::FuzzySession session(index);
    QByteArray out;
    for (const auto& hit : session.search(QString::fromLocal8Bit(argv[1]), index.size()))
        out.append(lines[hit.entry]).append('\n');
    std::fwrite(out.constData(), 1, static_cast<size_t>(out.size()), stdout);
    return out.isEmpty() ? 1 : 0;
}
