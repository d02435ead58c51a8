// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "ui/mainwindow/budget_dialog.h"
#include "ui/mainwindow/main_window.h"

#include <QApplication>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace reelyard
{

/// The real window on the real application, with a database, settings and folders of its own.
class WindowUnderTest
{
public:
    WindowUnderTest();
    ~WindowUnderTest();

    /// Opens the database again and makes a new window, as after a restart of the program.
    bool start();
    void end(); ///< closes the window, answers yes, and waits until the queue is down

    QString database() const;
    QString folder(const QString &name) const; ///< below the test's own folder; made when it is not there
    /// Moving picture with sound.
    static bool makeClip(const QString &path, int seconds = 1);
    static void writeText(const QString &path, const QByteArray &text);

    void drop(const QList<QUrl> &urls);
    void chooseDestination(const QString &folder);
    bool choosePreset(const QString &name);

    template<typename Widget>
    Widget *find(const char *name) const
    {
        return window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void click(const char *name) const; ///< a button or an action by its object name
    int count(JobState state) const { return app->queue().list().count(state); }

    std::unique_ptr<Application> app;
    std::unique_ptr<MainWindow> window;
    QStringList questions; ///< asked so far
    bool answer = true;
    int choiceAnswer = -1; ///< of several; -1: the first for yes, the last for no
    QString folderAnswer;
    QString fileAnswer; ///< a logo or LUT, or where a table is written
    std::optional<QString> noteAnswer;
    std::vector<Spending> spendings; ///< asked so far
    std::optional<Agreement> agreement;
    QStringList linksAnswer;
    QStringList filesAnswer; ///< to be added, tried or imported
    std::optional<QString> nameAnswer;
    UnsavedAnswer unsavedAnswer = UnsavedAnswer::GoOn;
    QStringList unsavedAsked; ///< names of presets

private:
    QTemporaryDir m_folder;
};

} // namespace reelyard
