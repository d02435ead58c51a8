// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/shown_job_model.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace reelyard;

namespace
{

std::vector<Job> jobsFrom(qint64 first, qint64 count)
{
    std::vector<Job> jobs;
    for (qint64 id = first; id < first + count; ++id) {
        Job job;
        job.id = JobId{id};
        job.position = static_cast<double>(id);
        job.name = QStringLiteral("clip %1.mov").arg(id);
        job.state = id % 7 ? JobState::Queued : JobState::Completed;
        jobs.push_back(job);
    }
    return jobs;
}

} // namespace

class TestJobTableView : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    SystemClock m_clock;

private slots:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        Theme::instance().start();
    }
    void init() { QSettings().clear(); }

    void selectionSurvivesAReset()
    {
        JobList list;
        list.insert(jobsFrom(1, 500));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        view.selectionModel()->select(model.index(100, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view.selectionModel()->select(model.index(200, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view.selectionModel()->setCurrentIndex(model.index(200, 1), QItemSelectionModel::NoUpdate);
        const auto chosen = view.selectedJobs();
        QCOMPARE(chosen, (std::vector{JobId{101}, JobId{201}}));

        std::vector<JobId> gone;
        for (qint64 id = 1; id <= 100; ++id)
            gone.push_back(JobId{id});
        list.remove(gone);
        list.flush();
        QCOMPARE(view.selectedJobs(), chosen);
        QCOMPARE(view.currentJob(), JobId{201});
        model.setFilter({JobCategory::Completed, {}}); // neither is in it
        QVERIFY(view.selectedJobs().empty());
    }

    void theRowUnderTheMouseIsOneThing()
    {
        JobList list;
        list.insert(jobsFrom(1, 50));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.hoveredRow(), -1);
        const QRect cell = view.visualRect(model.index(3, JobTableModel::Status));
        QTest::mouseMove(view.viewport(), cell.center() + QPoint(3, 0));
        QTest::mouseMove(view.viewport(), cell.center());
        QTRY_COMPARE(view.hoveredRow(), 3);
        const QImage picture = view.viewport()->grab().toImage();
        const auto edge = [&](JobTableModel::Column column) {
            const QRect box = view.visualRect(model.index(3, column));
            return picture.pixelColor(box.left() + 2, box.top() + 2);
        };
        QCOMPARE(edge(JobTableModel::Status), Theme::colors().hover);
        QCOMPARE(edge(JobTableModel::Name), Theme::colors().hover);
        QTest::mouseMove(view.horizontalHeader(), QPoint(20, 5));
        QTRY_COMPARE(view.hoveredRow(), -1);
    }

    void columnsAreRemembered()
    {
        JobList list;
        ShownJobModel model(list, m_clock);
        {
            JobTableView view(model);
            view.restoreColumns();
            QVERIFY(view.isColumnHidden(JobTableModel::Added));
            view.setColumnHidden(JobTableModel::Added, false);
            view.horizontalHeader()->moveSection(view.horizontalHeader()->visualIndex(JobTableModel::Preset), 0);
            view.sortByColumn(JobTableModel::Name, Qt::DescendingOrder);
            view.saveColumns();
        }
        JobTableView view(model);
        view.restoreColumns();
        QVERIFY(!view.isColumnHidden(JobTableModel::Added));
        QCOMPARE(view.horizontalHeader()->visualIndex(JobTableModel::Preset), 0);
        QCOMPARE(model.sortColumn(), JobTableModel::Name);
        QCOMPARE(model.sortOrder(), Qt::DescendingOrder);
    }

    void nameAndStatusTakeTheRoomOfALargeWindow()
    {
        JobList list;
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        const int small = view.columnWidth(JobTableModel::Name);
        view.resize(1900, 400);
        QVERIFY(view.columnWidth(JobTableModel::Name) > small + 200);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    }

    // At 900 x 600 the sidebar leaves so much.
    void whatCountsIsInSightInASmallWindow()
    {
        JobList list;
        list.insert(jobsFrom(1, 200));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900 - 177, 400);
        view.show();
        for (const auto column : {JobTableModel::Name, JobTableModel::Preset, JobTableModel::Status,
                                  JobTableModel::Speed, JobTableModel::Eta, JobTableModel::OutputSize}) {
            const int right = view.columnViewportPosition(column) + view.columnWidth(column);
            QVERIFY2(right <= view.viewport()->width(),
                     qPrintable(QStringLiteral("column %1: %2").arg(column).arg(right)));
        }
        const auto room = [&view](JobTableModel::Column column, const char *text) {
            return view.columnWidth(column) - 16 >= view.fontMetrics().horizontalAdvance(QString::fromUtf8(text));
        };
        QVERIFY(room(JobTableModel::OutputSize, "999.9 MB"));
        QVERIFY(room(JobTableModel::Name, "A001_C003_1"));
    }

    void runningRowsStayInSightUntilTheUserLooksElsewhere()
    {
        JobList list;
        list.insert(jobsFrom(1, 500));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto isInSight = [&](qint64 id) {
            const int row = model.rowOf(JobId{id});
            return view.rowViewportPosition(row) >= 0 &&
                   view.rowViewportPosition(row) + view.rowHeight(row) <= view.viewport()->height();
        };
        view.setRunning({JobId{300}, JobId{301}});
        QVERIFY(!isInSight(300)); // nobody has pressed Start
        view.followRunning();
        QVERIFY(isInSight(300) && isInSight(301));
        view.setRunning({JobId{340}});
        QVERIFY(isInSight(340));

        view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum); // by hand
        view.setRunning({JobId{341}});
        QVERIFY(!isInSight(341));
        view.followRunning();
        QVERIFY(isInSight(341));
        view.selectRow(2);
        view.setRunning({JobId{450}});
        QVERIFY(!isInSight(450));
    }

    void draggedRowsAreFilesElsewhereAndJobsHere()
    {
        JobList list;
        std::vector<Job> jobs = jobsFrom(1, 8);
        TextPool texts;
        jobs[6].setOutputPath(QStringLiteral("/out/clip 7.mp4"), texts); // the one that is Completed
        jobs[5].setOutputPath(QStringLiteral("/out/clip 6.mp4"), texts);
        list.insert(jobs);
        list.flush();
        const ShownJobModel model(list, m_clock);
        QVERIFY(model.index(0, 0).flags() & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> waiting(model.mimeData({model.index(0, 0), model.index(0, 1)}));
        QVERIFY(!waiting->hasUrls());
        QCOMPARE(ShownJobModel::jobsIn(*waiting), std::vector{JobId{1}});
        const std::unique_ptr<QMimeData> both(model.mimeData({model.index(6, 0), model.index(5, 0)}));
        QCOMPARE(both->urls(), QList<QUrl>{QUrl::fromLocalFile(QStringLiteral("/out/clip 7.mp4"))});
        QCOMPARE(ShownJobModel::jobsIn(*both), (std::vector{JobId{6}, JobId{7}}));
        QMimeData foreign;
        foreign.setData(QStringLiteral("application/x-reelyard-jobs"), R"({"process":1,"jobs":[1]})");
        QVERIFY(ShownJobModel::jobsIn(foreign).empty()); // another program's queue has other jobs
    }

    void droppedRowsGoWhereTheLineIs_data()
    {
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QList<int>>("dragged");
        QTest::addColumn<int>("row"); ///< the upper half of it
        QTest::addColumn<QList<int>>("moved");
        QTest::addColumn<int>("before");
        QTest::newRow("up") << false << QList<int>{4, 5} << 1 << QList<int>{4, 5} << 2;
        QTest::newRow("down") << false << QList<int>{1} << 3 << QList<int>{1} << 4;
        QTest::newRow("to the end") << false << QList<int>{1} << 7 << QList<int>{1} << 0;
        QTest::newRow("onto themselves") << false << QList<int>{3, 4} << 3 << QList<int>{3, 4} << 5;
        QTest::newRow("what has ended stays") << false << QList<int>{6, 7} << 0 << QList<int>{6} << 1;
        QTest::newRow("nothing that can move") << false << QList<int>{7} << 0 << QList<int>() << 0;
        // Shown are 7 6 5 4 3 2 1.
        QTest::newRow("the other way round") << true << QList<int>{2, 1} << 1 << QList<int>{1, 2} << 7;
        QTest::newRow("the other way round, to the top") << true << QList<int>{2, 1} << 0 << QList<int>{1, 2} << 0;
    }
    void droppedRowsGoWhereTheLineIs()
    {
        QFETCH(bool, descending);
        QFETCH(QList<int>, dragged);
        QFETCH(int, row);
        QFETCH(QList<int>, moved);
        QFETCH(int, before);
        JobList list;
        list.insert(jobsFrom(1, 7));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        view.sortByColumn(JobTableModel::Number, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        QModelIndexList indexes;
        for (const int id : dragged)
            indexes << model.index(model.rowOf(JobId{id}), 0);
        const std::unique_ptr<QMimeData> data(model.mimeData(indexes));
        QList<int> told;
        int toldBefore = -1;
        connect(&view, &JobTableView::moveRequested, this, [&](const std::vector<JobId> &ids, JobId place) {
            for (const JobId id : ids)
                told << static_cast<int>(raw(id));
            toldBefore = static_cast<int>(raw(place));
        });
        const int y = row < model.rowCount() ? view.rowViewportPosition(row) + 2
                                             : view.rowViewportPosition(row - 1) + view.rowHeight(0) - 2;
        QDragEnterEvent enter(QPoint(50, y), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &enter);
        QCOMPARE(enter.isAccepted(), !moved.isEmpty());
        QDropEvent drop(QPoint(50, y), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &drop);
        QCOMPARE(told, moved);
        if (!moved.isEmpty())
            QCOMPARE(toldBefore, before);
    }

    void rowsAreMovedInTheQueuesOrderOnly()
    {
        JobList list;
        list.insert(jobsFrom(1, 6));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        QVERIFY(view.showsQueueOrder());
        QSignalSpy moves(&view, &JobTableView::moveRequested);
        QSignalSpy orders(&view, &JobTableView::queueOrderShown);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(3, 0)}));
        view.sortByColumn(JobTableModel::Name, Qt::AscendingOrder);
        QVERIFY(!view.showsQueueOrder());
        QCOMPARE(orders.size(), 1);
        QDragEnterEvent enter(QPoint(50, 5), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &enter);
        QVERIFY(!enter.isAccepted());
        QDropEvent drop(QPoint(50, 5), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &drop);
        view.selectRow(3);
        view.moveSelected(-1);
        QVERIFY(moves.isEmpty());
    }

    void keysMoveTheSelectionByOneRow()
    {
        JobList list;
        list.insert(jobsFrom(1, 6));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        QList<QPair<int, int>> moves; // first of the moved, before
        connect(&view, &JobTableView::moveRequested, this, [&moves](const std::vector<JobId> &ids, JobId before) {
            moves << qMakePair(static_cast<int>(raw(ids.front())), static_cast<int>(raw(before)));
        });
        view.selectRow(0);
        view.moveSelected(-1); // there is nothing above
        view.moveSelected(1);
        view.selectRow(4);
        view.moveSelected(1);
        view.moveSelected(-1);
        view.sortByColumn(JobTableModel::Number, Qt::DescendingOrder); // 6 5 4 3 2 1
        view.selectRow(1);
        view.moveSelected(-1);
        const QList<QPair<int, int>> wanted{{1, 3}, {5, 0}, {5, 4}, {5, 0}};
        QCOMPARE(moves, wanted);
    }

    void columnsAreChosenAndThatIsRemembered()
    {
        JobList list;
        ShownJobModel model(list, m_clock);
        {
            JobTableView view(model);
            view.restoreColumns();
            QMenu menu;
            view.fillColumnMenu(menu);
            const auto entry = [&menu](JobTableModel::Column column) {
                return menu.findChild<QAction *>(QStringLiteral("showColumn%1").arg(int(column)));
            };
            QVERIFY(!entry(JobTableModel::Name)->isEnabled()); // one has to stay
            QVERIFY(!entry(JobTableModel::Attempts)->isChecked());
            entry(JobTableModel::Attempts)->trigger();
            entry(JobTableModel::Preset)->trigger();
            QVERIFY(!view.isColumnHidden(JobTableModel::Attempts));
            view.saveColumns();
        }
        JobTableView view(model);
        view.restoreColumns();
        QVERIFY(!view.isColumnHidden(JobTableModel::Attempts));
        QVERIFY(view.isColumnHidden(JobTableModel::Preset));
        QMenu menu;
        view.fillColumnMenu(menu);
        menu.findChild<QAction *>(QStringLiteral("resetColumns"))->trigger();
        QVERIFY(view.isColumnHidden(JobTableModel::Attempts));
        QVERIFY(!view.isColumnHidden(JobTableModel::Preset));
    }

    void enterAndADoubleClickOpen()
    {
        JobList list;
        list.insert(jobsFrom(1, 6));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(900, 400);
        view.show();
        QSignalSpy opened(&view, &JobTableView::openRequested);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 0); // there is no current row
        view.setCurrentIndex(model.index(2, JobTableModel::Name));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const QPoint cell = view.visualRect(model.index(1, JobTableModel::Name)).center();
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, cell);
        QCOMPARE(opened.size(), 2);
    }

    void cellsHaveTextForScreenReaders()
    {
        JobList list;
        list.insert(jobsFrom(1, 1));
        list.flush();
        const ShownJobModel model(list, m_clock);
        QCOMPARE(model.index(0, JobTableModel::Status).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Queued"));
        QCOMPARE(model.index(0, JobTableModel::Status).data(JobTableModel::ValueRole).toInt(),
                 static_cast<int>(JobState::Queued));
    }

    void paintsHundredThousandRowsInEveryTheme()
    {
        JobList list;
        list.insert(jobsFrom(1, 100'000));
        list.flush();
        ShownJobModel model(list, m_clock);
        JobTableView view(model);
        view.resize(1200, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            Theme::instance().choose(choice);
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 20; ++i) {
                view.verticalScrollBar()->setValue(i * 4999);
                view.viewport()->repaint();
            }
            qInfo("20 jumps and repaints: %lld ms", static_cast<long long>(timer.elapsed()));
            QVERIFY(timer.elapsed() < 4000);
        }
        view.selectAll();
        QCOMPARE(view.selectedJobs().size(), std::size_t(100'000));
    }
};

QTEST_MAIN(TestJobTableView)
#include "test_job_table_view.moc"
