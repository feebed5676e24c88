// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/raw_ingest.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

#include <initializer_list>
#include <simdjson.h>
#include <sqlite3.h>

namespace opsdeck::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr const char* post_table = "CREATE TABLE post (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, room TEXT, "
                                   "created_at INTEGER, updated_at INTEGER, user TEXT, root TEXT, type TEXT, "
                                   "message TEXT, props TEXT, metadata TEXT)";
constexpr const char* post_index = "CREATE INDEX post_by_room ON post (room, created_at)";
constexpr const char* post_insert = "INSERT INTO post (id, room, created_at, updated_at, user, root, type, message, "
                                    "props, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

class RawDatabase final {
public:
    explicit RawDatabase(std::initializer_list<const char*> schema)
    {
        check(sqlite3_open(m_folder.filePath(u"raw.sqlite"_s).toUtf8().constData(), &m_handle));
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=NORMAL");
        for (const char* statement : schema)
            run(statement);
    }
    ~RawDatabase()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_handle);
    }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    void run(const char* sql) { check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr)); }
    void prepare(const char* sql) { check(sqlite3_prepare_v2(m_handle, sql, -1, &m_statement, nullptr)); }
    void bind(int place, std::string_view text)
    {
        sqlite3_bind_text(m_statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void bind(int place, qint64 number) { sqlite3_bind_int64(m_statement, place, number); }
    void step()
    {
        check(sqlite3_step(m_statement) == SQLITE_DONE ? SQLITE_OK : SQLITE_ERROR);
        sqlite3_reset(m_statement);
    }

private:
    void check(int code) const
    {
        if (code != SQLITE_OK)
            qFatal("the raw database: %s", sqlite3_errmsg(m_handle));
    }

    QTemporaryDir m_folder;
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

void insert_object(RawDatabase& database, simdjson::ondemand::object post)
{
    std::string_view text;
    const auto take = [&](const char* name, int place) {
        if (post.find_field_unordered(name).get_string().get(text))
            qFatal("the sample has no %s", name);
        database.bind(place, text);
    };
    const auto take_number = [&](const char* name, int place) { database.bind(place, post[name].get_int64().value()); };
    const auto take_raw = [&](const char* name, int place) {
        simdjson::ondemand::object inner = post[name].get_object().value();
        database.bind(place, inner.raw_json().value());
    };
    take("id", 1);
    take_number("create_at", 3);
    take_number("update_at", 4);
    take("user_id", 5);
    take("channel_id", 2);
    take("root_id", 6);
    take("message", 8);
    take("type", 7);
    take_raw("props", 9);
    take_raw("metadata", 10);
    database.step();
}

void qt_run(QSqlQuery& query, const char* sql)
{
    if (!query.exec(QString::fromLatin1(sql)))
        qFatal("the Qt database: %s", qPrintable(query.lastError().text()));
}

QString compact(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

void insert_page_with_qt(QSqlQuery& insert, const QByteArray& json)
{
    const QJsonObject posts = QJsonDocument::fromJson(json).object().value(u"posts"_s).toObject();
    for (const QJsonValue& value : posts) {
        const QJsonObject post = value.toObject();
        insert.addBindValue(post.value(u"id"_s).toString());
        insert.addBindValue(post.value(u"channel_id"_s).toString());
        insert.addBindValue(post.value(u"create_at"_s).toInteger());
        insert.addBindValue(post.value(u"update_at"_s).toInteger());
        insert.addBindValue(post.value(u"user_id"_s).toString());
        insert.addBindValue(post.value(u"root_id"_s).toString());
        insert.addBindValue(post.value(u"type"_s).toString());
        insert.addBindValue(post.value(u"message"_s).toString());
        insert.addBindValue(compact(post.value(u"props"_s)));
        insert.addBindValue(compact(post.value(u"metadata"_s)));
        if (!insert.exec())
            qFatal("the Qt database: %s", qPrintable(insert.lastError().text()));
    }
}

} // namespace

double insert_raw_bodies(const std::vector<HistoryPage>& pages)
{
    RawDatabase database({"CREATE TABLE body (row INTEGER PRIMARY KEY, text TEXT NOT NULL)"});
    database.prepare("INSERT INTO body (text) VALUES (?)");
    QElapsedTimer timer;
    timer.start();
    for (const HistoryPage& page : pages) {
        database.run("BEGIN");
        for (const std::string_view body : page.bodies) {
            database.bind(1, body);
            database.step();
        }
        database.run("COMMIT");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

double insert_with_simdjson(const std::vector<HistoryPage>& pages)
{
    RawDatabase database({post_table, post_index});
    database.prepare(post_insert);
    simdjson::ondemand::parser parser;
    QElapsedTimer timer;
    timer.start();
    for (const HistoryPage& page : pages) {
        const simdjson::padded_string text(page.json.constData(), static_cast<size_t>(page.json.size()));
        simdjson::ondemand::document document = parser.iterate(text).value();
        database.run("BEGIN");
        for (auto field : document.get_object().value()["posts"].get_object())
            insert_object(database, field.value().get_object().value());
        database.run("COMMIT");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

double insert_with_qt(const std::vector<HistoryPage>& pages)
{
    const QTemporaryDir folder;
    const QString name = u"bench"_s;
    double seconds = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(folder.filePath(u"qt.sqlite"_s));
        if (!database.open())
            qFatal("the Qt database: %s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        for (const char* sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", post_table, post_index})
            qt_run(query, sql);
        QSqlQuery insert(database);
        insert.prepare(QString::fromLatin1(post_insert));
        QElapsedTimer timer;
        timer.start();
        for (const HistoryPage& page : pages) {
            database.transaction();
            insert_page_with_qt(insert, page.json);
            database.commit();
        }
        seconds = double(timer.nsecsElapsed()) / 1e9;
    }
    QSqlDatabase::removeDatabase(name);
    return seconds;
}

} // namespace opsdeck::bench
