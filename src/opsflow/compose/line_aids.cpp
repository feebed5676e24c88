// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/line_aids.h"

#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "opsflow/compose/line_completions.h"
#include "opsflow/compose/pasted_files.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr size_t most_forms = 12;
constexpr size_t forms_looked_at = 60;
constexpr size_t most_names = 8;
constexpr qsizetype longest_line = 2'000; ///< nobody completes a pasted book
constexpr qsizetype longest_detail = 80;

QString tr(const char* text) { return QCoreApplication::translate("Compose", text); }

using ValuesAnswer = std::function<void(const core::Result<OfferedValues>&, bool is_last)>;

QCoro::Task<void> answer_values(AskValues ask, ValueQuestion question, QPointer<QObject> context, ValuesAnswer answer)
{
    question.only_known = true;
    QCoro::Task<core::Result<OfferedValues>> knowing = ask(question);
    const core::Result<OfferedValues> known = co_await knowing;
    if (context && known)
        answer(known, false);
    if (!context)
        co_return;
    question.only_known = false;
    QCoro::Task<core::Result<OfferedValues>> fetching = ask(question);
    const core::Result<OfferedValues> fetched = co_await fetching;
    if (context)
        answer(fetched, true);
}

/// 3: begins with it, 2: a word of the rest does, 1: holds it, 0: nothing of this.
int fitness(const QString& name, const QString& rest, const QString& typed)
{
    if (name.startsWith(typed, Qt::CaseInsensitive))
        return 3;
    const QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
    if (std::any_of(words.begin(), words.end(),
                    [&typed](const QString& word) { return word.startsWith(typed, Qt::CaseInsensitive); }))
        return 2;
    return name.contains(typed, Qt::CaseInsensitive) ? 1 : 0;
}

std::vector<NameCandidate> best_names(std::vector<std::pair<int, NameCandidate>> found)
{
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.name < b.second.name;
    });
    std::vector<NameCandidate> out;
    for (size_t i = 0; i < std::min(found.size(), most_names); ++i)
        out.push_back(std::move(found[i].second));
    return out;
}

} // namespace

LineAids::LineAids(Surroundings surroundings)
    : m_surroundings(std::move(surroundings))
{
    set_definitions({});
    if (!m_surroundings.pasted_folder.isEmpty())
        tidy_pasted_files(m_surroundings.pasted_folder);
}

LineAids::~LineAids() = default;

void LineAids::set_definitions(core::Definitions definitions)
{
    QStringList texts;
    m_forms.clear();
    for (const core::DefinitionPtr& definition : definitions) {
        for (size_t form = 0; form < definition->say.size(); ++form) {
            m_forms.emplace_back(definition, form);
            texts.append(definition->say[form].text);
        }
    }
    m_form_index = std::make_unique<core::FuzzyIndex>(texts);
    m_lines = LineIndex(std::move(definitions));
}

void LineAids::set_people(std::vector<core::User> people) { m_people = std::move(people); }
void LineAids::set_rooms(std::vector<RoomListEntry> rooms) { m_rooms = std::move(rooms); }

LineReading LineAids::read(const QString& line) const
{
    if (line.size() > longest_line) {
        LineReading out;
        out.kind = LineReading::Kind::unknown;
        return out;
    }
    return read_line(line, m_lines, m_surroundings.bind);
}

LineCompletions LineAids::complete(const QString& line) const
{
    LineCompletions out;
    if (line.size() > longest_line)
        return out;
    const bool first_word_done = line.contains(u' ');
    if (first_word_done)
        out = completions_behind(line, m_lines.likely(line));
    if (!out.list.empty() || !out.wanted.empty())
        return out;
    // The first word, or words in disorder: whole forms that hold the letters.
    out = {};
    out.typed = line.trimmed();
    core::FuzzySession session(*m_form_index);
    for (const core::FuzzyHit& hit : session.search(out.typed, forms_looked_at)) {
        const auto& [definition, form] = m_forms[hit.entry];
        LineCompletion completion = form_completion(*definition, definition->say[form]);
        const bool known = std::any_of(out.list.begin(), out.list.end(), [&completion](const LineCompletion& other) {
            return other.insert == completion.insert && other.detail == completion.detail;
        });
        if (!known && completion.insert.trimmed() != line.trimmed())
            out.list.push_back(std::move(completion));
        if (out.list.size() >= most_forms)
            break;
    }
    return out;
}

void LineAids::values(const WantedValues& wanted, QObject* context, ValuesAnswer answer)
{
    if (!m_surroundings.ask) {
        answer(core::failure(core::ErrorKind::not_found, tr("Values cannot be fetched here. Type one.")), true);
        return;
    }
    ValueQuestion question{wanted.definition, wanted.parameter, wanted.texts, false};
    answer_values(m_surroundings.ask, std::move(question), context, std::move(answer));
}

QStringList LineAids::near(const QString& line) const
{
    QStringList out;
    if (line.size() > longest_line)
        return out;
    for (const core::NearMatch& near : core::near_matches(line, m_lines.all(), 3))
        out.append(near.suggestion);
    return out;
}

std::vector<NameCandidate> LineAids::people(const QString& typed) const
{
    std::vector<std::pair<int, NameCandidate>> found;
    for (const core::User& user : m_people) {
        if (core::to_ms(user.deleted_at) > 0)
            continue;
        const QString full = (user.first_name + u' ' + user.last_name).trimmed();
        const int fits = fitness(user.username, full + u' ' + user.nickname, typed);
        if (fits > 0)
            found.push_back({fits, {user.username, full.isEmpty() ? user.nickname : full}});
    }
    if (typed.size() >= 2) {
        for (const auto& [name, who] : {std::pair(QStringLiteral("channel"), tr("everybody in this room")),
                                        std::pair(QStringLiteral("all"), tr("everybody in this room")),
                                        std::pair(QStringLiteral("here"), tr("everybody who is online"))}) {
            if (name.startsWith(typed, Qt::CaseInsensitive))
                found.push_back({0, {name, who}});
        }
    }
    return best_names(std::move(found));
}

std::vector<NameCandidate> LineAids::rooms(const QString& typed) const
{
    std::vector<std::pair<int, NameCandidate>> found;
    for (const RoomListEntry& room : m_rooms) {
        if (room.is_archived || room.type == core::RoomType::direct || room.type == core::RoomType::group)
            continue;
        const int fits = fitness(room.address, room.name, typed);
        if (fits > 0)
            found.push_back({fits, {room.address, core::elide_right(core::single_line(room.name), longest_detail)}});
    }
    return best_names(std::move(found));
}

void LineAids::keep_pasted(const QByteArray& png, QObject* context,
                           std::function<void(const core::Result<QString>&)> answer)
{
    keep_pasted_file(m_surroundings.pasted_folder, png, context, std::move(answer));
}

} // namespace opsdeck::opsflow
