// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/log_line.h"
#include "automation/output/kinds/parsers.h"
#include "automation/output/line_splitter.h"

#include <QHash>
#include <QJsonObject>

#include <array>

namespace opsdeck::automation::kinds {
namespace {

struct Group {
    LogLevel level = LogLevel::none;
    qint64 count = 0;
    qint64 order = 0; ///< of its first line
    QString first;
    QString last;
    QString sample;
};

class LogGroups final {
public:
    explicit LogGroups(const ParseLimits& limits)
        : m_limits(limits)
    {}

    void take(const QString& line)
    {
        ++m_lines;
        const LogLine read = read_log_line(line);
        if (read.level == LogLevel::none)
            return;
        ++m_counts[std::size_t(read.level)];
        const QString key = QChar(u'0' + char16_t(read.level)) + read.shape;
        auto found = m_groups.find(key);
        if (found == m_groups.end()) {
            if (m_groups.size() >= m_limits.rows) {
                ++m_ungrouped;
                return;
            }
            found = m_groups.insert(
                key, Group{read.level, 0, m_lines, moment(read), {}, cell_text(read.message, m_limits.cell)});
        }
        ++found->count;
        found->last = moment(read);
    }

    [[nodiscard]] qint64 count(LogLevel level) const { return m_counts[std::size_t(level)]; }
    [[nodiscard]] qint64 ungrouped() const { return m_ungrouped; }
    [[nodiscard]] bool has_levels() const { return !m_groups.isEmpty(); }
    [[nodiscard]] qint64 lines() const { return m_lines; }

    /// The worst first, then the most frequent.
    [[nodiscard]] QJsonArray sorted() const
    {
        std::vector<Group> groups(m_groups.begin(), m_groups.end());
        std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
            return std::tuple(a.level, -a.count, a.order) < std::tuple(b.level, -b.count, b.order);
        });
        QJsonArray list;
        for (const Group& group : groups)
            list.append(QJsonObject{{QStringLiteral("level"), to_text(group.level)},
                                    {QStringLiteral("count"), group.count},
                                    {QStringLiteral("first"), group.first},
                                    {QStringLiteral("last"), group.last},
                                    {QStringLiteral("sample"), group.sample}});
        return list;
    }

private:
    // Where the lines carry no time, their number tells where to look.
    [[nodiscard]] QString moment(const LogLine& read) const
    {
        return read.time.isEmpty() ? say("line %1").arg(m_lines) : read.time;
    }

    const ParseLimits& m_limits;
    QHash<QString, Group> m_groups;
    std::array<qint64, 4> m_counts{};
    qint64 m_lines = 0;
    qint64 m_ungrouped = 0;
};

} // namespace

ParsedOutput parse_log(const Input& input)
{
    LogGroups groups(input.limits);
    LineSplitter splitter([&](QByteArrayView line) { groups.take(plain_line(line)); }, input.limits.line);
    splitter.feed(input.bytes);
    splitter.finish();

    ParsedOutput parsed;
    parsed.kind = core::ParseKind::log;
    const QJsonArray list = groups.sorted();
    QJsonObject count;
    for (const LogLevel level : {LogLevel::error, LogLevel::warn, LogLevel::info, LogLevel::debug})
        count[to_text(level)] = groups.count(level);
    parsed.out = QJsonObject{{QStringLiteral("count"), count},
                             {QStringLiteral("groups"), list},
                             {QStringLiteral("lines"), QJsonArray::fromStringList(lines_of(input))}};
    core::ParseRule rule = input.rule;
    if (rule.columns.isEmpty())
        rule.columns = {QStringLiteral("level"), QStringLiteral("count"), QStringLiteral("first"),
                        QStringLiteral("last"), QStringLiteral("sample")};
    fill_rows(parsed, list, Input{rule, input.bytes, input.limits});
    if (groups.ungrouped() > 0)
        parsed.note =
            say("%1 lines are counted but not grouped: there are too many different messages.").arg(groups.ungrouped());
    else if (!groups.has_levels() && groups.lines() > 0)
        parsed.note = say("No line says of which level it is.");
    return parsed;
}

} // namespace opsdeck::automation::kinds
