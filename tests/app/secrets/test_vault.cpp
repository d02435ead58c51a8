// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/vault_file.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <algorithm>
#include <memory>
#include <optional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace reelyard;

namespace
{

const QByteArray password = "correct horse";

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray sealed(const VaultEntries &entries)
{
    const auto file = sealVault(entries, Secret(password), VaultCost::least());
    return file ? *file : QByteArray();
}

// So that what is looked at behind the checksum is reached.
QByteArray withRightSum(QByteArray file)
{
    const qsizetype size = file.size() - crypto_generichash_BYTES;
    auto *bytes = reinterpret_cast<unsigned char *>(file.data());
    crypto_generichash(bytes + size, crypto_generichash_BYTES, bytes, static_cast<unsigned long long>(size), nullptr,
                       0);
    return file;
}

QString codeOf(const QByteArray &file, const QByteArray &passphrase = password)
{
    const auto opened = openVault(file, Secret(passphrase));
    return opened ? QString() : opened.error().code;
}

PassphraseAsk always(const QByteArray &passphrase, int *asked = nullptr)
{
    return [passphrase, asked](PassphraseUse, const std::function<void(Result<Secret>)> &done) {
        if (asked)
            ++*asked;
        done(Secret(passphrase));
    };
}

template<typename Start>
auto waitFor(Start start)
{
    QEventLoop loop;
    std::optional<Result<Secret>> answer;
    start([&](const Result<Secret> &result) {
        answer = result;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

Result<Secret> read(SecretStore &store, const QString &name)
{
    return waitFor([&](const SecretStore::ReadDone &done) { store.read(name, done); });
}

SecretStore::Done asRead(const SecretStore::ReadDone &done)
{
    return [done](const Result<void> &result) {
        done(result ? Result<Secret>(Secret()) : Result<Secret>(result.error()));
    };
}

QString write(SecretStore &store, const QString &name, const QByteArray &secret)
{
    const auto written =
        waitFor([&](const SecretStore::ReadDone &done) { store.write(name, Secret(secret), asRead(done)); });
    return written ? QString() : written.error().code;
}

QString remove(SecretStore &store, const QString &name)
{
    const auto removed = waitFor([&](const SecretStore::ReadDone &done) { store.remove(name, asRead(done)); });
    return removed ? QString() : removed.error().code;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString path() const { return m_dir->filePath(text("settings/keys.vault")); }
    std::unique_ptr<VaultFile> vault(const QByteArray &passphrase = password, int *asked = nullptr) const
    {
        return std::make_unique<VaultFile>(path(), always(passphrase, asked), VaultCost::least());
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void entriesComeBack()
    {
        VaultEntries entries;
        for (int i = 0; i < 500; ++i)
            entries.emplace("account " + QByteArray::number(i),
                            Secret(QByteArray("key ").append(QByteArray::number(i))));
        entries.emplace("empty", Secret());
        entries.emplace(QByteArray(), Secret(QByteArray("\0\xff\n", 3)));
        entries.emplace("名前 é", Secret(QByteArrayView("ключ 🔑")));
        const auto opened = openVault(sealed(entries), Secret(password));
        QVERIFY(opened);
        QVERIFY(*opened == entries);
        QVERIFY(openVault(sealed({}), Secret(password))->empty());
    }

    void nothingIsToBeSeen()
    {
        const VaultEntries entries{{"the account", Secret(QByteArrayView("sk-very-secret"))}};
        const QByteArray first = sealed(entries);
        const QByteArray second = sealed(entries);
        for (const QByteArray &file : {first, second}) {
            QVERIFY(!file.contains("sk-very-secret"));
            QVERIFY(!file.contains("account"));
            QVERIFY(!file.contains(password));
        }
        QVERIFY(first.mid(24, 100) != second.mid(24, 100)); // salt, nonce and all that follows
    }

    void aWrongPassphraseIsToldFromDamage()
    {
        const QByteArray file = sealed({{"a", Secret(QByteArrayView("b"))}});
        QCOMPARE(codeOf(file), QString());
        for (const QByteArray &other : {QByteArray(), QByteArray("Correct horse"), password + ' ', password + '\0'}) {
            QCOMPARE(codeOf(file, other), text("secrets.passphrase"));
            QCOMPARE(openVault(file, Secret(other)).error().errorClass, ErrorClass::Configuration);
        }
    }

    void everyFlippedBitIsRefused()
    {
        const QByteArray file = sealed({{"a", Secret(QByteArrayView("secret"))}});
        for (qsizetype at = 0; at < file.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = file;
                flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
                QCOMPARE(codeOf(flipped), text("secrets.damaged"));
            }
        }
    }

    // What a person changes who can make checksums, too.
    void everyForgedByteIsRefused()
    {
        const QByteArray file = sealed({{"a", Secret(QByteArrayView("secret"))}});
        QCOMPARE(codeOf(withRightSum(file)), QString());
        for (qsizetype at = 0; at < file.size() - qsizetype{crypto_generichash_BYTES}; ++at) {
            QByteArray forged = file;
            forged[at] = static_cast<char>(forged[at] ^ 0x40); // no cost becomes one that takes long
            const QString code = codeOf(withRightSum(forged));
            QVERIFY2(code == text("secrets.damaged") || code == text("secrets.passphrase") ||
                         (at == 7 && code == text("secrets.newer")),
                     qPrintable(QStringLiteral("%1: %2").arg(at).arg(code)));
        }
    }

    void aFileMayNotAskForAllMemory()
    {
        QByteArray file = sealed({});
        file[16 + 5] = 1; // a terabyte
        QCOMPARE(codeOf(withRightSum(file)), text("secrets.damaged"));
        file = sealed({});
        file[8 + 4] = 1; // four thousand million operations
        QCOMPARE(codeOf(withRightSum(file)), text("secrets.damaged"));
    }

    void aCutFileIsRefused()
    {
        const QByteArray file = sealed({{"a", Secret(QByteArrayView("secret"))}});
        for (qsizetype size = 0; size < file.size(); ++size)
            QCOMPARE(codeOf(file.first(size)), text("secrets.damaged"));
        QCOMPARE(codeOf(file + 'x'), text("secrets.damaged"));
    }

    void secretsAreKeptReplacedAndRemoved()
    {
        QCOMPARE(read(*vault(), text("a")).error().code, text("secrets.missing"));
        QCOMPARE(remove(*vault(), text("a")), QString());
        QVERIFY(!QFile::exists(path()));
        QCOMPARE(write(*vault(), text("a"), "one"), QString());
        QCOMPARE(write(*vault(), text("ключ"), "two"), QString());
        QCOMPARE(write(*vault(), text("a"), "three"), QString());
        QCOMPARE(read(*vault(), text("a"))->text(), text("three"));
        QCOMPARE(read(*vault(), text("ключ"))->text(), text("two"));
        QCOMPARE(remove(*vault(), text("a")), QString());
        QCOMPARE(remove(*vault(), text("a")), QString());
        QCOMPARE(read(*vault(), text("a")).error().code, text("secrets.missing"));
        QCOMPARE(read(*vault(), text("ключ"))->text(), text("two"));
        QVERIFY(!contentOf(path()).contains("two"));
    }

    void theFileIsTheUsersAlone()
    {
#ifdef Q_OS_UNIX
        const mode_t usual = ::umask(0);
        QCOMPARE(write(*vault(), text("a"), "one"), QString());
        QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QCOMPARE(write(*vault(), text("b"), "two"), QString()); // the new file, whatever the old one was
        ::umask(usual);
        struct stat status {
        };
        QCOMPARE(::stat(path().toLocal8Bit().constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0600});
#else
        QSKIP("Windows has no such modes");
#endif
    }

    void whatAKilledProgramLeftDoesNoHarm()
    {
        QCOMPARE(write(*vault(), text("a"), "one"), QString());
        const QByteArray before = contentOf(path());
        QFile part(path() + text(".part"));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(before.first(40));
        part.close();
        QCOMPARE(read(*vault(), text("a"))->text(), text("one"));
        // Who has the old file open still has all of it: it was replaced and not rewritten.
        QFile old(path());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(write(*vault(), text("a"), "two"), QString());
        QCOMPARE(old.readAll(), before);
        QCOMPARE(read(*vault(), text("a"))->text(), text("two"));
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files | QDir::Hidden), QStringList{text("keys.vault")});
    }

    void aWrongPassphraseChangesNothingAndIsNotKept()
    {
        QCOMPARE(write(*vault(), text("a"), "one"), QString());
        const QByteArray before = contentOf(path());
        int asked = 0;
        const auto wrong = vault("other", &asked);
        QCOMPARE(write(*wrong, text("a"), "two"), text("secrets.passphrase"));
        QCOMPARE(read(*wrong, text("a")).error().code, text("secrets.passphrase"));
        QCOMPARE(asked, 2);
        QCOMPARE(contentOf(path()), before);
        QCOMPARE(write(*vault({}), text("a"), "two"), text("secrets.no-passphrase"));
    }

    void aPassphraseIsAskedForOnce()
    {
        int asked = 0;
        const auto store = vault(password, &asked);
        QCOMPARE(read(*store, text("a")).error().code, text("secrets.missing"));
        QCOMPARE(asked, 0);
        int open = 20;
        QEventLoop loop;
        for (int i = 0; i < 20; ++i) {
            store->write(QString::number(i), Secret(QByteArray::number(i * i)), [&](const Result<void> &written) {
                QVERIFY(written);
                if (--open == 0)
                    loop.quit();
            });
        }
        loop.exec();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(read(*store, QString::number(i))->text(), QString::number(i * i));
        QCOMPARE(asked, 1);
    }

    void twoStoresDoNotLoseEachOthersSecrets()
    {
        const auto one = vault();
        const auto two = vault();
        int open = 20;
        QEventLoop loop;
        for (int i = 0; i < 20; ++i) {
            (i % 2 == 0 ? one : two)
                ->write(QString::number(i), Secret(QByteArrayView("x")), [&](const Result<void> &written) {
                    QVERIFY2(written, qPrintable(written.error().sentence));
                    if (--open == 0)
                        loop.quit();
                });
        }
        loop.exec();
        const auto entries = openVault(contentOf(path()), Secret(password));
        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t{20});
    }

    void theEnvironmentComesBeforeThePerson()
    {
        int asked = 0;
        const auto answer = [&asked](const PassphraseAsk &other) {
            return waitFor([&](const std::function<void(Result<Secret>)> &done) {
                environmentOr(other)(PassphraseUse::ToOpen, done);
            });
        };
        qputenv("REELYARD_PASSPHRASE", "of the environment");
        QCOMPARE(answer(always(password, &asked))->text(), text("of the environment"));
        QCOMPARE(qgetenv("REELYARD_PASSPHRASE"), QByteArray("of the environment"));
        qunsetenv("REELYARD_PASSPHRASE");
        QCOMPARE(answer(always(password, &asked))->text(), text("correct horse"));
        QCOMPARE(answer({}).error().code, text("secrets.no-passphrase"));
        QCOMPARE(asked, 1);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "test_vault.moc"
