// SPDX-License-Identifier: GPL-3.0-or-later
// Three whole days of three people in the real window, each to a checked picture and a checked tree of files.
#include "app/backend/cloud/cloud_backend.h"
#include "picture_check.h"
#include "tests/support/ffhub_server.h"
#include "tests/support/generated_media.h"
#include "ui/common/theme.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"
#include "window_under_test.h"

#include <QAction>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTest>

using namespace reelyard;
using namespace reelyard::test;
using namespace std::chrono_literals;

namespace
{

constexpr int scanMs = 60'000;
constexpr int workMs = 200'000;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

// A folder that is a disk of its own, as a card or a share is: it can go and come back with what is on it. Only root
// may do that.
class Disk
{
public:
    Disk(const QString &content, const QString &mountPoint)
        : m_content(content)
        , m_mountPoint(mountPoint)
    {
        QDir().mkpath(m_mountPoint);
    }
    ~Disk() { goAway(); }
    bool come()
    {
        m_isThere = QProcess::execute(text("mount"), {text("--bind"), m_content, m_mountPoint}) == 0;
        return m_isThere;
    }
    void goAway()
    {
        if (std::exchange(m_isThere, false))
            QProcess::execute(text("umount"), {text("-l"), m_mountPoint});
    }

private:
    QString m_content;
    QString m_mountPoint;
    bool m_isThere = false;
};

// Each file a clip of its own: the same picture, and a number that no player looks at.
bool copyNumbered(const QString &clip, const QString &target, int number)
{
    QFile::remove(target);
    if (!QFile::copy(clip, target))
        return false;
    QFile file(target);
    if (!file.open(QIODevice::Append))
        return false;
    const QByteArray payload = QByteArray::number(number).rightJustified(24, '0');
    const QByteArray box = QByteArray::fromHex("00000020") + "free" + payload; // ISO/IEC 14496-12, 8.1.2
    return file.write(box) == box.size();
}

// Every file below the folder, with its size and what it holds.
QMap<QString, QByteArray> treeOf(const QString &folder)
{
    QMap<QString, QByteArray> tree;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            tree.insert(QDir(folder).relativeFilePath(file.fileName()),
                        QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1));
    }
    return tree;
}

} // namespace

class TestWalkthroughs : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowUnderTest> m_test;

    JobQueue &queue() { return m_test->app->queue(); }
    void startWindow()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->start());
        m_test->window->resize(1280, 800);
    }
    bool isScanned() { return !m_test->find<QPushButton>("stopScan")->isVisible(); }
    void choose(JobState state) // as a click in the sidebar
    {
        auto *sidebar = m_test->window->findChild<FilterSidebar *>();
        sidebar->setCategory(state == JobState::Completed ? JobCategory::Completed
                             : state == JobState::Failed  ? JobCategory::Failed
                                                          : JobCategory::Waiting);
        emit sidebar->filterChosen();
    }
    // What all jobs are, in one line, for a test that waits in vain.
    QByteArray states()
    {
        QString line;
        for (const Job &job : queue().list().jobs())
            line +=
                QStringLiteral("%1 %2 %3\n")
                    .arg(job.name, toText(job.state), job.presentError() ? job.presentError()->sentence : QString());
        return line.toUtf8();
    }
    int shownRows() { return m_test->find<JobTableView>("jobTable")->model()->rowCount(); }

