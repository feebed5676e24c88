// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine.h"

#include "localroom/http/gzip.h"
#include "localroom/http/rate_limiter.h"
#include "localroom/ids.h"
#include "localroom/people/session_store.h"
#include "localroom/seed.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qsizetype smallest_zipped = 1400; ///< as on the wire: smaller answers are sent as they are

/// The token of a request and where it was.
struct Credentials {
    QString token;
    bool by_cookie = false;
};

Credentials credentials_of(const Request& request)
{
    const QByteArray header = request.header("authorization");
    const qsizetype space = header.indexOf(' ');
    const QByteArray scheme = header.left(space).toLower();
    if (space > 0 && (scheme == "bearer" || scheme == "token"))
        return {QString::fromLatin1(header.mid(space + 1).trimmed()), false};
    for (const QByteArray& part : request.header("cookie").split(';')) {
        const QByteArray cookie = part.trimmed();
        if (cookie.startsWith("MMAUTHTOKEN=") && cookie.size() > 12)
            return {QString::fromLatin1(cookie.mid(12)), true};
    }
    return {};
}

Response unknown_route(const Request& request)
{
    const ApiError error{
        404, u"api.context.404.app_error"_s, u"Sorry, we could not find the page."_s,
        u"There doesn't appear to be an api call for the url='%1'.  Typo? are you missing a team_id or "
        "user_id as part of the url?"_s.arg(request.path),
        false};
    Response response = bytes_response(error_body(error, {}), "text/plain; charset=utf-8", error.status);
    response.with_server_headers = false;
    return response;
}

bool accepts_gzip(const Request& request) { return request.header("accept-encoding").toLower().contains("gzip"); }

core::Result<void> prepare_folder(const QString& data_dir)
{
    const bool ready =
        QDir().mkpath(data_dir) && QDir().mkpath(data_dir + u"/files"_s) &&
        QFile::setPermissions(data_dir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (!ready)
        return core::failure(core::ErrorKind::storage,
                             u"The local room's folder could not be made. Check that its place can be written."_s,
                             data_dir);
    return {};
}

} // namespace

struct Engine::Private {
    ServerOptions options;
    core::SystemClock system_clock;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Database> db;
    std::unique_ptr<Context> context;
    std::optional<RateLimiter> limiter;
    Router router;
    NullHub null_hub;
    EventHub* hub = nullptr;
    ServerInfo info;
    QString version;
    std::shared_ptr<int> alive = std::make_shared<int>(0); ///< answers that come after the engine's end see it is gone

    [[nodiscard]] const core::Clock& clock() const { return options.clock ? *options.clock : system_clock; }

    void deliver_events()
    {
        // Delivering may lead to further events (a socket found dead); they are delivered in the same go.
        for (auto events = context->take_events(); !events.empty(); events = context->take_events()) {
            for (const Event& event : events)
                hub->deliver(event);
        }
    }

    /// Ends the transaction of a request. What could not be kept is answered with 500, whatever the handler said.
    ApiResult<Response> settle(ApiResult<Response> result)
    {
        const bool failed = db->failed();
        if (!failed && (result.has_value() || result.error().keep_writes) && db->commit()) {
            deliver_events();
            return result;
        }
        db->rollback();
        static_cast<void>(context->take_events());
        if (failed || result.has_value())
            return internal_error(u"database: "_s + db->error_text());
        return result;
    }

    Response complete(const Request& request, ApiResult<Response> result) const
    {
        Response response;
        if (result) {
            response = std::move(*result);
        } else {
            response = bytes_response(error_body(result.error(), request.request_id), "application/json",
                                      result.error().status);
            if (response.status == 401 && !credentials_of(request).token.isEmpty())
                response.header("Set-Cookie", "MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly");
        }
        if (request.method == Method::get && response.status == 200) {
            for (const auto& [name, value] : response.headers) {
                if (name == "Etag" && !value.isEmpty() && request.header("if-none-match") == value) {
                    response.status = 304;
                    response.body.clear();
                    response.file.reset();
                    break;
                }
            }
        }
        if (response.with_server_headers) {
            response.header("X-Request-Id", request.request_id.toLatin1());
            response.header("X-Version-Id", version.toLatin1());
            if (request.path.startsWith("/api/"_L1))
                response.header("Vary", "Accept-Encoding");
            if (request.method == Method::get)
                response.header("Expires", "0");
        }
        if (response.content_type == "application/json" && response.body.size() >= smallest_zipped &&
            accepts_gzip(request)) {
            response.body = gzip(response.body);
            response.header("Content-Encoding", "gzip");
        }
        return response;
    }
};

