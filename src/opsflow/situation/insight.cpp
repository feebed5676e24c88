// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/insight.h"

#include "core/markdown/markdown_parser.h"
#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "core/text/elide.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace opsdeck::opsflow {
namespace {

constexpr int headline_weight = 4;
constexpr qsizetype text_length = 240;

QString tr(const char* text) { return QCoreApplication::translate("Situation", text); }

/// The first line that says something, without its Markdown.
QString first_line(const core::Post& post)
{
    const QString plain = core::plain_text(core::parse_markdown(post.message.left(4 * text_length)));
    for (const QString& line : plain.split(QLatin1Char('\n'))) {
        const QString words = core::single_line(line).simplified();
        if (!words.isEmpty())
            return core::elide_right(words, text_length);
    }
    return {};
}

std::optional<InsightKind> kind_said_by(const core::Post& post)
{
    static const QHash<QString, InsightKind> kinds{
        {QStringLiteral("update"), InsightKind::update},       {QStringLiteral("milestone"), InsightKind::milestone},
        {QStringLiteral("severity"), InsightKind::severity},   {QStringLiteral("decision"), InsightKind::decision},
        {QStringLiteral("threshold"), InsightKind::threshold},
    };
    const auto found = kinds.find(kind_of(post));
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

std::optional<Insight> insight_of(const core::Post& post)
{
    if (post.is_deleted() || post.is_history_row() || post.type.startsWith(QLatin1String("system_")))
        return std::nullopt;
    std::optional<InsightKind> kind = kind_said_by(post);
    if (!kind && post.is_pinned)
        kind = InsightKind::promoted;
    if (!kind)
        return std::nullopt;
    if (post.is_pinned && weight_of(*kind) < weight_of(InsightKind::promoted))
        kind = InsightKind::promoted;
    Insight insight;
    insight.kind = *kind;
    insight.at = post.created_at;
    const QString headline = opsdeck_props(post).value(QLatin1String("headline")).toString();
    insight.text = headline.isEmpty() ? first_line(post) : core::elide_right(core::single_line(headline), text_length);
    if (insight.text.isEmpty())
        insight.text = post.file_ids.isEmpty() ? tr("(no text)") : tr("(a file)");
    insight.post = post.id;
    insight.room = post.room;
    insight.user = post.user;
    return insight;
}

/// What a run says when it has ended, so that two runs of a line can be compared.
struct ReadState {
    Outcome outcome = Outcome::succeeded;
    QString headline;
    bool operator==(const ReadState&) const = default;
};

QString text_of(const RunFacts& run)
{
    const RunCard& card = run.card;
    QString text = card.headline.isEmpty() ? card.line + QStringLiteral(": ") + words_of(*card.outcome) : card.headline;
    if (!card.first_error.isEmpty() && !text.contains(card.first_error))
        text += QStringLiteral(" – ") + card.first_error;
    return core::elide_right(core::single_line(text), text_length);
}

std::optional<InsightKind> kind_of_change(Outcome outcome)
{
    if (has_failed(outcome))
        return InsightKind::failed_change;
    if (outcome == Outcome::succeeded || outcome == Outcome::cancelled)
        return InsightKind::ended_change;
    return std::nullopt; // nothing ran
}

/// Which runs say something new, going through them in the order in which they ended.
class RunInsights final {
public:
    [[nodiscard]] std::optional<InsightKind> kind_of(const RunFacts& run)
    {
        const Outcome outcome = *run.card.outcome;
        // Of a failure whose class nobody knows the worse is assumed; a success of that sort is no news.
        if (run.danger ? *run.danger != core::Danger::read : has_failed(outcome))
            return kind_of_change(outcome);
        if (run.card.line.isEmpty() || outcome == Outcome::rejected || outcome == Outcome::expired ||
            outcome == Outcome::cancelled)
            return std::nullopt;
        const ReadState state{outcome, run.card.headline};
        const auto key = std::make_pair(run.room, run.card.line);
        const auto before = m_last.find(key);
        // The first reading of a line differs from nothing, unless it is a failure: it was believed to work.
        const bool is_news = before == m_last.end() ? has_failed(outcome) : !(before->second == state);
        m_last[key] = state;
        return is_news ? std::optional(InsightKind::state_difference) : std::nullopt;
    }

private:
    std::map<std::pair<core::RoomId, QString>, ReadState> m_last;
};

void add_runs(std::vector<Insight>& insights, const std::vector<RunFacts>& runs)
{
    std::vector<const RunFacts*> ended;
    for (const RunFacts& run : runs) {
        if (run.card.outcome && core::to_ms(run.told_at) > 0)
            ended.push_back(&run);
    }
    std::stable_sort(ended.begin(), ended.end(),
                     [](const RunFacts* a, const RunFacts* b) { return a->told_at < b->told_at; });
    RunInsights news;
    for (const RunFacts* run : ended) {
        const auto kind = news.kind_of(*run);
        if (!kind)
            continue;
        Insight insight;
        insight.kind = *kind;
        insight.at = run->told_at;
        insight.text = text_of(*run);
        insight.post = run->card.result_post;
        insight.room = run->room;
        insight.user = run->user;
        insight.run = run->card.run;
        insight.outcome = run->card.outcome;
        insight.environment = run->card.environment;
        insight.is_production = run->card.is_production;
        insights.push_back(std::move(insight));
    }
}

/// A pinned result is both: it is shown once, as what weighs more.
void keep_heaviest(std::vector<Insight>& insights)
{
    std::map<core::PostId, size_t> places;
    std::vector<Insight> kept;
    for (Insight& insight : insights) {
        const auto found = insight.post.is_empty() ? places.end() : places.find(insight.post);
        if (found == places.end()) {
            if (!insight.post.is_empty())
                places[insight.post] = kept.size();
            kept.push_back(std::move(insight));
            continue;
        }
        Insight& here = kept[found->second];
        // The run's words are better than the first line of its post.
        Insight& run = insight.run.is_empty() ? here : insight;
        const InsightKind kind = weight_of(here.kind) >= weight_of(insight.kind) ? here.kind : insight.kind;
        Insight both = run;
        both.kind = kind;
        here = both;
    }
    insights = std::move(kept);
}

} // namespace

int weight_of(InsightKind kind)
{
    switch (kind) {
    case InsightKind::update:
    case InsightKind::milestone:
    case InsightKind::severity:
        return 5;
    case InsightKind::decision:
    case InsightKind::failed_change:
    case InsightKind::promoted:
        return 4;
    case InsightKind::ended_change:
    case InsightKind::threshold:
        return 3;
    case InsightKind::state_difference:
        return 2;
    }
    return 0;
}

QString words_of(InsightKind kind)
{
    switch (kind) {
    case InsightKind::update:
        return tr("update");
    case InsightKind::milestone:
        return tr("milestone");
    case InsightKind::severity:
        return tr("severity");
    case InsightKind::decision:
        return tr("decision");
    case InsightKind::threshold:
        return tr("threshold crossed");
    case InsightKind::failed_change:
        return tr("failed change");
    case InsightKind::ended_change:
        return tr("change");
    case InsightKind::state_difference:
        return tr("new reading");
    case InsightKind::promoted:
        return tr("pinned");
    }
    return {};
}

std::vector<Insight> insights_of(const std::vector<core::Post>& posts, const std::vector<RunFacts>& runs)
{
    std::vector<Insight> insights;
    for (const core::Post& post : posts) {
        if (auto insight = insight_of(post))
            insights.push_back(std::move(*insight));
    }
    add_runs(insights, runs);
    keep_heaviest(insights);
    std::stable_sort(insights.begin(), insights.end(), [](const Insight& a, const Insight& b) {
        return a.at != b.at ? a.at > b.at : weight_of(a.kind) > weight_of(b.kind);
    });
    return insights;
}

NewestInsight newest_insight(const std::vector<Insight>& insights, core::Timestamp now, const InsightRule& rule)
{
    NewestInsight newest;
    if (insights.empty())
        return newest;
    auto headline = std::find_if(insights.begin(), insights.end(), [&](const Insight& insight) {
        return weight_of(insight.kind) >= headline_weight && now - insight.at <= rule.headline_for;
    });
    if (headline == insights.end())
        headline = insights.begin();
    newest.headline = *headline;
    newest.age = std::max(core::Millis(0), now - headline->at);
    newest.silence = std::max(core::Millis(0), now - insights.front().at);
    newest.is_silent = newest.silence >= rule.cadence;
    for (auto insight = insights.begin(); insight != insights.end() && newest.next.size() < rule.next; ++insight) {
        if (insight != headline)
            newest.next.push_back(*insight);
    }
    return newest;
}

QString silence_text(const NewestInsight& newest)
{
    if (!newest.is_silent)
        return {};
    using namespace std::chrono;
    const auto whole = newest.silence < hours(48) ? duration_cast<core::Millis>(floor<minutes>(newest.silence))
                                                  : duration_cast<core::Millis>(floor<hours>(newest.silence));
    return tr("No new insight for %1").arg(core::took_text(whole));
}

} // namespace opsdeck::opsflow
