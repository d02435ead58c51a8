// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "app/backend/cloud/cloud_backend.h"
#include "app/platform/mounts.h"
#include "demo_media.h"
#include "tests/support/ffhub_server.h"
#include "ui/common/theme.h"
#include "ui/jobs/filter_sidebar.h"
#include "ui/jobs/job_table_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QUrl>

namespace reelyard::screenshots
{

namespace
{

constexpr int scanMs = 60'000;
constexpr int workMs = 600'000;
constexpr int pictureMs = 2'500; // until thumbnails of the chosen job have come

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

} // namespace

Tour::Tour(Camera &camera, QString media)
    : m_camera(camera)
    , m_media(std::move(media))
    , m_destination(QDir::home().filePath(text("Videos/Reelyard")))
{
}

QString Tour::run()
{
    for (QString (Tour::*part)() :
         {&Tour::begin, &Tour::firstStart, &Tour::addMedia, &Tour::work, &Tour::lookBack, &Tour::card, &Tour::cloud}) {
        if (const QString problem = (this->*part)(); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString Tour::begin()
{
    if (m_media.isEmpty()) {
        m_media = QDir::home().filePath(text("Videos/Shoot in Bergen"));
        if (const QString problem = makeDemoMedia(m_media); !problem.isEmpty())
            return problem;
    }
    return startWindow() ? QString() : text("The window did not start.");
}

bool Tour::startWindow()
{
    if (!m_test.start())
        return false;
    Dialogs shown = Dialogs::native();
    shown.openFiles = [this](QWidget *) { return m_test.filesAnswer; };
    shown.openFolder = [this](QWidget *, const QString &, const QString &) { return m_test.folderAnswer; };
    shown.askUnsaved = [](QWidget *, const QString &) { return UnsavedAnswer::Discard; };
    m_test.window->setDialogs(shown);
    m_camera.setWindow(m_test.window.get());
    m_test.window->move(0, 0);
    m_test.window->resize(1280, 800);
    QTest::qWait(200);
    return true;
}

QString Tour::firstStart()
{
    m_camera.shoot(text("01-first-start"));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(m_media)});
    QDragEnterEvent enter(m_test.window->rect().center(), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_test.window.get(), &enter);
    m_camera.shoot(text("02-drop-overlay"));
    QDragLeaveEvent leave;
    QApplication::sendEvent(m_test.window.get(), &leave);
    m_camera.shootDialog(text("03-add-links"), [this] { press("addLinks"); });
    return {};
}

QString Tour::addMedia()
{
    m_test.folderAnswer = m_destination;
    press("destinationButton");
    m_test.choosePreset(text("Web MP4 480p"));
    m_test.window->takeInputs({m_media});
    if (!waitForScan() || m_test.count(JobState::New) == 0)
        return text("Nothing was found in the folder of media.");
    QTest::qWait(1500); // what the clips are is looked up
    m_camera.shoot(text("04-strip"));
    if (auto *table = m_test.find<JobTableView>("jobTable"))
        table->selectRow(1);
    QTest::qWait(pictureMs);
    m_camera.shoot(text("05-strip-job-chosen"));
    press("newJobsOptions");
    m_camera.shoot(text("06-options-sheet"));
    press("newJobsOptions");
    newJobDialogs();
    return {};
}

QString Tour::work()
{
    press("startNew");
    if (!QTest::qWaitFor([this] { return m_test.count(JobState::Running) > 0; }, 60'000))
        return text("No job began to run.");
    QTest::qWait(4000); // speeds and times left
    m_camera.shoot(text("10-running"));
    m_camera.shootDialog(text("11-quit-question"), [this] {
        if (m_test.count(JobState::Running) > 0) // else it would quit
            press("quit");
    });
    if (selectNamed(text("A011")))
        QTest::qWait(pictureMs);
    menus();
    const auto isThrough = [this] {
        return m_test.count(JobState::Running) + m_test.count(JobState::Queued) + m_test.count(JobState::Waiting) == 0;
    };
    if (!QTest::qWaitFor(isThrough, workMs))
        return text("The jobs did not come to an end.");
    QTest::qWait(1000);
    return {};
}

QString Tour::lookBack()
{
    if (auto *table = m_test.find<JobTableView>("jobTable"))
        table->clearSelection();
    m_camera.shoot(text("20-finished"));
    details();
    failures();
    lists();
    settings(false);
    presets();
    helpAndOthers();
    return {};
}

void Tour::details()
{
    choose(JobCategory::Completed);
    if (!selectNamed(text("Interview")))
        m_test.find<JobTableView>("jobTable")->selectRow(0);
    QTest::qWait(pictureMs);
    auto *pane = m_test.find<QTabWidget>("detailsPane");
    int number = 0;
    for (const char *screen :
         {"21-details-overview", "22-details-attempts", "23-details-command", "24-details-files"}) {
        pane->setCurrentIndex(number++);
        QTest::qWait(300);
        m_camera.shoot(text(screen));
    }
    pane->setCurrentIndex(0);
    if (selectNamed(text("HDR"))) {
        QTest::qWait(pictureMs);
        m_camera.shoot(text("25-details-hdr"));
    }
}

void Tour::failures()
{
    choose(JobCategory::Failed);
    QTest::qWait(500);
    m_camera.shoot(text("30-failed"));
    auto *card = m_test.find<QWidget>("failureCard");
    if (!card)
        return;
    QTest::mouseClick(card, Qt::LeftButton, Qt::NoModifier, QPoint(60, 16));
    m_test.find<JobTableView>("jobTable")->selectRow(0);
    QTest::qWait(pictureMs);
    m_camera.shoot(text("31-failed-cause-chosen"));
    m_test.find<QTabWidget>("detailsPane")->setCurrentIndex(1);
    m_camera.shoot(text("32-failed-attempts"));
    m_test.find<QTabWidget>("detailsPane")->setCurrentIndex(0);
    for (auto *other : m_test.window->findChildren<QWidget *>(text("failureCard"))) {
        if (!visible("cardEdit"))
            QTest::mouseClick(other, Qt::LeftButton, Qt::NoModifier, QPoint(60, 16));
        QTest::qWait(200);
    }
    if (auto *edit = qobject_cast<QAbstractButton *>(visible("cardEdit")))
        m_camera.shootDialog(text("33-retry-with-changes"), [edit] { edit->click(); });
    if (auto *review = qobject_cast<QAbstractButton *>(visible("cardReview")))
        m_camera.shootDialog(text("34-review-note"), [review] { review->click(); });
    choose(JobCategory::All);
}

void Tour::lists()
{
    auto *sidebar = m_test.window->findChild<FilterSidebar *>();
    sidebar->chooseActivity(true);
    QTest::qWait(1000);
    m_camera.shoot(text("40-activity"));
    sidebar->chooseActivity(false);
    if (const auto &batches = m_test.app->queue().batchList().batches(); !batches.empty()) {
        sidebar->chooseBatch(batches.front().id);
        QTest::qWait(300);
        m_camera.shoot(text("41-batch-chosen"));
        sidebar->dropSource();
        emit sidebar->filterChosen();
    }
    auto *search = m_test.find<QLineEdit>("search");
    search->setText(text("state:fnished"));
    QTest::qWait(500);
    m_camera.shoot(text("42-search-note"));
    search->setText(text("nowhere to be found"));
    QTest::qWait(500);
    m_camera.shoot(text("43-search-nothing"));
    search->clear();
    choose(JobCategory::Cancelled);
    m_camera.shoot(text("44-no-jobs-here"));
    choose(JobCategory::All);
    auto *table = m_test.find<JobTableView>("jobTable");
    table->selectRow(0);
    QTest::qWait(100);
    press("removeJobs");
    QTest::qWait(300);
    m_camera.shoot(text("45-undo"));
    press("undo");
    QTest::qWait(300);
    table->selectAll();
    QTest::qWait(pictureMs);
    m_camera.shoot(text("46-many-chosen"));
    table->clearSelection();
}

// A folder that is a disk of its own can go away, as a card does. Only root may do that.
QString Tour::card()
{
    if (!m_camera.wants(text("70")))
        return {};
    const QString content = QDir::home().filePath(text("content of the card"));
    const QString mountPoint = QDir::home().filePath(text("Cards/EOS_DIGITAL"));
    if (const QString problem = makeCard(content); !problem.isEmpty())
        return problem;
    QDir().mkpath(mountPoint);
    if (QProcess::execute(text("mount"), {text("--bind"), content, mountPoint}) != 0) {
        qInfo("Skipped: only root may mount the card that goes away.");
        return {};
    }
    m_test.app->queue().setMountCheck(isMounted, std::chrono::milliseconds(300));
    m_test.window->takeInputs({mountPoint});
    bool isAway = waitForScan();
    press("startNew");
    isAway = isAway && QTest::qWaitFor([this] { return m_test.count(JobState::Running) > 0; }, 60'000);
    QTest::qWait(1000);
    QProcess::execute(text("umount"), {text("-l"), mountPoint});
    isAway =
        isAway &&
        QTest::qWaitFor([this] { return m_test.count(JobState::Waiting) > 0 && m_test.count(JobState::Running) == 0; },
                        workMs);
    if (!isAway)
        return text("The card that went away was not noticed.");
    choose(JobCategory::Waiting);
    m_test.find<JobTableView>("jobTable")->selectRow(0);
    QTest::qWait(500);
    m_camera.shoot(text("70-card-away"));
    choose(JobCategory::All);
    return {};
}

QString Tour::cloud()
{
    if (!m_camera.wants(text("80")) && !m_camera.wants(text("8")))
        return {};
    test::FFHubServer server;
    if (!server.isRunning())
        return text("The cloud server of the tests did not start.");
    m_test.end();
    qputenv("REELYARD_API_URL", server.api().toString().toUtf8());
    qputenv("REELYARD_API_KEY", server.key().toUtf8());
    if (!startWindow())
        return text("The window did not start again.");
    auto *places = m_test.find<QComboBox>("placeCombo");
    places->setCurrentIndex(2);
    m_test.window->takeInputs({QDir(m_media).filePath(text("A001 Harbour at dawn.mp4")), m_media + text("/Music")});
    if (!waitForScan())
        return text("Nothing was found for the cloud.");
    QTest::qWait(1500);
    m_camera.shoot(text("80-strip-with-account"));
    press("newJobsOptions");
    QTest::qWait(800);
    m_camera.shoot(text("81-options-sheet-with-account"));
    press("newJobsOptions");
    m_camera.shootDialog(text("82-budget-question"), [this] { press("startNew"); });
    settings(true);
    m_test.end();
    qunsetenv("REELYARD_API_URL");
    qunsetenv("REELYARD_API_KEY");
    return {};
}

bool Tour::waitForScan()
{
    auto *stop = m_test.find<QPushButton>("stopScan");
    return QTest::qWaitFor([this, stop] { return m_test.count(JobState::New) > 0 && !stop->isVisible(); }, scanMs);
}

void Tour::press(const char *name)
{
    if (auto *button = m_test.find<QAbstractButton>(name))
        button->click();
    else if (auto *action = m_test.find<QAction>(name))
        action->trigger();
    else
        qWarning("There is no %s.", name);
    QTest::qWait(100);
}

void Tour::choose(JobCategory category)
{
    auto *sidebar = m_test.window->findChild<FilterSidebar *>();
    sidebar->setCategory(category);
    emit sidebar->filterChosen();
    QTest::qWait(200);
}

bool Tour::selectNamed(const QString &part)
{
    auto *table = m_test.find<JobTableView>("jobTable");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < 3; ++column) {
            if (table->model()->index(row, column).data().toString().contains(part)) {
                table->selectRow(row);
                return true;
            }
        }
    }
    return false;
}

QWidget *Tour::visible(const char *name) const
{
    for (auto *widget : m_test.window->findChildren<QWidget *>(QString::fromLatin1(name))) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace reelyard::screenshots
