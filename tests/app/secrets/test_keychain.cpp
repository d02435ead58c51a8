// SPDX-License-Identifier: GPL-3.0-or-later
// The key chain of GNOME on a session bus of the test's own; that of who runs the test is not touched.
#include "app/secrets/keychain_store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace reelyard;

namespace
{

// Starts no services by itself: the one that is unlocked is to be the only one.
constexpr char busConfiguration[] = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                                    "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
                                    "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>";

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;

    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }

    static QString read(SecretStore &store, const QString &name)
    {
        std::optional<Result<Secret>> answer;
        store.read(name, [&answer](const Result<Secret> &secret) { answer = secret; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 90'000))
            return text("no answer");
        return *answer ? answer->value().text() : answer->error().code;
    }
    template<typename Start>
    static QString codeOf(Start start)
    {
        std::optional<Result<void>> answer;
        start([&answer](const Result<void> &result) { answer = result; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 90'000))
            return text("no answer");
        return *answer ? QString() : answer->error().code;
    }
    static QString write(SecretStore &store, const QString &name, const QByteArray &secret)
    {
        return codeOf([&](const SecretStore::Done &done) { store.write(name, Secret(secret), done); });
    }
    static QString remove(SecretStore &store, const QString &name)
    {
        return codeOf([&](const SecretStore::Done &done) { store.remove(name, done); });
    }

    static void end(QProcess &process)
    {
        process.terminate();
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(5000))
            process.kill();
        process.waitForFinished(5000);
    }

private slots:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("only Linux can have a key chain of the test's own");
#endif
        const QString bus = QStandardPaths::findExecutable(text("dbus-daemon"));
        const QString keyring = QStandardPaths::findExecutable(text("gnome-keyring-daemon"));
        if (bus.isEmpty() || keyring.isEmpty())
            QSKIP("dbus-daemon or gnome-keyring-daemon is not installed");
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_home.path().toLocal8Bit());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CURRENT_DESKTOP",
                                 "DESKTOP_SESSION", "KDE_FULL_SESSION", "DISPLAY", "WAYLAND_DISPLAY"})
            qunsetenv(name);
        QFile configuration(m_home.filePath(text("bus.conf")));
        QVERIFY(configuration.open(QIODevice::WriteOnly));
        configuration.write(busConfiguration);
        configuration.close();
        m_bus.start(bus,
                    {text("--config-file=") + configuration.fileName(), text("--nofork"), text("--print-address")});
        QVERIFY(m_bus.waitForReadyRead(10'000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        KeychainStore store;
        QCOMPARE(write(store, text("name"), "key"), text("secrets.keychain"));
        m_keyring.start(keyring, {text("--foreground"), text("--unlock"), text("--components=secrets")});
        m_keyring.write("of the test");
        m_keyring.closeWriteChannel();
        QElapsedTimer clock;
        clock.start();
        while (!write(store, text("name"), "key").isEmpty())
            QVERIFY2(clock.elapsed() < 30'000, m_keyring.readAllStandardError().constData());
    }
    void cleanupTestCase()
    {
        end(m_keyring);
        end(m_bus);
    }

    void secretsAreKeptReplacedAndRemoved()
    {
        KeychainStore store;
        const QString name = text("main https://api.ffhub.io ключ");
        QCOMPARE(read(store, name), text("secrets.missing"));
        QCOMPARE(write(store, name, "one"), QString());
        QCOMPARE(write(store, text("other"), "three"), QString());
        QCOMPARE(write(store, name, "two 🔑"), QString());
        QCOMPARE(read(store, name), text("two 🔑"));
        QCOMPARE(remove(store, name), QString());
        QCOMPARE(remove(store, name), QString());
        QCOMPARE(read(store, name), text("secrets.missing"));
        QCOMPARE(read(store, text("other")), text("three"));
    }

    void aStoreThatGoesIsNotMissed()
    {
        bool isCalled = false;
        {
            KeychainStore store;
            store.read(text("other"), [&isCalled](const Result<Secret> &) { isCalled = true; });
        }
        KeychainStore next;
        QCOMPARE(read(next, text("other")), text("three"));
        QVERIFY(!isCalled);
    }

    // Last: nothing answers from here on.
    void aKeychainThatIsSilentOrGoneIsAnError()
    {
        end(m_keyring);
        KeychainStore store(std::chrono::seconds(5));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(write(store, text("name"), "key"), text("secrets.keychain"));
        QVERIFY(clock.elapsed() < 20'000);
        KeychainStore impatient(std::chrono::milliseconds(0));
        QCOMPARE(read(impatient, text("name")), text("secrets.keychain"));
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
