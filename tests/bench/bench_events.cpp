// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How many `posted` events a second one thread takes in, and how long one is on its way, against a websocket that only
// counts frames and against the obvious Qt way of reading them.

#include "bench/support/event_sender.h"
#include "bench/support/figures.h"
#include "core/logging.h"
#include "mattermost/realtime/event_decoder.h"
#include "mattermost/realtime/event_socket.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QWebSocket>

#include <cstdio>
#include <functional>

using namespace opsdeck;
using namespace opsdeck::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int flood_events = 100'000;
constexpr int turns = 5;
constexpr int drip_events = 500;
constexpr int drip_per_second = 100;

/// Notes arrivals; ends the loop with the last one.
class Arrivals final {
public:
    Arrivals(const EventSender& sender, int expected)
        : m_sender(sender)
        , m_expected(expected)
    {}

    void note(qint64 number)
    {
        const qint64 now = steady_ns();
        if (m_count++ == 0)
            m_first = now;
        m_last = now;
        if (const qint64 sent = m_sender.sent_at(number); sent > 0)
            m_latencies.push_back(double(now - sent) / 1e6);
        if (m_count == m_expected)
            m_loop.quit();
    }
    void wait()
    {
        QTimer::singleShot(120'000, &m_loop, [] { qFatal("the events did not arrive"); });
        m_loop.exec();
    }

    [[nodiscard]] double per_second() const { return double(m_count - 1) * 1e9 / double(m_last - m_first); }
    [[nodiscard]] const std::vector<double>& latencies() const { return m_latencies; }

private:
    const EventSender& m_sender;
    int m_expected;
    int m_count = 0;
    qint64 m_first = 0;
    qint64 m_last = 0;
    std::vector<double> m_latencies;
    QEventLoop m_loop;
};

QUrl address_of(const EventSender& sender) { return QUrl(u"ws://127.0.0.1:%1/api/v4/websocket"_s.arg(sender.port())); }

/// The number is not read: text frames are counted, the first is the hello.
void receive_bare(const EventSender& sender, Arrivals* arrivals)
{
    QWebSocket socket;
    qint64 count = -1;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&](const QString&) {
        if (++count > 0)
            arrivals->note(count);
    });
    socket.open(address_of(sender));
    arrivals->wait();
}

struct NaivePost {
    QString id;
    QString room;
    QString user;
    QString root;
    QString message;
    QString type;
    qint64 created_at = 0;
    qint64 updated_at = 0;
    QJsonObject props;
};

void receive_naive(const EventSender& sender, Arrivals* arrivals)
{
    QWebSocket socket;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&](const QString& text) {
        const QJsonObject frame = QJsonDocument::fromJson(text.toUtf8()).object();
        if (frame.value(u"event"_s).toString() != u"posted"_s)
            return;
        const QString inner = frame.value(u"data"_s).toObject().value(u"post"_s).toString();
        const QJsonObject json = QJsonDocument::fromJson(inner.toUtf8()).object();
        NaivePost post;
        post.id = json.value(u"id"_s).toString();
        post.room = json.value(u"channel_id"_s).toString();
        post.user = json.value(u"user_id"_s).toString();
        post.root = json.value(u"root_id"_s).toString();
        post.message = json.value(u"message"_s).toString();
        post.type = json.value(u"type"_s).toString();
        post.created_at = json.value(u"create_at"_s).toInteger();
        post.updated_at = json.value(u"update_at"_s).toInteger();
        post.props = json.value(u"props"_s).toObject();
        if (!post.id.isEmpty())
            arrivals->note(frame.value(u"seq"_s).toInteger());
    });
    socket.open(address_of(sender));
    arrivals->wait();
}

void receive_ours(const EventSender& sender, Arrivals* arrivals)
{
    const auto address = mattermost::ServerAddress::from_base(u"http://127.0.0.1:%1"_s.arg(sender.port()));
    mattermost::EventSocket socket(*address);
    QObject::connect(&socket, &mattermost::EventSocket::received, &socket, [&](const mattermost::ServerEvent& event) {
        if (std::holds_alternative<mattermost::PostedEvent>(event.payload))
            arrivals->note(event.seq);
    });
    socket.open(u"token"_s);
    arrivals->wait();
    socket.close();
}

using Receiver = void (*)(const EventSender&, Arrivals*);

double flood(Receiver receive)
{
    const EventSender sender(flood_events, 0);
    Arrivals arrivals(sender, flood_events);
    receive(sender, &arrivals);
    return arrivals.per_second();
}

std::vector<double> drip(Receiver receive)
{
    const EventSender sender(drip_events, drip_per_second);
    Arrivals arrivals(sender, drip_events);
    receive(sender, &arrivals);
    return arrivals.latencies();
}

/// Without a socket: what our reading alone allows.
double decode_alone()
{
    mattermost::EventDecoder decoder;
    std::vector<QByteArray> texts;
    for (int number = 0; number < 1000; ++number)
        texts.push_back(EventSender::event_text(number));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < flood_events; ++i) {
        if (!decoder.decode(texts[static_cast<size_t>(i) % texts.size()]))
            qFatal("an event of the sample cannot be read");
    }
    return double(flood_events) * 1e9 / double(timer.nsecsElapsed());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    std::vector<double> bare;
    std::vector<double> naive;
    std::vector<double> ours;
    std::vector<double> alone;
    for (int turn = 0; turn < turns; ++turn) {
        bare.push_back(flood(receive_bare));
        naive.push_back(flood(receive_naive));
        ours.push_back(flood(receive_ours));
        alone.push_back(decode_alone());
    }
    std::printf("%d `posted` events of %lld bytes, flooded, median of %d turns\n", flood_events,
                static_cast<long long>(EventSender::event_text(50'000).size()), turns);
    const auto print = [&](const char* name, const std::vector<double>& rates) {
        std::printf("  %-44s %9.0f events/s   %5.2f of bare   %5.2f of naive\n", name, median(rates),
                    median(rates) / median(bare), median(rates) / median(naive));
    };
    print("bare: QWebSocket, frames counted", bare);
    print("naive: QWebSocket + QJsonDocument twice", naive);
    print("opsdeck: EventSocket to ServerEvent", ours);
    print("opsdeck: EventDecoder alone, from memory", alone);

    std::printf("sent -> read at %d a second, ms, p50 / p95 of %d\n", drip_per_second, drip_events);
    const auto print_latency = [](const char* name, const std::vector<double>& times) {
        std::printf("  %-44s %6.3f / %6.3f\n", name, median(times), at_share(times, 0.95));
    };
    print_latency("bare: QWebSocket, frames counted", drip(receive_bare));
    print_latency("naive: QWebSocket + QJsonDocument twice", drip(receive_naive));
    print_latency("opsdeck: EventSocket to ServerEvent", drip(receive_ours));
    return 0;
}
