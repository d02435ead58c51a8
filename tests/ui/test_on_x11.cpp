// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a real X server with a window manager and a tray: what the platform drawn in memory cannot show. Keys
// come from the server, as from a keyboard.
#include "ui/common/theme.h"
#include "ui/desktop/desktop_presence.h"
#include "ui/jobs/job_table_view.h"
#include "ui/settings/settings_dialog.h"
#include "window_under_test.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHash>
#include <QLineEdit>
#include <QProcess>
#include <QProcessEnvironment>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <signal.h>
#include <sys/prctl.h>
#endif

using namespace reelyard;

namespace
{

constexpr int scanMs = 20'000;
constexpr int workMs = 60'000;
constexpr QSize screenSize(1280, 800);
constexpr int dockHeight = 32;

/// An X server of the test's own, with a window manager that has a tray in its lower left corner. They end with it.
class Desktop
{
public:
    Desktop()
    {
        for (const char *program : {"Xvfb", "jwm", "xdotool"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
                m_lack = QStringLiteral("There is no %1 here.").arg(QLatin1String(program));
        }
        if (m_lack.isEmpty() && !startServer())
            m_lack = QStringLiteral("Xvfb does not start here.");
    }
    ~Desktop()
    {
        for (QProcess *process : {&m_manager, &m_server}) {
            process->terminate();
            if (!process->waitForFinished(5000))
                process->kill();
        }
    }
    QString lack() const { return m_lack; } ///< why there is none

    bool startManager()
    {
        QFile config(m_folder.filePath(QStringLiteral("jwmrc")));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write(QStringLiteral("<?xml version=\"1.0\"?><JWM><Tray x=\"0\" y=\"-1\" width=\"96\" height=\"%1\">"
                                    "<Dock/></Tray><FocusModel>click</FocusModel><Desktops width=\"1\" height=\"1\"/>"
                                    "</JWM>")
                         .arg(dockHeight)
                         .toUtf8());
        config.close();
        endWithUs(m_manager);
        m_manager.setStandardErrorFile(QProcess::nullDevice());
        m_manager.start(QStringLiteral("jwm"), {QStringLiteral("-f"), config.fileName()});
        return m_manager.waitForStarted(10'000);
    }

private:
    static void endWithUs(QProcess &process)
    {
#ifdef Q_OS_LINUX
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#else
        Q_UNUSED(process);
#endif
    }
    // The server chooses a free number and says it when it is ready.
    bool startServer()
    {
        endWithUs(m_server);
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"),
                        QStringLiteral("%1x%2x24").arg(screenSize.width()).arg(screenSize.height()),
                        QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        if (!m_server.waitForReadyRead(20'000))
            return false;
        const QByteArray number = m_server.readAllStandardOutput().trimmed();
        qputenv("DISPLAY", ':' + number);
        return !number.isEmpty();
    }

    QTemporaryDir m_folder;
    QString m_lack;
    QProcess m_server;
    QProcess m_manager;
};

} // namespace

class TestOnX11 : public QObject
{
    Q_OBJECT

public:
    explicit TestOnX11(Desktop &desktop)
        : m_desktop(desktop)
    {
    }

private:
    Desktop &m_desktop;
    std::unique_ptr<WindowUnderTest> m_test;

    MainWindow &window() const { return *m_test->window; }

    // As from keyboard and mouse: the server hands it to whatever has the focus or lies there.
    static void xdo(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("xdotool"), arguments);
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, scanMs));
        QCOMPARE(process.exitCode(), 0);
    }
    static void key(const char *name)
    {
        xdo({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), QString::fromLatin1(name)});
    }
    static void clickAt(const QPoint &place)
    {
        xdo({QStringLiteral("mousemove"), QString::number(place.x()), QString::number(place.y()),
             QStringLiteral("click"), QStringLiteral("1")});
    }
    static QByteArray said(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("xdotool"), arguments);
        const bool hasEnded = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, scanMs);
        return hasEnded ? process.readAllStandardOutput() : QByteArray();
    }
    // Qt says at once what it only has asked for.
    QSize sizeOnServer() const
    {
        QHash<QByteArray, int> values;
        const QByteArray told =
            said({QStringLiteral("getwindowgeometry"), QStringLiteral("--shell"), QString::number(window().winId())});
        for (const QByteArray &line : told.split('\n'))
            values.insert(line.left(line.indexOf('=')), line.mid(line.indexOf('=') + 1).toInt());
        return {values.value("WIDTH"), values.value("HEIGHT")};
    }
    void startWindow()
    {
        QVERIFY(m_test->start());
        QTRY_VERIFY_WITH_TIMEOUT(window().isActiveWindow(), scanMs);
        // The window manager has put its frame around it.
        QTRY_VERIFY_WITH_TIMEOUT(window().frameGeometry().height() > window().geometry().height(), scanMs);
    }
    void dropClips(int count)
    {
        const QString in = m_test->folder(QStringLiteral("in"));
        for (int i = 0; i < count; ++i)
            QVERIFY(WindowUnderTest::makeClip(in + QStringLiteral("/clip%1.mp4").arg(i), 1 + i));
        m_test->chooseDestination(m_test->folder(QStringLiteral("out")));
        QVERIFY(m_test->choosePreset(QStringLiteral("Web MP4 480p")));
        m_test->drop({QUrl::fromLocalFile(in)});
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::New), count, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_test->find<QPushButton>("stopScan")->isVisible(), scanMs);
    }

