// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/file_secret_store.h"
#include "app/platform/layered_secret_store.h"

#include <QtTest>

#include <map>

using namespace opsdeck;
using core::Done;
using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

/// A keychain in memory that can be absent or say no.
class FakeKeychain final : public core::SecretStore {
public:
    explicit FakeKeychain(std::optional<ErrorKind> trouble)
        : m_trouble(trouble)
    {}

    void read(const QString& key, std::function<void(Result<QString>)> answer) override
    {
        if (m_trouble)
            answer(failure(*m_trouble, {}));
        else if (const auto found = m_secrets.find(key); found != m_secrets.end())
            answer(found->second);
        else
            answer(failure(ErrorKind::not_found, {}));
    }
    void write(const QString& key, const QString& secret, std::function<void(Done)> answer) override
    {
        if (!m_trouble)
            m_secrets[key] = secret;
        answer(m_trouble ? Done(failure(*m_trouble, {})) : Done());
    }
    void remove(const QString& key, std::function<void(Done)> answer) override
    {
        if (!m_trouble)
            m_secrets.erase(key);
        answer(m_trouble ? Done(failure(*m_trouble, {})) : Done());
    }
    [[nodiscard]] QString describe() const override { return QStringLiteral("keychain"); }

private:
    std::optional<ErrorKind> m_trouble;
    std::map<QString, QString> m_secrets;
};

template<typename T>
Result<T> wait_for(const std::function<void(std::function<void(Result<T>)>)>& call)
{
    std::optional<Result<T>> got;
    call([&](Result<T> result) { got = std::move(result); });
    [&] { QTRY_VERIFY(got.has_value()); }();
    return got ? *got : Result<T>(failure(ErrorKind::timed_out, {}));
}

Done write(core::SecretStore& store, const QString& key, const QString& secret)
{
    return wait_for<void>([&](auto answer) { store.write(key, secret, std::move(answer)); });
}

Result<QString> read(core::SecretStore& store, const QString& key)
{
    return wait_for<QString>([&](auto answer) { store.read(key, std::move(answer)); });
}

} // namespace

class TestSecretStores final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_file_keeps_secrets_for_its_owner_only()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("deep/secrets.json"));
        app::FileSecretStore store(path);
        QVERIFY(write(store, QStringLiteral("token"), QStringLiteral("s3cret")));
        QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);

        app::FileSecretStore again(path);
        QCOMPARE(read(again, QStringLiteral("token")).value(), QStringLiteral("s3cret"));
        QCOMPARE(read(again, QStringLiteral("other")).error().kind, ErrorKind::not_found);
        QVERIFY(wait_for<void>([&](auto answer) { again.remove(QStringLiteral("token"), std::move(answer)); }));
        QCOMPARE(read(again, QStringLiteral("token")).error().kind, ErrorKind::not_found);
    }

    void a_file_that_others_can_read_is_refused()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secrets.json"));
        app::FileSecretStore store(path);
        QVERIFY(write(store, QStringLiteral("token"), QStringLiteral("s3cret")));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(read(store, QStringLiteral("token")).error().kind, ErrorKind::refused);
    }

    void a_damaged_file_is_told_apart()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secrets.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"tok");
        file.close();
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        app::FileSecretStore store(path);
        QCOMPARE(read(store, QStringLiteral("token")).error().kind, ErrorKind::corrupted);
        QCOMPARE(write(store, QStringLiteral("token"), QStringLiteral("x")).error().kind, ErrorKind::corrupted);
    }

    void without_a_keychain_the_file_takes_over()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secrets.json"));
        app::LayeredSecretStore store(std::make_unique<FakeKeychain>(ErrorKind::unreachable),
                                      std::make_unique<app::FileSecretStore>(path));
        QVERIFY(write(store, QStringLiteral("token"), QStringLiteral("s3cret")));
        QVERIFY(QFile::exists(path));
        QVERIFY(store.describe().contains(path));

        // A keychain that appears later does not hide what the file holds.
        app::LayeredSecretStore later(std::make_unique<FakeKeychain>(std::nullopt),
                                      std::make_unique<app::FileSecretStore>(path));
        QCOMPARE(read(later, QStringLiteral("token")).value(), QStringLiteral("s3cret"));
    }

    void a_keychain_that_says_no_is_not_circumvented()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("secrets.json"));
        app::LayeredSecretStore store(std::make_unique<FakeKeychain>(ErrorKind::refused),
                                      std::make_unique<app::FileSecretStore>(path));
        QCOMPARE(write(store, QStringLiteral("token"), QStringLiteral("s3cret")).error().kind, ErrorKind::refused);
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestSecretStores)
#include "test_secret_stores.moc"
