// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/timeline/timeline_builder.h"

#include "core/markdown/markdown_parser.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/rooms/unread_book.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr core::Millis group_span = std::chrono::minutes(5);
constexpr qsizetype quote_length = 140;
constexpr size_t named_in_fold = 3;

QDate day_of(core::Timestamp at) { return QDateTime::fromMSecsSinceEpoch(core::to_ms(at)).date(); }

bool is_system(const core::Post& post) { return post.type.startsWith(QLatin1String("system_")); }

Delivery delivery_of(store::OutboxState state)
{
    switch (state) {
    case store::OutboxState::queued:
        return Delivery::queued;
    case store::OutboxState::sending:
        return Delivery::sending;
    case store::OutboxState::failed:
        return Delivery::failed;
    case store::OutboxState::sent:
        break;
    }
    return Delivery::sent;
}

/// "`make coffee`\nnot automated yet; nearest: `a`, `b`": the lines in it, as they were written.
QStringList lines_in(const core::Post& gap)
{
    QStringList lines;
    for (const core::MarkdownBlock& block : core::parse_markdown(gap.message).blocks) {
        const auto* text = std::get_if<core::MarkdownParagraph>(&block.body);
        for (size_t i = 0; text && i < text->text.spans.size(); ++i) {
            const core::MarkdownSpan& span = text->text.spans[i];
            if (span.is_code)
                lines << text->text.text.mid(span.start, span.length);
        }
    }
    return lines;
}

quint64 revision_of(const TimelineItem& item)
{
    const core::Post& post = item.post;
    size_t hash = qHashMulti(1, item.message, item.author, core::to_ms(post.updated_at), core::to_ms(post.deleted_at),
                             static_cast<int>(item.delivery), item.delivery_problem, item.reply_count,
                             item.starts_group, item.is_bot, item.mentions_me, post.is_pinned, post.file_ids);
    size_t reactions = 0; // in any order
    for (const core::Reaction& reaction : post.reactions)
        reactions += qHashMulti(3, reaction.user.value(), reaction.emoji);
    hash = qHashMulti(hash, reactions, static_cast<qulonglong>(post.files.size()), item.folded_lines);
    if (item.parent)
        hash = qHashMulti(hash, item.parent->author, item.parent->text);
    if (item.run) {
        const RunCard& run = *item.run;
        hash = qHashMulti(hash, static_cast<int>(run.state), run.outcome ? static_cast<int>(*run.outcome) : -1,
                          core::to_ms(run.started_at), core::to_ms(run.ended_at), run.headline, run.first_error,
                          run.progress, run.done, run.total, run.is_mine, run.has_output);
        hash = qHashMulti(hash, run.can_roll_back, run.rollback_line, run.next_lines, run.result_post.value(),
                          run.environment, run.origin);
    }
    if (item.gap)
        hash = qHashMulti(hash, item.gap->times, item.gap->askers, item.gap->is_closed, item.gap->near_lines);
    return hash;
}

class Builder final {
public:
    explicit Builder(const TimelineInput& input)
        : m_in(input)
        , m_words(input.me, input.my_name)
    {
        for (const core::Post& post : input.posts)
            m_posts.emplace(post.id, &post);
        for (const core::Post& post : input.posts)
            m_cards.add_post(post);
        for (const store::OutboxRow& row : input.unsent)
            m_cards.add_post(post_to_be(row));
        for (const core::Run& run : input.runs)
            m_cards.add_run(run);
        for (const auto& [run, news] : input.news)
            m_cards.add_news(run, news);
        for (const auto& [run, offers] : input.offers)
            m_cards.add_offers(run, offers);
    }

    std::vector<TimelineItem> build()
    {
        if (m_in.at_start && !m_in.posts.empty())
            add_plain(TimelineItem::Kind::start, QStringLiteral("start"));
        for (const core::Post& post : m_in.posts) {
            if (post.is_history_row() || kind_of(post) == post_kind::progress)
                continue;
            add_separators(post);
            if (is_system(post))
                add_system(post);
            else
                add_post(post, nullptr);
        }
        if (m_in.at_end) {
            for (const store::OutboxRow& row : m_in.unsent)
                add_unsent(row);
        }
        for (TimelineItem& item : m_items)
            item.revision = revision_of(item);
        return std::move(m_items);
    }

private:
    void add_plain(TimelineItem::Kind kind, QString key)
    {
        TimelineItem item;
        item.kind = kind;
        item.key = std::move(key);
        m_items.push_back(std::move(item));
    }

    void add_separators(const core::Post& post)
    {
        const QDate day = day_of(post.created_at);
        if (day != m_day) {
            m_day = day;
            add_plain(TimelineItem::Kind::day, QStringLiteral("day:") + day.toString(Qt::ISODate));
            m_items.back().day = day;
        }
        const bool is_new = core::to_ms(m_in.unread_from) > 0 && post.created_at > m_in.unread_from;
        if (is_new && !m_unread_shown && post.user != m_in.me && !is_system(post)) {
            m_unread_shown = true;
            add_plain(TimelineItem::Kind::unread, QStringLiteral("unread"));
        }
    }

    void add_system(const core::Post& post)
    {
        if (m_items.empty() || m_items.back().kind != TimelineItem::Kind::folded) {
            add_plain(TimelineItem::Kind::folded, QStringLiteral("folded:") + post.id.value());
            m_items.back().post = post;
        }
        TimelineItem& fold = m_items.back();
        fold.folded_posts.push_back(post.id);
        fold.folded_lines << post.message;
        if (fold.folded_posts.size() == 1)
            fold.message = post.message;
        else if (fold.folded_posts.size() <= named_in_fold)
            fold.message += QStringLiteral(" · ") + post.message;
        else if (fold.folded_posts.size() == named_in_fold + 1)
            fold.message += QStringLiteral(" · …");
    }

