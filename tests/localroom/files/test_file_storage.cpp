// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine.h"
#include "localroom/http/head_parser.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

/// A server whose data is on disk; its one person makes the requests.
struct OnDisk {
    std::unique_ptr<Engine> engine;

    explicit OnDisk(const QString& folder)
    {
        ServerOptions options;
        options.data_dir = folder;
        options.password_cost = PasswordCost::minimal;
        auto opened = Engine::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text));
        engine = std::move(*opened);
    }

    Response send(const QByteArray& method, const QString& path, const QByteArray& body = {}) const
    {
        const QByteArray head = method + ' ' + path.toUtf8() +
                                " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " +
                                engine->info().token.toLatin1() + "\r\n\r\n";
        Request request = parse_head(head, {}).head->request;
        request.body = body;
        Response answer;
        engine->dispatch(std::move(request), [&answer](Response response) { answer = std::move(response); });
        return answer;
    }
    [[nodiscard]] QString room() const { return engine->info().rooms.front().id; }
};

QJsonObject object_of(const Response& response) { return QJsonDocument::fromJson(response.body).object(); }

QByteArray bytes_of(const Response& response)
{
    if (!response.file)
        return response.body;
    QFile file(response.file->path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(response.file->offset))
        return {};
    return file.read(response.file->length);
}

} // namespace

class TestFileStorage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_file_is_there_after_a_restart()
    {
        const QTemporaryDir folder;
        QString id;
        {
            const OnDisk server(folder.path());
            const Response made =
                server.send("POST", u"/api/v4/files?filename=../../a.log&channel_id="_s + server.room(), "line 1\n");
            QCOMPARE(made.status, 201);
            const QJsonObject info = object_of(made).value("file_infos"_L1).toArray().first().toObject();
            QCOMPARE(info.value("name"_L1).toString(), u"a.log"_s);
            id = info.value("id"_L1).toString();
        }
        const OnDisk server(folder.path());
        const Response got = server.send("GET", u"/api/v4/files/"_s + id);
        QCOMPARE(got.status, 200);
        QVERIFY2(got.file.has_value(), "files are streamed, not read into memory");
        QVERIFY2(got.file->path.startsWith(folder.path()), "a name never leads out of the folder");
        QCOMPARE(bytes_of(got), QByteArray("line 1\n"));
    }

    void an_upload_in_parts_goes_on_after_a_restart()
    {
        const QTemporaryDir folder;
        const QByteArray first(5 * 1024 * 1024, 'a');
        QString upload;
        {
            const OnDisk server(folder.path());
            const QByteArray body =
                "{\"channel_id\":\"" + server.room().toLatin1() +
                "\",\"filename\":\"two.bin\",\"file_size\":" + QByteArray::number(first.size() + 5) + '}';
            upload = u"/api/v4/uploads/"_s +
                     object_of(server.send("POST", u"/api/v4/uploads"_s, body)).value("id"_L1).toString();
            QCOMPARE(server.send("POST", upload, first).status, 204);
        }
        const OnDisk server(folder.path());
        QCOMPARE(object_of(server.send("GET", upload)).value("file_offset"_L1).toInteger(), first.size());
        QCOMPARE(server.send("POST", upload, "far too much").status, 413);
        const Response done = server.send("POST", upload, "12345");
        QCOMPARE(done.status, 200);
        const QString id = object_of(done).value("id"_L1).toString();
        QCOMPARE(bytes_of(server.send("GET", u"/api/v4/files/"_s + id)), first + "12345");
        QCOMPARE(server.send("GET", upload).status, 404);
    }

    void a_file_that_vanished_from_disk_is_a_404()
    {
        const QTemporaryDir folder;
        const OnDisk server(folder.path());
        const Response made =
            server.send("POST", u"/api/v4/files?filename=a.log&channel_id="_s + server.room(), "line 1\n");
        const QString id =
            object_of(made).value("file_infos"_L1).toArray().first().toObject().value("id"_L1).toString();
        QVERIFY(QFile::remove(server.send("GET", u"/api/v4/files/"_s + id).file->path));
        QCOMPARE(server.send("GET", u"/api/v4/files/"_s + id).status, 404);
    }

    void a_full_disk_is_a_500_and_leaves_no_row()
    {
        const QTemporaryDir folder;
        const OnDisk server(folder.path());
        // The folder of the files cannot be written: as with a full disk nothing can be kept.
        QVERIFY(QDir(folder.path() + u"/files"_s).removeRecursively());
        QFile blocker(folder.path() + u"/files"_s);
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const Response refused =
            server.send("POST", u"/api/v4/files?filename=a.log&channel_id="_s + server.room(), "line 1\n");
        QCOMPARE(refused.status, 500);
        QCOMPARE(server.engine->context().db.number(u"SELECT count(*) FROM files"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestFileStorage)
#include "test_file_storage.moc"
