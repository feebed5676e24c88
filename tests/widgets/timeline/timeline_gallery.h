// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timeline_items.h"

#include <QJsonArray>

namespace opsdeck::widgets {

/// One of everything a room can show: what is looked at after every change, and what no test may forget.
class TimelineGallery final {
public:
    using Item = opsflow::TimelineItem;
    using Kind = Item::Kind;

    static std::vector<Item> talk()
    {
        TimelineItems items(100);
        items.plain(Kind::start, QStringLiteral("start"));
        items.day(QDate(2026, 11, 17));
        Item& joined = items.add(Kind::folded, QStringLiteral("li"),
                                 QStringLiteral("@li joined the room. · @bo joined the room. · @max.muster left · …"));
        joined.folded_posts.resize(7);
        joined.folded_lines = {QStringLiteral("@li joined the room."),
                               QStringLiteral("@bo joined the room."),
                               QStringLiteral("@max.muster left the room."),
                               QStringLiteral("@eva joined the room."),
                               QStringLiteral("@li set the header to *Checkout*."),
                               QStringLiteral("@kim joined the room."),
                               QStringLiteral("@kim left the room.")};
        items.post(QStringLiteral("li"), QStringLiteral("Error rate of checkout climbs since the deploy, **4.2 %** and "
                                                        "rising. Looking at `web-04` first, its health check flaps."));
        items.also(QStringLiteral("See https://grafana.example.com/d/checkout and ~ops-chat for the numbers :eyes:"));
        Item& asked = items.post(QStringLiteral("max.muster"),
                                 QStringLiteral("@ana can you take the rollback? @li has the pager"));
        asked.mentions_me = true;
        asked.reply_count = 2;
        react(asked, {{"+1", "li"}, {"+1", "ana"}, {"eyes", "bo"}, {"custom_party", "bo"}});
        Item& reply = items.post(QStringLiteral("ana"), QStringLiteral("On it. Rolling back to 1.4.1 now."));
        reply.parent = opsflow::ParentQuote{asked.post.id, QStringLiteral("max.muster"),
                                            QStringLiteral("@ana can you take the rollback? @li has the pager")};
        reply.post.root = asked.post.id;
        reply.post.edited_at = reply.post.created_at;
        Item& again = items.also(QStringLiteral("Done in a minute"));
        again.parent = reply.parent;
        again.post.root = asked.post.id;
        Item& gone = items.post(QStringLiteral("bo"), {});
        gone.post.deleted_at = gone.post.created_at;
        items.post(QStringLiteral("li"),
                   QStringLiteral("### What we know\n"
                                  "1. The pool of **billing** is exhausted\n"
                                  "2. Version 1.4.2 opens two connections a request\n"
                                  "   - seen on `web-03`\n"
                                  "   - and on `web-04`\n"
                                  "     - twice\n\n"
                                  "- [x] page the database people\n"
                                  "- [ ] tell customers\n"
                                  "- [ ] raise the limit\n\n"
                                  "> The limit is 100 for a reason:\n> memory of db-01 ends there.\n\n"
                                  "| host | connections | state |\n|:--|--:|:-:|\n| web-03 | 97 | warning |\n| web-04 "
                                  "| 100 | **full** |\n| db-01 | 12 | ok |\n\n"
                                  "---\nAfterwards ~~nothing~~ *everything* is better."));
        QString log;
        for (int i = 1; i <= 34; ++i)
            log +=
                QStringLiteral("2026-11-18T14:%1:12Z web-04 ERROR pool exhausted: waited 3000 ms for connection %2\n")
                    .arg(i, 2, 10, QLatin1Char('0'))
                    .arg(i * 7);
        items.post(QStringLiteral("ana"), QStringLiteral("```log\n%1```").arg(log));
        items.post(QStringLiteral("ana"),
                   QStringLiteral("```python\nfor host in hosts:\n    print(host, pool(host))\n```"));
        Item& files = items.post(QStringLiteral("eva"), QStringLiteral("The dump and a picture of the graph"));
        core::FileInfo dump;
        dump.name = QStringLiteral("heap-web-04-2026-11-18T14-01-12Z-before-restart.hprof.gz");
        dump.extension = QStringLiteral("gz");
        dump.size = 214'000'000;
        core::FileInfo picture;
        picture.name = QStringLiteral("error-rate.png");
        picture.extension = QStringLiteral("png");
        picture.mime_type = QStringLiteral("image/png");
        picture.size = 81'000;
        picture.width = 1280;
        picture.height = 720;
        files.post.files = {dump, picture};
        items.post(
            QStringLiteral("kim"),
            QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und "
                           "Rechtsschutzversicherungsgesellschaften, danach ") +
                QString(160, QLatin1Char('x')));
        items.post(QStringLiteral("noa"),
                   QStringLiteral("שלום לכולם, השרת web-04 לא עונה מאז 14:01. אני בודקת עכשיו את בסיס הנתונים."));
        items.post(QStringLiteral("bo"), QStringLiteral("🎉 🚀 :white_check_mark: :unknown_emoji:"));
        items.plain(Kind::unread, QStringLiteral("unread"));
        Item& alert = items.post(QStringLiteral("Alertmanager"), {});
        alert.is_bot = true;
        alert.post.props = card();
        Item& queued = items.post(QStringLiteral("ana"), QStringLiteral("This one waits for the server"));
        unsent(queued, 1, opsflow::Delivery::queued);
        Item& sending = items.also(QStringLiteral("and this one is on its way"));
        unsent(sending, 2, opsflow::Delivery::sending);
        Item& failed = items.post(QStringLiteral("ana"), QStringLiteral("This one was not taken"));
        unsent(failed, 3, opsflow::Delivery::failed);
        failed.delivery_problem = QStringLiteral("the room is archived");
        return items.all;
    }