private slots:
    void initTestCase()
    {
        if (!m_desktop.lack().isEmpty())
            QSKIP(qPrintable(m_desktop.lack()));
        QCOMPARE(QGuiApplication::platformName(), QStringLiteral("xcb"));
        QVERIFY(m_desktop.startManager());
    }
    void init()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QSettings().clear();
        startWindow();
    }
    void cleanup() { m_test.reset(); }

    void aDropIsUndoneSearchedAndFinishedByKeys()
    {
        dropClips(2);
        auto *table = m_test->find<JobTableView>("jobTable");
        table->setFocus(Qt::ShortcutFocusReason);
        table->selectRow(0);
        QTRY_VERIFY(m_test->find<QAction>("removeJobs")->isEnabled());
        key("Delete");
        QTRY_COMPARE(m_test->app->queue().list().count(), 1);
        QTRY_VERIFY(m_test->find<QWidget>("undoBar")->isVisible());
        key("ctrl+z");
        QTRY_COMPARE(m_test->app->queue().list().count(), 2);

        key("ctrl+f");
        auto *search = m_test->find<QLineEdit>("search");
        QTRY_VERIFY(search->hasFocus());
        xdo({QStringLiteral("type"), QStringLiteral("clip1")});
        QTRY_COMPARE(table->model()->rowCount(), 1);
        key("ctrl+a"); // the field's text, not all rows
        key("BackSpace");
        QTRY_COMPARE(table->model()->rowCount(), 2);

        clickAt(m_test->find<QPushButton>("startNew")->mapToGlobal(QPoint(20, 10)));
        QTRY_COMPARE_WITH_TIMEOUT(m_test->count(JobState::Completed), 2, workMs);
        QVERIFY(QFileInfo(m_test->folder(QStringLiteral("out")) + QStringLiteral("/in/clip0.mp4")).size() > 1000);

        key("ctrl+q");
        QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), scanMs);
        QCOMPARE(m_test->questions, QStringList()); // nothing runs
        m_test->window.reset();
        m_test->app.reset();
    }

    void theFocusComesBackFromADialog()
    {
        dropClips(1);
        auto *table = m_test->find<JobTableView>("jobTable");
        table->setFocus(Qt::ShortcutFocusReason);
        bool wasActive = false;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<SettingsDialog *>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isActiveWindow() || wasActive)
                return;
            wasActive = true;
            key("Escape");
        });
        look.start(20);
        key("ctrl+comma");
        QTRY_VERIFY_WITH_TIMEOUT(wasActive, scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(window().isActiveWindow(), scanMs);
        QTRY_COMPARE(QApplication::focusWidget(), table);
    }

    void theWindowComesBackAsItWas()
    {
        window().resize(1000, 640);
        window().move(60, 50);
        QTRY_COMPARE_WITH_TIMEOUT(sizeOnServer(), QSize(1000, 640), scanMs);
        window().showMaximized();
        QTRY_VERIFY_WITH_TIMEOUT(window().width() > 1200, scanMs);
        m_test->end();
        startWindow();
        QTRY_VERIFY(window().isMaximized());
        QTRY_VERIFY_WITH_TIMEOUT(window().width() > 1200, scanMs);
        window().showNormal();
        QTRY_COMPARE_WITH_TIMEOUT(window().size(), QSize(1000, 640), scanMs);
        m_test->end();
        startWindow();
        QVERIFY(!window().isMaximized());
        QTRY_COMPARE(window().size(), QSize(1000, 640));
        QVERIFY(QRect(QPoint(), screenSize).contains(window().frameGeometry()));
    }

    // The program itself, twice on one queue: the second brings the window of the first forward and ends.
    void aSecondProgramBringsTheWindowForward()
    {
        const QString database = m_test->folder(QStringLiteral("other")) + QStringLiteral("/queue.sqlite");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_test->folder(QStringLiteral("home")));
        QProcess first;
        QProcess second;
        for (QProcess *process : {&first, &second}) {
            process->setProcessEnvironment(environment);
            process->setProgram(QStringLiteral(REELYARD_BIN_DIR "/reelyard"));
            process->setArguments({QStringLiteral("--database"), database});
        }
        first.start();
        const auto isFirstActive = [&] {
            return said({QStringLiteral("getactivewindow"), QStringLiteral("getwindowpid")}).toLongLong() ==
                   first.processId();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isFirstActive(), scanMs);
        window().activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(window().isActiveWindow(), scanMs);
        QVERIFY(!isFirstActive());
        second.start();
        QVERIFY(QTest::qWaitFor([&] { return second.state() == QProcess::NotRunning; }, scanMs));
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(isFirstActive(), scanMs);
        QTRY_VERIFY_WITH_TIMEOUT(!window().isActiveWindow(), scanMs);
        first.kill();
        QVERIFY(first.waitForFinished(scanMs));
    }

    // Closed into the tray, and back with a click on its icon.
    void theTrayKeepsTheWindow()
    {
        Preferences::change([](Preferences &stored) { stored.staysInTray = true; });
        auto *presence = m_test->window->findChild<DesktopPresence *>();
        presence->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(presence->isInTray(), scanMs);
        const QRect corner(0, screenSize.height() - dockHeight, dockHeight, dockHeight);
        const auto colours = [&corner] {
            const QImage seen = QGuiApplication::primaryScreen()
                                    ->grabWindow(0, corner.x(), corner.y(), corner.width(), corner.height())
                                    .toImage();
            QSet<QRgb> found;
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x)
                    found.insert(seen.pixel(x, y));
            }
            return found.size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(colours() > 8, scanMs); // a drawing is there
        window().close();
        QTRY_VERIFY(!window().isVisible());
        QCOMPARE(m_test->questions, QStringList());
        clickAt(corner.center());
        QTRY_VERIFY_WITH_TIMEOUT(window().isVisible(), scanMs);
        // Asked of the server: to Qt the icon's own window may be the active one.
        const auto active = [] { return said({QStringLiteral("getactivewindow")}).trimmed().toULongLong(); };
        QTRY_COMPARE_WITH_TIMEOUT(active(), qulonglong(window().winId()), scanMs);
        key("ctrl+f");
        xdo({QStringLiteral("type"), QStringLiteral("clip")});
        QTRY_COMPARE(m_test->find<QLineEdit>("search")->text(), QStringLiteral("clip"));
        Preferences::change([](Preferences &stored) { stored.staysInTray = false; });
    }
};

int main(int argc, char *argv[])
{
    Desktop desktop;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // another desktop's tray and notifications
    qunsetenv("WAYLAND_DISPLAY");
    qputenv("QT_QPA_PLATFORM", desktop.lack().isEmpty() ? "xcb" : "offscreen");
    QApplication app(argc, argv);
    TestOnX11 test(desktop);
    return QTest::qExec(&test, argc, argv);
}

#include "test_on_x11.moc"