Engine::Engine(std::unique_ptr<Private> parts)
    : m_d(std::move(parts))
{}
Engine::~Engine() = default;

core::Result<std::unique_ptr<Engine>> Engine::open(ServerOptions options)
{
    auto parts = std::make_unique<Private>();
    parts->options = std::move(options);
    const QString& folder = parts->options.data_dir;
    QString file = u":memory:"_s;
    if (!folder.isEmpty()) {
        if (auto ready = prepare_folder(folder); !ready)
            return tl::unexpected(ready.error());
        parts->lock = std::make_unique<QLockFile>(folder + u"/lock"_s);
        parts->lock->setStaleLockTime(0); // only a dead owner makes it stale, never its age
        if (!parts->lock->tryLock())
            return core::failure(core::ErrorKind::conflict,
                                 u"Another Opsdeck is already serving this local room. Close it, or choose another "
                                 "folder."_s,
                                 folder);
        file = folder + u"/localroom.db"_s;
    }
    auto db = Database::open(file);
    if (!db)
        return tl::unexpected(db.error());
    parts->db = std::move(*db);
    parts->context = std::make_unique<Context>(*parts->db, parts->clock(), parts->options);
    parts->context->files_dir = folder.isEmpty() ? QString() : folder + u"/files"_s;
    parts->hub = &parts->null_hub;
    parts->context->hub = parts->hub;
    if (parts->options.rate_limit)
        parts->limiter.emplace(*parts->options.rate_limit, parts->clock());
    // The third part stands for the configuration, which here never changes.
    const auto hash = QCryptographicHash::hash("opsdeck local room", QCryptographicHash::Md5).toHex();
    parts->version = u"6.6.1..%1.false"_s.arg(QString::fromLatin1(hash));

    auto info = seed(*parts->context);
    if (!info)
        return tl::unexpected(info.error());
    parts->info = std::move(*info);
    add_all_routes(parts->router);
    return std::unique_ptr<Engine>(new Engine(std::move(parts)));
}

Caller Engine::caller_of(const Request& request)
{
    const Credentials credentials = credentials_of(request);
    if (credentials.token.isEmpty())
        return {};
    Caller caller = caller_of_token(credentials.token);
    caller.by_cookie = credentials.by_cookie;
    if (!caller.by_cookie || request.method == Method::get)
        return caller;
    // A page of another site can send our cookie, but not these headers.
    const bool same_site =
        request.header("x-requested-with") == "XMLHttpRequest" ||
        (request.has_header("x-csrf-token") &&
         QString::fromLatin1(request.header("x-csrf-token")) == csrf_of_session(*m_d->context, caller.session_id));
    return same_site ? caller : Caller{};
}

Caller Engine::caller_of_token(const QString& token) { return localroom::caller_of_token(*m_d->context, token); }

namespace {

/// An answer that may come before or after its transaction is settled, and after the engine is gone.
struct PendingAnswer {
    Request request;
    std::function<void(Response)> done;
    std::optional<ApiResult<Response>> early;
    bool settled = false;
    bool answered = false;
};

} // namespace

