// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/shown_job_model.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
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