    static std::vector<Item> runs()
    {
        using core::RunState;
        using opsflow::Outcome;
        TimelineItems items(300);
        items.day(QDate(2026, 11, 18));
        items.run(QStringLiteral("ana"), QStringLiteral("backup db-01 to cold storage"), RunState::queued)
            .run->started_at = {};
        items.run(QStringLiteral("li"), QStringLiteral("upgrade database billing"), RunState::awaiting_approval)
            .run->started_at = {};
        items.run(QStringLiteral("li"), QStringLiteral("restart billing in test"), RunState::waiting_for_lock)
            .run->started_at = {};
        Item& deploy =
            items.run(QStringLiteral("ana"), QStringLiteral("deploy web 1.4.2 to production"), RunState::running);
        deploy.run->danger = core::Danger::change;
        deploy.run->environment = QStringLiteral("production");
        deploy.run->is_production = true;
        deploy.run->progress = QStringLiteral("Waiting for the health check of web-04");
        deploy.run->done = 3;
        deploy.run->total = 8;
        deploy.run->started_at = StillClock().now() - core::Millis(98'000);
        deploy.run->origin = QStringLiteral("from dashboard Checkout / Error rate, 4.2 % at 14:02:07Z");
        Item& slow = items.run(QStringLiteral("ana"), QStringLiteral("test billing in test"), RunState::running);
        slow.run->environment = QStringLiteral("test");
        slow.run->started_at = StillClock().now() - core::Millis(3'754'000);
        slow.run->progress = QStringLiteral(
            "step 4 of many: refund of a payment that was made before the currency changed, twice, by two people");
        items.run(QStringLiteral("ana"), QStringLiteral("drain node 7"), RunState::cancelling).run->started_at =
            StillClock().now() - core::Millis(12'000);
        const std::vector<Outcome> outcomes{Outcome::succeeded, Outcome::failed,     Outcome::cancelled,
                                            Outcome::timed_out, Outcome::over_limit, Outcome::rejected,
                                            Outcome::expired,   Outcome::lost,       Outcome::missing_executable,
                                            Outcome::killed,    Outcome::disk_full};
        for (const Outcome outcome : outcomes) {
            Item& item =
                items.run(QStringLiteral("bo"), QStringLiteral("count rows of orders"), opsflow::state_of(outcome));
            item.run->outcome = outcome;
            item.run->ended_at = item.run->started_at + core::Millis(38'000);
            if (outcome != Outcome::succeeded)
                item.run->first_error =
                    QStringLiteral("psql: error: connection to server at \"db-01\" (10.0.0.7), port 5432 failed");
        }
        return items.all;
    }

    static std::vector<Item> results()
    {
        using opsflow::Outcome;
        TimelineItems items(500);
        items.day(QDate(2026, 11, 18));
        Item& asked =
            items.run(QStringLiteral("ana"), QStringLiteral("deploy web 1.4.2 to production"), core::RunState::failed);
        asked.run->outcome = Outcome::failed;
        asked.run->is_production = true;
        asked.run->environment = QStringLiteral("production");
        asked.run->ended_at = asked.run->started_at + core::Millis(38'000);
        asked.run->result_post = core::PostId(QStringLiteral("p501"));
        Item& failed = items.result(QStringLiteral("ana"), QStringLiteral("deploy web 1.4.2 to production"),
                                    Outcome::failed, QStringLiteral("deploy web 1.4.2 to production: failed"));
        failed.run->environment = QStringLiteral("production");
        failed.run->is_production = true;
        failed.run->exit_code = 3;
        failed.run->first_error =
            QStringLiteral("web 1.4.2 in production is unhealthy: OperationalError: no such table: payments");
        failed.run->can_roll_back = true;
        failed.run->rollback_line = QStringLiteral("rollback web in production");
        failed.post.props = output(QStringLiteral("```\nstep 6 health check 1/3 failed\nstep 6 health check 2/3 "
                                                  "failed\nstep 6 health check 3/3 failed on web-04\n```"),
                                   QStringLiteral("3 of 214 lines · all of it in deploy.log"));
        Item& table = items.result(QStringLiteral("li"), QStringLiteral("status"), Outcome::succeeded,
                                   QStringLiteral("vm: load 0.46, memory 3 %, up 1 h 16 min; all well"));
        table.post.props = output(
            QStringLiteral(
                "| what | value | state |\n|---|---|---|\n| Load | 0.46 0.40 0.31 on 2 cores | ok |\n| Memory | 836.6 "
                "MiB of 23.5 GiB used | ok |\n| Disk / | 74.6 GiB of 252.0 GiB free | ok |\n| Up | 1 h 16 min | ok |"),
            {});
        Item& next = items.result(QStringLiteral("ana"), QStringLiteral("deploy billing 1.0 to test"),
                                  Outcome::succeeded, QStringLiteral("billing 1.0 in test, its first version there"));
        next.run->environment = QStringLiteral("test");
        next.run->next_lines = {QStringLiteral("test billing in test"), QStringLiteral("logs billing since=5m")};
        next.run->can_roll_back = true;
        next.run->rollback_line = QStringLiteral("rollback billing in test");
        next.post.props =
            output(QStringLiteral("| step | what |\n|---|---|\n| copy | billing 1.0 copied |\n| start | process 13360 "
                                  "answers on port 52029 |\n\nNext: `test billing in test`, `logs billing since=5m`"),
                   {});
        Item& lost = items.result(QStringLiteral("bo"), QStringLiteral("batch orders every 5m"), Outcome::lost,
                                  QStringLiteral("batch orders: contact was lost"));
        lost.is_own = false;
        lost.run->is_mine = false;
        lost.run->first_error = QStringLiteral("whether it finished is unknown");
        Item& gap = items.gap(QStringLiteral("eva"), QStringLiteral("make coffee for everybody"));
        gap.gap->times = 4;
        gap.gap->askers = 3;
        gap.gap->near_lines = {QStringLiteral("batch {app} every {every}"), QStringLiteral("make a backup of {host}")};
        Item& closed = items.gap(QStringLiteral("eva"), QStringLiteral("disk of web-04"));
        closed.gap->is_closed = true;
        items.gap(QStringLiteral("ana"), QStringLiteral("restart everything")).gap->times = 0;
        return items.all;
    }

private:
    struct Mark {
        const char* emoji;
        const char* user;
    };
    static void react(Item& item, const std::vector<Mark>& marks)
    {
        for (const Mark& mark : marks)
            item.post.reactions.push_back(
                {item.post.id, core::UserId(QLatin1String(mark.user)), QLatin1String(mark.emoji), {}});
    }
    static void unsent(Item& item, int row, opsflow::Delivery delivery)
    {
        item.key = QStringLiteral("pending:%1").arg(row);
        item.post.id = {};
        item.outbox_row = row;
        item.delivery = delivery;
    }
    static QJsonObject output(const QString& text, const QString& footer)
    {
        const QJsonObject attachment{{QStringLiteral("text"), text}, {QStringLiteral("footer"), footer}};
        return {{QStringLiteral("attachments"), QJsonArray{attachment}}};
    }
    static QJsonObject field(const char* title, const QString& value, bool is_short = true)
    {
        return {{QStringLiteral("title"), QLatin1String(title)},
                {QStringLiteral("value"), value},
                {QStringLiteral("short"), is_short}};
    }
    static QJsonObject card()
    {
        const QJsonObject attachment{
            {QStringLiteral("pretext"), QStringLiteral("Two alerts are firing")},
            {QStringLiteral("color"), QStringLiteral("danger")},
            {QStringLiteral("author_name"), QStringLiteral("Prometheus")},
            {QStringLiteral("title"), QStringLiteral("Checkout error rate")},
            {QStringLiteral("title_link"), QStringLiteral("https://prometheus.example.com/alerts")},
            {QStringLiteral("text"), QStringLiteral("The rate of errors is over **4 %** for five minutes.")},
            {QStringLiteral("fields"),
             QJsonArray{field("Service", QStringLiteral("checkout")), field("Value", QStringLiteral("4.2 %")),
                        field("Since", QStringLiteral("14:01:12Z")),
                        field("Runbook", QStringLiteral("[checkout errors](https://wiki.example.com/checkout)")),
                        field("Summary", QStringLiteral("`web-04` answers 500 to one request in twenty"), false)}},
            {QStringLiteral("actions"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Silence")}},
                        QJsonObject{{QStringLiteral("name"), QStringLiteral("Acknowledge")}}}},
            {QStringLiteral("footer"), QStringLiteral("Alertmanager, cluster eu-1")}};
        const QJsonObject blue{{QStringLiteral("color"), QStringLiteral("#2e7dd1")},
                               {QStringLiteral("title"), QStringLiteral("Latency p99")},
                               {QStringLiteral("text"), QStringLiteral("1.8 s, and slowly falling")}};
        return {{QStringLiteral("attachments"), QJsonArray{attachment, blue}}};
    }
};

} // namespace opsdeck::widgets
