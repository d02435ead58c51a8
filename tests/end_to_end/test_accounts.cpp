// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts that are stored, from the terminal. No key chain answers here, and so the keys are in the encrypted file.
#include "tests/support/cli_runner.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <memory>

#ifdef Q_OS_UNIX
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace reelyard::test;

class TestAccounts : public QObject
{
    Q_OBJECT

    static QString text(const char *utf8) { return QString::fromUtf8(utf8); }
    static QStringList words(const char *ascii) { return text(ascii).split(u' '); }
    static void setPassphrase(CliRunner &cli, const char *passphrase)
    {
        cli.setEnvironment(text("REELYARD_PASSPHRASE"), text(passphrase));
    }
    static QStringList cloudRun(const CliRunner &cli)
    {
        return words("run --json --on cloud --budget 5 --yes") +
               QStringList{text("--args"),      text("-c:v libx264 -preset ultrafast -c:a aac"),
                           text("--ext"),       text("mp4"),
                           text("-o"),          cli.out(),
                           cli.path(text("in"))};
    }
    // In no file below, be it settings, database, log or lock.
    static QString holderOf(const CliRunner &cli, const QByteArray &secret)
    {
        for (const QString &name : CliRunner::filesBelow(cli.path(QString()))) {
            QFile file(cli.path(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                return name;
        }
        return {};
    }
    static bool tells(const CliResult &result, const QByteArray &secret)
    {
        return result.out.contains(secret) || result.err.contains(secret);
    }

#ifdef Q_OS_UNIX
    static bool waitForPrompt(QProcess &process, const char *prompt)
    {
        QByteArray seen;
        process.setReadChannel(QProcess::StandardError);
        while (!seen.endsWith(prompt)) {
            if (process.bytesAvailable() == 0 && !process.waitForReadyRead(30'000))
                return false;
            seen += process.readAllStandardError();
        }
        return true;
    }
    static bool type(int terminal, const QByteArray &keys)
    {
        return ::write(terminal, keys.constData(), static_cast<std::size_t>(keys.size())) == keys.size();
    }
#endif

private slots:
    void initTestCase()
    {
        QVERIFY(!videoClip(1).isEmpty());
    }

    void accountsAreAddedListedChosenAndRemoved()
    {
        CliRunner cli;
        setPassphrase(cli, "pässwörd");
        const QByteArray key = "sk-0123456789";
        const CliResult added =
            cli.runWith(key + '\n', words("account add main --url https://api.example.org/v1 --key-stdin"));
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QVERIFY(!tells(added, key));
        QVERIFY2(added.err.isEmpty(), added.err.constData());
        const CliResult second = cli.runWith("k2\r\n", words("account add second --url http://localhost:81 --key-stdin "
                                                             "--webhook-field webhook_url"));
        QCOMPARE(second.exitCode, 0);
        QVERIFY2(second.err.contains("has no path"), second.err.constData());
        QCOMPARE(cli.run(words("account default second")).exitCode, 0);

        cli.clearEnvironment(text("REELYARD_PASSPHRASE"));
        const CliResult list = cli.run(words("account list --json"));
        QCOMPARE(list.exitCode, 0);
        QVERIFY(list.onlyJson);
        QCOMPARE(list.lines.size(), std::size_t{3});
        QCOMPARE(list.lines[2], QJsonObject({{text("monthCapDollars"), QJsonValue()}, {text("monthSpentDollars"), 0}}));
        QCOMPARE(list.lines[0], QJsonObject({{text("name"), text("main")},
                                             {text("url"), text("https://api.example.org/v1")},
                                             {text("webhookField"), text("webhook")},
                                             {text("key"), text("vault")},
                                             {text("uploadTo"), text("service")},
                                             {text("isDefault"), false}}));
        QCOMPARE(list.lines[1].value(text("isDefault")).toBool(), true);
        const CliResult shown = cli.run(words("account list"));
        QVERIFY(shown.out.startsWith("  main  https://api.example.org/v1"));
        QVERIFY(shown.out.contains("\n* second  "));
        QVERIFY(shown.out.contains("files are uploaded to the service"));
        QVERIFY2(shown.out.contains("This month: $0.00. There is no cap."), shown.out.constData());
        QVERIFY(!tells(list, key) && !tells(shown, key));
        QCOMPARE(holderOf(cli, key), QString());
        QCOMPARE(holderOf(cli, text("pässwörd").toUtf8()), QString());

        // Where files are uploaded.
        QCOMPARE(cli.run(words("account upload-to main s3://films/for/jobs/")).exitCode, 0);
        QCOMPARE(cli.run(words("account list --json")).lines[0].value(text("uploadTo")).toString(),
                 text("s3://films/for/jobs"));
        QVERIFY(cli.run(words("account list")).out.contains("s3://films/for/jobs"));
        QCOMPARE(cli.run(words("account upload-to main https://films")).exitCode, 2);
        QCOMPARE(cli.run(words("account upload-to nobody s3://films")).exitCode, 2);
        QCOMPARE(cli.run(words("account upload-to main service")).exitCode, 0);
        QCOMPARE(cli.run(words("account list --json")).lines[0].value(text("uploadTo")).toString(), text("service"));
        setPassphrase(cli, "pässwörd");
        QCOMPARE(cli.runWith("k3\n", words("account add third --url https://api.example.org/v1 --key-stdin "
                                           "--upload-to s3://films"))
                     .exitCode,
                 0);
        cli.clearEnvironment(text("REELYARD_PASSPHRASE"));
        QCOMPARE(cli.run(words("account list --json")).lines[2].value(text("uploadTo")).toString(), text("s3://films"));

        QCOMPARE(cli.run(words("account remove main")).exitCode, 2); // who removes a key has to open the file
        QCOMPARE(cli.runWith("pässwörd\n", words("account remove third --passphrase-stdin")).exitCode, 0);
        const CliResult removed = cli.runWith("pässwörd\n", words("account remove second --json --passphrase-stdin"));
        QCOMPARE(removed.exitCode, 0);
        QCOMPARE(removed.lines.at(0),
                 QJsonObject({{text("removed"), text("second")}, {text("default"), text("main")}}));
        QCOMPARE(cli.run(words("account list --json")).lines.size(), std::size_t{2});
    }

    void whoIsTheDefaultAfterARemovalIsSaid()
    {
        CliRunner cli;
        setPassphrase(cli, "of the vault");
        for (const char *name : {"a", "b", "c"})
            QCOMPARE(cli.runWith("k\n", words("account add --url https://api.example.org/v1 --key-stdin") +
                                            QStringList{text(name)})
                         .exitCode,
                     0);
        const CliResult none = cli.run(words("account remove a"));
        QVERIFY2(none.out.contains("No account is the default now"), none.out.constData());
        QCOMPARE(cli.run(words("account default b")).exitCode, 0);
        const CliResult other = cli.run(words("account remove b"));
        QVERIFY2(other.out.contains("run with c from now on"), other.out.constData());
        const CliResult last = cli.run(words("account remove c"));
        QCOMPARE(last.out, QByteArray("Removed c and its key.\n"));
    }

    void whatIsWrongIsToldBeforeAnythingIsStored_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char *name, const char *input, const char *arguments, const char *told) {
            QTest::newRow(name) << QByteArray(input) << text(arguments) << QByteArray(told);
        };
        row("http", "k\n", "add a --url http://api.example.org --key-stdin", "https://");
        row("user", "k\n", "add a --url https://me@api.example.org --key-stdin", "no user");
        row("no key", "", "add a --url https://api.example.org --key-stdin", "--key-stdin");
        row("nobody to ask", "k\n", "add a --url https://api.example.org", "--key-stdin");
        row("key with spaces", "k k\n", "add a --url https://api.example.org --key-stdin", "no key");
        row("no passphrase", "k\n", "add a --url https://api.example.org --key-stdin", "REELYARD_PASSPHRASE");
        row("no piped passphrase", "k\n", "add a --url https://api.example.org --key-stdin --passphrase-stdin",
            "passphrase");
        row("unknown, remove", "", "remove a", "no account");
        row("unknown, default", "", "default a", "no account");
    }
    void whatIsWrongIsToldBeforeAnythingIsStored()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QString, arguments);
        QFETCH(const QByteArray, told);
        CliRunner cli;
        const CliResult result = cli.runWith(input, words("account") + arguments.split(u' '));
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.contains(told), result.err.constData());
        QCOMPARE(CliRunner::filesBelow(cli.path(text("home"))), QStringList());
    }

    void whatIsTypedIsNotShown()
    {
#ifdef Q_OS_UNIX
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const QByteArray name = ::ptsname(terminal);
        const int held = ::open(name.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC); // as the shell does
        CliRunner cli;
        const QStringList add = words("account add main --url https://api.example.org");
        auto process = cli.startAt(name, add);
        QVERIFY(waitForPrompt(*process, "Key of the account: "));
        QVERIFY(type(terminal, "sk-typed\n"));
        QVERIFY(waitForPrompt(*process, "with: "));
        QVERIFY(type(terminal, "pässwörd\n"));
        QVERIFY(waitForPrompt(*process, "once more: "));
        ::fcntl(terminal, F_SETFL, O_NONBLOCK);
        QByteArray shown(4096, '\0');
        shown.truncate(std::max<ssize_t>(0, ::read(terminal, shown.data(), 4096)));
        QVERIFY2(!shown.contains("sk-") && !shown.contains("ssw"), shown.constData());
        QVERIFY(type(terminal, "pässwörd\n"));
        QCOMPARE(CliRunner::finish(*process).exitCode, 0);
        ::close(held);
        ::close(terminal);
        setPassphrase(cli, "pässwörd");
        QCOMPARE(cli.run(words("account remove main")).exitCode, 0);
#else
        QSKIP("Windows' consoles cannot be made so");
#endif
    }

    void workersAreToldNoKey()
    {
#ifdef Q_OS_UNIX
        CliRunner cli;
        QFile worker(cli.path(text("worker")));
        QVERIFY(worker.open(QIODevice::WriteOnly));
        worker.write("#!/bin/sh\nenv > environment\n");
        worker.close();
        QVERIFY(worker.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        cli.setEnvironment(text("REELYARD_WORKER"), worker.fileName());
        cli.setEnvironment(text("REELYARD_API_KEY"), text("sk-environment"));
        setPassphrase(cli, "of the vault");
        QCOMPARE(cli.run(QStringList{text("probe"), worker.fileName()}).exitCode, 1);
        QFile environment(cli.path(text("environment")));
        QVERIFY(environment.open(QIODevice::ReadOnly));
        const QByteArray told = environment.readAll();
        QVERIFY(told.contains("HOME="));
        QVERIFY(!told.contains("sk-environment") && !told.contains("of the vault"));
#else
        QSKIP("needs a shell");
#endif
    }

    void jobsRunWithTheDefaultAccount()
    {
        FFHubServer server;
        QVERIFY(server.isRunning());
        CliRunner cli;
        setPassphrase(cli, "of the vault");
        cli.place(videoClip(1), text("in/0.mkv"));
        cli.place(videoClip(1), text("in/1.mkv"));
        const QByteArray key = server.key().toUtf8();
        const QStringList add = words("account add main --key-stdin --url") + QStringList{server.api().toString()};
        QCOMPARE(cli.runWith(key + '\n', add).exitCode, 0);

        // Who spends nothing is asked for nothing.
        cli.clearEnvironment(text("REELYARD_PASSPHRASE"));
        QCOMPARE(cli.run(words("list --json")).exitCode, 0);
        // What was wrong waits for the person, and for no money.
        setPassphrase(cli, "another");
        const CliResult wrong = cli.run(cloudRun(cli));
        QVERIFY2(wrong.exitCode == 4, (QByteArray::number(wrong.exitCode) + wrong.out).constData());
        for (const QJsonObject &job : cli.run(words("list --json")).jobs()) {
            QCOMPARE(job.value(text("state")).toString(), text("Held"));
            QCOMPARE(job.value(text("errorCode")).toString(), text("secrets.passphrase"));
        }
        QCOMPARE(server.record().value(text("requests")).toArray().size(), 0);

        cli.clearEnvironment(text("REELYARD_PASSPHRASE"));
        const CliResult result =
            cli.runWith("of the vault\n", words("start --json --budget 5 --yes --passphrase-stdin"));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(CliRunner::filesBelow(cli.out()).size(), 2);
        QCOMPARE(server.tasks().size(), 2);
        QCOMPARE(cli.run(words("account month-cap 50")).exitCode, 0);
        const QJsonObject month = cli.run(words("account list --json")).lines.back();
        QCOMPARE(month.value(text("monthCapDollars")).toDouble(), 50.0);
        QVERIFY(month.value(text("monthSpentDollars")).toDouble() > 0);
        QVERIFY(cli.run(words("account list")).out.contains(" of at most $50.00."));
        QVERIFY(!tells(result, key) && !tells(wrong, key));
        QCOMPARE(holderOf(cli, key), QString());
    }

    void theEnvironmentComesBeforeWhatIsStored()
    {
        FFHubServer server;
        QVERIFY(server.isRunning());
        CliRunner cli;
        setPassphrase(cli, "of the vault");
        cli.place(videoClip(1), text("in/0.mkv"));
        QCOMPARE(cli.runWith("k\n", words("account add main --url http://127.0.0.1:9 --key-stdin")).exitCode, 0);
        cli.clearEnvironment(text("REELYARD_PASSPHRASE"));
        cli.setEnvironment(text("REELYARD_API_URL"), server.api().toString());
        cli.setEnvironment(text("REELYARD_API_KEY"), server.key());
        const CliResult result = cli.run(cloudRun(cli));
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
        QCOMPARE(server.tasks().size(), 1);
    }

    void localJobsAskForNoPassphrase()
    {
        CliRunner cli;
        setPassphrase(cli, "of the vault");
        QCOMPARE(cli.runWith("k\n", words("account add main --url http://127.0.0.1:9 --key-stdin")).exitCode, 0);
        cli.clearEnvironment(text("REELYARD_PASSPHRASE"));
        cli.place(videoClip(1), text("in/0.mkv"));
        const CliResult result =
            cli.run(words("run --json --args") + QStringList{text("-c copy"), text("--ext"), text("mkv"), text("-o"),
                                                             cli.out(), cli.path(text("in"))});
        QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
    }

    // Whatever a kill left, the keys that were stored can be read, and new ones be stored.
    void aKillWhileAKeyIsStoredLosesNone()
    {
        CliRunner cli;
        setPassphrase(cli, "of the vault");
        QCOMPARE(cli.runWith("k\n", words("account add kept --url https://api.example.org --key-stdin")).exitCode, 0);
        QRandomGenerator random(20261127);
        for (int round = 0; round < 10; ++round) {
            auto process = cli.startWith("k\n", words("account add --url https://api.example.org --key-stdin") +
                                                    QStringList{QString::number(round)});
            process->waitForFinished(random.bounded(700));
            process->kill();
            process->waitForFinished();
        }
        const CliResult added = cli.runWith("k\n", words("account add last --url https://api.example.org --key-stdin"));
        QVERIFY2(added.exitCode == 0, added.err.constData());
        for (const QJsonObject &account : cli.run(words("account list --json")).lines) {
            const QString name = account.value(text("name")).toString();
            if (name.isEmpty()) // the line of the month
                continue;
            QCOMPARE(cli.run(QStringList{text("account"), text("remove"), name}).exitCode, 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
