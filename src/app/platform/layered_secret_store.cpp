// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/layered_secret_store.h"

#include "app/platform/file_secret_store.h"
#include "app/platform/keychain_secret_store.h"

#include <utility>

namespace opsdeck::app {

using core::Done;
using core::ErrorKind;
using core::Result;

LayeredSecretStore::LayeredSecretStore(std::unique_ptr<core::SecretStore> keychain,
                                       std::unique_ptr<core::SecretStore> fallback)
    : m_keychain(std::move(keychain))
    , m_fallback(std::move(fallback))
{}

void LayeredSecretStore::read(const QString& key, std::function<void(Result<QString>)> answer)
{
    m_keychain->read(key, [this, key, answer = std::move(answer)](const Result<QString>& found) {
        const bool look_further =
            !found && (found.error().kind == ErrorKind::unreachable || found.error().kind == ErrorKind::not_found);
        if (!look_further) {
            answer(found);
            return;
        }
        m_used_fallback = found.error().kind == ErrorKind::unreachable;
        m_fallback->read(key, answer);
    });
}

void LayeredSecretStore::write(const QString& key, const QString& secret, std::function<void(Done)> answer)
{
    m_keychain->write(key, secret, [this, key, secret, answer = std::move(answer)](const Done& done) {
        m_used_fallback = !done && done.error().kind == ErrorKind::unreachable;
        if (m_used_fallback)
            m_fallback->write(key, secret, answer);
        else
            answer(done);
    });
}

void LayeredSecretStore::remove(const QString& key, std::function<void(Done)> answer)
{
    m_keychain->remove(key, [this, key, answer = std::move(answer)](const Done& done) {
        m_fallback->remove(key, [done, answer](const Done& also) {
            const bool keychain_settled = done || done.error().kind == ErrorKind::unreachable;
            answer(keychain_settled ? also : done);
        });
    });
}

QString LayeredSecretStore::describe() const
{
    return m_used_fallback ? m_fallback->describe() : m_keychain->describe();
}

std::unique_ptr<core::SecretStore> make_secret_store(const QString& profile_dir)
{
    auto file = std::make_unique<FileSecretStore>(profile_dir + QStringLiteral("/secrets.json"));
    if (qEnvironmentVariable("OPSDECK_SECRETS") == QLatin1String("file"))
        return file;
    return std::make_unique<LayeredSecretStore>(std::make_unique<KeychainSecretStore>(), std::move(file));
}

} // namespace opsdeck::app