void Engine::dispatch(Request request, std::function<void(Response)> done)
{
    request.request_id = new_id();
    std::vector<std::pair<QByteArray, QByteArray>> limit_headers;
    if (m_d->limiter) {
        auto verdict = m_d->limiter->count(request.remote_address);
        if (!verdict.allowed)
            return done(RateLimiter::refusal(verdict));
        limit_headers = std::move(verdict.headers);
        done = [done = std::move(done), limit_headers](Response response) {
            response.headers.insert(response.headers.end(), limit_headers.cbegin(), limit_headers.cend());
            done(std::move(response));
        };
    }
    Match match = m_d->router.match(request.method, request.segments);
    if (!match.route)
        return done(unknown_route(request));
    if (!m_d->db->begin())
        return done(m_d->complete(request, internal_error(u"begin"_s)));
    request.caller = caller_of(request);
    const auto give_up = [&](const tl::unexpected<ApiError>& error) {
        done(m_d->complete(request, m_d->settle(error)));
    };
    if (match.route->needs == Needs::token && !request.caller.is_known())
        return give_up(session_expired());
    if (!match.bad_param.isEmpty())
        return give_up(invalid_url(match.bad_param));
    request.params = std::move(match.params);
    if (request.params.value(u"user_id"_s) == "me"_L1)
        request.params.insert(u"user_id"_s, request.caller.user_id);

    if (match.route->handler) {
        auto result = m_d->settle(match.route->handler(*m_d->context, request));
        return done(m_d->complete(request, std::move(result)));
    }
    auto pending = std::make_shared<PendingAnswer>();
    pending->request = std::move(request);
    pending->done = std::move(done);
    const std::weak_ptr<int> alive = m_d->alive;
    match.route->async_handler(*m_d->context, pending->request, [this, alive, pending](ApiResult<Response> result) {
        if (alive.expired() || std::exchange(pending->answered, true))
            return;
        if (!pending->settled)
            pending->early = std::move(result);
        else
            pending->done(m_d->complete(pending->request, std::move(result)));
    });
    if (pending->early) {
        auto result = m_d->settle(std::move(*pending->early));
        pending->settled = true;
        return pending->done(m_d->complete(pending->request, std::move(result)));
    }
    // Nothing said yet: what it wrote so far must not wait for a slow partner.
    if (auto result = m_d->settle(Response{}); !result && !std::exchange(pending->answered, true))
        pending->done(m_d->complete(pending->request, std::move(result)));
    pending->settled = true;
}

std::optional<Response> Engine::admit_upgrade(Request& request)
{
    request.request_id = new_id();
    if (m_d->limiter) {
        const auto verdict = m_d->limiter->count(request.remote_address);
        if (!verdict.allowed)
            return RateLimiter::refusal(verdict);
    }
    request.caller = caller_of(request);
    return std::nullopt;
}

qint64 Engine::body_limit(const Request& request) const
{
    const Match match = m_d->router.match(request.method, request.segments);
    const bool is_file = match.route && match.route->body == BodyClass::file;
    return is_file ? m_d->options.limits.file_body : m_d->options.limits.body;
}

Response Engine::body_too_large(const Request& request) const
{
    Request numbered = request;
    numbered.request_id = new_id();
    const Match match = m_d->router.match(request.method, request.segments);
    if (match.route && match.route->body == BodyClass::file)
        return m_d->complete(numbered,
                             refuse(413, u"api.file.upload_file.too_large_detailed.app_error"_s,
                                    u"Unable to upload the file. It exceeds the maximum allowed %1 bytes."_s.arg(
                                        m_d->options.limits.max_file_size)));
    return m_d->complete(numbered, refuse(413, u"api.context.request_body_too_large.app_error"_s));
}

bool Engine::transact(const std::function<bool(Context&)>& work)
{
    if (m_d->db->in_transaction() || !m_d->db->begin())
        return false;
    const bool wanted = work(*m_d->context);
    if (wanted && m_d->db->commit()) {
        m_d->deliver_events();
        return true;
    }
    m_d->db->rollback();
    static_cast<void>(m_d->context->take_events());
    return false;
}

void Engine::set_hub(EventHub* hub)
{
    m_d->hub = hub ? hub : &m_d->null_hub;
    m_d->context->hub = m_d->hub;
}

Context& Engine::context() { return *m_d->context; }
const Router& Engine::router() const { return m_d->router; }
const ServerInfo& Engine::info() const { return m_d->info; }
QString Engine::version_id() const { return m_d->version; }

void Engine::set_url(const QString& url)
{
    m_d->info.url = url;
    m_d->context->site_url = url;
}

} // namespace opsdeck::localroom
