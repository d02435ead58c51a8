// SPDX-License-Identifier: GPL-3.0-or-later
// Which store takes a secret.
#include "app/secrets/secrets.h"

#include <QTest>

#include <map>
#include <memory>
#include <optional>

using namespace reelyard;

namespace
{

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

class FakeStore : public SecretStore
{
public:
    std::map<QString, Secret> secrets;
    std::optional<Error> error;
    int calls = 0;

    void read(const QString &name, ReadDone done) override
    {
        answer([this, name, done = std::move(done)] {
            const auto found = secrets.find(name);
            done(error                    ? Result<Secret>(*error)
                 : found != secrets.end() ? Result<Secret>(found->second)
                                          : Result<Secret>(missingSecret()));
        });
    }
    void write(const QString &name, const Secret &secret, Done done) override
    {
        answer([this, name, secret, done = std::move(done)] {
            if (!error)
                secrets[name] = secret;
            done(error ? Result<void>(*error) : Result<void>());
        });
    }
    void remove(const QString &name, Done done) override
    {
        answer([this, name, done = std::move(done)] {
            secrets.erase(name);
            done(error ? Result<void>(*error) : Result<void>());
        });
    }

private:
    void answer(std::function<void()> act)
    {
        ++calls;
        QMetaObject::invokeMethod(this, std::move(act), Qt::QueuedConnection);
    }
};

Error failed(const char *code)
{
    return {ErrorClass::Resource, text(code), text("It failed."), {}};
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

    FakeStore *m_keychain = nullptr;
    FakeStore *m_vault = nullptr;
    std::unique_ptr<Secrets> m_secrets;

    std::optional<Result<SecretPlace>> write()
    {
        std::optional<Result<SecretPlace>> answer;
        m_secrets->write(text("name"), Secret(QByteArrayView("key")),
                         [&answer](const Result<SecretPlace> &place) { answer = place; });
        [[maybe_unused]] const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); });
        return answer;
    }
    QString read(SecretPlace place)
    {
        std::optional<Result<Secret>> answer;
        m_secrets->read(place, text("name"), [&answer](const Result<Secret> &secret) { answer = secret; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            return text("no answer");
        return *answer ? answer->value().text() : answer->error().code;
    }

private slots:
    void init()
    {
        auto keychain = std::make_unique<FakeStore>();
        auto vault = std::make_unique<FakeStore>();
        m_keychain = keychain.get();
        m_vault = vault.get();
        m_secrets = std::make_unique<Secrets>(std::move(keychain), std::move(vault));
    }

    void theKeychainTakesIt()
    {
        QCOMPARE(**write(), SecretPlace::Keychain);
        QCOMPARE(read(SecretPlace::Keychain), text("key"));
        QCOMPARE(m_vault->calls, 0);
    }

    void withoutOneTheVaultTakesIt()
    {
        m_keychain->error = failed("secrets.keychain");
        QCOMPARE(**write(), SecretPlace::Vault);
        m_keychain->calls = 0;
        QCOMPARE(read(SecretPlace::Vault), text("key"));
        QCOMPARE(m_keychain->calls, 0); // it is not asked for what it never had
        QCOMPARE(read(SecretPlace::Keychain), text("secrets.keychain"));
        m_vault->error = failed("secrets.passphrase");
        QCOMPARE(write()->error().code, text("secrets.passphrase"));
    }

    void aRefusalIsNoReasonForTheVault()
    {
        m_keychain->error = failed("secrets.keychain-denied");
        QCOMPARE(write()->error().code, text("secrets.keychain-denied"));
        QCOMPARE(m_vault->calls, 0);
    }

    void aProgramWithoutAKeychainHasTheVault()
    {
        auto vault = std::make_unique<FakeStore>();
        m_secrets = std::make_unique<Secrets>(nullptr, std::move(vault));
        QCOMPARE(**write(), SecretPlace::Vault);
        QCOMPARE(read(SecretPlace::Keychain), text("secrets.keychain"));
    }

    void placesHaveTexts()
    {
        for (const SecretPlace place : {SecretPlace::Keychain, SecretPlace::Vault})
            QCOMPARE(secretPlaceFromText(toText(place)), std::optional(place));
        QVERIFY(!secretPlaceFromText(u"elsewhere"));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
