// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/completion/path_words.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int most_looked_at = 5'000;

} // namespace

std::vector<CompletionWord> path_words(const QString& typed, const QString& working_folder, const QString& home_folder)
{
    if (typed == u"~")
        return {{u"~/"_s, {}, false}};
    const qsizetype slash = typed.lastIndexOf(u'/');
    const QString kept = typed.left(slash + 1);
    const QString beginning = typed.mid(slash + 1);
    QString folder = kept;
    if (folder.startsWith(u"~/"))
        folder.replace(0, 1, home_folder);
    else if (!folder.startsWith(u'/'))
        folder.prepend(working_folder + u'/');

    QDir::Filters wanted = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System;
    if (beginning.startsWith(u'.'))
        wanted |= QDir::Hidden;
    std::vector<CompletionWord> out;
    QDirIterator entries(folder, wanted);
    for (int seen = 0; entries.hasNext() && seen < most_looked_at; ++seen) {
        entries.next();
        if (!entries.fileName().startsWith(beginning))
            continue;
        const bool is_folder = entries.fileInfo().isDir();
        out.push_back({kept + entries.fileName() + (is_folder ? u"/"_s : QString()), {}, !is_folder});
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    return out;
}

} // namespace opsdeck::cli
