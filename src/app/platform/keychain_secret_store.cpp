// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/keychain_secret_store.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace opsdeck::app {

using core::Done;
using core::Error;
using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

QString service_name() { return QStringLiteral("Opsdeck"); }

Error error_of(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::not_found, KeychainSecretStore::tr("The keychain has no secret for this account."), {}};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorKind::refused, KeychainSecretStore::tr("The keychain did not let Opsdeck in."), job.errorString()};
    default:
        return {ErrorKind::unreachable, KeychainSecretStore::tr("No keychain answers here."), job.errorString()};
    }
}

Done done_of(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return failure(error_of(job));
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QObject* parent)
    : QObject(parent)
{}

void KeychainSecretStore::read(const QString& key, std::function<void(Result<QString>)> answer)
{
    // Jobs delete themselves after they have finished.
    auto* job = new QKeychain::ReadPasswordJob(service_name(), this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [answer = std::move(answer), job] {
        if (job->error() == QKeychain::NoError)
            answer(job->textData());
        else
            answer(failure(error_of(*job)));
    });
    job->start();
}

void KeychainSecretStore::write(const QString& key, const QString& secret, std::function<void(Done)> answer)
{
    auto* job = new QKeychain::WritePasswordJob(service_name(), this);
    job->setKey(key);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [answer = std::move(answer), job] { answer(done_of(*job)); });
    job->start();
}

void KeychainSecretStore::remove(const QString& key, std::function<void(Done)> answer)
{
    auto* job = new QKeychain::DeletePasswordJob(service_name(), this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [answer = std::move(answer), job] {
        answer(job->error() == QKeychain::EntryNotFound ? Done() : done_of(*job));
    });
    job->start();
}

QString KeychainSecretStore::describe() const { return tr("the desktop's keychain"); }

} // namespace opsdeck::app
