// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/secrets.h"

#include "localroom/ids.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

QString login_file(const QString& data_dir) { return data_dir + u"/local-login.json"_s; }

} // namespace

core::Result<QString> hash_password(const QString& password, PasswordCost cost)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const QByteArray bytes = password.toUtf8();
    const bool cheap = cost == PasswordCost::minimal;
    const bool done = sodium_init() >= 0 &&
                      crypto_pwhash_str(hash.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                                        cheap ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        cheap ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
    if (!done)
        return core::failure(core::ErrorKind::internal,
                             u"The password could not be protected. The machine may be short of memory."_s);
    return QString::fromLatin1(hash.data());
}

bool password_matches(const QString& hash, const QString& password)
{
    const QByteArray bytes = password.toUtf8();
    return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(),
                                                          static_cast<unsigned long long>(bytes.size())) == 0;
}

QString unusable_password() { return u"!"_s; }

QByteArray hash_token(const QString& token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

QString new_password()
{
    // 16 of 26 random letters and digits (80 bits), then what password rules ask for.
    return new_id().first(16) + u"-Aa1"_s;
}

core::Result<LocalLogin> read_local_login(const QString& data_dir)
{
    QFile file(login_file(data_dir));
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorKind::not_found, u"The local room has no saved login."_s);
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    LocalLogin login{object.value(u"login"_s).toString(), object.value(u"password"_s).toString(),
                     object.value(u"token"_s).toString()};
    if (login.login.isEmpty() || login.token.isEmpty())
        return core::failure(core::ErrorKind::corrupted, u"The local room's saved login is damaged."_s);
    return login;
}

core::Result<void> write_local_login(const QString& data_dir, const LocalLogin& login)
{
    QSaveFile file(login_file(data_dir));
    const QJsonObject object{{u"login"_s, login.login}, {u"password"_s, login.password}, {u"token"_s, login.token}};
    // The rights are set before the first byte is written.
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(QJsonDocument(object).toJson()) > 0 && file.commit();
    if (!written)
        return core::failure(core::ErrorKind::storage,
                             u"The local room's login could not be saved. Check that the folder can be written."_s,
                             file.errorString());
    return {};
}

} // namespace opsdeck::localroom
