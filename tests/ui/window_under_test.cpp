// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_under_test.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

namespace reelyard
{

WindowUnderTest::WindowUnderTest()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder(QStringLiteral("settings")));
    qputenv("REELYARD_WORKER", REELYARD_BIN_DIR "/reelyard-worker");
}

WindowUnderTest::~WindowUnderTest()
{
    if (window)
        end();
}

bool WindowUnderTest::start()
{
    auto created = Application::create({database()});
    if (!created) {
        qWarning("%s", qUtf8Printable(created.error().sentence));
        return false;
    }
    app = std::move(*created);
    window = std::make_unique<MainWindow>(*app);
    Dialogs dialogs;
    dialogs.openFiles = [this](QWidget *) { return filesAnswer; };
    dialogs.openPresets = dialogs.openFiles;
    dialogs.savePreset = [this](QWidget *, const QString &) { return fileAnswer; };
    dialogs.enterName = [this](QWidget *, const QString &, const QString &) { return nameAnswer; };
    dialogs.askUnsaved = [this](QWidget *, const QString &name) {
        unsavedAsked.append(name);
        return unsavedAnswer;
    };
    dialogs.openFolder = [this](QWidget *, const QString &, const QString &) { return folderAnswer; };
    dialogs.openTextFile = [](QWidget *) { return QString(); };
    dialogs.openPicture = [this](QWidget *) { return fileAnswer; };
    dialogs.openLut = dialogs.openPicture;
    dialogs.saveTable = [this](QWidget *, const QString &, const QString &) { return fileAnswer; };
    dialogs.saveLog = dialogs.saveTable;
    dialogs.enterNote = [this](QWidget *, const QString &, const QString &) { return noteAnswer; };
    dialogs.enterLinks = [this](QWidget *) { return linksAnswer; };
    dialogs.confirm = [this](QWidget *, const Question &question) {
        questions.append(question.text);
        return answer;
    };
    dialogs.choose = [this](QWidget *, const Choice &choice) {
        questions.append(QStringLiteral("%1 %2").arg(choice.text, choice.detail).trimmed());
        const int last = static_cast<int>(choice.answers.size()) - 1;
        return choiceAnswer >= 0 ? choiceAnswer : answer ? 0 : last;
    };
    dialogs.agreeToSpend = [this](QWidget *, const Spending &spending) {
        spendings.push_back(spending);
        return agreement;
    };
    window->setDialogs(dialogs);
    bool opened = false;
    bool ok = false;
    app->open([&](const Result<void> &result) {
        opened = true;
        ok = result.has_value();
    });
    window->show();
    if (!QTest::qWaitFor([&opened] { return opened; }, 10000) || !ok)
        return false;
    app->goOnAsBefore();
    return true;
}

void WindowUnderTest::end()
{
    answer = true;
    unsavedAnswer = UnsavedAnswer::Discard;
    choiceAnswer = -1;
    window->close();
    if (!QTest::qWaitFor([this] { return !window->isVisible(); }, 20000))
        qWarning("The window did not close.");
    window.reset();
    app.reset();
}

QString WindowUnderTest::database() const
{
    return folder(QStringLiteral("data")) + QStringLiteral("/queue.sqlite");
}

QString WindowUnderTest::folder(const QString &name) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(path);
    return path;
}

bool WindowUnderTest::makeClip(const QString &path, int seconds)
{
    return QProcess::execute(QStringLiteral("ffmpeg"),
                             {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y"), QStringLiteral("-f"),
                              QStringLiteral("lavfi"), QStringLiteral("-i"),
                              QStringLiteral("testsrc2=size=160x120:rate=25:duration=%1").arg(seconds),
                              QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                              QStringLiteral("sine=duration=%1").arg(seconds), QStringLiteral("-c:v"),
                              QStringLiteral("mpeg4"), QStringLiteral("-c:a"), QStringLiteral("aac"), path}) == 0;
}

void WindowUnderTest::writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

void WindowUnderTest::drop(const QList<QUrl> &urls)
{
    QMimeData mime;
    mime.setUrls(urls);
    const QPoint middle = window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(find<QWidget>("dropOverlay")->isVisible());
    QDropEvent dropped(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &dropped);
    QVERIFY(dropped.isAccepted());
    QVERIFY(!find<QWidget>("dropOverlay")->isVisible());
}

void WindowUnderTest::chooseDestination(const QString &path)
{
    folderAnswer = path;
    click("destinationButton");
}

bool WindowUnderTest::choosePreset(const QString &name)
{
    auto *presets = find<QComboBox>("presetCombo");
    const int row = presets->findData(name);
    presets->setCurrentIndex(row);
    emit presets->activated(row);
    return row >= 0;
}

void WindowUnderTest::click(const char *name) const
{
    if (auto *button = find<QAbstractButton>(name)) {
        QVERIFY2(button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    } else {
        auto *action = find<QAction>(name);
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
    }
}

} // namespace reelyard
