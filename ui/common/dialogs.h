// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace reelyard
{

struct Agreement;
struct Spending;

/// A yes-or-no question in words that name what will happen.
struct Question {
    QString title;
    QString text;
    QString detail; ///< a second, quieter line
    QString yes;    ///< the button that does it
    QString no;     ///< the default
};

/// What becomes of changes that are not saved.
enum class UnsavedAnswer { Save, Discard, GoOn };

/// A question with several answers. The last of them changes nothing and is the default.
struct Choice {
    QString title;
    QString text;
    QString detail;
    QStringList answers;
};

/// Every question the window puts in front of the user goes through here, so that a test can answer it.
struct Dialogs {
    std::function<QStringList(QWidget *parent)> openFiles;
    std::function<QString(QWidget *parent, const QString &title, const QString &startFolder)> openFolder;
    std::function<QString(QWidget *parent)> openTextFile;
    std::function<QString(QWidget *parent)> openPicture;
    std::function<QString(QWidget *parent)> openLut;
    /// `name` is suggested; the ending the user gives decides on the format.
    std::function<QString(QWidget *parent, const QString &title, const QString &name)> saveTable;
    std::function<QString(QWidget *parent, const QString &title, const QString &name)> saveLog;
    /// Nothing when it was given up; an empty note is one too.
    std::function<std::optional<QString>(QWidget *parent, const QString &title, const QString &text)> enterNote;
    std::function<QStringList(QWidget *parent)> enterLinks; ///< inputs, one each; empty when given up
    std::function<bool(QWidget *parent, const Question &question)> confirm;
    /// The answer's place among them.
    std::function<int(QWidget *parent, const Choice &choice)> choose;
    /// Nothing when it was given up.
    std::function<std::optional<Agreement>(QWidget *parent, const Spending &spending)> agreeToSpend;

    /// Nothing when it was given up; `name` stands there at first.
    std::function<std::optional<QString>(QWidget *parent, const QString &title, const QString &name)> enterName;
    std::function<UnsavedAnswer(QWidget *parent, const QString &name)> askUnsaved;
    std::function<QStringList(QWidget *parent)> openPresets; ///< files to import
    std::function<QString(QWidget *parent, const QString &name)> savePreset;

    static Dialogs native();
};

} // namespace reelyard
