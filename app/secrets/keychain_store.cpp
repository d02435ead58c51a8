// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychain_store.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <optional>
#include <utility>

namespace reelyard
{

namespace
{

const QString service = QStringLiteral("Reelyard");

std::optional<Error> errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return std::nullopt;
    case QKeychain::EntryNotFound:
        return missingSecret();
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error{ErrorClass::Permanent, QStringLiteral("secrets.keychain-denied"),
                     KeychainStore::tr("The system's key chain was not opened for Reelyard."), job.errorString()};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return Error{ErrorClass::Resource, QStringLiteral("secrets.keychain"),
                 KeychainStore::tr("The system's key chain does not answer."), job.errorString()};
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds patience, QObject *parent)
    : SecretStore(parent)
    , m_patience(patience)
{
}

// A job that is given up goes on until it ends: QtKeychain runs one at a time and deletes it itself.
void KeychainStore::start(QKeychain::Job *job, const QString &name, Ended ended)
{
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(job, &QKeychain::Job::finished, patience, [patience, ended](QKeychain::Job *finished) {
        patience->deleteLater();
        if (const auto error = errorOf(*finished))
            ended(*error);
        else
            ended(finished);
    });
    connect(patience, &QTimer::timeout, job, [job, patience, ended] {
        QObject::disconnect(job, nullptr, patience, nullptr);
        patience->deleteLater();
        ended(Error{ErrorClass::Resource, QStringLiteral("secrets.keychain"),
                    tr("The system's key chain does not answer."), QStringLiteral("no answer in time")});
    });
    patience->start(m_patience);
    job->setKey(name);
    job->start();
}

void KeychainStore::read(const QString &name, ReadDone done)
{
    start(new QKeychain::ReadPasswordJob(service), name, [done = std::move(done)](const Result<QKeychain::Job *> &job) {
        if (!job) {
            done(job.error());
            return;
        }
        QByteArray bytes = static_cast<QKeychain::ReadPasswordJob *>(*job)->binaryData();
        const Secret secret(bytes);
        overwrite(bytes);
        done(secret);
    });
}

void KeychainStore::write(const QString &name, const Secret &secret, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret.view().toByteArray());
    start(job, name, [done = std::move(done)](const Result<QKeychain::Job *> &ended) {
        done(ended ? Result<void>() : Result<void>(ended.error()));
    });
}

void KeychainStore::remove(const QString &name, Done done)
{
    start(new QKeychain::DeletePasswordJob(service), name,
          [done = std::move(done)](const Result<QKeychain::Job *> &ended) {
              const bool isGone = ended || ended.error().code == QLatin1String("secrets.missing");
              done(isGone ? Result<void>() : Result<void>(ended.error()));
          });
}

} // namespace reelyard