    void add_unsent(const store::OutboxRow& row)
    {
        const bool is_change = row.draft.edits_row != 0 || !row.draft.edits.is_empty();
        if (is_change || row.draft.kind == post_kind::progress)
            return;
        const core::Post post = post_to_be(row);
        add_separators(post);
        add_post(post, &row);
    }

    void add_post(const core::Post& post, const store::OutboxRow* row)
    {
        TimelineItem item;
        item.post = post;
        item.message = post.message;
        item.key = row ? QStringLiteral("pending:%1").arg(row->id) : QStringLiteral("post:") + post.id.value();
        if (row) {
            item.delivery = delivery_of(row->state);
            item.delivery_problem = row->last_error;
            item.outbox_row = row->id;
        }
        name_author(&item);
        item.is_own = post.user == m_in.me;
        item.mentions_me = !item.is_own && !m_in.my_name.isEmpty() && m_words.mentions_me(post.message);
        item.reply_count = post.reply_count;
        if (post.is_reply())
            item.parent = quote_of(post.root);
        add_cards(&item);
        item.starts_group = starts_group(item);
        m_items.push_back(std::move(item));
    }

    void name_author(TimelineItem* item) const
    {
        const core::Post& post = item->post;
        const auto user = m_in.users.constFind(post.user);
        if (user != m_in.users.constEnd()) {
            item->author = user->username;
            item->is_bot = user->is_bot;
        } else {
            item->author = post.user == m_in.me ? m_in.my_name : QCoreApplication::translate("Timeline", "somebody");
        }
        const bool from_webhook = post.props.value(QLatin1String("from_webhook")).toString() == QLatin1String("true");
        const QString given = post.props.value(QLatin1String("override_username")).toString();
        if (from_webhook) {
            item->is_bot = true; // the name is not verified: it must never look like a person's
            if (!given.isEmpty())
                item->author = given;
        }
    }

    [[nodiscard]] ParentQuote quote_of(const core::PostId& root) const
    {
        ParentQuote quote;
        quote.post = root;
        const core::Post* parent = nullptr;
        const auto here = m_posts.find(root);
        if (here != m_posts.end()) {
            parent = here->second;
        } else {
            const auto older = m_in.roots.find(root);
            parent = older == m_in.roots.end() ? nullptr : &older->second;
        }
        if (!parent)
            return quote;
        TimelineItem named;
        named.post = *parent;
        name_author(&named);
        quote.author = named.author;
        const QString line = opsdeck_props(*parent).value(QLatin1String("line")).toString();
        quote.text = (line.isEmpty() ? parent->message.section(QLatin1Char('\n'), 0, 0) : line).left(quote_length);
        if (parent->is_deleted())
            quote.text = QCoreApplication::translate("Timeline", "deleted");
        return quote;
    }

    void add_cards(TimelineItem* item) const
    {
        const QString kind = item->post.is_deleted() ? QString() : kind_of(item->post);
        if (kind == post_kind::invocation || kind == post_kind::result) {
            item->kind = kind == post_kind::result ? TimelineItem::Kind::result : TimelineItem::Kind::run;
            item->run = m_cards.of(item->post);
        } else if (kind == post_kind::gap) {
            item->kind = TimelineItem::Kind::gap;
            GapCard card;
            card.key = opsdeck_props(item->post).value(QLatin1String("key")).toString();
            const QStringList lines = lines_in(item->post);
            card.line = lines.value(0, card.key);
            card.near_lines = lines.mid(1);
            const auto known = m_in.gaps.find(card.key);
            if (known != m_in.gaps.end()) {
                card.line = known->second.line;
                card.times = known->second.times;
                card.askers = static_cast<int>(known->second.askers.size());
                card.is_closed = core::to_ms(known->second.closed_at) > 0;
            }
            item->gap = card;
        }
    }

    [[nodiscard]] bool starts_group(const TimelineItem& item) const
    {
        if (m_items.empty() || item.kind != TimelineItem::Kind::post)
            return true;
        const TimelineItem& above = m_items.back();
        const bool same_kind = above.kind == TimelineItem::Kind::post && above.author == item.author &&
                               above.post.user == item.post.user && above.post.root == item.post.root;
        return !same_kind || item.post.created_at - above.post.created_at > group_span;
    }

    const TimelineInput& m_in;
    UnreadBook m_words;
    RunCards m_cards;
    std::map<core::PostId, const core::Post*> m_posts;
    std::vector<TimelineItem> m_items;
    QDate m_day;
    bool m_unread_shown = false;
};

} // namespace

core::Post post_to_be(const store::OutboxRow& row)
{
    core::Post post;
    post.room = row.draft.room;
    post.user = row.draft.user;
    post.root = row.draft.root;
    post.message = row.draft.message;
    post.props = row.draft.props;
    post.created_at = row.draft.created_at;
    post.updated_at = row.draft.created_at;
    post.file_ids = row.file_ids;
    for (const QString& path : row.draft.files) {
        core::FileInfo file;
        file.name = QFileInfo(path).fileName();
        file.extension = QFileInfo(path).suffix();
        post.files.push_back(file);
    }
    return post;
}

std::vector<TimelineItem> build_timeline(const TimelineInput& input) { return Builder(input).build(); }

} // namespace opsdeck::opsflow
