// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/timeline/run_cards.h"

#include "core/markdown/markdown_parser.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QDateTime>
#include <QRegularExpression>

namespace opsdeck::opsflow {
namespace {

core::Timestamp time_of(const QJsonObject& props, const char* name)
{
    const QDateTime at = QDateTime::fromString(props.value(QLatin1String(name)).toString(), Qt::ISODateWithMs);
    return at.isValid() ? core::from_ms(at.toMSecsSinceEpoch()) : core::Timestamp();
}

/// The second line of a result's text says why, when its headline does not.
QString reason_of(const core::Post& result)
{
    const QStringList lines = result.message.split(QLatin1Char('\n'));
    if (lines.size() < 3)
        return {};
    return lines.at(1).trimmed();
}

/// "`deploy web` from dashboard Checkout": what stands behind the line.
QString origin_of(const core::Post& invocation)
{
    const core::MarkdownDocument document = core::parse_markdown(invocation.message.section(QLatin1Char('\n'), 0, 0));
    const auto* text =
        document.blocks.empty() ? nullptr : std::get_if<core::MarkdownParagraph>(&document.blocks.front().body);
    if (!text || text->text.spans.empty() || !text->text.spans.front().is_code || text->text.spans.front().start != 0)
        return {};
    return text->text.text.mid(text->text.spans.front().length).trimmed();
}

/// "⏳ running · 40 % (4/10) · switch · 12 s": state and time stand in the card anyway.
void read_steps(const QString& line, RunCard* card)
{
    static const QRegularExpression share(QStringLiteral(R"(^\d+ % \(([\d.]+)/([\d.]+)[^)]*\)$)"));
    static const QRegularExpression time(QStringLiteral(R"(^\d[\d.]* (s|min|h|days?)\b[^·]*$)"));
    QStringList parts = core::plain_text(core::parse_markdown(line)).split(QStringLiteral(" · "));
    if (parts.first().startsWith(QChar(0x23F3)))
        parts.removeFirst();
    if (!parts.isEmpty() && time.match(parts.last()).hasMatch())
        parts.removeLast();
    const QRegularExpressionMatch found = parts.isEmpty() ? QRegularExpressionMatch() : share.match(parts.first());
    if (found.hasMatch()) {
        card->done = found.captured(1).toDouble();
        card->total = found.captured(2).toDouble();
        parts.removeFirst();
    }
    card->progress = parts.join(QStringLiteral(" · "));
}

void read_invocation(const core::Post& post, const QJsonObject& props, RunCard* card)
{
    card->automation = core::AutomationId(props.value(QLatin1String("automation")).toString());
    card->line = props.value(QLatin1String("line")).toString();
    card->environment = props.value(QLatin1String("env")).toString();
    card->danger = core::danger_from_text(props.value(QLatin1String("danger")).toString()).value_or(core::Danger::read);
    card->invocation_post = post.id;
    // Most lines are typed in the room: only what is not has to be said.
    if (props.value(QLatin1String("surface")).toString() != core::to_text(core::Surface::composer))
        card->origin = origin_of(post);
    if (core::to_ms(card->started_at) == 0)
        card->started_at = post.created_at;
}

void read_result(const core::Post& post, const QJsonObject& props, RunCard* card)
{
    card->result_post = post.id;
    const core::Result<Outcome> outcome = outcome_from_text(props.value(QLatin1String("outcome")).toString());
    card->outcome = outcome.value_or(Outcome::lost);
    card->state = state_of(*card->outcome);
    card->headline = props.value(QLatin1String("headline")).toString();
    if (props.value(QLatin1String("exit")).isDouble())
        card->exit_code = props.value(QLatin1String("exit")).toInt();
    const core::Timestamp started = time_of(props, "started_at");
    if (core::to_ms(started) > 0)
        card->started_at = started;
    card->ended_at = time_of(props, "ended_at");
    if (*card->outcome != Outcome::succeeded)
        card->first_error = reason_of(post);
    card->has_output = card->has_output || !post.file_ids.isEmpty();
}

void read_progress(const core::Post& post, const QJsonObject& props, RunCard* card)
{
    if (card->outcome)
        return; // the result has the last word
    const core::Result<core::RunState> state =
        core::run_state_from_text(props.value(QLatin1String("state")).toString());
    if (state)
        card->state = *state;
    read_steps(post.message.section(QLatin1Char('\n'), 0, 0), card);
}

} // namespace

bool is_production(const QString& environment)
{
    const QString name = environment.toLower();
    return name.startsWith(QLatin1String("prod")) || name == QLatin1String("live");
}

void RunCards::add_post(const core::Post& post)
{
    const core::RunId run = run_of(post);
    if (run.is_empty() || post.is_deleted())
        return;
    RunCard& card = m_cards[run];
    card.run = run;
    const QJsonObject props = opsdeck_props(post);
    const QString kind = kind_of(post);
    if (kind == post_kind::invocation)
        read_invocation(post, props, &card);
    else if (kind == post_kind::result)
        read_result(post, props, &card);
    else if (kind == post_kind::progress)
        read_progress(post, props, &card);
    card.is_production = is_production(card.environment);
}

void RunCards::add_run(const core::Run& run)
{
    const auto found = m_cards.find(run.id);
    if (found == m_cards.end())
        return; // its posts are not in this window
    RunCard& card = found->second;
    card.is_mine = true;
    card.automation = run.automation;
    card.state = run.state;
    if (core::to_ms(run.started_at) > 0)
        card.started_at = run.started_at;
    card.ended_at = run.ended_at;
    card.exit_code = run.exit_code;
    if (!run.headline.isEmpty())
        card.headline = run.headline;
    if (core::is_final(run.state) || run.state == core::RunState::lost) {
        card.outcome = outcome_of(run);
        if (*card.outcome != Outcome::succeeded && !run.reason.isEmpty())
            card.first_error = run.reason;
    } else {
        card.outcome.reset();
    }
    if (!run.result_post.is_empty())
        card.result_post = run.result_post;
}

void RunCards::add_news(const core::RunId& run, const RunNews& news)
{
    const auto found = m_cards.find(run);
    if (found == m_cards.end() || found->second.outcome)
        return;
    if (!news.step.isEmpty())
        found->second.progress = news.step;
    found->second.done = news.done;
    found->second.total = news.total;
}

void RunCards::add_offers(const core::RunId& run, const RunOffers& offers)
{
    const auto found = m_cards.find(run);
    if (found == m_cards.end())
        return;
    found->second.can_roll_back = !offers.rollback_line.isEmpty();
    found->second.rollback_line = offers.rollback_line;
    found->second.next_lines = offers.next_lines;
}

std::optional<RunCard> RunCards::of(const core::Post& post) const
{
    const auto found = m_cards.find(run_of(post));
    if (found == m_cards.end())
        return std::nullopt;
    RunCard card = found->second;
    card.has_output = card.has_output || card.is_mine;
    return card;
}

std::vector<core::RunId> RunCards::running() const
{
    std::vector<core::RunId> runs;
    for (const auto& [id, card] : m_cards) {
        if (!card.outcome)
            runs.push_back(id);
    }
    return runs;
}

} // namespace opsdeck::opsflow