private slots:
    void cleanup()
    {
        m_test.reset();
        qunsetenv("REELYARD_API_URL");
        qunsetenv("REELYARD_API_KEY");
    }

    // Four hundred clips with the camera's own small copies; half-size proxies in a mirrored tree; the card is pulled
    // in between, and nothing is ever written to it.
    void theCardDump()
    {
        const int clips = isLongTier() ? 400 : 40;
        const int proxies = clips / 4;
        startWindow();
        const QString content = m_test->folder(text("card content"));
        const QString base =
            generatedClip({text("-f"), text("lavfi"), text("-i"), text("testsrc2=size=320x180:rate=25:duration=1"),
                           text("-f"), text("lavfi"), text("-i"), text("sine=duration=1"), text("-c:v"), text("mpeg4"),
                           text("-c:a"), text("aac"), text("-timecode"), text("10:00:00:00")},
                          text("mov"));
        QVERIFY(!base.isEmpty());
        QStringList expected;
        for (int i = 0; i < clips; ++i) {
            const QString folder = QStringLiteral("DCIM/%1GOPRO").arg(100 + i / 100);
            QVERIFY(QDir(content).mkpath(folder));
            const QString stem = QStringLiteral("%1/GX01%2").arg(folder).arg(i + 1, 4, 10, QLatin1Char('0'));
            QVERIFY(copyNumbered(base, content + u'/' + stem + text(".MOV"), i));
            if (i < proxies)
                QVERIFY(copyNumbered(base, content + u'/' + stem + text(".LRV"), 1000 + i));
            expected.append(text("card/") + stem + text(".mov"));
        }
        const auto before = treeOf(content);
        Disk card(content, m_test->folder(text("card")));
        if (!card.come())
            QSKIP("Only root may mount a card for this.");
        queue().setMountCheck(isMounted, 300ms);

        const QString made = m_test->folder(text("made"));
        m_test->chooseDestination(made);
        QVERIFY(m_test->choosePreset(text("ProRes Proxy")));
        m_test->drop({QUrl::fromLocalFile(m_test->folder(text("card")))});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), clips, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(isScanned(), scanMs);
        m_test->click("startNew");
        QVERIFY2(QTest::qWaitFor([&] { return m_test->count(JobState::Completed) >= clips / 4; }, workMs),
                 states().constData());
        card.goAway();
        // What needs it waits, by itself and for as long as it takes; nothing has failed.
        QVERIFY2(
            QTest::qWaitFor(
                [&] { return m_test->count(JobState::Waiting) > 0 && m_test->count(JobState::Running) == 0; }, workMs),
            states().constData());
        QCOMPARE(m_test->count(JobState::Failed), 0);
        const int doneBefore = m_test->count(JobState::Completed);
        QVERIFY(doneBefore < clips);
        QCOMPARE(doneBefore + m_test->count(JobState::Waiting), clips);
        QVERIFY(m_test->find<QWidget>("banner")->isVisible());
        QVERIFY(m_test->find<QLabel>("bannerText")->text().contains(m_test->folder(text("card"))));
        choose(JobState::Waiting);
        QTRY_COMPARE(shownRows(), clips - doneBefore);
        QCOMPARE(pictureProblem(*m_test->window, text("card-away")), QString());

        QVERIFY(card.come());
        QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QWidget>("banner")->isVisible(), scanMs);
        QVERIFY2(QTest::qWaitFor([&] { return m_test->count(JobState::Completed) == clips; }, workMs),
                 states().constData());
        QCOMPARE(m_test->count(JobState::Failed), 0);
        QCOMPARE(m_test->questions, QStringList());
        QStringList tree = treeOf(made).keys();
        QCOMPARE(tree, expected);
        QCOMPARE(treeOf(content), before);
        choose(JobState::Completed);
        QTRY_COMPARE(shownRows(), clips);
        QTRY_VERIFY(m_test->find<QLabel>("statusCounts")->text().contains(QLocale().toString(clips)));
        QCOMPARE(pictureProblem(*m_test->window, text("card-done")), QString());
    }

    // Masters of a share with damaged sources, which goes away for a while; what failed is worked off cause by cause.
    void theArchiveBatch()
    {
        const int files = isLongTier() ? 120 : 12;
        startWindow();
        const QString content = m_test->folder(text("nas content"));
        const QString base =
            generatedClip({text("-f"), text("lavfi"), text("-i"), text("testsrc2=size=320x180:rate=25:duration=4"),
                           text("-f"), text("lavfi"), text("-i"), text("sine=duration=4"), text("-c:v"), text("mpeg4"),
                           text("-g"), text("5"), text("-c:a"), text("pcm_s16le")},
                          text("mov"));
        QVERIFY(!base.isEmpty());
        QStringList sound;
        QStringList cut;
        QStringList foreign;
        for (int i = 0; i < files; ++i) {
            const QString name = QStringLiteral("reel %1.mov").arg(i + 1, 3, 10, QLatin1Char('0'));
            const QString path = content + u'/' + name;
            QVERIFY(copyNumbered(base, path, i));
            if (i % 6 == 4) { // the index at its end is gone
                QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
                cut.append(name);
            } else if (i % 6 == 5) {
                WindowUnderTest::writeText(path, "minutes of a meeting, number " + QByteArray::number(i));
                foreign.append(name);
            } else {
                sound.append(name);
            }
        }
        const auto before = treeOf(content);
        Disk nas(content, m_test->folder(text("nas")));
        if (!nas.come())
            QSKIP("Only root may mount a share for this.");
        queue().setMountCheck(isMounted, 300ms);

        const QString made = m_test->folder(text("made"));
        m_test->chooseDestination(made);
        QVERIFY(m_test->choosePreset(text("FFV1 master")));
        m_test->drop({QUrl::fromLocalFile(m_test->folder(text("nas")))});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), files, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(isScanned(), scanMs);
        m_test->click("startNew");
        QVERIFY2(QTest::qWaitFor([&] { return m_test->count(JobState::Completed) >= 3; }, workMs),
                 states().constData());
        nas.goAway();
        QVERIFY2(
            QTest::qWaitFor(
                [&] { return m_test->count(JobState::Waiting) > 0 && m_test->count(JobState::Running) == 0; }, workMs),
            states().constData());
        QVERIFY(nas.come());
        const int sick = static_cast<int>(cut.size() + foreign.size());
        QVERIFY2(
            QTest::qWaitFor(
                [&] { return m_test->count(JobState::Completed) + m_test->count(JobState::Failed) == files; }, workMs),
            states().constData());
        QCOMPARE(m_test->count(JobState::Failed), sick);
        choose(JobState::Failed);
        QTRY_COMPARE(shownRows(), sick);
        QCOMPARE(pictureProblem(*m_test->window, text("archive-failed")), QString());

        // The first cause is mended at its source and run again, the second is signed as seen.
        for (const QString &name : std::as_const(cut))
            QVERIFY(copyNumbered(base, content + u'/' + name, 5000 + static_cast<int>(cut.indexOf(name))));
        std::vector<JobId> mended;
        std::vector<JobId> settled;
        for (const Job &job : queue().list().jobs()) {
            if (job.state == JobState::Failed)
                (cut.contains(job.name) ? mended : settled).push_back(job.id);
        }
        QCOMPARE(mended.size(), static_cast<std::size_t>(cut.size()));
        auto *table = m_test->find<JobTableView>("jobTable");
        const auto select = [&](const std::vector<JobId> &ids) {
            table->clearSelection();
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QModelIndex index = table->model()->index(row, 0);
                table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
                const auto all = table->selectedJobs();
                if (std::find(ids.begin(), ids.end(), all.back()) == ids.end())
                    table->selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
            }
        };
        select(mended);
        QTRY_VERIFY(m_test->find<QAction>("retryJobs")->isEnabled());
        m_test->click("retryJobs");
        QVERIFY2(
            QTest::qWaitFor(
                [&] { return m_test->count(JobState::Completed) == files - static_cast<int>(settled.size()); }, workMs),
            states().constData());
        select(settled);
        m_test->noteAnswer = text("Not film: kept for the minutes.");
        QTRY_VERIFY(m_test->find<QAction>("reviewJobs")->isEnabled());
        m_test->click("reviewJobs");
        QTRY_VERIFY(std::all_of(settled.begin(), settled.end(),
                                [this](JobId id) { return queue().list().find(id)->trouble->reviewedAt.has_value(); }));

        QStringList masters;
        for (const QString &name : treeOf(made).keys()) {
            if (name.endsWith(text(".mkv")))
                masters.append(QFileInfo(name).completeBaseName() + text(".mov"));
        }
        QStringList wanted = sound + cut;
        wanted.sort();
        QCOMPARE(masters, wanted);
        auto after = treeOf(content);
        for (const QString &name : std::as_const(cut)) // those we mended ourselves
            after.insert(name, before.value(name));
        QCOMPARE(after, before);
        choose(JobState::Completed);
        QTRY_COMPARE(shownRows(), static_cast<int>(wanted.size()));
        QCOMPARE(pictureProblem(*m_test->window, text("archive-done")), QString());
    }

    // Links from a list with ids, three renditions each, through the cloud, with a budget that is too small at first.
    void theBackfill()
    {
        const int links = isLongTier() ? 60 : 6;
        FFHubServer server;
        QVERIFY(server.isRunning());
        qputenv("REELYARD_API_URL", server.api().toString().toUtf8());
        qputenv("REELYARD_API_KEY", server.key().toUtf8());
        startWindow();
        const QString served = m_test->folder(text("served"));
        const QString base = videoClip(1, text("1920x1080"), 10);
        QVERIFY(!base.isEmpty());
        QProcess web;
        quint16 port = 0;
        {
            QTcpServer probe;
            QVERIFY(probe.listen(QHostAddress::LocalHost));
            port = probe.serverPort();
        }
        web.setStandardErrorFile(QProcess::nullDevice());
        web.setStandardOutputFile(QProcess::nullDevice());
        web.start(text("python3"), {text("-m"), text("http.server"), QString::number(port), text("--bind"),
                                    text("127.0.0.1"), text("--directory"), served});
        QVERIFY(web.waitForStarted());
        QByteArray list = "id,url\n";
        for (int i = 0; i < links; ++i) {
            const QString name = QStringLiteral("episode%1.mkv").arg(i);
            QVERIFY(QFile::copy(base, served + u'/' + name));
            QFile file(served + u'/' + name);
            QVERIFY(file.open(QIODevice::Append));
            // An EBML void element (RFC 8794, 11.3.2) makes each another one.
            QVERIFY(file.write(QByteArray::fromHex("ec88") + QByteArray::number(i).rightJustified(8, '0')) == 10);
            list += QStringLiteral("ep-%1,http://127.0.0.1:%2/%3\n").arg(i).arg(port).arg(name).toUtf8();
        }
        const QString csv = m_test->folder(text("lists")) + text("/season.csv");
        WindowUnderTest::writeText(csv, list);

        const QString made = m_test->folder(text("made"));
        m_test->chooseDestination(made);
        QVERIFY(m_test->choosePreset(text("Web MP4 ladder")));
        auto *places = m_test->find<QComboBox>("placeCombo");
        places->setCurrentIndex(places->findText(text("Cloud")));
        m_test->linksAnswer = {u'@' + csv};
        m_test->click("addLinks");
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), links, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(isScanned(), scanMs);

        const double oneTask = m_test->app->cloud()->largestCharge();
        m_test->agreement = Agreement{oneTask, {}}; // with the first one settled, none is left
        m_test->click("startNew");
        QCOMPARE(m_test->spendings.size(), std::size_t{1});
        QCOMPARE(m_test->spendings.front().links, links);
        // The cap is reached: what is left waits for the person, and nothing more is bought.
        const auto held = [this] { return m_test->count(JobState::Held); };
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         return held() > 0 && m_test->count(JobState::Running) == 0 &&
                                m_test->count(JobState::Queued) == 0;
                     },
                     workMs),
                 states().constData());
        const int bought = server.calls("create");
        QVERIFY(bought >= 1 && bought < links);
        QCOMPARE(m_test->count(JobState::Completed), bought);
        QCOMPARE(pictureProblem(*m_test->window, text("backfill-cap")), QString());

        m_test->agreement = Agreement{oneTask * (links + 1), {}};
        auto *table = m_test->find<JobTableView>("jobTable");
        table->selectAll();
        QTRY_VERIFY(m_test->find<QAction>("releaseJobs")->isEnabled());
        m_test->click("releaseJobs");
        QCOMPARE(m_test->spendings.size(), std::size_t{2}); // asked again
        QVERIFY2(QTest::qWaitFor([&] { return m_test->count(JobState::Completed) == links; }, workMs),
                 states().constData());
        QCOMPARE(server.calls("create"), links); // no double charge
        const QStringList tree = treeOf(made).keys();
        QCOMPARE(tree.size(), links * 3);
        for (int i = 0; i < links; ++i)
            QCOMPARE(tree.filter(QStringLiteral("episode%1").arg(i)).size() >= 3, true);
        QCOMPARE(pictureProblem(*m_test->window, text("backfill-done")), QString());
        web.kill();
        web.waitForFinished();
    }
};

QTEST_MAIN(TestWalkthroughs)
#include "test_walkthroughs.moc"
